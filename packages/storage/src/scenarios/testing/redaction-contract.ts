import { describe, expect, it } from 'vitest'
import { type Item, Unavailable } from '../../table.ts'
import { chief, command, definition } from '../../testing/truce.ts'
import { type MakeTracker, sha256, type Tracker } from '../../testing/tracker.ts'
import { inflated } from '../../items/deflated.ts'

const word = 'Ivanhoe'
const long = `${word} asked. `.repeat(30)
const parties = Array.from({ length: 12 }, (_, at) => `party-${at}`)

const wide = definition({
  title: 'Wide',
  parties: Object.fromEntries(parties.map((party) => [party, { name: party }])),
  tracks: {
    talks: {
      initial: 'open',
      facts: { place: { type: 'text' }, host: { type: 'party' } },
      states: { open: { on: { meet: 'open', end: 'ended' } }, ended: { on: { reopen: 'open' } } },
    },
  },
})

const libel = {
  track: 'talks',
  body: long,
  standfirst: `All wait for ${word}.`,
  positions: Object.fromEntries(parties.map((party) => [party, { stance: 'conditional', terms: long }])),
  facts: { place: `The house of ${word}`, host: 'party-1' },
  claims: [
    { id: 'bribe', speaker: word, text: long },
    { speaker: `${word}'s aide`, text: long },
  ],
  sources: [{ url: `https://example.org/${word}`, title: word }],
  override: { state: 'ended', reason: `${word} ended it` },
}

