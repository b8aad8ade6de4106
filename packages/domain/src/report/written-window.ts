import { clockTolerance } from '../time/clock-tolerance.ts'
import { type Instant, instantText } from '../time/instant.ts'
import { parseTimeValue } from '../time/parse-time-value.ts'
import type { Window } from '../time/time-value.ts'
import type { Command } from './command.ts'
import type { ContentJson } from './content-json.ts'
import type { Draft } from './draft.ts'
import { writtenTime } from './written-content.ts'

/** A window in the form of a line of an export. */
export interface WindowJson {
  readonly earliest: string
  readonly latest: string
}

/**
 * Returns the window of an occurrence if its text, cut off at `recorded`, gives another: one that was taken over from a
 * confirmed proposal or an earlier version of the report, or one with an open start. Undefined if the text suffices.
 */
export function windowBesideText({ occurred }: ContentJson, recorded: Instant): WindowJson | undefined {
  const { earliest, latest } = occurred
  const read = parseTimeValue(writtenTime(occurred))
  const cut = (side: Instant | null) => instantText(Math.min(side ?? recorded, recorded))
  const derived =
    read.ok &&
    read.value.earliest !== null &&
    cut(read.value.earliest) === earliest &&
    cut(read.value.latest) === latest
  return derived ? undefined : { earliest, latest }
}

/**
 * Describes the fault of a window that is to stand beside the text of a draft's occurrence; undefined if it may: the
 * draft has that text, and the two share a moment.
 */
export function windowFault(
  { occurredGiven, content: { occurred } }: Draft,
  { earliest, latest }: Window,
): string | undefined {
  if (!occurredGiven) return 'It belongs to "occurred", which is missing; give both, or leave the window out.'
  if (latest < earliest) return 'It ends before it begins; write the earlier time as "earliest".'
  const begins = (occurred.earliest ?? -Infinity) - clockTolerance
  if (latest >= begins && earliest <= (occurred.latest ?? Infinity)) return undefined
  return `It lies outside of "occurred", ${occurred.value}; leave the window out to go by the text.`
}

/** Returns the command with the window that the occurrence of its report had in another ledger. */
export function withWindow(command: Command, window: Window): Command {
  if (!('draft' in command)) return command
  const { draft } = command
  const occurred = { ...draft.content.occurred, ...window }
  return { ...command, draft: { ...draft, content: { ...draft.content, occurred } } }
}
