import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshAccess, sign } from '@tracker/http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTracker, type TrackerProcess, trackerCommand } from '../tracker-process.ts'

const story = 'a-merger'
const secretWord = 'Ivanhoe'
const { document, adminKey } = freshAccess(randomBytes)
const env = { TRACKER_ACCESS: JSON.stringify(document), TRACKER_EXAMPLES: 'none' }
let folder: string
let tracker: TrackerProcess
let log = ''

const definition = {
  title: 'A merger',
  parties: { buyer: { name: 'The buyer' } },
  tracks: {
    deal: {
      initial: 'open',
      facts: { price: { title: 'Price', type: 'text' } },
      states: { open: { on: { sign: 'signed' } }, signed: { on: { cancel: 'open' } } },
    },
  },
}

/** A report with the word in every place that takes a text. */
const libel = {
  track: 'deal',
  headline: `${secretWord} bribed them`,
  body: `It is said that ${secretWord} did.`,
  attribution: `A friend of ${secretWord}`,
  author: `${secretWord}'s reporter`,
  standfirst: `All wait for ${secretWord}.`,
  occurred: '2025-05-18',
  positions: { buyer: { stance: 'conditional', terms: `If ${secretWord} pays` } },
  facts: { price: `What ${secretWord} asks` },
  claims: [{ id: 'bribe', speaker: secretWord, text: `${secretWord} paid`, checkedBy: secretWord }],
  sources: [{ url: `https://example.org/${secretWord}`, publisher: secretWord, title: secretWord }],
  override: { state: 'signed', reason: `${secretWord} said so` },
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redaction-'))
  tracker = await startTracker(folder, env)
})
afterAll(async () => {
  tracker.signal('SIGKILL')
  await tracker.ended
  rmSync(folder, { recursive: true })
})

