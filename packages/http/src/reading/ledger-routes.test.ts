import type { HistoryItem, Revision } from '@tracker/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario, story } from '../testing/talks.ts'
import { emptyTracker, type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`

interface List<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly last?: string
}

/** A tracker with reports about two tracks, one a minute. */
async function busy(reports: number): Promise<TestTracker> {
  const made = await tracker()
  for (let at = 1; at <= reports; at++) {
    made.clock.pass(60_000)
    const told = at % 3 === 0 ? { track: 'talks', event: 'meet' } : { track: 'side', event: 'stay' }
    const answer = await made.deliver(
      report({ ...told, headline: `Report ${at}`, occurred: new Date(made.clock.now()).toISOString() }),
      { id: `msg_${at}` },
    )
    expect(answer.status).toBe(201)
  }
  return made
}

/** Follows a list from page to page by its Link header and returns the pages. */
async function pages<T>({ ask }: TestTracker, path: string): Promise<readonly (readonly T[])[]> {
  const found: (readonly T[])[] = []
  let next: string | undefined = path
  while (next !== undefined) {
    const response = await ask(next)
    expect(response.status).toBe(200)
    const list: List<T> = await bodyOf(response)
    found.push(list.items)
    const link = response.headers.get('Link')
    const target = link === null ? undefined : /^<(\?[^>]*)>; rel="next"$/.exec(link)?.[1]
    const { pathname, search, searchParams } = new URL(target ?? '/', `http://x${next}`)
    next = target && `${pathname}${search}`
    expect(searchParams.get('after')).toBe(list.next)
    expect(found.length).toBeLessThan(300)
  }
  return found
}

const sizes = (found: readonly (readonly unknown[])[]) => found.map(({ length }) => length)

