import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

/** Talks that are off unless they are held in time, two moods that follow, and a hope that waits for a person. */
const definition = {
  title: 'Talks',
  tracks: {
    talks: {
      title: 'The talks',
      initial: 'planned',
      states: {
        planned: {
          on: { hold: 'held', lapse: 'off' },
          deadlines: { start: { at: 'expected', event: 'lapse', policy: 'apply' } },
        },
        held: { final: true },
        off: { final: true },
      },
    },
    mood: {
      title: 'The mood',
      initial: 'calm',
      states: {
        calm: { on: { worry: 'worried', cheer: 'cheerful' } },
        worried: { final: true },
        cheerful: { final: true },
      },
    },
    press: {
      title: 'The press',
      initial: 'silent',
      states: { silent: { on: { write: 'writing' } }, writing: { final: true } },
    },
  },
  rules: {
    gloom: { when: { track: 'talks', in: ['off'] }, track: 'mood', event: 'worry', policy: 'apply' },
    hope: { when: { track: 'talks', in: ['held'] }, track: 'mood', event: 'cheer', policy: 'propose' },
    news: { when: { track: 'talks', in: ['held'] }, track: 'press', event: 'write', policy: 'apply' },
  },
}

interface Item {
  readonly title: string
  readonly content_html: string
  readonly date_modified: string
  readonly url: string
}

let site: TalksSite

beforeEach(async () => {
  site = await talksSite(definition)
  await site.report('plan', { headline: 'They will meet', track: 'talks', expected: '2025-05-18T14:00:00Z' })
})

async function feed(): Promise<readonly Item[]> {
  const { items } = (await (await site.app.request('/v1/scenarios/talks/feed.json')).json()) as {
    items: readonly Item[]
  }
  return items
}

const titled = async (words: string) => (await feed()).find(({ title }) => title.includes(words))

const decide = (id: string, type: string, data: object) => {
  const timestamp = '2025-05-18T17:00:00Z'
  site.told.at(timestamp)
  return site.told.file(id, { type, timestamp, data: { scenario: 'talks', ...data } })
}

/** The deadline passes and is recorded; then a report comes in that they met before. */
async function outrank(): Promise<void> {
  site.told.at('2025-05-18T15:00:00Z')
  await site.told.scenarios.check('talks')
  const met = { headline: 'They met', track: 'talks', event: 'hold', occurred: '2025-05-18T13:30:00Z' }
  await site.report('met', met, '2025-05-18T16:00:00Z')
}

/** Every link of a page to a fragment on the same site. */
function links(html: string): string[] {
  return [...html.matchAll(/href="(\/scenarios\/[^"]*#[^"]*)"/g)].map(([, link = '']) => link)
}

describe('an effect of the clock that a report outranks', () => {
  beforeEach(outrank)

  it('is struck through on the page of the revision that recorded it', async () => {
    const html = await site.text('/scenarios/talks/revisions/3')
    expect(html.match(/data-status="superseded" data-kind/g)).toHaveLength(2)
    expect(html).toContain('<del>The deadline “start” passed')
  })

  it('is updated in the feeds at the moment at which it was', async () => {
    expect(Date.parse((await titled('Superseded: The talks'))?.date_modified ?? '')).toBeGreaterThanOrEqual(
      Date.parse('2025-05-18T16:00:00Z'),
    )
  })
})

describe('what a rule made of a report', () => {
  it('is found by its permalink', async () => {
    await outrank()
    const found = links(await site.text('/scenarios/talks'))
    expect(new Set(found.filter((link) => link.includes('#rule-'))).size).toBe(3)
    for (const link of [...found, ...(await feed()).map(({ url }) => url.replace(/^https:..[^/]*/, ''))]) {
      const [path = '', fragment] = link.split('#')
      if (fragment !== undefined) expect(await site.text(path)).toContain(` id="${fragment}"`)
    }
    const html = await site.text('/scenarios/talks/revisions/4')
    expect(html).toContain('“news” came true')
  })

  it('is struck through there once it no longer holds', async () => {
    await outrank()
    await decide('x', 'report.retracted', { report: 'met', reason: 'Invented.' })
    const html = await site.text('/scenarios/talks/revisions/4')
    expect(html).toContain('<del>“news” came true')
  })
})

describe('a proposal', () => {
  const is = 'The mood may now count as “cheerful” (to be confirmed)'
  const was = 'The mood might have counted as “cheerful” (no longer open)'

  beforeEach(outrank)

  it('is proposed while it is open', async () => {
    expect(await site.text('/scenarios/talks')).toContain(is)
    expect((await titled('cheerful'))?.title).toContain(is)
  })

  it('is in the past tense everywhere once it is dismissed, with the reason in the feeds', async () => {
    await decide('d', 'proposal.dismissed', { proposal: 'hope.met', reason: 'Too soon.' })
    const html = await site.text('/scenarios/talks')
    expect(html).not.toContain(is)
    expect(html.split(was)).toHaveLength(3)
    const item = await titled(was)
    expect(item?.content_html).toContain(
      'A reviewer decided against it on 18 May 2025, 17:00 UTC. Reason: Too soon.',
    )
    expect(Date.parse(item?.date_modified ?? '')).toBeGreaterThanOrEqual(Date.parse('2025-05-18T17:00:00Z'))
  })

  it('was proposed once it is confirmed, as long as it is', async () => {
    await decide('yes', 'report.filed', { headline: 'They cheer', track: 'mood', confirms: 'hope.met' })
    expect((await titled(was))?.content_html).toContain('It has since been confirmed.')
    await decide('x', 'report.retracted', { report: 'yes', reason: 'Invented.' })
    expect((await titled(is))?.content_html).not.toContain('been confirmed')
  })

  it('is still proposed in a look back to when it was open', async () => {
    await decide('d', 'proposal.dismissed', { proposal: 'hope.met', reason: 'Too soon.' })
    expect(await site.text('/scenarios/talks?knownAt=2025-05-18T16:30:00Z')).toContain(is)
  })
})
