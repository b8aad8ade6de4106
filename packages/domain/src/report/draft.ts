import type { Content } from './content.ts'
import type { OpenTime } from '../time/time-value.ts'

/** A report's content as it was handed in: its times may be open, and `occurred` is not cut off yet. */
export type Drafted = Omit<Content, 'occurred' | 'expected'> & {
  readonly occurred: OpenTime
  readonly expected?: OpenTime | null
}

/** A report as it was handed in, and whether the writer said when it occurred. */
export interface Draft {
  readonly content: Drafted
  readonly occurredGiven: boolean
}
