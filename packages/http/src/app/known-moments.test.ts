import { describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`
const minute = 60_000

/** Every answer that looks back at what was known at a moment. */
const known = (instant: string) => {
  const query = `?knownAt=${encodeURIComponent(instant)}`
  return [
    `${here}${query}`,
    `${here}/tracks/ceasefire${query}`,
    `${here}/tracks/ceasefire/spans${query}`,
    `${here}/claims${query}`,
    `${here}/facts${query}`,
    `${here}/history${query}`,
    `${here}/diff?from=1&to=${encodeURIComponent(instant)}`,
  ]
}

describe('after the clock stepped back', () => {
  /** A tracker whose newest revision was recorded ten minutes after the present, and that moment. */
  async function steppedBack() {
    const made = await tracker()
    made.clock.pass(10 * minute)
    await made.deliver(report({ track: 'ceasefire', event: 'agree' }))
    const { recorded } = await bodyOf<{ recorded: string }>(await made.ask(`${here}/revisions/2`))
    made.clock.pass(-10 * minute)
    return { ...made, recorded }
  }

  it('every answer takes the moment that the tracker itself gave, and knows what was recorded then', async () => {
    const { ask, recorded } = await steppedBack()
    for (const path of known(recorded)) expect([path, (await ask(path)).status]).toEqual([path, 200])
    const track = await bodyOf<{ state: string }>(await ask(`${here}/tracks/ceasefire?knownAt=${recorded}`))
    expect(track.state).toBe('agreed')
  })

  it('a later moment is refused, with the latest that is known', async () => {
    const { ask, recorded } = await steppedBack()
    const later = new Date(Date.parse(recorded) + 1).toISOString()
    for (const path of known(later)) {
      const problem = await problemOf(await ask(path))
      expect([path, problem.status]).toEqual([path, 400])
      expect(JSON.stringify(problem)).toContain(`lies in the future; the present is 2025-05-18T12:10:00Z`)
    }
  })
})
