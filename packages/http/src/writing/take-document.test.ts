import { describe, expect, it } from 'vitest'
import { systems } from '../adapters/system.ts'
import { type Article, type ContentSystem, contentSystems } from '../testing/content-systems.ts'
import { olderStoryblok, storyblok } from '../testing/content-systems/storyblok.ts'
import { accessWithSystems, type Odd, requestOf } from '../testing/system-requests.ts'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { scenario } from '../testing/talks.ts'
import { tracker } from '../testing/tracker.ts'
import { webhookApp } from '../tracker-app.ts'

const here = `/v1/scenarios/${scenario}`

async function desk(system: ContentSystem) {
  const made = await tracker({ access: () => accessWithSystems() })
  const send = async (article: Article, odd?: Odd) => {
    const { path, ...asked } = await requestOf(system, article, made.clock.now(), odd)
    return made.ask(path, { method: 'POST', ...asked })
  }
  const history = async () => (await bodyOf<{ items: Item[] }>(await made.ask(`${here}/history`))).items
  const revision = async () => (await bodyOf<{ revision: number }>(await made.ask(here))).revision
  return { ...made, send, history, revision }
}
interface Item {
  readonly report: string
  readonly headline: string
  readonly status: string
}

const first = { action: 'publish', version: 1, title: 'The talks are to resume' } as const
const second = { action: 'publish', version: 2, title: 'The talks have resumed' } as const
const gone = { action: 'unpublish', version: 3 } as const

describe.each(contentSystems)('an article of $kind', (system) => {
  const { timed } = system

  it('is filed, corrected, retracted, and filed anew when it is published again', async () => {
    const { send, history } = await desk(system)
    const filed = await send(first)
    expect(filed.status).toBe(201)
    const { report } = await bodyOf<{ report: string }>(filed)
    const corrected = await send(second)
    expect(corrected.status).toBe(201)
    expect(await bodyOf(corrected)).toMatchObject({ report, revision: 3 })
    const [standing, ...others] = await history()
    expect(others).toEqual([])
    expect(standing).toMatchObject({ report, status: 'corrected' })
    expect(standing?.headline).toContain(second.title)
    expect((await send(gone)).status).toBe(201)
    expect((await history()).map(({ status }) => status)).toEqual(['retracted'])
    const anew = await send({ ...second, version: 4, title: 'The talks have resumed after all' })
    expect(anew.status).toBe(201)
    expect((await bodyOf<{ report: string }>(anew)).report).not.toBe(report)
    expect(await history()).toHaveLength(2)
  })

  it('has one effect and one answer, however often and however concurrently it is sent', async () => {
    const { send, revision } = await desk(system)
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(first)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(7).fill(200), 201])
    const bodies = await Promise.all(answers.map((answer) => bodyOf(answer)))
    for (const body of bodies) expect(body).toEqual(bodies[0])
    await send(second)
    const late = await send(first)
    expect(late.headers.get('Idempotent-Replayed')).toBe('true')
    expect(await bodyOf(late)).toEqual(bodies[0])
    expect(await revision()).toBe(3)
  })

  it('is taken when the system tries again later, signed anew', async () => {
    const { send, clock, revision } = await desk(system)
    await send(first)
    clock.pass(60 * 60_000)
    expect((await send(first)).status).toBe(200)
    expect(await revision()).toBe(2)
  })

  it('is refused as a stranger’s if it was tampered with, is stale or is another’s', async () => {
    const { send, clock, revision } = await desk(system)
    const odd: Odd[] = [
      { tamper: (body) => body.replace('resume', 'end') },
      { secret: 'a secret of somebody else' },
      { source: 'newsdesk' },
      ...(timed ? [{ at: clock.now() - 301_000 }, { at: clock.now() + 301_000 }] : []),
    ]
    for (const one of odd) expect((await problemOf(await send(first, one)))['status']).toBe(401)
    expect(await revision()).toBe(1)
  })

  it('that was never filed is not retracted', async () => {
    const { send } = await desk(system)
    expect(await problemOf(await send(gone))).toMatchObject({
      type: '/problems/nothing-to-retract',
      status: 422,
      document: expect.any(String),
    })
  })

  it('that was retracted already is not retracted again', async () => {
    const { send, revision } = await desk(system)
    await send(first)
    await send(gone)
    expect((await send({ ...gone, version: 4 })).status).toBe(200)
    expect(await revision()).toBe(3)
  })
})

