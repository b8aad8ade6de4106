import type { Content } from './content.ts'

/** A report as it was handed in: `occurred` still whole, and whether the writer gave it. */
export interface Draft {
  readonly content: Content
  readonly occurredGiven: boolean
}
