import type { OpenTime } from '../time/time-value.ts'
import type { Id } from '../schema/id-record.ts'
import type { PartKey } from './content-schema.ts'
import type { Claim } from './content.ts'
import type { WrittenContent } from './content-schema.ts'
import type { FactValue } from './fact-value.ts'

/** A report's content as submitted: its times may be open, and `occurred` is not cut off yet. */
export interface Drafted extends Omit<WrittenContent, 'occurred' | 'facts' | 'tracks'> {
  readonly occurred: OpenTime
  /** A fact that is a time may still be a text. */
  readonly facts?: Readonly<Record<Id, FactValue | null>>
  readonly tracks?: readonly DraftedPart[]
}

/** The part of a draft about one track. */
export type DraftedPart = Pick<Drafted, PartKey> & { readonly track: Id }

/** A draft whose claims all have ids. */
export interface NamedDraft extends Omit<Drafted, 'claims'> {
  readonly claims?: readonly Claim[]
}

/** A report as submitted, and whether the writer said when it occurred. */
export interface Draft {
  readonly content: Drafted
  readonly occurredGiven: boolean
}