describe.each(contentSystems.filter(({ versioned }) => versioned))('an article of $kind', (system) => {
  it('changes nothing in an older version that comes late', async () => {
    const { send, history, revision } = await desk(system)
    await send({ ...first, version: 3, title: 'The newest' })
    const late = await send({ ...first, version: 2, title: 'Older' })
    expect(late.status).toBe(200)
    expect(await bodyOf(late)).toMatchObject({ scenario, revision: 2 })
    expect((await send({ action: 'unpublish', version: 2 })).status).toBe(200)
    expect((await history()).map(({ headline, status }) => [headline, status])).toEqual([
      ['The newest', 'standing'],
    ])
    await send({ ...gone, version: 4 })
    expect((await send({ ...first, version: 1, title: 'Older still' })).status).toBe(200)
    expect(await revision()).toBe(3)
  })

  it('ends as its newest version, in whatever order its versions come', async () => {
    const { send, history } = await desk(system)
    const versions = [4, 1, 5, 3, 2].map((version) => ({ ...first, version, title: `Version ${version}` }))
    const statuses = (await Promise.all(versions.map((one) => send(one)))).map(({ status }) => status)
    expect(statuses.every((status) => status === 200 || status === 201)).toBe(true)
    expect((await history()).map(({ headline }) => headline)).toEqual(['Version 5'])
  })
})

/** Those whose version alone tells one delivery from another. */
const unnamed = contentSystems.filter(
  ({ kind, versioned }) => versioned && systems[kind].payload.deliveryHeader === undefined,
)

describe.each(unnamed)('an article of $kind', (system) => {
  it('is refused if its version was filed with another content', async () => {
    const { send, history } = await desk(system)
    await send(first)
    const other = { ...first, title: 'The talks are off' }
    expect(await problemOf(await send(other))).toMatchObject({
      type: '/problems/id-reused',
      detail: expect.stringMatching(/was filed with another content, as revision 2 of/),
      document: expect.any(String),
      revision: 2,
    })
    expect(await history()).toHaveLength(1)
    expect((await send({ ...other, version: 2 })).status).toBe(201)
  })

  it('is the same version with the same content, whatever else its payload has', async () => {
    let sent = 0
    const payload: typeof system.payload = (article) => ({ ...Object(system.payload(article)), sent: ++sent })
    const { send, revision } = await desk({ ...system, payload })
    expect([(await send(first)).status, (await send(first)).status]).toEqual([201, 200])
    expect([sent, await revision()]).toEqual([2, 2])
  })
})

it.each(['drafts.0c8b5a2e', 'versions.rSpring.0c8b5a2e'])('is not filed while its id is %s', async (id) => {
  const sanity = contentSystems.find(({ kind }) => kind === 'sanity')
  if (!sanity) throw new Error('no Sanity')
  const { send, history } = await desk({ ...sanity, payload: () => ({ _id: id, title: 'Not yet' }) })
  for (const article of [first, second, gone]) {
    const answer = await send(article)
    expect([answer.status, await bodyOf(answer)]).toEqual([
      202,
      { ignored: `${id} is a draft; it is filed when it is published` },
    ])
  }
  expect(await history()).toEqual([])
})

it.each([storyblok, olderStoryblok])('is filed under the sentence that Storyblok sends', async (system) => {
  const { send, history } = await desk(system)
  expect((await send(first)).status).toBe(201)
  expect((await history()).map(({ headline }) => headline)).toEqual([
    'The user desk@paper.example published the Story The talks are to resume (talks)',
  ])
})

it('is refused with pointers into what the system sent', async () => {
  const ghost = contentSystems.find(({ kind }) => kind === 'ghost')
  if (!ghost) throw new Error('no Ghost')
  const made = await tracker({
    access: () =>
      accessWithSystems((adapter) => ({
        ...adapter,
        map: { ...adapter.map, track: { value: 'nowhere' }, attribution: { pointer: '/post/current/tags' } },
      })),
  })
  const { path, ...asked } = await requestOf(
    {
      ...ghost,
      payload: () => ({ post: { current: { id: 'a', status: 'published', title: 7, tags: [] } } }),
    },
    first,
    made.clock.now(),
  )
  const problem = await problemOf(await made.ask(path, { method: 'POST', ...asked }))
  expect(problem).toMatchObject({ type: '/problems/payload-invalid' })
  expect(problem['errors']).toEqual([
    { pointer: '/post/current/title', detail: expect.stringMatching(/headline of the report/) },
    { pointer: '/post/current/tags', detail: expect.stringMatching(/attribution of the report/) },
  ])
})

it('is verified by the public path, of which a proxy has stripped a part', async () => {
  const contentful = contentSystems.find(({ kind }) => kind === 'contentful')
  if (!contentful) throw new Error('no Contentful')
  const { scenarios, clock } = await tracker()
  const base = 'https://news.example/tracker'
  const app = webhookApp({ scenarios, access: () => accessWithSystems(), now: clock.now, base })
  const { path, body } = await requestOf(contentful, first, clock.now())
  const secret = contentful.adapter.secret
  const asked = async (signedPath: string) => {
    const said = contentful.said?.(first) ?? {}
    const signing = { body, secret, at: clock.now(), headers: said, path: signedPath }
    const signed = { 'Content-Type': 'application/json', ...said, ...(await contentful.sign(signing)) }
    return (await app.request(path, { method: 'POST', body, headers: signed })).status
  }
  expect([await asked(path), await asked(`/tracker${path}`)]).toEqual([401, 201])
})
