import type { StatusDiff } from '@tracker/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { type ToldStory, toldStory } from '../testing/told-story.ts'

/** A definition whose titles all end in this; that of the second version lacks a fact, and another state is its end. */
function definitionOf(version: 'one' | 'two') {
  const title = (name: string) => ({ title: `${name} ${version}` })
  const end = version === 'one' ? 'over' : 'ended'
  return {
    ...title('Story'),
    parties: { north: { name: `North ${version}` } },
    tracks: {
      truce: {
        ...title('Truce'),
        initial: 'none',
        facts: {
          days: { ...title('Days'), type: 'number' },
          ...(version === 'one' ? { venue: { ...title('Venue'), type: 'text' } } : {}),
        },
        states: {
          none: { ...title('None'), on: { begin: 'in-force' } },
          'in-force': {
            ...title('In force'),
            on: { end },
            deadlines: { vote: { ...title('Vote'), at: 'expected', policy: 'flag' } },
          },
          [end]: { ...title('Over'), final: true },
        },
      },
    },
    rules: {
      calm: {
        ...title('Calm'),
        when: { party: 'north', on: 'truce', stance: ['accepts'] },
        track: 'truce',
        event: 'begin',
        policy: 'propose',
      },
    },
  }
}

describe('a difference across versions of the definition', () => {
  let story: ToldStory
  const sentences = async (query: string) =>
    (await bodyOf<StatusDiff>(await story.tracker.ask(`/v1/scenarios/truce/diff?${query}`))).sentences

  // Revisions: 1 the first version, 2 the beginning, 3 the second version, 4 other facts, 5 the end.
  beforeAll(async () => {
    story = await toldStory('truce', definitionOf('one'), '2025-05-01T00:00:00Z')
    const facts = { days: 30, venue: 'Doha' }
    const begin = { track: 'truce', event: 'begin', facts, positions: { north: 'accepts' }, headline: 'H' }
    await story.file('2025-05-02T12:00:00Z', { ...begin, expected: { vote: '2025-06-01' } })
    const asked = {
      method: 'PUT',
      key: 'admin',
      headers: { 'If-Match': '"1"' },
      json: definitionOf('two'),
    } as const
    await story.tracker.ask('/v1/scenarios/truce', asked)
    await story.file('2025-05-04T12:00:00Z', { track: 'truce', facts: { days: 60 }, headline: 'H' })
    await story.file('2025-05-05T12:00:00Z', { track: 'truce', event: 'end', headline: 'H' })
  })

  it('has the titles of its own moments, though a later version has others', async () => {
    const before = await sentences('from=1&to=2')
    expect(before).toHaveLength(7)
    expect(before.filter((sentence) => / two\b/.test(sentence))).toEqual([])
    expect(before).toContain('Truce one: Days one: 30.')
    expect(await sentences('from=3&to=4')).toEqual(['Truce two: Days two is now 60 (before: 30).'])
  })

  it('has those of the later moment, and of the earlier one for what a version dropped or was left', async () => {
    expect(await sentences('from=2&to=3')).toEqual([
      'The scenario is now called “Story two”.',
      'We changed what we track: version 2 (before: 1).',
    ])
    expect(await sentences('from=2&to=5')).toEqual([
      'The scenario is now called “Story two”.',
      'Truce two went from “In force one” to “Over two”, since 2025-05-05 12:00 UTC (as reported).',
      'Truce two: no next step by “Vote two” is expected any more.',
      'Truce two: Days two is now 60 (before: 30).',
      'Truce two: the deadline “Vote two” no longer runs.',
      'We changed what we track: version 2 (before: 1).',
    ])
    const fromTheStart = await sentences('from=1&to=4')
    expect(fromTheStart).toContain('Truce two: Venue one: Doha.')
    expect(fromTheStart).toContain('North two on Truce two: accepts (before: no position).')
  })

  it('has those of the moments that it names by time, as by revision', async () => {
    expect(await sentences('from=2025-05-01T12:00:00Z&to=2025-05-02T12:00:00Z')).toEqual(
      await sentences('from=1&to=2'),
    )
  })
})
