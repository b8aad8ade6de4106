import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HistoryItem, Revision, Status } from '@tracker/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessIn, startTracker, trackerCommand, type TrackerProcess } from '../tracker-process.ts'
import { eventually } from './eventually.ts'

const story = 'ukraine-diplomatic-track'
const folder = mkdtempSync(join(tmpdir(), 'journey-'))
let tracker: TrackerProcess
let adminKey: string

const read = async <T>(path: string): Promise<T> => {
  const response = await fetch(`${tracker.url}/v1/scenarios/${path}`)
  expect(response.status).toBe(200)
  return (await response.json()) as T
}
const tell = async (...argv: readonly string[]) => {
  const { out, err, exitCode } = await trackerCommand(folder, tracker.url, ...argv)
  expect(err).toMatch(/^(?:Signed as newsdesk \(editor\)\.\n)?$/)
  expect(exitCode).toBe(0)
  return out
}

beforeAll(async () => {
  tracker = await startTracker(folder, { TRACKER_CHECK_EVERY: 'PT1S' })
})
afterAll(async () => {
  tracker.signal('SIGKILL')
  await tracker.ended
})

describe('a stranger who types npm start', () => {
  it('sees the diplomatic track at a glance, as it stood on 18 May 2025', async () => {
    const status = await read<Status>(`${story}?asOf=2025-05-18T22:30:00Z`)
    const { ceasefire, sanctions, talks, 'leaders-call': call } = status.tracks
    expect(ceasefire).toMatchObject({
      state: 'proposed',
      positions: {
        ukraine: { stance: 'supports' },
        'european-leaders': { stance: 'supports' },
        russia: { stance: 'undeclared' },
      },
    })
    expect(sanctions?.state).toBe('threatened')
    expect(status.rules['no-meaningful-engagement']?.value).toBe('unknown')
    expect(talks?.stateTitle).toBe('Held without agreement, next round open')
    expect(call).toMatchObject({
      state: 'scheduled',
      expected: {
        value: '2025-05-19T10:00',
        earliest: '2025-05-18T20:00:00Z',
        latest: '2025-05-19T22:00:00Z',
      },
    })
    const deaths = status.claims.find(({ id }) => id === 'weekly-deaths')
    expect(deaths?.verification).toBe('unverified')
    expect(await tell('status', story)).toMatch(/^ *unverified \(NBC News\) +Donald Trump: .*5,000/m)
  })

  it('files a report in one line and sees the track move', async () => {
    const before = await fetch(`${tracker.url}/v1/scenarios/${story}`)
    const line = [
      'report',
      story,
      'Russia agrees to the ceasefire',
      '--track',
      'ceasefire',
      '--event',
      'agree',
    ]
    expect(await tell(...line)).toContain('ceasefire: proposed -> agreed (agree)')
    const after = await fetch(`${tracker.url}/v1/scenarios/${story}`)
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'))
    expect(((await after.json()) as Status).tracks['ceasefire']?.state).toBe('agreed')
    const again = await trackerCommand(folder, tracker.url, ...line)
    expect(again).toMatchObject({ out: '', exitCode: 1 })
    expect(again.err).toMatch(/^Event not allowed in this state: ceasefire is agreed/)
  })

  it('reads how it all came about, and that the ledger is whole', async () => {
    const { items } = await read<{ items: readonly HistoryItem[] }>(`${story}/history?track=ceasefire`)
    expect(items.map(({ headline }) => headline)).toContain('Russia agrees to the ceasefire')
    expect(items.every(({ report }) => report === null || report.startsWith('msg_'))).toBe(true)
    expect(await tell('verify', story)).toContain('is whole: ')
    expect(await tell('track', story, 'ceasefire')).toContain('Because')
  })

  it('stops it, starts it again, and finds everything as it was', async () => {
    const before = await read(`${story}/changes?limit=200`)
    tracker.signal('SIGTERM')
    const { out, err, exitCode } = await tracker.ended
    expect(exitCode).toBe(0)
    adminKey = /tracker_[\w-]+/.exec(err)?.[0] ?? ''
    expect(adminKey).not.toBe('')
    const entries = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(entries).toContainEqual(expect.objectContaining({ event: 'example', scenario: story }))
    expect(entries).toContainEqual(expect.objectContaining({ event: 'check', failed: 0 }))
    expect(entries).toContainEqual(expect.objectContaining({ event: 'request', method: 'POST', status: 201 }))
    expect(entries.at(-1)).toMatchObject({ event: 'stop' })
    const secrets = Object.values(accessIn(folder).sources).flatMap((source) => source.secrets ?? [])
    for (const secret of [adminKey, ...secrets]) expect(out).not.toContain(secret)
    expect(statSync(join(folder, '.data/access.json')).mode & 0o777).toBe(0o600)

    tracker = await startTracker(folder, { TRACKER_CHECK_EVERY: 'PT1S' })
    expect(await read(`${story}/changes?limit=200`)).toEqual(before)
  })

  it('tracks a story of their own, waits for a deadline, and sees the check record it once', async () => {
    const definition = {
      title: 'An ultimatum',
      tracks: {
        ultimatum: {
          title: 'The ultimatum',
          initial: 'none',
          states: {
            none: { title: 'None', on: { set: 'running' } },
            running: {
              title: 'Running',
              on: { accept: 'accepted', lapse: 'lapsed' },
              deadlines: { end: { after: 'PT2S', event: 'lapse', policy: 'apply' } },
            },
            accepted: { title: 'Accepted', final: true },
            lapsed: { title: 'Lapsed', final: true },
          },
        },
      },
    }
    const created = await fetch(`${tracker.url}/v1/scenarios/ultimatum`, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        'If-None-Match': '*',
        Authorization: `Bearer ${adminKey}`,
      },
      body: JSON.stringify(definition),
    })
    expect(created.status).toBe(201)
    await tell('report', 'ultimatum', 'Two seconds are given', '--track', 'ultimatum', '--event', 'set')
    const changes = () => read<{ items: readonly Revision[] }>('ultimatum/changes')
    const lapsed = await eventually(changes, ({ items }) => items.length > 2)
    expect(lapsed.items.at(-1)).toMatchObject({
      kind: 'check',
      states: { ultimatum: 'lapsed' },
      transitions: [{ event: 'lapse', cause: { kind: 'deadline', deadline: 'end' } }],
    })
    // Two further passes find nothing more to record.
    const lastCheck = async () =>
      ((await (await fetch(`${tracker.url}/health`)).json()) as { lastCheck: string }).lastCheck
    for (const before of [await lastCheck(), await lastCheck()])
      await eventually(lastCheck, (at) => at > before)
    expect((await changes()).items).toHaveLength(3)
    expect(await tell('history', 'ultimatum')).toMatch(/Two seconds are given[^]*the deadline “end” passed/)
  })
})

describe('a start', () => {
  it.each<[Record<string, string>, string]>([
    [{ PORT: 'nowhere' }, 'PORT: must be a port number'],
    [{ TRACKER_CHEKC_EVERY: 'PT1M' }, 'TRACKER_CHEKC_EVERY: is unknown'],
    [{ TRACKER_ACCESS: '{"keys": 1}' }, 'TRACKER_ACCESS: '],
    [{ TRACKER_EXAMPLES: '/nowhere' }, 'TRACKER_EXAMPLES: /nowhere is not a folder'],
  ])('with %j ends at once, saying which setting and why', async (env, why) => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'journey-'))
    await expect(startTracker(elsewhere, env)).rejects.toThrow(why)
  })
})
