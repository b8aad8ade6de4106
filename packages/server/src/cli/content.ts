import { readFileSync } from 'node:fs'
import { type ContentJson, exactnessFault, isObject } from '@tracker/domain'
import { Failure } from './failure.ts'
import type { Options, Values } from './command.ts'

/** The options for the content of a report, except overrides. */
export const wordOptions = {
  track: { type: 'string', help: ['<track>', 'the track that it is about'] },
  event: { type: 'string', help: ['<event>', 'what happened there; it moves the track'] },
  tracks: {
    type: 'string',
    help: ['<json>', 'several in place of --track: [{"track", "event", …}, …]'],
  },
  occurred: { type: 'string', help: ['<time>', 'when it was so, e.g. 2025-05-18; now if left out'] },
  expected: {
    type: 'string',
    multiple: true,
    help: [
      '<time> or <deadline>=<time>',
      'when the next step is expected, for all deadlines or, repeatable, for one; "none" takes that back',
    ],
  },
  by: { type: 'string', multiple: true, help: ['<party>', 'who acted, several by commas'] },
  to: { type: 'string', multiple: true, help: ['<party>', 'whom it was directed at, likewise'] },
  position: {
    type: 'string',
    multiple: true,
    help: ['<party>=<stance>[:<terms>]', 'who stands where and on which terms, repeatable'],
  },
  fact: {
    type: 'string',
    multiple: true,
    help: ['<fact>=<value>', 'a fact of the track: a text, or JSON; null takes it back'],
  },
  claim: {
    type: 'string',
    multiple: true,
    help: ['<json>', '{"speaker", "text", "verification", …}, repeatable'],
  },
  cite: { type: 'string', multiple: true, help: ['<url or json>', 'where it comes from, repeatable'] },
  body: { type: 'string', help: ['<text>', 'more than the headline says'] },
  'key-event': { type: 'boolean', help: ['', 'mark it as a key event; every transition is one anyway'] },
  standfirst: { type: 'string', help: ['<text>', 'where the whole story stands, in a sentence or two'] },
  disputes: { type: 'string', help: ['<report>', 'whose transition --by contest'] },
  settles: { type: 'string', help: ['<report>', 'whose transition is contested no longer'] },
  attribution: { type: 'string', help: ['<text>', 'who says so'] },
  author: { type: 'string', help: ['<name>', 'who wrote the report'] },
  file: {
    type: 'string',
    help: ['<file>', 'the content as JSON, "-" for standard input; options go on top'],
  },
} as const satisfies Options

/** All options for the content of a report. */
export const contentOptions = {
  ...wordOptions,
  state: { type: 'string', help: ['<state>', 'override: put the track there though no event leads to it'] },
  why: { type: 'string', help: ['<text>', 'the reason for the override'] },
} as const satisfies Options

export type ContentData = Readonly<Record<string, unknown>>

/** The fields without an option: arguments, and those that a redaction adds. */
type WithoutOption = 'headline' | 'confirms' | 'redacted'

/** Converts the options to the data of a payload. */
export function contentOf(values: Values<typeof contentOptions>): ContentData {
  const { track, event, occurred, expected, by, to, position, fact, claim, cite } = values
  const { body, attribution, author, state, why, file, tracks, standfirst, disputes, settles } = values
  const said = {
    track,
    tracks: tracks === undefined ? undefined : jsonOf('--tracks', tracks),
    event,
    occurred,
    expected: expected && expectedOf(expected),
    by: by && partiesOf(by),
    to: to && partiesOf(to),
    positions: position && Object.fromEntries(position.map(positionOf)),
    facts: fact && Object.fromEntries(fact.map(factOf)),
    claims: claim?.map((text) => jsonOf('--claim', text)),
    sources: cite?.map((text) => (text.startsWith('{') ? jsonOf('--cite', text) : { url: text })),
    body,
    key: values['key-event'],
    standfirst,
    disputes,
    settles,
    attribution,
    author,
    override: state === undefined ? undefined : { state, reason: why ?? '' },
  } satisfies Record<Exclude<keyof ContentJson, WithoutOption>, unknown>
  return { ...(file === undefined ? {} : contentIn(file)), ...withoutUndefined(said) }
}

