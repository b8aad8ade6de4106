import type { Status } from '@tracker/domain'
import { expect, it } from 'vitest'
import { call, mondayAtTen, status, trackStatus } from '../channels/testing/statuses.ts'
import { type DetailLevel, pageLimits } from '../model/page-limits.ts'
import { namesOf } from '../model/names.ts'
import { words } from '../testing/rendered.tsx'
import { Due } from './due.tsx'
import { TrackCard } from './track-card.tsx'

const title = 'Talks'
const shown = {
  scenario: 'talks',
  names: namesOf({ title, tracks: {} }, { parties: {}, proposals: [] }),
  moments: {},
}

function card(now: string, level: DetailLevel = 'full', reported = false) {
  const track = trackStatus({ title, expected: mondayAtTen })
  return (
    <TrackCard
      {...{ ...shown, track }}
      reports={new Map()}
      waiting={[]}
      reported={reported}
      id="talks"
      limits={pageLimits[level]}
      now={Date.parse(now)}
    />
  )
}

it('says on the card of a track how far off the expected moment is, or that no report says whether it happened', () => {
  expect(words(card('2025-05-16T19:59:59Z'))).toContain('time zone not stated in 2–3 days')
  expect(words(card('2025-05-18T20:00:00Z'))).toContain('may be happening now')
  const passed = 'time zone not stated The time has passed; no report yet says whether it happened.'
  expect(words(card('2025-05-19T22:00:00Z'))).toContain(passed)
  expect(words(card('2025-05-19T22:00:00Z', 'short'))).toMatch(/time zone not stated time has passed$/)
})

it('shows in short the state of a track, since when, and what is expected', () => {
  const short = card('2025-05-19T22:00:00Z', 'short')
  expect(words(short)).toMatch(/^TalksProposed.*Expected /)
  expect(words(short)).not.toMatch(/could happen next|Diagram|Follow/)
})

type Phase = 'ahead' | 'possibly-passed' | 'passed'

function due(phase: Phase, policy: 'propose' | 'flag', names = shown.names, glanced = false) {
  const deadline = { ...mondayAtTen, status: phase, policy, event: 'hold' }
  const tracks = { call: { ...call, deadlines: { 'call-time': deadline } } }
  return words(<Due {...{ names, glanced }} status={status({ tracks })} now={0} moments={{}} most={5} />)
}

const states = { [call.state]: { on: { hold: 'held' } }, held: { title: 'Held in Geneva', final: true } }
const definition = { title, tracks: { call: { initial: call.state, states } } }
const named = namesOf(definition, { parties: {}, proposals: [] })

it('says what follows from a deadline until it has passed, by the title of the state', () => {
  const follows = 'a reviewer decides whether it counts as “Held in Geneva”'
  expect(due('ahead', 'propose', named)).toContain(follows)
  expect(due('possibly-passed', 'propose', named)).toContain(follows)
  expect(due('passed', 'propose', named)).not.toContain('Held in Geneva')
  expect(due('ahead', 'flag', named)).not.toContain('Held in Geneva')
})

it('says that no date is set, or no further one if the time of one has passed', () => {
  const none = (tracks: Status['tracks']) =>
    words(<Due {...shown} status={status({ tracks })} now={0} most={5} />)
  expect(none({ call: trackStatus({ title }) })).toContain('No dates are set.')
  expect(due('passed', 'flag')).not.toContain('No dates are set.')
})

it('folds what has passed without a report under its own heading, after what is ahead', () => {
  expect(due('passed', 'flag')).toContain(
    'No further dates are set.Time has passed without a report (1)Trump–Putin call',
  )
  expect(due('ahead', 'flag')).not.toContain('passed')
  expect(due('passed', 'flag', shown.names, true)).toMatch(/^Due nextTime has passed/)
})

it('shows the window of a date only once it may have passed', () => {
  expect(due('ahead', 'flag')).not.toContain('between')
  expect(due('possibly-passed', 'flag')).toContain('(between 18 May 2025, 20:00 and 19 May 2025, 22:00)')
})
