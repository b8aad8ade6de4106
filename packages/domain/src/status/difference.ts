/** One difference between two statuses: what it is about, and the value before and after; null where there is none. */
export interface Difference {
  readonly kind:
    | 'claim'
    | 'contested'
    | 'correction'
    | 'deadline'
    | 'definition'
    | 'expected'
    | 'fact'
    | 'override'
    | 'position'
    | 'proposal'
    | 'review'
    | 'rule'
    | 'standfirst'
    | 'state'
    | 'title'
    | 'track'
  readonly track?: string
  /** The party, fact, deadline, rule, proposal or claim. */
  readonly subject?: string
  readonly from: unknown
  readonly to: unknown
}
