import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runAtEdge } from './run-at-edge.ts'

/** The part of the cache key that a query makes; undefined if the edge answers by itself. */
function keyOf(path: string, query: string): string | undefined {
  const left = runAtEdge(new Request(`https://tracker.example${path}?${query}`))
  return left instanceof Request ? left.url : undefined
}

const story = '/scenarios/talks'
const api = `/v1${story}`

/** The place after which events are asked for, as it is left. */
function placeOf(lastEventId: string): string | null | undefined {
  const headers = { 'Last-Event-ID': lastEventId }
  const left = runAtEdge(new Request(`https://tracker.example${api}/live`, { headers }))
  return left instanceof Request ? left.headers.get('Last-Event-ID') : undefined
}

describe('a Last-Event-ID', () => {
  it('is one of few unless it is the number of a revision', () => {
    const texts = fc.oneof(fc.stringMatching(/^[!-~]+$/), fc.stringMatching(/^0\d+$/))
    const numbers = fc.nat().map(String)
    const places = fc.sample(fc.oneof(texts, numbers), 500).concat('00000', '1'.repeat(13), '1, 2')
    const isNumber = (place: string) => /^(?:0|[1-9]\d{0,11})$/.test(place)
    for (const place of places) expect(placeOf(place)).toBe(isNumber(place) ? place : '-')
  })
})

describe('made-up values', () => {
  // One key for no parameter, one for an empty value, one for what is refused, and one for each value that is known.
  it.each([
    [story, 'lang', 5],
    ['/docs', 'lang', 5],
    [`${api}/feed.atom`, 'lang', 5],
    [`${api}/history`, 'order', 2],
    [`${api}/history`, 'limit', 201],
    [`${api}/history`, 'after', 1],
    [`${api}/claims`, 'verification', 6],
    [`${api}/definition`, 'format', 2],
    [`${api}/export`, 'format', 2],
    ['/v1/scenarios', 'archived', 3],
    ['/', 'archived', 3],
    [story, 'days', 4],
    [story, 'kind', 9],
    [story, 'month', 2],
    [story, 'party', 2],
    [story, 'since', 2],
    [`${story}/embed`, 'compact', 3],
  ])('of %s?%s= make few keys', (path, name, most) => {
    // Long texts, so that none of them is an id, a number or a month by chance.
    const values = fc.sample(fc.string({ minLength: 65, maxLength: 80 }), 500).concat('')
    const keys = values.map((value) => keyOf(path, `${name}=${encodeURIComponent(value)}`))
    expect(new Set(keys).size).toBeLessThanOrEqual(most)
  })

  it('make one key whatever their case and space, if they are searched for', () => {
    const word = fc.stringMatching(/^[a-zäüіжß]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const key = keyOf(story, `q=${encodeURIComponent(words.join(' '))}`)
        const shouted = words.map((one) => one.replaceAll(/[^ß]/g, (letter) => letter.toUpperCase()))
        expect(keyOf(story, `q=${encodeURIComponent(` ${shouted.join('  ')} `)}`)).toBe(key)
      }),
    )
  })

  it('make one key however often a track is named', () => {
    expect(keyOf(`${story}/embed`, 'tracks=a,a,%20a')).toBe(keyOf(`${story}/embed`, 'tracks=a'))
  })
})
