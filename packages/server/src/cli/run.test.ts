import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshAccess, trackerApp } from '@tracker/http'
import { hashOf, scenarios, sqliteTable } from '@tracker/storage'
import type { HistoryItem, Revision, Status } from '@tracker/domain'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serve } from '../serve.ts'
import { run } from './run.ts'

const definition = {
  title: 'A strike',
  parties: { union: { name: 'The union' }, employer: { name: 'The employer' } },
  tracks: {
    strike: {
      title: 'The strike',
      facts: {
        pay: { title: 'Offered', type: 'number', unit: '%' },
        mediators: { title: 'Mediators', type: 'party' },
      },
      initial: 'threatened',
      states: {
        threatened: { title: 'Threatened', on: { begin: 'on', avert: 'averted' } },
        on: { title: 'On', on: { end: 'over' } },
        averted: {
          title: 'Averted',
          on: { threaten: 'threatened' },
          deadlines: {
            ballot: { title: 'The ballot', at: 'expected', policy: 'flag' },
            signature: { at: 'expected', policy: 'flag' },
          },
        },
        over: { title: 'Over', final: true, confirm: 'reviewer' },
      },
    },
    talks: {
      title: 'The talks',
      facts: { venue: { title: 'Venue', type: 'text' }, round: { title: 'Round', type: 'number' } },
      initial: 'none',
      states: {
        none: { title: 'None', on: { meet: 'held' } },
        held: { title: 'Held', on: { meet: 'held', end: 'none' } },
      },
    },
  },
}

const { document, adminKey } = freshAccess(randomBytes)
const folder = mkdtempSync(join(tmpdir(), 'cli-'))
let story = 0
let scenario: string
let first: string
let second: string
let env: Record<string, string>
let stop: () => Promise<void>

function file(name: string, json: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(json))
  return path
}

/**
 * A ledger whose first delivery was changed and which was chained again: every hash matches, but none is the original
 * one.
 */
function rechained(revisions: readonly Revision[]): readonly Revision[] {
  let previousHash = '0'.repeat(64)
  return revisions.map(({ hash: _, previousHash: __, ...rest }) => {
    const content = { ...rest, sha256: 'f'.repeat(64) }
    const revision = { ...content, previousHash, hash: hashOf(previousHash, content) }
    previousHash = revision.hash
    return revision
  })
}

beforeAll(async () => {
  const table = sqliteTable(':memory:')
  const app = trackerApp({
    scenarios: scenarios({ table, now: Date.now }),
    access: () => document,
    now: Date.now,
  })
  const serving = await serve(() => app, { HOST: '127.0.0.1', PORT: 0, TRACKER_KEEP_ALIVE: 65_000 })
  env = { TRACKER_URL: serving.url, TRACKER_ACCESS: file('access.json', document) }
  stop = () => serving.stop(1_000)
})
afterAll(() => stop())

beforeEach(async () => {
  scenario = `strike-${++story}`
  // Ids belong to a source, across scenarios.
  first = `msg_${story}a`
  second = `msg_${story}b`
  await tell('define', scenario, file('definition.json', definition), '--key', adminKey)
})

/** The line that a write prints about its signature, and no other. */
const signed = /^(?:(?:Signed as|Written with) .*\.\n)?$/

/** Returns the output of a command; throws if it fails. */
async function tell(...argv: readonly string[]): Promise<string> {
  const { out, err, exitCode } = await run(argv, env)
  expect({ err, exitCode }).toEqual({ err: expect.stringMatching(signed), exitCode: 0 })
  return out
}

const json = async (...argv: readonly string[]): Promise<unknown> => JSON.parse(await tell(...argv, '--json'))
const begin = (...more: readonly string[]) =>
  tell('report', scenario, 'It begins', '--track', 'strike', '--event', 'begin', ...more)