describe('a list', () => {
  let thirty: TestTracker
  beforeAll(async () => {
    thirty = await busy(30)
  })

  it.each([1, 2, 7, 30, 200])('of history is complete and in order in pages of %i', async (limit) => {
    const found = await pages<HistoryItem>(thirty, `${here}/history?limit=${limit}`)
    const expected = Array.from({ length: 30 }, (_, at) => `msg_${at + 1}`)
    expect(found.flat().map((item) => item.report)).toEqual(expected)
    expect(
      sizes(found)
        .slice(0, -1)
        .every((size) => size === limit),
    ).toBe(true)
    const backwards = await pages<HistoryItem>(thirty, `${here}/history?limit=${limit}&order=desc`)
    expect(backwards.flat().map((item) => item.report)).toEqual(expected.toReversed())
  })

  it.each([1, 3, 10, 200])('of one track’s history is complete in pages of %i', async (limit) => {
    const found = await pages<HistoryItem>(thirty, `${here}/history?track=talks&limit=${limit}`)
    expect(found.flat().map((item) => item.report)).toEqual(
      [3, 6, 9, 12, 15, 18, 21, 24, 27, 30].map((at) => `msg_${at}`),
    )
  })

  it.each([1, 4, 31, 200])(
    'of changes is complete and in order of recording in pages of %i',
    async (limit) => {
      const found = await pages<Revision>(thirty, `${here}/changes?limit=${limit}`)
      expect(found.flat().map(({ revision }) => revision)).toEqual(
        Array.from({ length: 31 }, (_, at) => at + 1),
      )
    },
  )

  it.each([1, 5, 200])(
    'of scenarios holds each once, newest development first, in pages of %i',
    async (limit) => {
      const made = emptyTracker()
      const names = Array.from({ length: 12 }, (_, at) => `story-${at}`)
      for (const name of names) {
        await made.define(name)
        made.clock.pass(60_000)
      }
      await made.deliver(
        report({ scenario: 'story-3', track: 'talks', event: 'meet', occurred: '2025-05-18T12:12:00Z' }),
      )
      const found = await pages<{ scenario: string }>(made, `/v1/scenarios?limit=${limit}`)
      const rest = names.filter((name) => name !== 'story-3').toReversed()
      expect(found.flat().map((item) => item.scenario)).toEqual(['story-3', ...rest])
    },
  )

  it('of looks back is complete too', async () => {
    const made = await busy(12)
    const asked = 'asOf=2025-05-18T12:08:00Z&knownAt=2025-05-18T12:10:00Z'
    const found = await pages<HistoryItem>(made, `${here}/history?limit=3&${asked}`)
    expect(sizes(found)).toEqual([3, 3, 2])
    expect(found.flat().at(-1)?.report).toBe('msg_8')
  })

  it('has 50 items to a page by default', async () => {
    const made = await busy(60)
    expect(sizes(await pages(made, `${here}/history`))).toEqual([50, 10])
    expect(sizes(await pages(made, `${here}/changes`))).toEqual([50, 11])
  })

  it.each(['0', '201', '-1', '1.5', '01', 'ten', '', '1e2', '1000000000000'])(
    'is refused with the limit "%s"',
    async (limit) => {
      const made = await tracker()
      for (const path of ['/v1/scenarios', `${here}/history`, `${here}/changes`]) {
        const problem = await problemOf(await made.ask(`${path}?limit=${limit}`))
        expect(problem).toMatchObject({ type: '/problems/query-invalid', errors: [{ pointer: '/limit' }] })
      }
    },
  )

  it('is refused with an order that is none', async () => {
    const made = await tracker()
    expect(await problemOf(await made.ask(`${here}/history?order=random`))).toMatchObject({ status: 400 })
  })

  it('is 304 for one who has the page', async () => {
    const made = await busy(3)
    for (const path of ['/v1/scenarios', `${here}/history`, `${here}/changes`]) {
      const etag = (await made.ask(path)).headers.get('ETag') ?? ''
      expect((await made.ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
      await made.deliver(report({ track: 'talks', event: 'meet' }))
      expect((await made.ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(200)
    }
  })
})

describe('a cursor', () => {
  it('holds for the very list that gave it out, and no other', async () => {
    const made = await busy(5)
    await made.define('local')
    const { next } = await bodyOf<List<HistoryItem>>(await made.ask(`${here}/history?limit=2`))
    const after = `after=${next}`
    expect((await made.ask(`${here}/history?limit=1&${after}`)).status).toBe(200)
    for (const path of [
      `${here}/changes?${after}`,
      `/v1/scenarios?${after}`,
      `/v1/scenarios/local/history?${after}`,
      `${here}/history?track=side&${after}`,
      `${here}/history?order=desc&${after}`,
      `${here}/history?asOf=2025-05-18T12:30:00Z&${after}`,
    ]) {
      expect((await problemOf(await made.ask(path)))['type']).toBe('/problems/cursor-invalid')
    }
  })

  it('is refused with any of its characters changed, left out or added', async () => {
    const made = await busy(5)
    const { next } = await bodyOf<List<Revision>>(await made.ask(`${here}/changes?limit=2`))
    const cursor = next ?? ''
    const other = (character: string) => (character === 'A' ? 'B' : 'A')
    const altered = [...cursor].flatMap((character, at) => [
      cursor.slice(0, at) + other(character) + cursor.slice(at + 1),
      cursor.slice(0, at) + cursor.slice(at + 1),
    ])
    for (const text of [...altered, `${cursor}A`, `${cursor}=`, ` ${cursor}`, '', '%00', '..']) {
      const response = await made.ask(`${here}/changes?after=${text}`)
      expect([text, response.status]).toEqual([text, 400])
    }
  })

  it('of changes may be the number of a revision', async () => {
    const made = await busy(3)
    const numbersAfter = async (after: string) =>
      (await bodyOf<List<Revision>>(await made.ask(`${here}/changes?after=${after}`))).items.map(
        ({ revision }) => revision,
      )
    expect(await numbersAfter('0')).toEqual([1, 2, 3, 4])
    expect(await numbersAfter('2')).toEqual([3, 4])
    expect(await numbersAfter('4')).toEqual([])
    const page = await bodyOf<List<Revision>>(await made.ask(`${here}/changes?after=1&limit=1`))
    expect(await numbersAfter(page.next ?? '')).toEqual([3, 4])
    for (const [after, fault] of [
      ['5', 'lies beyond the newest revision; send a number from 0, for everything, to 4'],
      ['04', 'is not the number of a revision'],
    ])
      expect(await problemOf(await made.ask(`${here}/changes?after=${after}`))).toMatchObject({
        type: '/problems/cursor-invalid',
        status: 400,
        detail: expect.stringContaining(`after ${fault}`),
      })
  })

  it('of another tracker is refused', async () => {
    const [ours, theirs] = [await busy(3), await busy(3)]
    const { next } = await bodyOf<List<Revision>>(await theirs.ask(`${here}/changes?limit=2`))
    expect((await ours.ask(`${here}/changes?after=${next}`)).status).toBe(400)
  })

  it('lets a consumer follow the changes: the last one leads to what comes after', async () => {
    const made = await busy(2)
    const first = await bodyOf<List<Revision>>(await made.ask(`${here}/changes`))
    expect(first.next).toBeNull()
    const nothing = await bodyOf<List<Revision>>(await made.ask(`${here}/changes?after=${first.last}`))
    expect(nothing).toEqual({ items: [], next: null, last: first.last })
    await made.deliver(report({ headline: 'More' }))
    const more = await bodyOf<List<Revision>>(await made.ask(`${here}/changes?after=${first.last}`))
    expect(more.items.map(({ revision }) => revision)).toEqual([4])
  })
})

describe('a revision', () => {
  it('is immutable, has its hash for an ETag, and is chained to the one before', async () => {
    const made = await busy(2)
    const responses = await Promise.all([1, 2, 3].map((number) => made.ask(`${here}/revisions/${number}`)))
    const revisions = await Promise.all(responses.map((response) => bodyOf<Revision>(response)))
    for (const [at, { headers }] of responses.entries()) {
      expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('ETag')).toBe(`"${revisions[at]?.hash}"`)
    }
    expect(revisions.map(({ previousHash }) => previousHash)).toEqual([
      '0'.repeat(64),
      revisions[0]?.hash,
      revisions[1]?.hash,
    ])
    expect(await bodyOf<List<Revision>>(await made.ask(`${here}/changes`))).toMatchObject({
      items: revisions,
    })
  })

  it.each(['0', '4', '-1', '01', '1.0', 'latest', '9'.repeat(13)])(
    'called %s is not there',
    async (number) => {
      const made = await busy(2)
      expect((await problemOf(await made.ask(`${here}/revisions/${number}`)))['type']).toBe(
        '/problems/not-found',
      )
    },
  )
})

describe('a report', () => {
  it('is returned as it stands, with its corrections', async () => {
    const made = await busy(1)
    const data = {
      scenario,
      report: 'msg_1',
      reason: 'A slip.',
      track: 'side',
      event: 'stay',
      headline: 'Right',
    }
    await made.deliver({ type: 'report.corrected', timestamp: '2025-05-18T12:00:00Z', data })
    expect(await bodyOf(await made.ask(`${here}/reports/msg_1`))).toMatchObject({
      report: 'msg_1',
      headline: 'Right',
      status: 'corrected',
      amendments: [{ kind: 'correction', reason: 'A slip.', revision: 3 }],
    })
  })

  it('is 404 if there is none, whatever its name', async () => {
    const made = await tracker()
    for (const name of ['msg_9', '%00', '%E0%A4%A', 'a'.repeat(5_000), '%F0%9F%98%80']) {
      expect((await made.ask(`${here}/reports/${name}`)).status).toBe(404)
    }
  })
})

describe('the verification', () => {
  it('walks the whole chain', async () => {
    const made = await busy(5)
    const { items } = await bodyOf<List<Revision>>(await made.ask(`${here}/changes`))
    expect(await bodyOf(await made.ask(`${here}/verify`))).toEqual({
      scenario,
      ok: true,
      revisions: 6,
      hash: items.at(-1)?.hash,
      redacted: [],
      faults: [],
      next: null,
    })
  })

  it('names a head that was tampered with, to readers with a key, as its settings cannot be read', async () => {
    const made = await busy(2)
    const key = { pk: `S#${scenario}`, sk: 'H' }
    const head = await made.table.get(key)
    const put = { ...key, ...head, data: { ...(head?.data as object), generation: 'another' } }
    await made.table.transact([{ put }], 'tampering')
    const response = await made.ask(`${here}/verify`, { key: 'admin' })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await bodyOf(response)).toMatchObject({
      ok: false,
      revisions: 3,
      faults: [{ item: `S#${scenario} H`, revision: 3, detail: expect.stringContaining('seal') }],
    })
    const { items } = await bodyOf<List<unknown>>(await made.ask('/v1/scenarios'))
    expect(items).toEqual([])
  })

  it('goes on from a cursor, and from none that it did not give out', async () => {
    const made = await busy(2)
    const { status } = await made.ask(`${here}/verify?after=made-up`)
    expect(status).toBe(400)
  })

  it('names the first revision that was tampered with', async () => {
    const made = await busy(5)
    const key = { pk: `S#${scenario}`, sk: `R#${'4'.padStart(12, '0')}` }
    const item = await made.table.get(key)
    const data = { ...(item?.data as Revision), recorded: '2025-05-18T12:03:01Z' }
    await made.table.transact([{ put: { ...key, data } }], 'tampering')
    expect(await bodyOf(await made.ask(`${here}/verify`))).toMatchObject({
      ok: false,
      revisions: 3,
      faults: [{ item: `${key.pk} ${key.sk}`, revision: 4, detail: expect.stringContaining('hash') }],
      next: null,
    })
  })
})

describe('the definition', () => {
  const put = ({ ask }: TestTracker, version: number, json: unknown) =>
    ask(here, { method: 'PUT', key: 'admin', headers: { 'If-Match': `"${version}"` }, json })

  it('is returned in its current version, and in every former one for good', async () => {
    const made = await tracker()
    await put(made, 1, { ...story, title: 'Another title' })
    const current = await made.ask(`${here}/definition`)
    expect([current.headers.get('ETag'), current.headers.get('Cache-Control')]).toEqual([
      '"2"',
      'public, max-age=5, stale-while-revalidate=60',
    ])
    expect(await bodyOf(current)).toEqual({ ...story, title: 'Another title' })
    const former = await made.ask(`${here}/definition/1`)
    expect([former.headers.get('ETag'), former.headers.get('Cache-Control')]).toEqual([
      '"1"',
      'public, max-age=31536000, immutable',
    ])
    expect(await bodyOf(former)).toEqual(story)
    for (const version of ['0', '3', 'x'])
      expect((await made.ask(`${here}/definition/${version}`)).status).toBe(404)
  })

  it.each([
    ['application/json', 'application/json', {}],
    ['application/json', 'application/json', { Accept: '*/*' }],
    ['application/json', 'application/json', { Accept: 'image/png' }],
    ['a Mermaid diagram', 'text/vnd.mermaid; charset=utf-8', { Accept: 'text/vnd.mermaid' }],
    [
      'a Mermaid diagram',
      'text/vnd.mermaid; charset=utf-8',
      { Accept: 'application/json;q=0.5, text/vnd.mermaid' },
    ],
  ])('is given as %s (%s) to one who accepts %o', async (_, type, headers) => {
    const response = await (await tracker()).ask(`${here}/definition`, { headers })
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(response.headers.get('Vary')).toBe('Accept')
    const text = await response.text()
    expect(text.startsWith(type.startsWith('text/') ? 'stateDiagram-v2' : '{')).toBe(true)
  })

  it('is given in the form that the query names, each with an ETag of its own', async () => {
    const made = await tracker()
    const tags = new Set<string | null>()
    for (const format of ['json', 'mermaid', 'xstate']) {
      const response = await made.ask(`${here}/definition?format=${format}`)
      const etag = response.headers.get('ETag')
      tags.add(etag)
      const again = await made.ask(`${here}/definition?format=${format}`, {
        headers: { 'If-None-Match': etag ?? '' },
      })
      expect([again.status, again.headers.get('Vary')]).toEqual([304, 'Accept'])
    }
    expect(tags.size).toBe(3)
    expect(await problemOf(await made.ask(`${here}/definition?format=yaml`))).toMatchObject({ status: 400 })
  })
})