/** The texts of an item, whatever of it is compressed. */
function textsOf({ sk, data }: Item): string {
  return Object.entries(data ?? {})
    .map(([key, value]: readonly [string, unknown]) => {
      const compressed = ['packed', 'deflated'].includes(key) || (key === 'text' && /^[TG]#/.test(sk))
      return JSON.stringify(compressed && typeof value === 'string' ? inflated(value) : value)
    })
    .join('\n')
}

async function itemsWith({ table }: Tracker, wanted: string): Promise<readonly string[]> {
  const stories = await table.query({ pk: 'S#wide', from: '!', to: '~', limit: 10_000 })
  const deliveries = await Promise.all(
    ['libel', 'correction', 'late'].map((id) => table.get({ pk: `W#key#chief#${id}`, sk: 'W' })),
  )
  return [...stories, ...deliveries.flatMap((item) => item ?? [])]
    .filter((item) => textsOf(item).includes(wanted))
    .map(({ sk }) => sk)
}

/** A story whose head is stored in parts, with the word in every kind of item. */
async function told(made: Tracker): Promise<void> {
  const by = { by: chief, scenario: 'wide' }
  await made.define('wide', wide)
  await made.file('libel', { headline: `${word} did it`, ...libel }, by)
  made.clock.pass(100)
  const corrected = { report: 'libel', reason: `${word} asked`, headline: `${word} did`, ...libel }
  await made.send('correction', command('report.corrected', corrected), by)
  for (let n = 0; n < 20; n++) await made.file(`next-${n}`, { track: 'talks' }, { scenario: 'wide' })
  await made.file('late', { track: 'talks', occurred: '2025-05-17' }, by)
}

const redaction = { by: chief, id: 'redaction', sha256: sha256('x'), report: 'libel', reason: 'Untrue.' }

/** After a redaction no stored item has a text of the report, and everything else is as it was. */
export function redactionContract(tracker: MakeTracker): void {
  describe('a redaction', () => {
    it('leaves no text in any item, and the status, the history and the chain as they were', async () => {
      const made = await tracker()
      await told(made)
      const kinds = (await itemsWith(made, word)).map((sk) => sk.slice(0, 1))
      expect(kinds).toEqual(expect.arrayContaining(['C', 'K', 'N', 'O', 'R', 'T', 'W']))
      const before = await made.scenarios.status('wide', {})
      made.clock.pass(100)
      const { body } = await made.scenarios.redact('wide', redaction)
      expect(body).toMatchObject({ report: 'libel', revision: 25, transitions: [] })
      expect(await itemsWith(made, word)).toEqual([])
      const after = await made.another().status('wide', {})
      const { talks } = after.tracks
      expect(talks).toMatchObject({ state: 'ended', entries: before.tracks['talks']?.entries })
      expect(talks?.facts).toMatchObject({ place: { value: '[redacted]' }, host: { value: 'party-1' } })
      expect(talks?.positions['party-3']).toMatchObject({ stance: 'conditional', terms: '[redacted]' })
      const speaker = '[redacted]'
      const bare = after.claims.map((claim) => ({ id: claim.id, speaker: claim.speaker }))
      expect(bare.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        { id: 'bribe', speaker },
        { id: 'libel-1', speaker },
      ])
      expect(await made.scenarios.verify('wide')).toMatchObject({
        ok: true,
        redacted: [2, 3],
      })
      await made.file('later-still', { track: 'talks', occurred: '2025-05-16' }, { scenario: 'wide' })
      expect(await itemsWith(made, word)).toEqual([])
      expect((await made.scenarios.status('wide', {})).tracks['talks']?.positions['party-3']?.terms).toBe(
        '[redacted]',
      )
    })

    it('of a report that was retracted verifies, and repeats the answer to the retraction', async () => {
      const made = await tracker()
      const by = { by: chief, scenario: 'wide' }
      await made.define('wide', wide)
      await made.file('libel', { headline: `${word} did it`, track: 'talks' }, by)
      const retraction = command('report.retracted', { report: 'libel', reason: `${word} asked` })
      const first = await made.send('retraction', retraction, by)
      await made.scenarios.redact('wide', redaction)
      expect(await itemsWith(made, word)).toEqual([])
      expect(await made.scenarios.verify('wide')).toMatchObject({ ok: true, faults: [], redacted: [2, 3] })
      expect(await made.send('retraction', retraction, by)).toEqual({ ...first, replayed: true })
    })

    it('leaves no text in the stretches of the timeline, neither where things stood nor in what differs', async () => {
      const made = await tracker()
      const by = { by: chief, scenario: 'wide' }
      const occurred = '2025-05-18T09:00:00Z'
      await made.define('wide', wide)
      await made.file('first', { track: 'talks' }, by)
      await made.define('wide', wide)
      await made.file('libel', { headline: `${word} did it`, ...libel, occurred }, by)
      expect(await itemsWith(made, word)).toContainEqual(expect.stringMatching(/^G#/))
      await made.define('wide', wide)
      const asOf = made.clock.now()
      made.clock.pass(100)
      await made.file('next', { track: 'talks' }, by)
      const before = await made.scenarios.status('wide', { asOf })
      await made.scenarios.redact('wide', redaction)
      expect(await itemsWith(made, word)).toEqual([])
      const after = await made.scenarios.status('wide', { asOf })
      expect(JSON.stringify(before)).toContain(word)
      expect(after.tracks['talks']?.positions['party-3']).toMatchObject({ terms: '[redacted]' })
      expect(after.tracks['talks']?.state).toEqual(before.tracks['talks']?.state)
    })

    it('of a report that was retracted verifies, and the retraction sent again has its answer', async () => {
      const { file, send, scenarios } = await tracker()
      await file('libel', { track: 'talks' })
      const retraction = command('report.retracted', { report: 'libel', reason: 'Untrue.' })
      const first = await send('gone', retraction)
      await scenarios.redact('talks', redaction)
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true, redacted: [2, 3] })
      expect(await send('gone', retraction)).toEqual({ ...first, replayed: true })
    })

    it('of another report leaves it known what else was redacted', async () => {
      const { file, scenarios } = await tracker()
      const override = { state: 'rejected', reason: `${word} ended it` }
      await file('libel', { track: 'ceasefire', override }, { by: chief })
      // Its answer has the override, which now leaves another state.
      const agreed = { track: 'ceasefire', event: 'agree', occurred: '2025-05-17T00:00:00Z' }
      await file('late', agreed)
      const late = { ...redaction, id: 'redaction of late', report: 'late' }
      for (const one of [late, redaction]) await scenarios.redact('talks', one)
      await expect(file('late', agreed)).rejects.toMatchObject({ code: 'redacted' })
      expect(await scenarios.verify('talks')).toMatchObject({ ok: true, faults: [] })
    })

    it('is finished by a check if the process ends before every copy is changed', async () => {
      const made = await tracker()
      await told(made)
      let room = false
      made.table.scrub = async () => {
        if (!room) throw new Unavailable('no room on the disk')
      }
      await expect(made.scenarios.redact('wide', redaction)).rejects.toThrow('no room')
      room = true
      made.clock.pass(1_000)
      expect((await made.scenarios.checkAll()).failed).toEqual([])
      expect(await made.table.query({ pk: 'S#wide', from: 'X#', to: 'X#~', limit: 10 })).toEqual([])
      expect(await made.scenarios.redact('wide', redaction)).toMatchObject({ replayed: true })
    })

    it('leaves the reason of a retraction that comes after it, even if copies are still to be changed', async () => {
      const made = await tracker()
      await told(made)
      const { scrub } = made.table
      made.table.scrub = async () => {
        throw new Unavailable('no room on the disk')
      }
      await expect(made.scenarios.redact('wide', redaction)).rejects.toThrow('no room')
      const retraction = command('report.retracted', { report: 'libel', reason: 'A court struck it out' })
      await made.send('gone', retraction, { by: chief, scenario: 'wide' })
      if (scrub) made.table.scrub = scrub
      else delete made.table.scrub
      made.clock.pass(1_000)
      expect((await made.scenarios.checkAll()).failed).toEqual([])
      expect(await itemsWith(made, word)).toEqual([])
      const { amendments } = await made.scenarios.report('wide', 'libel')
      expect(amendments?.map(({ reason }) => reason)).toEqual(['[redacted]', 'A court struck it out'])
      expect(await made.scenarios.verify('wide')).toMatchObject({ ok: true, faults: [] })
    })

    it('is found out if what it left was changed afterwards', async () => {
      const made = await tracker()
      await told(made)
      await made.scenarios.redact('wide', redaction)
      const key = { pk: 'S#wide', sk: 'R#000000000002' }
      const item = (await made.table.get(key)) ?? expect.fail()
      const data = JSON.parse(JSON.stringify(item.data).replace('Untrue.', 'Quite true.')) as unknown
      await made.table.transact([{ put: { ...item, data } }], 'forged')
      const { faults } = await made.scenarios.verify('wide')
      expect(faults).toMatchObject([{ revision: 2, detail: 'it is not what revision 25 left of it' }])
    })
  })
}
