import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { refusalId } from '../../packages/storage/src/items/refusal-id.ts'
import { article, articlePayload, type ArticleVersion } from './article.ts'
import { type ClientDelivery, delivery, report, type Sender } from './delivery.ts'
import type { ProcessDesk } from './desk.ts'
import { signed } from './signed.ts'
import { leaveExpired } from './expired.ts'
import { answered, type RequestOutcome } from './outcome.ts'
import { entitled } from './serial.ts'
import type { World } from './world.ts'

/** One request of a client; repeated with the same bytes, it means the same. */
export interface ClientOperation {
  readonly ask: (desk: ProcessDesk, world: World) => Promise<RequestOutcome>
  /** The id that a write goes under. */
  readonly id?: (world: World) => string
  /** Sets the operation up. */
  readonly before?: (world: World) => Promise<void>
}

const sent = (name: string, make: (world: World, id: string) => ClientDelivery): ClientOperation => {
  const id = ({ scenario }: World) => `${scenario}-${name}`
  return { id, ask: (desk, world) => desk.deliver(make(world, id(world))) }
}

const meeting = { track: 'talks', event: 'meet' }
const filed = (data: object, options: Parameters<typeof report>[3] = {}): ClientOperation =>
  sent('new', (world, id) => report(world, id, data, options))
const corrected = (by?: Sender): ClientOperation =>
  sent('fix', ({ scenario }, id) => {
    const content = { headline: 'corrected', ...meeting, occurred: '2025-05-18T08:30:00Z' }
    const about = { scenario, report: `${scenario}-met`, reason: 'the hour was wrong' }
    return delivery(id, 'report.corrected', { ...about, ...content }, by)
  })
const retracted = (by?: Sender): ClientOperation =>
  sent('back', ({ scenario }, id) =>
    delivery(id, 'report.retracted', { scenario, report: `${scenario}-met`, reason: 'untrue' }, by),
  )
const confirmed = sent('confirmed', ({ scenario, proposal }, id) =>
  delivery(id, 'report.filed', { scenario, headline: 'confirmed', confirms: proposal }, 'review-desk'),
)
const dismissed = (by: Sender): ClientOperation =>
  sent('dismissed', ({ scenario, proposal }, id) =>
    delivery(id, 'proposal.dismissed', { scenario, proposal, reason: 'not now' }, by),
  )

/** The write, under an id whose former delivery has expired and was not removed yet. */
const afterExpiry = (operation: ClientOperation, by: Sender): ClientOperation => ({
  ...operation,
  before: (world) => leaveExpired(world, { by, id: operation.id?.(world) ?? '' }),
})

/** The path at which a refused delivery is filed again. */
const retryPath = ({ by, id, body }: ClientDelivery) =>
  `/v1/deliveries/${refusalId(by, id, createHash('sha256').update(body).digest('hex'))}/retry`

const tooSoon = (world: World) =>
  report(world, `${world.scenario}-mended`, { track: 'ceasefire', event: 'agree' })

/** A delivery that was refused, which the holder of a key mends. */
const mended: ClientOperation = {
  id: ({ scenario }) => `${scenario}-mended`,
  before: async (world) => {
    expect(answered(await world.sound.deliver(tooSoon(world))).status).toBe(409)
  },
  ask: (desk, world) => {
    const payload: unknown = JSON.parse(report(world, `${world.scenario}-mended`, meeting).body)
    return desk.post(retryPath(tooSoon(world)), JSON.stringify({ payload }))
  },
}

/** A version of the article that was sent before, and the status that it was answered with. */
type SentBefore = readonly [version: ArticleVersion, status: number]

const sentBefore = async (world: World, versions: readonly SentBefore[]) => {
  for (const [version, status] of versions)
    expect(answered(await world.sound.deliver(article(world, version))).status).toBe(status)
}
export const articleOperation = (
  version: ArticleVersion,
  ...before: readonly SentBefore[]
): ClientOperation => ({
  id: (world) => article(world, version).id,
  before: (world) => sentBefore(world, before),
  ask: (desk, world) => desk.deliver(article(world, version)),
})

const published: ArticleVersion = { version: 1, event: 'published' }
export const withdrawn: ArticleVersion = { version: 2, event: 'withdrawn' }
export const refused: SentBefore = [{ ...published, happened: 'adjourn' }, 409]