describe('the command line', () => {
  it('files a report in one line, signed, and says what it came to', async () => {
    expect(await begin('--id', first)).toBe(
      `Revision 2 of ${scenario}: report ${first}\n  strike: threatened -> on (begin)\n`,
    )
    expect(await json('history', scenario)).toMatchObject({
      items: [{ source: 'newsdesk' }],
    })
  })

  it('prints the revisions after one as it reads them, and ends after as many as were asked for', async () => {
    const printed: string[] = []
    await begin('--id', first)
    const argv = ['follow', scenario, '--after', '0', '--count', '2']
    const followed = await run(argv, env, (line) => void printed.push(line))
    expect(followed).toEqual({ out: '', err: '', exitCode: 0 })
    expect(printed.map((line) => line.replace(/ {2}\S+Z {2}/, ' '))).toEqual([
      '1 definition',
      '2 report  It begins  strike: threatened → on',
    ])
    const refused = await run(['follow', 'nowhere'], env)
    expect([refused.exitCode, refused.err]).toEqual([
      1,
      expect.stringContaining('there is no scenario nowhere'),
    ])
  })

  it('files once under one id', async () => {
    const argv = ['report', scenario, 'H', '--occurred', '2025-05-18', '--id', first, '--key', adminKey]
    expect(await tell(...argv)).toBe(await tell(...argv))
    expect(await json('verify', scenario)).toMatchObject({ revisions: 2 })
  })

  it('says everything that a report can, by options over a file', async () => {
    const content = file('content.json', { track: 'strike', headline: 'From the file', body: 'Kept' })
    const options = [
      ['--occurred', '2025-05-18'],
      ['--expected', '2025-05-20'],
      ['--position', 'union=supports', '--by', 'union', '--fact', 'pay=4.5'],
      ['--claim', '{"id":"count","speaker":"The union","text":"All are out."}'],
      ['--cite', 'https://example.org/1'],
      ['--cite', '{"publisher":"A paper"}'],
      ['--attribution', 'The union'],
      ['--author', 'A. Writer'],
    ]
    await tell('report', scenario, 'On top', '--file', content, ...options.flat())
    expect(await json('history', scenario)).toMatchObject({
      items: [
        {
          headline: 'On top',
          body: 'Kept',
          occurred: { value: '2025-05-18' },
          expected: { value: '2025-05-20' },
          by: ['union'],
          facts: { pay: 4.5 },
          positions: { union: 'supports' },
          claims: [{ id: 'count', verification: 'unverified' }],
          sources: [{ url: 'https://example.org/1' }, { publisher: 'A paper' }],
          attribution: 'The union',
          author: 'A. Writer',
        },
      ],
    })
  })

  it('takes an expectation back', async () => {
    await tell('report', scenario, 'H', '--track', 'strike', '--expected', '2025-05-20')
    await tell('report', scenario, 'H', '--track', 'strike', '--expected', 'none')
    expect(await json('status', scenario)).toMatchObject({ tracks: { strike: { expected: null } } })
  })

  it('gives each deadline its expectation, and marks a key event', async () => {
    const averted = ['--track', 'strike', '--event', 'avert', '--occurred', '2025-05-18']
    const each = ['--expected', 'ballot=2025-05-20[u-ca=iso8601]', '--expected', 'signature=2025-05-27']
    await tell('report', scenario, 'It is off', ...averted, ...each, '--key-event')
    await tell('report', scenario, 'Not yet', '--track', 'strike', '--expected', 'signature=none')
    expect(await json('history', scenario)).toMatchObject({
      items: [{ keyEvent: true, expected: { signature: { value: '2025-05-27' } } }, {}],
    })
    const { tracks } = (await json('status', scenario)) as { tracks: Status['tracks'] }
    expect(tracks['strike']).toMatchObject({
      expected: null,
      deadlines: { ballot: { value: '2025-05-20[u-ca=iso8601]' } },
    })
    expect(tracks['strike']?.deadlines['signature']?.value).toBeUndefined()
  })

  it('keeps the facts and positions that a correction does not name, and takes out those that it says', async () => {
    const said = ['--track', 'strike', '--fact', 'pay=4.5', '--position', 'union=supports']
    await tell('report', scenario, 'H', ...said, '--id', first)
    const correcting = ['correct', scenario, first, '--reason', 'More']
    await tell(...correcting, '--position', 'employer=rejects')
    expect(await json('history', scenario)).toMatchObject({
      items: [{ facts: { pay: 4.5 }, positions: { union: 'supports', employer: 'rejects' } }],
    })
    await tell(...correcting, '--without', 'positions/union', '--without', 'facts/pay')
    const { items } = (await json('history', scenario)) as { items: readonly HistoryItem[] }
    expect(items[0]?.positions).toEqual({ employer: 'rejects' })
    expect(items[0]?.facts ?? {}).toEqual({})
  })

  it('lists the values that facts were given, as of a moment on either axis', async () => {
    const said = (occurred: string, fact: string) =>
      tell('report', scenario, 'H', '--track', 'strike', '--occurred', occurred, '--fact', fact)
    await said('2025-05-18T12:00:00Z', 'pay=4.5')
    await said('2025-05-19T12:00:00Z', 'pay=null')
    const { items } = (await json('history', scenario)) as { items: readonly HistoryItem[] }
    await said('2025-05-21', 'mediators=["employer","union"]')
    const listed = async (...filters: readonly string[]) => {
      const [head, ...lines] = (await tell('facts', scenario, ...filters)).trimEnd().split('\n')
      expect(head).toMatch(/^since +fact +value +report$/)
      return lines.map((line) => line.replaceAll(/ {2,}/g, '  ').split('  ').slice(0, 3))
    }
    const pay = [
      ['2025-05-18T12:00:00Z', 'strike/pay', '4.5'],
      ['2025-05-19T12:00:00Z', 'strike/pay', 'taken back'],
    ]
    expect(await listed()).toEqual([...pay, ['2025-05-21', 'strike/mediators', 'employer, union']])
    expect(await listed('--track', 'strike', '--fact', 'pay')).toEqual(pay)
    expect(await listed('--as-of', '2025-05-18T13:00:00Z')).toEqual(pay.slice(0, 1))
    expect(await listed('--known-at', items[0]?.recorded ?? '')).toEqual(pay.slice(0, 1))
    expect(await listed('--limit', '1')).toContainEqual([expect.stringMatching(/^There is more: --after /)])
  })

  it('corrects what is said anew and keeps the rest', async () => {
    await begin(
      '--id',
      first,
      '--occurred',
      '2025-05-18',
      '--body',
      'Kept',
      '--cite',
      'https://example.org/1',
    )
    await tell('correct', scenario, first, '--reason', 'It was the day before', '--occurred', '2025-05-17')
    expect(await json('history', scenario)).toMatchObject({
      items: [
        {
          status: 'corrected',
          event: 'begin',
          headline: 'It begins',
          body: 'Kept',
          occurred: { value: '2025-05-17' },
          sources: [{ url: 'https://example.org/1' }],
        },
      ],
    })
    await tell(
      'correct',
      scenario,
      first,
      '--reason',
      'Only talk',
      '--without',
      'event',
      '--headline',
      'Talk',
    )
    expect(await json('status', scenario)).toMatchObject({ tracks: { strike: { state: 'threatened' } } })
    expect(await tell('history', scenario)).toContain('correction in revision 4: Only talk')
  })

  it('corrects one track of a report about several, by its id or in a list, and keeps the others', async () => {
    const parts = [
      { track: 'strike', event: 'begin', facts: { pay: 4.5 }, positions: { union: 'supports' } },
      { track: 'talks', event: 'meet', facts: { venue: 'Paris', round: 1 } },
    ] as const
    await tell('report', scenario, 'Both', '--tracks', JSON.stringify(parts), '--id', first)
    const correcting = ['correct', scenario, first, '--reason', 'Misread']
    const tracks = async () =>
      ((await json('history', scenario)) as { items: readonly HistoryItem[] }).items[0]?.tracks
    const [{ event, ...strike }, talks] = parts
    await tell(...correcting, '--track', 'talks', '--fact', 'round=2')
    const second = { ...talks, facts: { venue: 'Paris', round: 2 } }
    expect(await tracks()).toEqual([{ event, ...strike }, second])
    await tell(...correcting, '--tracks', '[{"track":"strike","positions":{"employer":"rejects"}}]')
    const unmoved = { ...strike, positions: { union: 'supports', employer: 'rejects' } }
    expect(await tracks()).toEqual([{ event, ...unmoved }, second])
    await tell(...correcting, '--without', 'tracks/talks/facts/venue', '--without', 'tracks/strike/event')
    expect(await tracks()).toEqual([unmoved, { ...talks, facts: { round: 2 } }])
    const { err, exitCode } = await run([...correcting, '--fact', 'pay=5'], env)
    expect({ err, exitCode }).toEqual({
      err: `${first} is about several tracks; say with --track of which one facts are meant: strike, talks\n`,
      exitCode: 2,
    })
  })

  it('widens a report about one track to several, and keeps what it said of the one', async () => {
    await begin('--id', first, '--fact', 'pay=4.5')
    await tell(
      'correct',
      scenario,
      first,
      '--reason',
      'Both',
      '--tracks',
      '[{"track":"talks","event":"meet"}]',
    )
    expect(await json('history', scenario)).toMatchObject({
      items: [
        {
          tracks: [
            { track: 'strike', event: 'begin', facts: { pay: 4.5 } },
            { track: 'talks', event: 'meet' },
          ],
        },
      ],
    })
  })

  it('refuses to take out of a report what is not in it', async () => {
    await begin('--id', first)
    const refused = await run(['correct', scenario, first, '--reason', 'R', '--without', 'facts/pay'], env)
    expect([refused.exitCode, refused.err]).toEqual([
      2,
      expect.stringMatching(/^--without facts\/pay: there is no facts to take out, only .*event/),
    ])
  })

  it('retracts, with a key as with a signature', async () => {
    await begin('--id', first)
    expect(await tell('retract', scenario, first, '--reason', 'False')).toContain(
      'strike: threatened -> on (begin) no longer holds',
    )
    expect(await tell('status', scenario)).toContain('Threatened (threatened)')
    await begin('--id', second)
    await tell('retract', scenario, second, 'False too', '--key', adminKey)
    expect(await tell('history', scenario)).toMatch(/\[retracted\][^]*False[^]*\[retracted\][^]*False too/)
  })

  it('confirms and dismisses as a reviewer', async () => {
    await begin()
    const end = ['report', scenario, 'It ends', '--track', 'strike', '--event', 'end', '--id']
    expect(await tell(...end, first)).toContain(`proposed: end takes strike to over (filed:${first})`)
    expect(await tell('status', scenario)).toContain(`filed:${first}  end takes strike to over`)
    const asReviewer = ['--as', 'review-desk']
    const untold = await run(['dismiss', scenario, `filed:${first}`, '--reason', 'Not yet'], env)
    expect(untold).toMatchObject({ exitCode: 2, err: expect.stringContaining('--as review-desk') })
    await tell('dismiss', scenario, `filed:${first}`, '--reason', 'Not yet', ...asReviewer)
    await tell(...end, second)
    expect(await tell('confirm', scenario, `filed:${second}`, ...asReviewer)).toContain(
      'strike: on -> over (end)',
    )
  })

  it('names the credential that it writes with, on the side', async () => {
    const write = (...more: readonly string[]) => run(['report', scenario, 'It begins', ...more], env)
    expect((await write()).err).toBe('Signed as newsdesk (editor).\n')
    expect((await write('--as', 'review-desk')).err).toBe('Signed as review-desk (reviewer).\n')
    expect((await write('--key', adminKey)).err).toBe('Written with the key desk-admin (admin).\n')
    expect((await write('--json')).err).toBe('')
    expect(await write('--as', 'newsdesk', '--key', adminKey)).toMatchObject({ exitCode: 2 })
  })

  it('changes who may do what in the access document, and shows it', async () => {
    const own = ['--access', join(folder, `own-${story}.json`)]
    expect(await tell('access', 'init', ...own)).toMatch(/^tracker_/)
    expect(await tell('access', 'add-source', 'cms', '--holder', 'Anna', ...own)).toMatch(/^whsec_/)
    expect(await tell('access', ...own)).toContain('source cms: editor of *, held by Anna')
    expect(await json('access', 'list', ...own)).toMatchObject({ reads: 'public' })
    const { err, exitCode } = await run(['access', 'retire', 'cms', ...own], env)
    expect({ err, exitCode }).toEqual({ err: 'cms has one live secret only; rotate it first\n', exitCode: 1 })
    expect(await tell('access', '--help')).not.toContain('--url')
  })

  it('overrides as a reviewer', async () => {
    await tell(
      'report',
      scenario,
      'H',
      '--track',
      'strike',
      '--state',
      'averted',
      '--why',
      'We had missed it',
      '--as',
      'review-desk',
    )
    expect(await tell('track', scenario, 'strike')).toContain('override: We had missed it')
  })

  it('lists the scenarios, and shows one at a glance on either axis', async () => {
    await begin(
      '--occurred',
      '2025-05-18T12:00',
      '--position',
      'union=conditional: more pay',
      '--fact',
      'pay=4',
    )
    expect(await tell('status')).toMatch(new RegExp(`^${scenario} .* A strike$`, 'm'))
    const shown = await tell('status', scenario)
    expect(shown).toContain('A strike (')
    expect(shown).toContain('2025-05-18T12:00, zone not stated: some time from 2025-05-17T22:00:00Z to')
    expect(shown).toContain('positions  union conditional: more pay')
    expect(shown).toMatch(/fact +Offered: 4 %/)
    expect(await tell('status', scenario, '--as-of', '2025-05-01T00:00:00Z')).toContain(
      'Threatened (threatened)',
    )
  })

  it('shows who contests a state, and where the story stands', async () => {
    await begin('--by', 'union', '--to', 'employer', '--id', first, '--occurred', '2025-05-18T12:00:00Z')
    const disputes = [
      '--disputes',
      first,
      '--by',
      'employer, union',
      '--standfirst',
      'It is on, says one side.',
    ]
    await tell('report', scenario, 'No strike', '--track', 'strike', ...disputes, '--id', second)
    const shown = await tell('status', scenario)
    expect(shown).toMatch(/\n\nIt is on, says one side\.\n\n/)
    const contested = new RegExp(`^  contested +by employer, union: report ${second}$`, 'm')
    expect(shown).toMatch(contested)
    expect(await tell('track', scenario, 'strike')).toMatch(contested)
    await tell('report', scenario, 'Agreed', '--settles', second)
    const history = await tell('history', scenario)
    expect(history).toMatch(/It begins\n.*\n.*\n {2}by +union\n {2}to +employer\n/)
    expect(history).toMatch(
      new RegExp(`^  by +employer, union\n  disputes +report ${first}\n  standfirst +It is on, `, 'm'),
    )
    expect(history).toMatch(new RegExp(`^  settles +report ${second}$`, 'm'))
  })

  it('shows in history what each report states of each of its tracks', async () => {
    const stated = ['--position', 'union=conditional: more pay', '--position', 'employer=rejects']
    await begin(...stated, '--fact', 'pay=4.5', '--fact', 'mediators=["union"]')
    await tell('report', scenario, 'Off', '--track', 'strike', '--fact', 'pay=null', '--expected', 'none')
    const history = await tell('history', scenario)
    expect(history).toMatch(/^ {2}positions +strike: union conditional: more pay, employer rejects$/m)
    expect(history).toMatch(/^ {2}fact +strike\/pay: 4\.5\n {2}fact +strike\/mediators: union$/m)
    expect(history).toMatch(/^ {2}fact +strike\/pay: taken back\n {2}expected +strike: no longer$/m)
  })

  it('shows how often a track has been in its state, and deadlines by their titles', async () => {
    const tells = (event: string, ...more: readonly string[]) =>
      tell('report', scenario, event, '--track', 'strike', '--event', event, ...more)
    await tells('avert', '--occurred', '2025-05-18T12:00:00Z')
    expect(await tell('status', scenario)).not.toContain('entries')
    await tells('threaten', '--occurred', '2025-05-19T12:00:00Z')
    const again = ['--expected', 'ballot=2999-05-20/..', '--expected', 'signature=2999-05-27T12:00:00Z']
    await tells('avert', '--occurred', '2025-05-20T12:00:00Z', ...again)
    const shown = [await tell('status', scenario), await tell('track', scenario, 'strike')]
    for (const text of shown) {
      expect(text).toMatch(/^ {2}entries +2 times in this state, this one included$/m)
      expect(text).toMatch(
        /^ {2}deadline +The ballot \(ballot\) \w+: some time from \S+Z on, without an end$/m,
      )
      expect(text).toMatch(/^ {2}deadline +signature \w+: 2999-05-27T12:00:00Z$/m)
      expect(text).not.toContain('null')
    }
  })

  it('exports the table of a scenario byte for byte, as of a moment on either axis', async () => {
    await begin('--occurred', '2025-05-18T12:00:00Z')
    await tell('report', scenario, 'It ends', '--track', 'strike', '--event', 'end', '--key', adminKey)
    const table = async (query = '') => {
      const path = `/v1/scenarios/${scenario}/export?format=csv${query}`
      return (await fetch(`${env['TRACKER_URL']}${path}`)).text()
    }
    const csv = ['export', scenario, '--format', 'csv']
    const whole = await tell(...csv)
    expect(whole).toBe(await table())
    expect(whole).toMatch(/^[^\n]+\r\n.*It begins[^]*It ends/)
    const { items } = (await json('history', scenario)) as { items: readonly HistoryItem[] }
    const then = ['2025-05-19T00:00:00Z', items[0]?.recorded ?? '']
    for (const [axis, query, moment = ''] of [
      ['--as-of', 'asOf', then[0]],
      ['--known-at', 'knownAt', then[1]],
    ] as const) {
      const told = await tell(...csv, axis, moment)
      expect(told).toBe(await table(`&${query}=${moment}`))
      expect(told).toMatch(/It begins/)
      expect(told).not.toMatch(/It ends/)
    }
  })

  it.each([
    [['--format', 'xml'], 1, 'is jsonl (as without it) or csv'],
    [['--as-of', '2025-05-19T00:00:00Z'], 1, 'is for format=csv'],
    [['--format', 'csv', '--from', 'sqlite:none.db'], 2, 'one scenario of a tracker'],
  ])('refuses to export with %j', async (options, exitCode, why) => {
    const ended = await run(['export', scenario, ...options], env)
    expect([ended.exitCode, ended.err]).toEqual([exitCode, expect.stringContaining(why)])
  })

  it('shows what changed, and why a track is in its state', async () => {
    await begin('--attribution', 'The union', '--cite', 'https://example.org/1')
    expect(await tell('diff', scenario, '--from', '1')).toContain('The strike went from “Threatened” to “On”')
    const because = await tell('track', scenario, 'strike')
    expect(because).toMatch(/It begins \(msg_.*\n.*says The union\n.*source: https:\/\/example\.org\/1/)
  })

  it('goes on where a page ended', async () => {
    await tell('report', scenario, 'First', '--occurred', '2025-05-01')
    await tell('report', scenario, 'Second', '--occurred', '2025-05-02')
    const page = await tell('history', scenario, '--limit', '1')
    expect(page).not.toContain('Second')
    const [, cursor = ''] = /--after (\S+)/.exec(page) ?? []
    expect(await tell('history', scenario, '--limit', '1', '--after', cursor)).toMatch(
      /^2025-05-02 {2}Second/,
    )
  })

  it('verifies one ledger or all', async () => {
    await begin()
    const whole = new RegExp(
      `^The ledger of ${scenario} is whole: 2 revisions, the last with hash [0-9a-f]{64}$`,
      'm',
    )
    expect(await tell('verify', scenario)).toMatch(whole)
    expect(await tell('verify')).toMatch(whole)
  })

  it('proves that a ledger was only appended to since a checkpoint, with the tracker or without it', async () => {
    await begin()
    const fetched = async (path: string) => (await fetch(`${env['TRACKER_URL']}${path}`)).text()
    const checkpoint = file('old.txt', '')
    writeFileSync(checkpoint, await fetched(`/v1/scenarios/${scenario}/checkpoint`))
    await tell('report', scenario, 'It goes on', '--track', 'strike')
    const asked = ['verify', scenario, '--checkpoint', checkpoint]
    expect(await tell(...asked)).toBe(
      `The ledger of ${scenario} was only appended to: its first 2 revisions are those of ${checkpoint}, and there are 3\n`,
    )
    const { items } = JSON.parse(await fetched(`/v1/scenarios/${scenario}/changes`)) as { items: Revision[] }
    const key = await fetched('/.well-known/tracker-checkpoint-key')
    const lines = (revisions: readonly Revision[]) => {
      const ledger = join(folder, `ledger-${story}.jsonl`)
      writeFileSync(ledger, revisions.map((one) => JSON.stringify(one)).join('\n'))
      return [...asked, '--verifier-key', key.trim(), '--ledger', ledger, '--url', 'http://127.0.0.1:9']
    }
    expect((await run(lines(items), env)).exitCode).toBe(0)
    const cut = await run(lines(items.slice(0, 1)), env)
    expect(cut).toMatchObject({ exitCode: 1, out: expect.stringContaining('it was cut off') })
    const rewritten = await run(lines(rechained(items)), env)
    expect(rewritten).toMatchObject({ exitCode: 1, out: expect.stringContaining('it was rewritten') })
    writeFileSync(
      checkpoint,
      (await fetched(`/v1/scenarios/${scenario}/checkpoint`)).replace('\n3\n', '\n2\n'),
    )
    const forged = await run(asked, env)
    expect(forged).toMatchObject({ exitCode: 1, err: expect.stringContaining('cannot be relied on') })
  })

  it('ends with 1 if a ledger is broken, and says where', async () => {
    const faults = [
      { item: 'S#x R#000000000003', revision: 3, detail: 'its hash is not that of its content' },
      { item: 'S#x X#1', revision: null, detail: 'its seal does not fit' },
    ]
    const broken = new Hono().get('*', (c) =>
      c.json({
        scenario: 'x',
        ok: c.req.query('after') === undefined,
        revisions: 2,
        hash: null,
        redacted: [],
        faults: c.req.query('after') === undefined ? [] : faults,
        next: c.req.query('after') === undefined ? 'more of it' : null,
      }),
    )
    const serving = await serve(() => broken, { HOST: '127.0.0.1', PORT: 0, TRACKER_KEEP_ALIVE: 65_000 })
    const { out, exitCode } = await run(['verify', 'x', '--url', serving.url], env)
    expect({ out, exitCode }).toEqual({
      out: [
        'What is stored of x does not follow from its ledger:',
        '  S#x R#000000000003 (revision 3): its hash is not that of its content',
        '  S#x X#1: its seal does not fit',
        '',
      ].join('\n'),
      exitCode: 1,
    })
    await serving.stop(1_000)
  })

  it('tries writes without writing, and replaces a definition by the version that is current', async () => {
    const writes = [
      {
        type: 'report.filed',
        timestamp: new Date().toISOString(),
        data: { track: 'strike', event: 'begin', headline: 'H' },
      },
    ]
    const tried = await tell('dry-run', scenario, file('writes.json', writes), '--key', adminKey)
    expect(tried).toContain('strike: threatened -> on (begin)')
    expect(await tell('verify', scenario)).toContain('1 revisions')
    const same = ['define', scenario, file('same.json', definition), '--key', adminKey]
    expect(await tell(...same)).toContain(`This definition of ${scenario} is in force already`)
    expect(await json(...same)).toEqual({ scenario, version: 1, unchanged: true })
    expect(await tell('verify', scenario)).toContain('1 revisions')
    const title = file('anew.json', { ...definition, title: 'Anew' })
    expect(await tell('define', scenario, title, '--key', adminKey)).toContain('Version 2 of')
    const { exitCode, err } = await run(['define', scenario, title, '--version', '1', '--key', adminKey], env)
    expect({ exitCode, err }).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('Changed in the meantime'),
    })
  })

  it('lets no text turn the direction of what stands beside it, in the words for people', async () => {
    const headline = 'It begins \u202e(nugeb ton)\u2066 \u05e9\u05d1\u05ea'
    await tell('report', scenario, headline, '--track', 'strike', '--event', 'begin')
    expect(await tell('history', scenario)).toContain('It begins (nugeb ton) \u05e9\u05d1\u05ea')
    expect(await tell('track', scenario, 'strike')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(await tell('history', scenario, '--json')).toContain(headline)
  })

  it('obeys no control character of a tracker that it does not know', async () => {
    const title = 'a\u001B]0;title\u0007b\nc'
    const hostile = new Hono().get('*', (c) =>
      c.json({ items: [{ scenario: 'x', title, lastDevelopment: null }], next: null }),
    )
    const serving = await serve(() => hostile, { HOST: '127.0.0.1', PORT: 0, TRACKER_KEEP_ALIVE: 65_000 })
    expect(await tell('status', '--url', serving.url)).toBe('x    a]0;titleb\nc\n')
    await serving.stop(1_000)
  })
})