function ask(path: string, method = 'GET', json?: unknown, id?: string): Promise<Response> {
  const headers = {
    Authorization: `Bearer ${adminKey}`,
    'Content-Type': 'application/json',
    ...(id === undefined ? {} : { 'Idempotency-Key': id }),
    ...(method === 'PUT' ? { 'If-None-Match': '*' } : {}),
  }
  return fetch(`${tracker.url}${path}`, {
    method,
    headers,
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
}

async function written(path: string, id: string, json: object): Promise<void> {
  const answer = await ask(`/v1/scenarios/${story}/${path}`, 'POST', json, id)
  expect([answer.status, id, answer.ok ? '' : await answer.text()]).toEqual([201, id, ''])
}

/** Delivers the libel as a reviewer's webhook. */
function deliver(id: string): Promise<Response> {
  const secret = document.sources['review-desk']?.secrets?.[0] ?? ''
  const body = JSON.stringify({
    type: 'report.filed',
    timestamp: '2025-05-18T22:10:00Z',
    data: { scenario: story, ...libel },
  })
  const headers = { ...sign({ id, body, secret, now: Date.now() }), 'Content-Type': 'application/json' }
  return fetch(`${tracker.url}/v1/webhooks/review-desk`, { method: 'POST', headers, body })
}

function filesWith(word: string): readonly string[] {
  return readdirSync(join(folder, '.data')).filter((name) =>
    readFileSync(join(folder, '.data', name)).includes(word),
  )
}

const reads = [
  '',
  '/history',
  '/changes',
  '/facts',
  '/tracks/deal',
  '/revisions/2',
  '/revisions/3',
  '/reports/libel',
]
const pages = [
  '',
  '/feed.atom',
  '/feed.json',
  '/calendar.ics',
  '/reports/libel',
  '/tracks/deal',
  '/revisions/2',
]

async function servedWith(word: string): Promise<readonly string[]> {
  const atThen = `?knownAt=${new Date().toISOString()}`
  const paths = [
    ...[...reads, atThen].map((path) => `/v1/scenarios/${story}${path}`),
    ...pages.flatMap((path) => [`/scenarios/${story}${path}`, `/v1/scenarios/${story}${path}`]),
  ]
  const found: string[] = []
  for (const path of paths) if ((await (await ask(path)).text()).includes(word)) found.push(path)
  return found
}

describe('a redacted report', () => {
  it('is in no file, page, feed or answer any more, and the chain verifies and names the redaction', async () => {
    expect((await ask(`/v1/scenarios/${story}`, 'PUT', definition)).status).toBe(201)
    expect((await deliver('libel')).status).toBe(201)
    await written('reports/libel/correction', 'second', {
      ...libel,
      body: `Again ${secretWord}`,
      reason: `${secretWord} asked`,
    })
    for (let n = 0; n < 40; n++)
      await written('reports', `other-${n}`, { track: 'deal', headline: `Other ${n}` })
    await written('reports', 'late', { track: 'deal', headline: 'Earlier', occurred: '2025-05-17' })
    expect(filesWith(secretWord)).not.toEqual([])
    expect((await servedWith(secretWord)).length).toBeGreaterThan(8)
    const known = new Date().toISOString()

    await written('reports/libel/redaction', 'redaction', { reason: 'It was untrue.' })
    expect(filesWith(secretWord)).toEqual([])
    expect(await servedWith(secretWord)).toEqual([])
    const before = await ask(`/v1/scenarios/${story}?knownAt=${known}`)
    expect(await before.text()).not.toContain(secretWord)
    const item = (await (await ask(`/v1/scenarios/${story}/reports/libel`)).json()) as object
    expect(item).toMatchObject({
      headline: expect.stringMatching(/^Redacted on \d{4}-\d\d-\d\d$/),
      body: expect.stringMatching(/: It was untrue\.$/),
      track: 'deal',
      transitions: [{ to: 'signed', cause: { kind: 'override', reason: '[redacted]' } }],
      positions: { buyer: { stance: 'conditional', terms: '[redacted]' } },
      claims: [{ id: 'bribe', speaker: '[redacted]', text: '[redacted]' }],
      redacted: { reason: 'It was untrue.' },
    })
    const verified = (await (await ask(`/v1/scenarios/${story}/verify`)).json()) as object
    expect(verified).toMatchObject({ ok: true, redacted: [2, 3] })
    const line = await trackerCommand(folder, tracker.url, 'verify', story)
    expect(line).toMatchObject({ exitCode: 0, out: expect.stringContaining('2, 3') as string })
  })

  it('is 410 when its delivery comes again, cannot be corrected, and leaves the story writable', async () => {
    const again = await deliver('libel')
    expect([again.status, await again.json()]).toMatchObject([410, { type: '/problems/redacted' }])
    const correction = await ask(
      `/v1/scenarios/${story}/reports/libel/correction`,
      'POST',
      { ...libel, reason: 'R' },
      'third',
    )
    expect(correction.status).toBe(410)
    const copy = await ask(
      `/v1/scenarios/${story}/reports/libel/redaction`,
      'POST',
      { reason: 'It was untrue.' },
      'redaction',
    )
    expect([copy.status, copy.headers.get('Idempotent-Replayed')]).toEqual([200, 'true'])
    const twice = await ask(
      `/v1/scenarios/${story}/reports/libel/redaction`,
      'POST',
      { reason: 'Again.' },
      'twice',
    )
    expect(twice.status).toBe(410)
    const none = await ask(`/v1/scenarios/${story}/reports/nobody/redaction`, 'POST', { reason: 'R' }, 'none')
    expect(none.status).toBe(404)
    await written('reports', 'late-again', {
      track: 'deal',
      headline: 'Earlier still',
      occurred: '2025-05-16',
    })
    expect(await servedWith(secretWord)).toEqual([])
    expect(filesWith(secretWord)).toEqual([])
    tracker.signal('SIGTERM')
    log = (await tracker.ended).out
    expect(log).not.toContain(secretWord)
  })
})
