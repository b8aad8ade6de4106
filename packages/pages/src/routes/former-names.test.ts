import { parseDefinition } from '@tracker/domain'
import { beforeEach, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const talks = (title: string, states: object, initial: string) => ({ title, initial, states })
const first = {
  title: 'Talks',
  parties: { north: { name: 'The North' }, south: { name: 'The South' } },
  tracks: {
    talks: talks(
      'The talks',
      {
        planned: {
          title: 'About to begin',
          on: { hold: 'held', lapse: 'off' },
          deadlines: { start: { title: 'The day set', at: 'expected', event: 'lapse', policy: 'apply' } },
        },
        held: { title: 'Held in Geneva', on: { end: 'off' } },
        off: { title: 'Called off', on: { plan: 'planned' } },
      },
      'planned',
    ),
  },
}
const second = {
  title: 'Talks',
  parties: { south: { name: 'The Southern side' } },
  tracks: {
    talks: talks(
      'The Geneva talks',
      {
        held: { title: 'Going on', on: { end: 'over' } },
        over: { title: 'Over', final: true },
        off: { title: 'Not held', on: { hold: 'held' } },
      },
      'off',
    ),
  },
}

let site: TalksSite

beforeEach(async () => {
  site = await talksSite(first)
})

async function redefine() {
  const parsed = parseDefinition(second)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  await site.told.scenarios.define('talks', {
    definition: parsed.definition,
    migrate: { talks: { planned: 'off' } },
    by: { kind: 'key', name: 'desk', authority: 'reviewer' },
    sha256: '',
    expects: () => true,
  })
}

const reads = (kind: string) => site.asked.filter((read) => read.startsWith(`get ${kind}#`))

it('names what the definition no longer knows as the version did under which it was recorded', async () => {
  const positions = { north: 'supports', south: 'accepts' }
  await site.report('r1', { headline: 'They met', track: 'talks', event: 'hold', positions })
  await redefine()
  await site.report('r2', { headline: 'They are done', track: 'talks', event: 'end' }, '2025-05-18T13:30:00Z')
  for (const path of ['/scenarios/talks', '/scenarios/talks/reports/r1']) {
    const html = await site.text(path)
    const [told = ''] = /<article class="item" id="report-r1".*?<\/article>/s.exec(html) ?? []
    expect(told).toContain('<bdi>About to begin</bdi> → <strong><bdi>Going on</bdi></strong>')
    expect(told).toContain('<bdi>The Geneva talks</bdi>')
    expect(told).toContain('<bdi>The North</bdi>: ')
    expect(told).toContain('<bdi>The Southern side</bdi>: ')
  }
})

it('uses the former names for effects of the clock, too', async () => {
  await site.report('r1', {
    headline: 'They will meet',
    track: 'talks',
    expected: '2025-05-18T13:00:00Z',
  })
  site.told.at('2025-05-18T14:00:00Z')
  await site.told.scenarios.check('talks')
  await redefine()
  for (const path of ['/scenarios/talks', '/scenarios/talks/revisions/3'])
    expect(await site.text(path)).toMatch(
      /The (Geneva )?talks went from About to begin to (Not held|Called off): the deadline “The day set” passed/,
    )
})

it('names so what a new version took tracks out of', async () => {
  await redefine()
  expect(await site.text('/scenarios/talks/revisions/2')).toContain(
    'The Geneva talks went from “About to begin” to “Not held”',
  )
})

it('reads for that once for each item that needs it, and each version once; nothing for others', async () => {
  await site.report('r1', { headline: 'They met', track: 'talks', event: 'hold' }, '2025-05-18T12:30:00Z')
  await site.report('r2', { headline: 'It is off', track: 'talks', event: 'end' }, '2025-05-18T12:40:00Z')
  await site.report(
    'r3',
    { headline: 'It is planned', track: 'talks', event: 'plan' },
    '2025-05-18T12:50:00Z',
  )
  await site.report('r4', { headline: 'Unrelated' }, '2025-05-18T13:00:00Z')
  await site.text('/scenarios/talks')
  // The first revision says when the record began.
  const others = () => reads('R').flatMap((read) => (read.endsWith('01') ? [] : [Number(read.slice(-2))]))
  expect(others()).toEqual([])
  await redefine()
  site.asked.length = 0
  await site.text('/scenarios/talks')
  expect(others()).toEqual([4, 2])
  expect(reads('D').filter((read) => read.endsWith('01'))).toHaveLength(1)
})