describe('what goes wrong', () => {
  const ended = (...argv: readonly string[]) => run(argv, env)

  it('is printed with the title and detail of the problem, and each fault, and ends with 1', async () => {
    await begin()
    const { out, err, exitCode } = await ended(
      'report',
      scenario,
      'H',
      '--track',
      'strike',
      '--event',
      'begin',
    )
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 1 })
    expect(err).toMatch(
      /^Event not allowed in this state: strike is on .* It allows end\..*\nSigned as newsdesk/,
    )
    const invalid = await ended('report', scenario, 'H', '--track', 'strike', '--position', 'union=shrugs')
    expect(invalid.err).toMatch(/^Payload not valid: .*\n {2}\/data\/positions\/union: /)
    const single = await ended('report', scenario, 'H', '--disputes', 'nothing', '--by', 'union')
    expect(single.err).toMatch(/^Payload not valid:\n {2}\/data\/\w+: .+\nSigned as newsdesk/)
  })

  it('is printed as the problem document with --json', async () => {
    const { err } = await ended('status', 'nowhere', '--json')
    expect(JSON.parse(err)).toMatchObject({ type: '/problems/not-found', status: 404, failure: 'refused' })
  })

  it.each([
    [['fly'], 'There is no command fly. There are '],
    [['stat', 'x'], 'There is no command stat; did you mean status? There are '],
    [['report'], 'It takes scenario, [headline]'],
    [['report', 'x', 'Two', 'words'], 'put quotes around'],
    [
      ['status', 'x', '--url', 'tracker.example'],
      'tracker.example is no address of a tracker; write one like',
    ],
    [['verify', 'x', '--loud'], "Unknown option '--loud'."],
    [['report', 'x', 'H', '--facts', 'a=b'], "Unknown option '--facts'; did you mean --fact?"],
    [
      ['report', 'x', '--headline', 'H'],
      "Unknown option '--headline'; write it without that, as in: scenario [headline]",
    ],
    [['report', 'x', 'H', '--position', 'union'], 'write <party>=<stance>'],
    [['report', 'x', 'H', '--fact', 'pay'], 'write <fact>=<value>'],
    [['report', 'x', 'H', '--fact', 'pay=9007199254740993'], 'it would become 9007199254740992'],
    [['report', 'x', 'H', '--expected', '2025', '--expected', 'vote=2025'], 'or <deadline>=<time> for each'],
    [['report', 'x', 'H', '--claim', '{'], '--claim is not JSON'],
    [['report', 'x', '--file', '/nowhere.json'], 'no such file'],
    [['report', 'x', 'H', '--secret', 'whsec_x'], '--secret needs --as'],
    [['report', 'x', 'H', '--as', 'nobody'], 'The access document has no source nobody'],
    [['report', 'x', 'H', '--access', '/nowhere.json'], 'There is no access document to sign with'],
    [['report', 'x', 'H', '--access', '{"secret'], 'it is not JSON'],
    [['retract', 'x', 'msg_1', 'False', '--reason', 'False'], 'The reason stands twice'],
    [['define', 'x', 'y.json'], 'Defining needs --key'],
    [['dry-run', 'x', 'y.json'], 'A dry run needs --key'],
    [['access', 'ad-key', 'x'], 'There is no verb ad-key'],
    [['access', 'rotate'], 'rotate takes more'],
    [['access', 'add-key', 'x', '--role', 'boss'], 'role: must be one of'],
    [['move', '--to', 'tracker.db'], 'tracker.db names no table'],
    [['backup', ':memory:'], ':memory: is no file'],
  ])('ends with 2 if what was typed is at fault: %j', async (argv, message) => {
    const { err, exitCode } = await ended(...argv)
    expect({ err, exitCode }).toEqual({ err: expect.stringContaining(message), exitCode: 2 })
    const program = await ended(...argv, '--json')
    expect([program.out, program.exitCode]).toEqual(['', 2])
    expect(JSON.parse(program.err)).toEqual({
      title: 'This is not understood',
      detail: expect.stringContaining(message),
      failure: 'misused',
    })
  })

  it('ends with 3 if nothing answers, and says how to send the same again', async () => {
    const { err, exitCode } = await ended('report', 'x', 'H', '--id', 'msg_9', '--url', 'http://127.0.0.1:9')
    expect(exitCode).toBe(3)
    expect(err).toMatch(/^No answer from http:\/\/127\.0\.0\.1:9\/.*\n.*--id msg_9; it counts once/)
    const argv = ['report', 'x', 'H', '--id', 'msg_9', '--url', 'http://127.0.0.1:9', '--json']
    expect(JSON.parse((await ended(...argv)).err)).toMatchObject({ failure: 'unreachable', id: 'msg_9' })
  })
})

describe('the help', () => {
  it('lists the commands, and for each its arguments, options and exit codes', async () => {
    const overview = await tell('help')
    expect(await tell()).toBe(overview)
    const names = [...overview.matchAll(/^ {2}([a-z][a-z-]+) {2,}[a-z]/gm)].map(([, name = '']) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'report',
        'correct',
        'retract',
        'confirm',
        'dismiss',
        'status',
        'history',
        'define',
        'verify',
      ]),
    )
    for (const name of names) {
      const help = await tell('help', name)
      expect(help).toContain(`Usage: npm run tracker -- ${name}`)
      expect(help).not.toContain('<<')
      expect(help).toContain('Exit codes')
      expect(await tell(name, '--help')).toBe(help)
    }
  })

  it('offers no override with a confirmation, and says when that takes effect', async () => {
    const help = await tell('confirm', '--help')
    expect(help).not.toMatch(/--state|--why/)
    expect(help).toContain('takes effect when that report says it occurred')
  })
})
