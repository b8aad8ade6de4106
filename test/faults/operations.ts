import { truce } from '../../packages/storage/src/testing/truce.ts'
import { type Desk, type Outcome, signed } from './desk.ts'
import { delivery, report, type World } from './world.ts'

/** One thing that a client asks for; asked again with the same bytes, it means the same. */
export interface Operation {
  readonly ask: (desk: Desk, world: World) => Promise<Outcome>
  /** The id that a write goes under. */
  readonly id?: (world: World) => string
}

const written = (
  name: string,
  type: string,
  data: (world: World) => object,
  source: 'newsdesk' | 'review-desk' = 'newsdesk',
): Operation => {
  const id = ({ scenario }: World) => `${scenario}-${name}`
  return {
    id,
    ask: (desk, world) =>
      desk.deliver(delivery(id(world), type, { scenario: world.scenario, ...data(world) }, source)),
  }
}

const filed = (name: string, data: object, hours: number): Operation => ({
  id: ({ scenario }) => `${scenario}-${name}`,
  ask: (desk, world) => desk.deliver(report(world, `${world.scenario}-${name}`, data, hours)),
})

/** Every write that goes under an id. */
export const writes: Readonly<Record<string, Operation>> = {
  'a report': filed('new', { track: 'talks', event: 'meet', claims: [] }, 0),
  'a report on no track': filed('aside', {}, 0),
  'a late report': filed('late', { track: 'talks', event: 'meet' }, -5),
  'a correction': written('fix', 'report.corrected', ({ scenario }) => ({
    report: `${scenario}-met`,
    reason: 'the hour was wrong',
    headline: 'corrected',
    track: 'talks',
    event: 'meet',
    occurred: '2025-05-18T08:30:00Z',
  })),
  'a retraction': written('back', 'report.retracted', ({ scenario }) => ({
    report: `${scenario}-met`,
    reason: 'untrue',
  })),
  'a confirmation': written(
    'confirmed',
    'report.filed',
    ({ proposal }) => ({ headline: 'confirmed', confirms: proposal }),
    'review-desk',
  ),
  'a dismissal': written(
    'dismissed',
    'proposal.dismissed',
    ({ proposal }) => ({ proposal, reason: 'not now' }),
    'review-desk',
  ),
}

const replaced = JSON.stringify({ ...truce, title: 'A truce, told better' })

/** The definitions that are put, and on what condition. */
export const definitions: Readonly<Record<string, Operation>> = {
  'a new definition': {
    ask: (desk, { scenario }) =>
      desk.put(`/v1/scenarios/${scenario}-new`, replaced, { 'If-None-Match': '*' }),
  },
  'a new version of a definition': {
    ask: (desk, { scenario }) => desk.put(`/v1/scenarios/${scenario}`, replaced, { 'If-Match': '"1"' }),
  },
}

const path = (rest: (world: World) => string): Operation => ({
  ask: (desk, world) => desk.get(`/v1/scenarios${rest(world)}`),
})

const earlier = new Date(signed - 2 * 3_600_000).toISOString()
const known = new Date(signed + 1_000).toISOString()

/** Every read. */
export const reads: Readonly<Record<string, Operation>> = {
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
