/** One difference between two statuses: its subject, and the values before and after; null if there is none. */
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
