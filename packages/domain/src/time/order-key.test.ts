import { describe, expect, it } from 'vitest'
import { story } from '../testing/written-story.ts'
import { momentOf, orderKeyAfter, orderKeyOf } from './order-key.ts'

const at = (hour: number) => `2025-05-18T${String(hour).padStart(2, '0')}:00:00Z`
const window = ([from, to]: readonly [number, number]) => (from === to ? at(from) : `${at(from)}/${at(to)}`)

/** J. F. Allen's thirteen relations of two windows, and which one comes first. */
const relations: readonly (readonly [
  name: string,
  a: [number, number],
  b: [number, number],
  first: 'a' | 'b' | 'recorded',
])[] = [
  ['before', [1, 2], [4, 5], 'a'],
  ['after', [4, 5], [1, 2], 'b'],
  ['meets', [1, 3], [3, 5], 'a'],
  ['met by', [3, 5], [1, 3], 'b'],
  ['overlaps', [1, 4], [3, 6], 'a'],
  ['overlapped by', [3, 6], [1, 4], 'b'],
  ['starts', [1, 3], [1, 6], 'a'],
  ['started by', [1, 6], [1, 3], 'b'],
  ['during', [3, 4], [1, 6], 'b'],
  ['contains', [1, 6], [3, 4], 'a'],
  ['finishes', [4, 6], [1, 6], 'b'],
  ['finished by', [1, 6], [4, 6], 'a'],
  ['equals', [1, 6], [1, 6], 'recorded'],
]

describe('the order of occurrence', () => {
  it.each(relations)(
    'of a window that is %s another goes by earliest, latest and recording',
    (_, a, b, first) => {
      const last = (...order: readonly ('a' | 'b')[]) => {
        const told = story(undefined, '2025-05-17T00:00:00Z')
        for (const id of order) {
          const stance = id === 'a' ? 'accepts' : 'rejects'
          const occurred = window(id === 'a' ? a : b)
          told.files(id, { track: 'talks', positions: { russia: stance }, occurred }, { at: at(12) })
        }
        return told.now().tracks['talks']?.positions['russia']?.report
      }
      const expected = first === 'a' ? 'b' : 'a'
      expect([last('a', 'b'), last('b', 'a')]).toEqual(
        first === 'recorded' ? ['b', 'a'] : [expected, expected],
      )
    },
  )

  it('compares as text, over all the years that can be written', () => {
    const moments = [Date.UTC(-1, 0), Date.UTC(0, 0), 0, 1, Date.UTC(2025, 4, 18), Date.UTC(9999, 11, 31)]
    const places = moments.flatMap((moment) => [
      orderKeyOf({ earliest: moment, latest: moment }, 2),
      orderKeyOf({ earliest: moment, latest: moment }, 10),
      orderKeyOf({ earliest: moment, latest: moment + 5 }, 1),
      orderKeyAfter(moment),
    ])
    expect(places.toSorted()).toEqual(places)
    expect(places.map(momentOf)).toEqual(moments.flatMap((moment) => Array.from({ length: 4 }, () => moment)))
  })
})