/** An article that was refused, and what came after that, which the holder of a key files again with another event. */
export const refiledArticle = (
  body: { readonly withdrawn?: true },
  ...after: readonly SentBefore[]
): ClientOperation => {
  const id = (world: World) => article(world, refused[0]).id
  return {
    id,
    before: (world) => sentBefore(world, [refused, ...after]),
    ask: (desk, world) => {
      const payload = articlePayload(world.scenario, published)
      return desk.post(retryPath(article(world, refused[0])), JSON.stringify({ ...body, payload }))
    },
  }
}

/** Every write that goes under an id: a webhook's, or that of the holder of a key. */
export const writes: Readonly<Record<string, ClientOperation>> = {
  'a report': filed({ ...meeting, claims: [] }),
  'a report on no track': filed({}),
  'a late report': filed(meeting, { hours: -5 }),
  'a correction': corrected(),
  'a retraction': retracted(),
  'a confirmation': confirmed,
  'a dismissal': dismissed('review-desk'),
  'a report under a key': filed(meeting, { by: 'desk-admin' }),
  'a correction under a key': corrected('desk-admin'),
  'a retraction under a key': retracted('desk-admin'),
  'a dismissal under a key': dismissed('desk-admin'),
  'a refused delivery that is mended': mended,
  'an article': articleOperation(published),
  'an update of an article': articleOperation({ version: 2, event: 'published' }, [published, 201]),
  'a withdrawal of an article': articleOperation(withdrawn, [published, 201]),
  'a refused article that is mended': refiledArticle({}),
  'a refused article that is filed despite its withdrawal': refiledArticle({ withdrawn: true }, [
    withdrawn,
    422,
  ]),
  'a report whose id has expired': afterExpiry(filed(meeting), 'newsdesk'),
  'a dismissal under a key whose id has expired': afterExpiry(dismissed('desk-admin'), 'desk-admin'),
}

const replacement = entitled('A truce, told better')

/** The definitions that are put, and on what condition. */
export const definitions: Readonly<Record<string, ClientOperation>> = {
  'a new definition': {
    ask: (desk, { scenario }) =>
      desk.put(`/v1/scenarios/${scenario}-new`, replacement, { 'If-None-Match': '*' }),
  },
  'a new version of a definition': {
    ask: (desk, { scenario }) => desk.put(`/v1/scenarios/${scenario}`, replacement, { 'If-Match': '"1"' }),
  },
}

const path = (rest: (world: World) => string): ClientOperation => ({
  ask: (desk, world) => desk.get(`/v1/scenarios${rest(world)}`),
})

const earlier = new Date(signed - 2 * 3_600_000).toISOString()
const known = new Date(signed + 1_000).toISOString()

/** Every read. */
export const reads: Readonly<Record<string, ClientOperation>> = {
  'the list': path(() => '?limit=2'),
  'the status': path(({ scenario }) => `/${scenario}`),
  'the status as of a moment': path(({ scenario }) => `/${scenario}?asOf=${earlier}`),
  'the status as known at one': path(({ scenario }) => `/${scenario}?knownAt=${known}`),
  'a track': path(({ scenario }) => `/${scenario}/tracks/ceasefire`),
  'the history': path(({ scenario }) => `/${scenario}/history?track=talks`),
  'the history as known at a moment': path(({ scenario }) => `/${scenario}/history?knownAt=${known}`),
  'the changes': path(({ scenario }) => `/${scenario}/changes?limit=2`),
  'a revision': path(({ scenario }) => `/${scenario}/revisions/2`),
  'a report': path(({ scenario }) => `/${scenario}/reports/${scenario}-met`),
  'the definition': path(({ scenario }) => `/${scenario}/definition`),
  'a version of the definition': path(({ scenario }) => `/${scenario}/definition/1`),
  'a comparison': path(({ scenario }) => `/${scenario}/diff?from=1&to=4`),
  'a walk along the chain': path(({ scenario }) => `/${scenario}/verify`),
  'a dry run': {
    ask: (desk, { scenario }) => {
      const data = { headline: 'what if', track: 'talks', event: 'meet' }
      const payload = { type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data }
      return desk.post(`/v1/scenarios/${scenario}/dry-run`, JSON.stringify([payload]))
    },
  },
}
