import type { Definition } from '../definition/definition.ts'
import type { Migration } from '../definition/definition-version.ts'
import { parseDefinition } from '../definition/parse-definition.ts'
import { diplomaticTrack } from '../definition/testing/diplomatic-track.ts'
import { DomainError } from '../error.ts'
import type { Drafted } from '../report/draft.ts'
import type { Author } from '../report/filed-report.ts'
import { diffStatuses, type StatusDiff } from '../status/diff.ts'
import type { Status } from '../status/status-json.ts'
import { parseTimeValue } from '../time/parse-time-value.ts'
import type { OpenTime } from '../time/time-value.ts'
import { titlesOf } from '../words/titles.ts'
import { editor, ledger, reviewer } from './ledger.ts'

type ExpectedText = string | null

/** A report as a test writes it, times as texts; `occurred` defaults to the moment of filing. */
export interface StoryReport extends Omit<Partial<Drafted>, 'occurred' | 'expected'> {
  readonly occurred?: string
  readonly expected?: ExpectedText | Readonly<Record<string, ExpectedText>>
}

/** The time and author of a write; by default a second after the last one, and an editor. */
export interface Circumstances {
  readonly at?: string
  readonly by?: Author
}

/** Returns the diplomatic track as a definition. */
export function diplomatic(): Definition {
  return accepted(diplomaticTrack)
}

/** Parses a definition; throws if it is not valid. */
export function accepted(json: unknown): Definition {
  const parsed = parseDefinition(json)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.definition
}

export function time(text: string): OpenTime {
  const parsed = parseTimeValue(text)
  if (!parsed.ok) throw new Error(parsed.detail)
  return parsed.value
}

function expectation(
  expected: NonNullable<StoryReport['expected']> | null,
): NonNullable<Drafted['expected']> | null {
  if (expected === null) return null
  if (typeof expected === 'string') return time(expected)
  return Object.fromEntries(
    Object.entries(expected).map(([id, text]) => [id, text === null ? null : time(text)]),
  )
}

/** Returns the refusal of a write; undefined if it is accepted. */
export function refusalOf(write: () => unknown): DomainError | undefined {
  try {
    write()
    return undefined
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

function isBetween(version: number, one: number, other: number): boolean {
  return version >= Math.min(one, other) && version <= Math.max(one, other)
}

/** Returns a ledger in memory, written report by report. */
export function story(definition: Definition = diplomatic(), created = '2025-05-17T00:00:00Z') {
  const book = ledger(definition, Date.parse(created))
  const moment = (text: string | undefined, occurred?: OpenTime) =>
    text === undefined ? Math.max(book.head().recorded + 1000, occurred?.latest ?? 0) : Date.parse(text)

  const draft = ({ occurred, expected, ...plain }: StoryReport, at: string | undefined) => {
    const when = occurred === undefined ? undefined : time(occurred)
    const recorded = moment(at, when)
    const content: Drafted = {
      headline: 'Something was reported',
      ...plain,
      occurred: when ?? time(new Date(recorded).toISOString()),
      ...(expected === undefined ? {} : { expected: expectation(expected) }),
    }
    return { recorded, draft: { content, occurredGiven: when !== undefined } }
  }

  return {
    book,
    files: (id: string, written: StoryReport, { at, by = editor }: Circumstances = {}) => {
      const { recorded, draft: filed } = draft(written, at)
      return book.write(id, { kind: 'report', draft: filed }, by, recorded)
    },
    corrects: (report: string, written: StoryReport, { at, by = editor }: Circumstances = {}) => {
      const { recorded, draft: filed } = draft(written, at)
      const command = { kind: 'correction', report, reason: 'It was wrong.', draft: filed } as const
      return book.write(`correction of ${report}`, command, by, recorded)
    },
    retracts: (report: string, { at, by = editor }: Circumstances = {}) =>
      book.write(
        `retraction of ${report}`,
        { kind: 'retraction', report, reason: 'It was not so.' },
        by,
        moment(at),
      ),
    dismisses: (proposal: string, { at, by = reviewer }: Circumstances = {}) =>
      book.write(
        `dismissal of ${proposal}`,
        { kind: 'dismissal', proposal, reason: 'Not for us to say.' },
        by,
        moment(at),
      ),
    defines: (next: Definition, migrate: Migration = {}, at?: string) =>
      book.define(next, moment(at), migrate),
    checks: (at: string) => book.check(Date.parse(at)),
    at: (text: string): Status => book.status(Date.parse(text)),
    now: (): Status => book.status(book.head().recorded),
    diff: (before: Status, after = book.status(book.head().recorded)): StatusDiff =>
      diffStatuses(before, after, {
        titles: titlesOf(book.current().definition),
        versions: book.governing.filter(({ version }) =>
          isBetween(version, before.definition, after.definition),
        ),
      }),
    asOf: (asOf: string, knownAt?: string): Status =>
      book.statusAt(
        Date.parse(asOf),
        knownAt === undefined ? Math.max(Date.parse(asOf), book.head().recorded) : Date.parse(knownAt),
      ),
  }
}

export type Story = ReturnType<typeof story>
