import { talksSite } from '@tracker/pages/testing/talks-site'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { runAtEdge } from './run-at-edge.ts'

const paths = fc.constantFrom(
  '/',
  '/docs',
  '/health',
  '/nowhere',
  '/scenarios/talks',
  '/scenarios/talks/',
  '/scenarios/talks/embed',
  '/scenarios/talks/revisions/1',
  '/v1/scenarios',
  '/v1/scenarios/talks',
  '/v1/scenarios/talks/history',
  '/v1/scenarios/talks/changes',
  '/v1/scenarios/talks/definition',
  '/v1/scenarios/talks/definition/1',
  '/v1/scenarios/talks/diff',
  '/v1/scenarios/talks/feed.atom',
  '/v1/scenarios/talks/tracks/talks',
  '/v1/scenarios/talks/tracks/talks/badge.svg',
  '/v1/scenarios/none',
  '/v1/nothing',
  '/v1/scenarios/t%61lks',
  '/v1/scenarios/talks/tracks/t%2fk',
)
const name = fc.constantFrom(
  'asOf',
  'knownAt',
  'after',
  'limit',
  'lang',
  'track',
  'from',
  'format',
  'utm_source',
  'limt',
  'a/b~c',
)
const value = fc.constantFrom('2025-05-18T12:00:00Z', '1', 'de', 'uk', 'talks', 'mermaid', '', 'x')
const query = fc.array(fc.tuple(name, value), { maxLength: 3 })
const headers = fc.record(
  {
    Accept: fc.constantFrom(
      '*/*',
      'text/html,*/*;q=0.8',
      'text/vnd.mermaid',
      'application/json',
      'image/png',
    ),
    'Accept-Language': fc.constantFrom(
      'uk-UA,uk;q=0.9,en;q=0.8',
      'DE-at',
      'fr, de;q=0.5',
      'de;q=0, uk;q=0.1',
      '*',
    ),
    Authorization: fc.constantFrom('nonsense', 'Basic eA==', 'Bearer x'),
  },
  { requiredKeys: [] },
)

let site: Awaited<ReturnType<typeof talksSite>>
beforeAll(async () => {
  site = await talksSite()
})

/** An answer; of a page its text, since its links to other languages repeat parameters that the page ignores. */
async function essence(response: Response) {
  const text = await response.text()
  const type = response.headers.get('Content-Type')?.split(';')[0]
  const body = type === 'text/html' ? text.replaceAll(/<[^>]*>/g, ' ') : text
  return { status: response.status, type, language: response.headers.get('Content-Language'), body }
}

it('is what the tracker answers to the request as it was sent, without what can be no key of ours', async () => {
  await fc.assert(
    fc.asyncProperty(paths, query, headers, async (path, pairs, sent) => {
      const search = pairs.length === 0 ? '' : `?${String(new URLSearchParams(pairs))}`
      const url = `https://tracker.example${path}${search}`
      const { Authorization: _, ...keyless } = sent
      const left = runAtEdge(new Request(url, { headers: sent }))
      const answer = left instanceof Request ? await site.whole.request(left) : left
      expect(await essence(answer)).toEqual(
        await essence(await site.whole.request(url, { headers: keyless })),
      )
    }),
  )
})

it('is asked for in few ways: what is left of a request is left of it again', () => {
  fc.assert(
    fc.property(paths, query, headers, (path, pairs, sent) => {
      const url = `https://tracker.example${path}?${String(new URLSearchParams(pairs))}`
      const left = runAtEdge(new Request(url, { headers: sent }))
      if (!(left instanceof Request)) return
      const again = runAtEdge(left)
      if (!(again instanceof Request)) throw new Error('refused the second time')
      expect([again.url, ...again.headers]).toEqual([left.url, ...left.headers])
    }),
  )
})

it('is asked for under one spelling of a path', () => {
  const left = (path: string) => {
    const one = runAtEdge(new Request(`https://tracker.example${path}?utm_source=x`))
    return one instanceof Request ? one.url : one.status
  }
  expect(left('/%73cen%61rios/talks')).toBe('https://tracker.example/scenarios/talks')
  expect(left('/v1/scenarios/talks/tracks/%D1%84%2f')).toBe(left('/v1/scenarios/talks/tracks/%d1%84%2F'))
})
