import type { Command, Definition } from '@tracker/domain'
import { chief, command, definition, desk } from '../../testing/truce.ts'
import type { Tracker } from '../../testing/tracker.ts'
import { refusal } from './refusal.ts'

/** The scenario of the story. */
export const fullStory = 'full'

const hour = 3_600_000
const day = 24 * hour

const states = {
  open: {
    on: { meet: 'open', end: 'ended' },
    deadlines: { vote: { at: 'expected', policy: 'propose', event: 'end' } },
  },
  ended: { on: { reopen: 'open' } },
}

function story(title: string, talks: object): Definition {
  return definition({
    title,
    parties: { north: { name: 'North' }, south: { name: 'South' } },
    tracks: {
      talks: { initial: 'open', states: talks, facts: { place: { type: 'text' }, days: { type: 'number' } } },
      truce: {
        initial: 'none',
        states: {
          none: { on: { agree: 'agreed' }, reviewAfter: 'P3D' },
          agreed: {
            on: { break: 'none', expire: 'none' },
            deadlines: { week: { after: 'P7D', event: 'expire', policy: 'apply' } },
          },
        },
      },
      sanctions: {
        initial: 'off',
        states: { off: { on: { impose: 'on' } }, on: { on: { lift: 'off' }, confirm: 'reviewer' } },
      },
    },
    rules: {
      broken: {
        when: { track: 'talks', in: ['ended'] },
        track: 'sanctions',
        event: 'impose',
        policy: 'propose',
      },
    },
  })
}

/**
 * Writes a story that uses everything: each kind of entry, late and amended ones, effects of the clock and rules, a
 * part of the head stored separately, a content system's document, a refused delivery that was filed again, and a
 * redaction.
 */
export async function tellFullStory(made: Tracker): Promise<void> {
  const { clock, define, scenarios } = made
  const file = (id: string, data: object, by = desk) => made.file(id, data, { by, scenario: fullStory })
  const send = (id: string, sent: Command, by = desk) => made.send(id, sent, { by, scenario: fullStory })
  await define(fullStory, story('First', states))
  const terms = 'If the other side does so too. '.repeat(60).trim()
  const claims = [{ id: 'count', speaker: 'North', text: 'Many.', verification: 'reported' }]
  await file('meet', {
    track: 'talks',
    event: 'meet',
    by: ['north'],
    to: ['south'],
    body: 'They met.',
    claims,
    positions: { north: { stance: 'conditional', terms }, south: 'supports' },
    facts: { place: 'A hotel', days: 2 },
    expected: '2025-05-22',
    standfirst: 'They talk.',
    key: true,
    sources: [{ url: 'https://example.org/1', publisher: 'A paper' }],
    author: 'A. Writer',
    attribution: 'North',
  })
  await file('agree', { track: 'truce', event: 'agree' })
  await file('contest', { track: 'truce', disputes: 'agree', by: ['south'] })
  clock.pass(5 * day)
  await file('told anew', { track: 'talks', claims: [{ ...claims[0], text: 'Few.' }] })
  clock.pass(4 * day)
  await scenarios.checkAll()
  await file('late', { track: 'talks', occurred: '2025-05-18T08:00:00Z' })
  await file('end', { track: 'talks', event: 'end' })
  await file('impose', { track: 'sanctions', event: 'impose' })
  clock.pass(hour)
  const waiting = (await scenarios.status(fullStory, {})).proposals.map(({ id }) => id)
  await file('confirming', { confirms: waiting.find((id) => id.includes('filed')) ?? waiting[0] }, chief)
  await send(
    'fix',
    command('report.corrected', {
      report: 'end',
      reason: 'Wrong',
      headline: 'Ended',
      track: 'talks',
      event: 'end',
    }),
    chief,
  )
  await file('lift', { track: 'sanctions', override: { state: 'off', reason: 'A court.' } }, chief)
  await file('again', { track: 'sanctions', event: 'impose' })
  const [open] = (await scenarios.status(fullStory, {})).proposals
  await send('no', command('proposal.dismissed', { proposal: open?.id, reason: 'No.' }), chief)
  await send('back', command('report.retracted', { report: 'contest', reason: 'Untrue' }))
  await define(
    fullStory,
    story('Second', {
      ...states,
      paused: { on: { reopen: 'open' } },
      open: { on: { ...states.open.on, pause: 'paused' } },
    }),
  )
  await scenarios.writeDocument('article', { by: desk, id: 'article-1', sha256: 'x' }, () => ({
    scenario: fullStory,
    command: command('report.filed', { headline: 'An article' }),
    version: 1,
    content: 'x',
    at: clock.now(),
  }))
  await refilled(made)
  await scenarios.changeSettings(fullStory, {
    settings: { visibility: 'unlisted' },
    by: chief,
    sha256: 's',
    expects: () => true,
  })
  await scenarios.redact(fullStory, {
    by: chief,
    id: 'redaction',
    sha256: 'r',
    report: 'told anew',
    reason: 'Libel.',
  })
  clock.pass(hour)
  await file('last', { track: 'truce', expected: null })
}

/** A delivery that was refused, and filed again by a key. */
async function refilled({ scenarios, clock }: Tracker): Promise<void> {
  const { refused } = scenarios
  await refused.keep(refusal({ received: clock.now(), scenario: fullStory }))
  const [kept] = (await refused.list({ visible: () => true }, undefined, 1)).items
  const { id = '', delivery = '', sha256 = '' } = kept ?? {}
  const by = { ...desk, retriedBy: { name: 'chief' } }
  const mended = command('report.filed', { headline: 'Mended' })
  await scenarios.write(fullStory, { by, id: delivery, sha256, refiles: { id } }, mended)
}