/** Returns who may write the content: only a reviewer confirms, or puts a track in a state that no event leads to. */
export function roleFor(content: ContentData): 'reviewer' | 'editor' {
  const { tracks } = content
  const parts = [content, ...(Array.isArray(tracks) ? tracks.filter(isObject) : [])]
  return parts.some((part) => 'override' in part || 'confirms' in part) ? 'reviewer' : 'editor'
}

/** Reads a JSON file, or standard input for `-`. Throws a `Failure` that describes its fault. */
export function readJson(file: string): { readonly text: string; readonly json: unknown } {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new Failure('misused', error instanceof Error ? error.message : String(error))
  }
  return { text, json: jsonOf(file, text) }
}

/** Returns the content in a file: the whole file, or the `data` of a payload. */
function contentIn(file: string): ContentData {
  const { json } = readJson(file)
  if (!isObject(json)) throw new Failure('misused', `${file} does not hold the content of a report.`)
  const { scenario: _, ...content } = isObject(json['data']) ? json['data'] : json
  return content
}

/** Reads one time for all deadlines, or `<deadline>=<time>` for each; no time begins like that. */
function expectedOf(texts: readonly string[]): unknown {
  const time = (text: string) => (text === 'none' ? null : text)
  const each = texts.map((text) => /^([a-z0-9-]+)=(.+)$/s.exec(text))
  const named = each.flatMap((one) => (one ? [[one[1] ?? '', time(one[2] ?? '')] as const] : []))
  if (named.length === texts.length) return Object.fromEntries(named)
  const [only = '', ...others] = texts
  if (others.length === 0) return time(only)
  const detail = 'write one <time> for all deadlines, or <deadline>=<time> for each, e.g. vote=2025-09-19'
  throw new Failure('misused', `--expected ${texts.join(' --expected ')}: ${detail}`)
}

/** Reads parties by commas, of each option; no id has one. */
function partiesOf(lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(',')).map((party) => party.trim())
}

/** Reads `<party>=<stance>`, optionally followed by a colon and terms, which may hold both signs. */
function positionOf(text: string): readonly [string, unknown] {
  const [, party, stance, terms] = /^([^=:]+)=([^=:]+)(?::(.+))?$/s.exec(text) ?? []
  if (party && stance) return [party, terms === undefined ? stance : { stance, terms: terms.trim() }]
  const detail = 'write <party>=<stance>, e.g. ukraine=accepts, or russia=conditional:"<terms>"'
  throw new Failure('misused', `--position ${text}: ${detail}`)
}

/** Reads `<fact>=<value>`: a number, a list, a quoted text or null as JSON, anything else as the text that it is. */
function factOf(text: string): readonly [string, unknown] {
  const [, fact, value] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (fact === undefined || value === undefined) {
    throw new Failure('misused', `--fact ${text}: write <fact>=<value>, e.g. length=30`)
  }
  try {
    return [fact, parsed(`--fact ${fact}`, value)]
  } catch (error) {
    if (error instanceof SyntaxError) return [fact, value]
    throw error
  }
}

function jsonOf(what: string, text: string): unknown {
  try {
    return parsed(what, text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Failure('misused', `${what} is not JSON: ${error.message}`)
  }
}

/** Parses JSON, and refuses numbers that parsing would change. Throws `SyntaxError` if it is malformed. */
function parsed(what: string, text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) => {
    const fault = typeof value === 'number' ? exactnessFault(context?.source ?? String(value)) : undefined
    if (fault !== undefined) throw new Failure('misused', `${what}: ${fault}`)
    return value
  })
}

function withoutUndefined(content: ContentData): ContentData {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined))
}
