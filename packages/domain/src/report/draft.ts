import type { OpenTime } from '../time/time-value.ts'
import type { WrittenContent } from './content-schema.ts'

/** A report's content as it was handed in: its times may be open, and `occurred` is not cut off yet. */
export interface Drafted extends Omit<WrittenContent, 'occurred'> {
  readonly occurred: OpenTime
}

/** A report as it was handed in, and whether the writer said when it occurred. */
export interface Draft {
  readonly content: Drafted
  readonly occurredGiven: boolean
}
