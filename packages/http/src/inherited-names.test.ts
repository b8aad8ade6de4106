import { DomainError, isObject, parsePayload } from '@tracker/domain'
import { expect, it } from 'vitest'
import { parseAccess } from './access/access-document.ts'
import { readAs } from './body/read-as.ts'
import { readRetry } from './deliveries/retry-delivery.ts'
import { replayBody, subscriptionBody } from './subscriptions/subscription-body.ts'
import { definitionBody } from './writing/definition-body.ts'
import { importLine } from './writing/import/import-line.ts'
import { settingsOf } from './writing/settings-routes.ts'

const titles = { en: 'Truce', uk: 'Перемир’я' }

const definition = {
  title: titles,
  summary: 'Whether both sides stop.',
  parties: { north: { name: titles }, south: { name: 'South' } },
  tracks: {
    truce: {
      title: titles,
      initial: 'proposed',
      events: { agree: { title: titles } },
      facts: {
        venue: { title: titles, type: 'text' },
        order: { title: 'Order', type: 'choice', choices: { large: titles, small: 'Small' } },
      },
      states: {
        proposed: { title: titles, on: { agree: 'agreed', lapse: 'lapsed' } },
        agreed: {
          on: { lapse: 'lapsed' },
          deadlines: { month: { title: titles, after: 'P30D', event: 'lapse', policy: 'apply' } },
        },
        lapsed: { final: true },
      },
    },
    talks: { initial: 'open', states: { open: { on: { end: 'ended' } }, ended: { final: true } } },
  },
  rules: {
    'no-truce': {
      title: titles,
      when: { all: [{ track: 'truce', in: ['lapsed'] }, { not: { track: 'talks', in: ['ended'] } }] },
      track: 'talks',
      event: 'end',
      policy: 'propose',
    },
  },
}

const migrate = { truce: { called: 'proposed' } }

const data = {
  scenario: 'story',
  headline: 'Both sides agree',
  occurred: '2025-05-18',
  sources: [{ url: 'https://paper.example/truce', publisher: 'Our paper' }],
  claims: [{ speaker: 'Speaker', text: 'It holds.' }],
  tracks: [
    {
      track: 'truce',
      event: 'agree',
      expected: { month: '2025-06-18' },
      positions: { north: 'accepts', south: { stance: 'conditional', terms: 'If they do.' } },
      facts: { venue: 'Istanbul', order: 'large' },
    },
  ],
}

const timestamp = '2025-05-18T12:00:00Z'
const filed = { type: 'report.filed', timestamp, data }
const corrected = {
  ...filed,
  type: 'report.corrected',
  data: { ...data, report: 'rep_1', reason: 'A slip.' },
}

const grant = { role: 'editor', scenarios: ['*'] }
const map = {
  scenario: { value: 'story' },
  headline: { pointer: '/title', default: 'Untitled' },
  tracks: [
    { track: { value: 'truce' }, facts: { venue: { pointer: '/venue' } }, positions: { value: { a: 1 } } },
  ],
}
const access = {
  sources: {
    desk: { secrets: [`whsec_${Buffer.alloc(32, 1).toString('base64')}`], ...grant },
    site: {
      adapter: {
        kind: 'github-style',
        secret: 'shared',
        map,
        document: { pointer: '/id' },
        action: { pointer: '/event', retract: ['gone'] },
      },
      ...grant,
    },
  },
  keys: { chief: { sha256: 'ab'.repeat(32), role: 'admin', scenarios: ['*'] } },
  checkpoints: { seed: Buffer.alloc(32, 3).toString('base64') },
  reads: 'public',
}

const importing = {
  scenario: 'story',
  importer: { kind: 'key', name: 'chief', authority: 'reviewer' },
  now: Date.parse(timestamp),
} as const

const written = { id: 'write-1', recorded: timestamp, by: { source: 'desk' } }
const line = {
  ...written,
  ...filed,
  window: { earliest: '2025-05-18T00:00:00Z', latest: '2025-05-18T23:59:59.999Z' },
}

/** Each kind of document from outside: one that is accepted, and what reads it. */
const documents: readonly (readonly [string, unknown, (json: unknown) => unknown])[] = [
  ['a definition', { ...definition, migrate }, definitionBody],
  ['a report', filed, accepted],
  ['a correction', corrected, accepted],
  ['a line of an import', line, imported],
  [
    'an imported definition',
    { ...written, type: 'scenario.defined', data: { definition, migrate } },
    imported,
  ],
  ['settings', { visibility: 'private' }, settingsOf],
  ['the access document', access, parseAccess],
  [
    'a subscription',
    { url: 'https://news.example/hook', scenarios: ['story'], kinds: ['report'] },
    (json) => readAs(subscriptionBody, json),
  ],
  ['a replay', { from: 1, scenario: 'story' }, (json) => readAs(replayBody, json)],
  ['a retry', { payload: { data } }, (json) => read(readRetry(Buffer.from(JSON.stringify(json))).mended)],
]

function accepted(json: unknown): unknown {
  const parsed = parsePayload(json)
  if (!parsed.ok) throw new DomainError('payload-invalid', JSON.stringify(parsed.faults))
  return parsed.command
}

function imported(json: unknown): unknown {
  return importLine(json, Buffer.from(JSON.stringify(json)), importing)
}

function read(bytes: Uint8Array = Buffer.from('null')): unknown {
  return JSON.parse(Buffer.from(bytes).toString())
}

/** Names that every object inherits, or that a library may take for one. */
const names = [...Object.getOwnPropertyNames(Object.prototype), 'prototype']

/** Yields the document with the name as a key of each object in it, with the value of each neighbour. */
function* withKey(json: unknown, name: string): Generator {
  if (typeof json !== 'object' || json === null) return
  const entries = Object.entries(json)
  // Object.fromEntries makes an own property of __proto__, as JSON.parse does.
  if (!Array.isArray(json))
    for (const [, value] of entries) yield Object.fromEntries([...entries, [name, value]])
  for (const [at, [, value]] of entries.entries())
    for (const inner of withKey(value, name)) {
      const changed = entries.map(([key, own], index) => [key, index === at ? inner : own] as const)
      yield Array.isArray(json) ? changed.map(([, own]) => own) : Object.fromEntries(changed)
    }
}

/** Counts the objects that have the name as a key of their own. */
function count(json: unknown, name: string): number {
  if (typeof json !== 'object' || json === null) return 0
  const below = Object.values(json).map((inner) => count(inner, name))
  return below.reduce((sum, one) => sum + one, isObject(json) && Object.hasOwn(json, name) ? 1 : 0)
}

it.each(documents)('%s keeps a key that objects inherit, or is refused for it', (_, document, reading) => {
  expect(reading(document)).toBeDefined()
  for (const name of names)
    for (const changed of withKey(document, name)) {
      let kept: unknown
      try {
        kept = reading(changed)
      } catch {
        continue
      }
      expect(count(kept, name), `${name} in ${JSON.stringify(changed)}`).toBe(1)
    }
})
