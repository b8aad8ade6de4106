import { describe, expect, it } from 'vitest'
import type { Adapter } from '../access/adapter.ts'
import { accessDocument } from '../testing/access.ts'
import { bodyOf } from '../testing/body.ts'
import { type Article, type ContentSystem, contentSystems } from '../testing/content-systems.ts'
import { problemOf } from '../testing/problem.ts'
import { accessWithSystems, requestOf } from '../testing/system-requests.ts'
import { scenario } from '../testing/talks.ts'
import { tracker } from '../testing/tracker.ts'

const first = { action: 'publish', version: 1, title: 'The talks are to resume' } as const
const second = { action: 'publish', version: 2, title: 'The talks have resumed' } as const
const third = { action: 'publish', version: 3, title: 'The talks have ended' } as const

interface Sent {
  readonly system: ContentSystem
  readonly what: string
  readonly change?: (adapter: Adapter) => Adapter
}
/** Every system, as it is, and with a payload that says nothing of its version. */
const sending: readonly Sent[] = contentSystems.flatMap((system) => [
  { system, what: system.kind },
  {
    system,
    what: `${system.kind} without a version`,
    change: (adapter: Adapter) => ({ ...adapter, version: { pointer: '/none' } }),
  },
])

interface Listed {
  readonly id: string
  readonly withdrawn?: string
  readonly payload: unknown
}

/** A desk whose system may not write to the story for as long as it is `shut`. */
async function desk({ system, change }: Sent) {
  let shut = false
  const made = await tracker({
    access: () => {
      const open = accessWithSystems(change)
      const sources = Object.entries(open.sources).map(([name, one]) => [
        name,
        name === system.kind ? { ...one, scenarios: shut ? ['elsewhere'] : ['*'] } : one,
      ])
      return { ...accessDocument(), sources: Object.fromEntries(sources) }
    },
  })
  const send = async (article: Article) => {
    made.clock.pass(60_000)
    const { path, ...asked } = await requestOf(system, article, made.clock.now())
    return made.ask(path, { method: 'POST', ...asked })
  }
  /** Sends what is refused for a reason that passes. */
  const refused = async (article: Article) => {
    shut = true
    expect((await send(article)).status).toBe(403)
    shut = false
  }
  const standing = async () => {
    const { items } = await bodyOf<{ items: { headline: string; status: string }[] }>(
      await made.ask(`/v1/scenarios/${scenario}/history`),
    )
    return items.filter(({ status }) => status !== 'retracted').map(({ headline }) => headline)
  }
  /** The refused delivery of an article, as the list has it. */
  const kept = async (article: Article): Promise<Listed> => {
    const list = await made.ask('/v1/deliveries?status=refused', { key: 'editor' })
    const { items } = await bodyOf<{ items: readonly Listed[] }>(list)
    const payload = JSON.stringify(system.payload(article))
    const found = items.find((one) => JSON.stringify(one.payload) === payload)
    if (!found) throw new Error(`${payload} is not among the refused`)
    return found
  }
  const retry = (id: string, json?: object) =>
    made.ask(`/v1/deliveries/${id}/retry`, { method: 'POST', key: 'editor', ...(json ? { json } : {}) })
  return { ...made, send, refused, standing, kept, retry }
}

const gone = { action: 'unpublish', version: 4 } as const

describe.each(sending)('an article of $what', (sent) => {
  const headlines = (...articles: readonly { readonly title: string }[]) =>
    articles.map(({ title }) => expect.stringContaining(title))

  it('that was refused and withdrawn does not come back by its system’s retry, only by a person’s who says so', async () => {
    const { send, refused, standing, kept, retry, clock } = await desk(sent)
    await refused(first)
    expect(await kept(first)).not.toHaveProperty('withdrawn')
    expect((await problemOf(await send(gone)))['type']).toBe('/problems/nothing-to-retract')
    const withdrawn = new Date(clock.now()).toISOString().replace('.000', '')
    for (const _ of [1, 2])
      expect(await problemOf(await send(first))).toMatchObject({
        type: '/problems/nothing-to-file',
        detail: expect.stringContaining('{"withdrawn": true}'),
        withdrawn,
      })
    const { id, ...listed } = await kept(first)
    expect(listed).toMatchObject({ withdrawn })
    expect((await problemOf(await retry(id)))['type']).toBe('/problems/nothing-to-file')
    expect(await standing()).toEqual([])
    for (const status of [201, 200]) expect((await retry(id, { withdrawn: true })).status).toBe(status)
    expect(await standing()).toEqual(headlines(first))
    // The withdrawal was refused as well, so its system tries it again; the person knew of it.
    expect((await send(gone)).status).toBe(200)
    expect(await standing()).toEqual(headlines(first))
  })

  it('whose update was refused is not filed anew by the system’s retry of that after its retraction', async () => {
    const { send, refused, standing, kept, retry } = await desk(sent)
    await send(first)
    await refused(second)
    expect((await send(gone)).status).toBe(201)
    expect((await send(second)).status).toBe(200)
    expect(await standing()).toEqual([])
    const { id, withdrawn } = await kept(second)
    expect(withdrawn).toEqual(expect.any(String))
    expect(await problemOf(await retry(id))).toMatchObject({
      type: '/problems/nothing-to-file',
      withdrawn,
      revision: 3,
    })
    for (const status of [201, 200]) expect((await retry(id, { withdrawn: true })).status).toBe(status)
    expect(await standing()).toEqual(headlines(second))
  })

  it('is not set back to an update that was refused, nor taken back by a withdrawal, that came before', async () => {
    const { send, refused, standing } = await desk(sent)
    const taken = { action: 'unpublish', version: 0 } as const
    expect((await send(taken)).status).toBe(422)
    await send(first)
    await refused(second)
    expect((await send(third)).status).toBe(201)
    for (const earlier of [second, taken]) expect((await send(earlier)).status).toBe(200)
    expect(await standing()).toEqual(headlines(third))
  })

  it('is filed when it is published anew after its withdrawal', async () => {
    const { send, refused, standing } = await desk(sent)
    await refused(first)
    await send({ ...gone, version: 2 })
    expect((await send(third)).status).toBe(201)
    expect(await standing()).toEqual(headlines(third))
  })
})
