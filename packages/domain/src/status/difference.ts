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
  /**
   * The party, fact, deadline, rule, proposal or claim. An `expected` time with a deadline is that deadline's alone;
   * without one it is the time of all.
   */
  readonly subject?: string
  readonly from: unknown
  readonly to: unknown
}
