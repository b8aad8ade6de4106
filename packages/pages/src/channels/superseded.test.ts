import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'
import { validateAtom } from './testing/xml.ts'

const follow = (policy: string, track: string) => ({
  when: { track: 'talks', in: ['off'] },
  track,
  event: 'worry',
  policy,
})
const mood = { initial: 'calm', states: { calm: { on: { worry: 'worried' } }, worried: { final: true } } }

/** Talks that are off unless they are held in time, a mood that follows, and one that waits for a person. */
const definition = {
  title: 'Talks',
  tracks: {
    talks: {
      initial: 'planned',
      states: {
        planned: {
          on: { hold: 'held', lapse: 'off' },
          deadlines: { start: { at: 'expected', event: 'lapse', policy: 'apply' } },
        },
        held: { on: { meet: 'held', end: 'off' } },
        off: { final: true },
      },
    },
    mood,
    press: mood,
    other: mood,
  },
  rules: { gloom: follow('propose', 'mood'), news: follow('apply', 'press') },
}

let site: TalksSite

const write = async (id: string, timestamp: string, type: string, data: object) => {
  site.told.at(timestamp)
  await site.told.file(id, { type, timestamp, data: { scenario: 'talks', ...data } })
}

/** When each entry of the Atom feed, or its tombstone, last changed, and whether it is gone; by part of its id. */
async function entry(part: string) {
  const xml = await site.text('/v1/scenarios/talks/feed.atom')
  validateAtom(xml)
  const gone = xml.matchAll(/<at:deleted-entry ref="([^"]*)" when="([^"]*)"/g)
  const living = xml.matchAll(/<entry>\s*<id>([^<]*)<\/id>[^]*?<updated>([^<]*)</g)
  const found = [
    ...[...gone].map(([, id = '', at]) => ({ id, at, gone: true })),
    ...[...living].map(([, id = '', at]) => ({ id, at, gone: false })),
  ].filter(({ id }) => id.includes(part))
  expect(found).toHaveLength(1)
  const { items } = (await (await site.app.request('/v1/scenarios/talks/feed.json')).json()) as {
    readonly items: readonly { readonly id: string; readonly date_modified: string }[]
  }
  expect(items.find(({ id }) => id === found[0]?.id)?.date_modified).toBe(found[0]?.at)
  return { at: found[0]?.at, gone: found[0]?.gone }
}

const effects = ['/deadline/talks/start/', '/rule/press/news/', '/rule/mood/gloom/']
const met = { headline: 'They met', track: 'talks', event: 'hold', occurred: '2025-05-18T13:30:00Z' }
const late = '2025-05-18T16:00:00.000Z'
const back = '2025-05-18T17:00:00.000Z'
const dismiss = { proposal: 'gloom.talks.planned.start.20250518T140000Z', reason: 'No.' }

beforeEach(async () => {
  site = await talksSite(definition)
  await site.report('plan', { headline: 'Soon', track: 'talks', expected: '2025-05-18T14:00:00Z' })
  site.told.at('2025-05-18T15:00:00Z')
  await site.told.scenarios.check('talks')
})

/** The entry of each effect. */
async function entries() {
  const found = []
  for (const part of effects) found.push(await entry(part))
  return found
}

const each = (expected: object) => effects.map(() => expected)

describe('an effect of the clock or of a rule', () => {
  it('is gone once a late report outranks it', async () => {
    await write('met', late, 'report.filed', met)
    expect(await entries()).toEqual(each({ at: late, gone: true }))
    const next = { headline: 'Again', track: 'talks', event: 'meet' }
    await write('next', '2025-05-18T18:00:00Z', 'report.filed', next)
    expect(await entries()).toEqual(each({ at: late, gone: true }))
  })

  it('is gone from when a correction outranked it', async () => {
    const plan = { headline: 'Soon', track: 'talks', expected: '2025-05-19T14:00:00Z' }
    await write('c', late, 'report.corrected', { ...plan, report: 'plan', reason: 'A day later.' })
    expect(await entries()).toEqual(each({ at: late, gone: true }))
  })

  it('is gone from no earlier than that once a person had dismissed it', async () => {
    await write('no', '2025-05-18T15:30:00Z', 'proposal.dismissed', dismiss)
    await write('met', late, 'report.filed', met)
    expect(await entries()).toEqual(each({ at: late, gone: true }))
  })

  it('counts again from when it came back, which is later than it went', async () => {
    await write('met', late, 'report.filed', met)
    await write('x', back, 'report.retracted', { report: 'met', reason: 'Invented.' })
    expect(await entries()).toEqual(each({ at: back, gone: false }))
  })

  it('never goes back to before it was gone, however much is written since', async () => {
    await write('met', late, 'report.filed', met)
    for (let n = 0; n < 60; n++) {
      const at = new Date(Date.parse(back) + n * 1000).toISOString()
      const talk = { headline: 'Talk', report: 'r0', reason: 'Typo.' }
      await write(
        `r${n}`,
        at,
        n === 0 ? 'report.filed' : 'report.corrected',
        n === 0 ? { headline: 'Talk' } : talk,
      )
      if (n % 20 !== 19) continue
      for (const { at: changed } of await entries())
        expect(Date.parse(changed ?? '')).toBeGreaterThanOrEqual(Date.parse(late))
    }
  })
})

it('leaves out what no check has recorded yet, as that may still come out otherwise', async () => {
  site = await talksSite(definition)
  await site.report('plan', { headline: 'Soon', track: 'talks', expected: '2025-05-18T14:00:00Z' })
  site.told.at('2025-05-18T15:00:00Z')
  expect(await site.text('/v1/scenarios/talks/feed.atom')).not.toContain('/deadline/')
  await site.told.scenarios.check('talks')
  expect(await site.text('/v1/scenarios/talks/feed.atom')).toContain('/deadline/')
})
