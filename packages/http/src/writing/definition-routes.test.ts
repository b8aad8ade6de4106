import { describe, expect, it } from 'vitest'
import { bareTracker } from '../testing/bare-tracker.ts'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario, story } from '../testing/talks.ts'
import { emptyTracker, type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`

const put = ({ ask }: TestTracker, headers: Readonly<Record<string, string>>, json: unknown = story) =>
  ask(here, { method: 'PUT', key: 'admin', headers, json })

describe('a definition', () => {
  it('creates a scenario once', async () => {
    const made = emptyTracker()
    const answers = await Promise.all(Array.from({ length: 10 }, () => put(made, { 'If-None-Match': '*' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(412)])
    const created = answers.find(({ status }) => status === 201)
    expect(created?.headers.get('ETag')).toBe('"1"')
    expect(created && (await bodyOf(created))).toEqual({
      scenario,
      version: 1,
      revision: 1,
      created: true,
      transitions: [],
    })
  })

  it('takes the place of the version that the request names, and of no other', async () => {
    const made = await tracker()
    const current = (await made.ask(`${here}/definition`)).headers.get('ETag') ?? ''
    const answers = await Promise.all([0, 1, 2].map(() => put(made, { 'If-Match': current })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412])
    const second = await bodyOf(await put(made, { 'If-Match': '"2"' }))
    expect(second).toMatchObject({ version: 3, revision: 3, created: false })
    expect((await put(made, { 'If-Match': '*' })).headers.get('ETag')).toBe('"4"')
  })

  it.each([
    ['a scenario that is not there is to be replaced', { 'If-Match': '"1"' }],
    ['any version of one that is not there is to be replaced', { 'If-Match': '*' }],
  ])('is refused with 412 if %s', async (_, headers) => {
    const made = emptyTracker()
    expect(await problemOf(await put(made, headers))).toMatchObject({ status: 412, version: null })
  })

  it.each([
    ['nothing', {}],
    ['that it is not one certain version', { 'If-None-Match': '"7"' }],
  ])('is refused with 428 if the headers say %s', async (_, headers) => {
    expect((await put(await tracker(), headers)).status).toBe(428)
  })

  it('is refused with 412 if the version is no tag at all', async () => {
    const made = await tracker()
    for (const match of ['1', '"1" "1"', '"01"', '"']) {
      expect((await put(made, { 'If-Match': match })).status).toBe(412)
    }
  })

  it('takes the place of a version whose tag a cache has made weak by compressing it', async () => {
    expect((await put(await tracker(), { 'If-Match': 'W/"1"' })).status).toBe(200)
  })

  it('moves a track whose state is gone to the one that the request names', async () => {
    const made = await tracker()
    const states = { begun: { on: { end: 'over' } }, over: { final: true } }
    const next = { ...story, tracks: { ...story.tracks, talks: { initial: 'begun', states } } }
    const migrate = { talks: { open: 'begun' } }
    const answer = await put(made, { 'If-Match': '"1"' }, { ...next, migrate })
    expect(await bodyOf(answer)).toMatchObject({
      version: 2,
      transitions: [{ track: 'talks', event: null, from: 'open', to: 'begun' }],
    })
    expect(await bodyOf(await made.ask(`${here}/definition`))).toEqual(next)
    const wrong = await put(
      made,
      { 'If-Match': '"2"' },
      { ...story, migrate: { talks: { begun: 'nowhere' } } },
    )
    expect(await problemOf(wrong)).toMatchObject({
      type: '/problems/definition-invalid',
      errors: [{ pointer: '/migrate/talks/begun' }],
    })
  })

  it.each([
    ['no object', [], ['']],
    ['a mapping that is none', { ...story, migrate: { talks: 'open' } }, ['/migrate']],
    ['a key too many and no tracks', { title: 'T', mood: 'good' }, ['/tracks', '/mood']],
  ])('is refused with 422 if it is %s', async (_, json, pointers) => {
    const problem = await problemOf(await put(await tracker(), { 'If-Match': '"1"' }, json))
    expect(problem).toMatchObject({ status: 422, type: '/problems/definition-invalid' })
    expect(problem['errors']).toMatchObject(pointers.map((pointer) => ({ pointer })))
  })

  it('is refused without a key, and with the key of another scenario', async () => {
    const made = await tracker()
    const asked = { method: 'PUT', headers: { 'If-Match': '"1"' }, json: story }
    expect((await made.ask(here, asked)).status).toBe(401)
    expect((await made.ask(here, { ...asked, key: 'local' })).status).toBe(403)
    expect((await made.ask(here, { ...asked, key: 'reviewer' })).status).toBe(403)
  })

  it.each(['BAD_ID', 'a--b', 'x'.repeat(65)])(
    'is refused with 422 under %s, which is no id',
    async (name) => {
      const made = bareTracker()
      const path = `/v1/scenarios/${name}`
      const asked = { method: 'PUT', headers: { 'If-None-Match': '*' }, json: story }
      expect(await problemOf(await made.ask(path, { ...asked, key: 'admin' }))).toMatchObject({
        status: 422,
        type: '/problems/payload-invalid',
        detail: expect.stringMatching(/^An id /),
      })
      expect((await made.ask(path, asked)).status).toBe(401)
      expect((await made.ask(path)).status).toBe(404)
    },
  )

  it('is known from its first version on while reports go on', async () => {
    const made = await tracker()
    await made.deliver(report({ track: 'ceasefire', event: 'agree' }))
    await put(made, { 'If-Match': '"1"' }, { ...story, title: 'Another title' })
    const status = await bodyOf(await made.ask(here))
    expect(status).toMatchObject({ title: 'Another title', definition: 2, revision: 3 })
    expect(status).toMatchObject({ tracks: { ceasefire: { state: 'agreed' } } })
  })
})
