import { expect, it } from 'vitest'
import { call, mondayAtTen, status, trackStatus } from '../channels/testing/story.ts'
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

function card(now: string, level: DetailLevel = 'full') {
  const track = trackStatus({ title, expected: mondayAtTen })
  return (
    <TrackCard
      {...{ ...shown, track }}
      id="talks"
      drawings={false}
      limits={pageLimits[level]}
      now={Date.parse(now)}
    />
  )
}

it('says on the card of a track whether the expected moment has passed, and that nothing follows from it', () => {
  expect(words(card('2025-05-18T19:59:59Z'))).not.toMatch(/passed|passes/)
  const open = 'May have passed That the moment passes does not mean that it took place.'
  expect(words(card('2025-05-18T20:00:00Z'))).toContain(open)
  const passed = 'Has passed That the moment passes does not mean that it took place.'
  expect(words(card('2025-05-19T22:00:00Z'))).toContain(passed)
  expect(words(card('2025-05-19T22:00:00Z', 'short'))).toContain('time zone not stated Has passed')
})

it('shows in short the state of a track, since when, and what is expected', () => {
  const short = card('2025-05-19T22:00:00Z', 'short')
  expect(words(short)).toMatch(/^TalksProposed.*Expected: /)
  expect(words(short)).not.toMatch(/May come next|Diagram|Follow/)
})

type Phase = 'ahead' | 'possibly-passed' | 'passed'

function due(phase: Phase, policy: 'propose' | 'flag', names = shown.names) {
  const deadline = { ...mondayAtTen, status: phase, policy, event: 'hold' }
  const tracks = { call: { ...call, deadlines: { 'call-time': deadline } } }
  return words(<Due status={status({ tracks })} names={names} now={0} moments={{}} most={5} />)
}

it('says what a clock will do until it has done it', () => {
  expect(due('ahead', 'propose')).toContain('“hold” is proposed')
  expect(due('possibly-passed', 'propose')).toContain('“hold” is proposed')
  expect(due('passed', 'propose')).not.toContain('proposed')
  expect(due('passed', 'propose')).toContain('That the moment passes does not mean that it took place.')
  expect(due('passed', 'flag')).toContain('Nothing is concluded from its passing.')
})

it('says to which state that would lead, by its title', () => {
  const states = { [call.state]: { on: { hold: 'held' } }, held: { title: 'Held in Geneva', final: true } }
  const definition = { title, tracks: { call: { initial: call.state, states } } }
  const names = namesOf(definition, { parties: {}, proposals: [] })
  expect(due('ahead', 'propose', names)).toContain('“hold → Held in Geneva” is proposed')
  expect(due('passed', 'propose', names)).not.toContain('Held in Geneva')
  expect(due('ahead', 'flag', names)).not.toContain('Held in Geneva')
})
