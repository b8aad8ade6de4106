import {
  type Author,
  closedObject,
  type Command,
  type Instant,
  instantText,
  isObject,
  parsePayload,
  type ScenarioSettings,
  timestampSchema,
  type Window,
  windowFault,
  type WindowJson,
} from '@tracker/domain'
import type { Delivery, Imported } from '@tracker/storage'
import * as v from 'valibot'
import { invalid, readAs } from '../../body/read-as.ts'
import { writeId } from '../../body/write-id.ts'
import { accepted, sha256 } from '../payload.ts'
import { type DefinitionBody, definitionBody } from '../definition-body.ts'
import { settingsOf } from '../settings-routes.ts'

type LineWrite =
  | {
      readonly kind: 'write'
      readonly command: Command
      /** The window of the report's `occurred`, if the line has it. */
      readonly window?: Window
    }
  | { readonly kind: 'redaction'; readonly report: string; readonly reason: string }
  | ({ readonly kind: 'definition' } & DefinitionBody)
  | { readonly kind: 'settings'; readonly settings: Partial<ScenarioSettings> }

/** A write of an import, read from its line. */
export type ImportedWrite = { readonly delivery: Delivery } & LineWrite

const name = v.pipe(v.string('is a text'), v.regex(writeId, 'is 1 to 255 visible ASCII characters'))

/** An end of a window, which may lie in a year that no written time has: that of 0001 begins in the year before. */
const windowEnd = v.pipe(
  v.string(),
  v.check(isInstantText, 'is an instant as exports have it, such as 2025-05-18T12:00:00Z'),
)

const writer = closedObject({
  source: v.exactOptional(name),
  key: v.exactOptional(name),
  holder: v.exactOptional(name),
  keyHolder: v.exactOptional(name),
  authority: v.exactOptional(v.picklist(['editor', 'reviewer'], 'is editor or reviewer')),
})

/** The keys of every line around its write. */
const lineSchema = closedObject({
  id: name,
  recorded: v.exactOptional(timestampSchema),
  by: v.exactOptional(writer),
  sha256: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is a SHA-256 in hex'))),
  type: v.string('is the type of the write, such as report.filed'),
  timestamp: v.exactOptional(v.string()),
  window: v.exactOptional(closedObject({ earliest: windowEnd, latest: windowEnd })),
  data: v.custom<Readonly<Record<string, unknown>>>(isObject, 'is an object'),
})

/** The data of the lines that carry no payload. What is wrong with their parts is said of each part. */
const definedData = closedObject({ definition: v.optional(v.unknown()), migrate: v.optional(v.unknown()) })
const changedData = closedObject({ settings: v.optional(v.unknown()) })

function isInstantText(text: string): boolean {
  const instant = Date.parse(text)
  return !Number.isNaN(instant) && instantText(instant) === text
}

type ImportedLine = v.InferOutput<typeof lineSchema>

/** The scenario of an import, who imports, and when. */
export interface Importing {
  readonly scenario: string
  /** The holder of the key that imports. */
  readonly importer: Author
  readonly now: Instant
}

/**
 * How far the clock of the ledger that a line comes from may have been ahead, in milliseconds: a day, which covers one
 * that was set in another time zone. A later time is a slip; since no clock goes back, its scenario would be lost.
 */
const farthestAhead = 86_400_000

/**
 * Reads a line of an import: a webhook's payload, or `scenario.defined`, `scenario.changed` or `report.redacted`, with
 * the id of the write and, if another ledger had recorded it, the time and the writer. Throws `payload-invalid` or
 * `definition-invalid`, with pointers into the line.
 */
export function importLine(json: unknown, bytes: Uint8Array, importing: Importing): ImportedWrite {
  const line = readAs(lineSchema, json)
  const { scenario = importing.scenario, ...data } = line.data
  if (scenario !== importing.scenario)
    throw invalid([{ pointer: '/data/scenario', detail: `The path says "${importing.scenario}".` }])
  const recorded = line.recorded?.earliest
  if (recorded !== undefined && recorded > importing.now + farthestAhead) {
    const now = instantText(importing.now)
    const detail = `This is more than a day later than now, ${now}; write when it was recorded, or set the clock of this machine.`
    throw invalid([{ pointer: '/recorded', detail }])
  }
  const imported: Imported | undefined =
    recorded === undefined ? undefined : { recorded, by: importing.importer.name }
  const delivery = {
    by: line.by ? authorIn(line.by, importing.importer) : importing.importer,
    id: line.id,
    // The path is part of the write: the same bytes for another scenario are another write.
    sha256: line.sha256 ?? sha256(Buffer.concat([Buffer.from(`${importing.scenario}\n`), bytes])),
    ...(imported ? { imported } : {}),
  }
  const write = writeIn(line, data, importing)
  return line.window === undefined
    ? { delivery, ...write }
    : { delivery, ...withOwnWindow(write, line.window) }
}

/** Adds the window that a line has beside its report. Throws `payload-invalid` if it does not belong to the report. */
function withOwnWindow(write: LineWrite, { earliest, latest }: WindowJson): LineWrite {
  const refuse = (detail: string) => invalid([{ pointer: '/window', detail }])
  if (write.kind !== 'write' || !('draft' in write.command))
    throw refuse('Only a report and its correction have a window; leave it out.')
  const window = { earliest: Date.parse(earliest), latest: Date.parse(latest) }
  const fault = windowFault(write.command.draft, window)
  if (fault !== undefined) throw refuse(fault)
  return { ...write, window }
}

function writeIn(
  line: ImportedLine,
  data: Readonly<Record<string, unknown>>,
  { scenario, now }: Importing,
): LineWrite {
  if (line.type === 'scenario.defined') {
    const { definition, migrate } = readAs(definedData, data, '/data')
    const whole = isObject(definition)
      ? { ...definition, ...(migrate === undefined ? {} : { migrate }) }
      : definition
    return { kind: 'definition', ...definitionBody(whole, '/data/definition') } as const
  }
  if (line.type === 'scenario.changed') {
    const { settings } = readAs(changedData, data, '/data')
    return { kind: 'settings', settings: settingsOf(settings, '/data/settings') } as const
  }
  const redacts = line.type === 'report.redacted'
  const parsed = accepted(
    parsePayload({
      type: redacts ? 'report.retracted' : line.type,
      timestamp: line.timestamp ?? line.recorded?.value ?? instantText(now),
      data: { scenario, ...data },
    }),
  )
  const { command } = parsed
  if (!redacts || command.kind !== 'retraction') return { kind: 'write', command } as const
  return { ...command, kind: 'redaction' } as const
}

function authorIn(
  { source, key, holder, keyHolder, authority = 'reviewer' }: v.InferOutput<typeof writer>,
  importer: Author,
): Author {
  const held = holder === undefined ? {} : { holder }
  if (source === undefined) {
    return key === undefined ? importer : { kind: 'key', name: key, authority, ...held }
  }
  const retriedBy = { name: key ?? '', ...(keyHolder === undefined ? {} : { holder: keyHolder }) }
  return { kind: 'source', name: source, authority, ...held, ...(key === undefined ? {} : { retriedBy }) }
}
