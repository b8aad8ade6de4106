import type { Operations } from './operation.ts'
import { pageFaults, pages, read } from './read.ts'

const moments = ['asOf', 'knownAt'] as const
/** The problems of a moment, for example one so far ahead that the clock alone would make thousands of steps. */
const momentFaults = ['query-invalid', 'scenario-full'] as const

/** Operations that read the status and history of scenarios. */
export const readingOperations: Operations = {
  '/v1/scenarios': {
    get: {
      ...read,
      id: 'listScenarios',
      summary: 'List the scenarios',
      description:
        'Newest development first: those that the caller may find, which are the public ones without a key.',
      parameters: ['archived', ...pages],
      answers: { 200: { description: 'A page of scenarios.', schema: 'ScenarioList', headers: ['Link'] } },
      problems: pageFaults,
    },
  },
  '/v1/scenarios/{scenario}': {
    get: {
      ...read,
      id: 'getStatus',
      summary: 'Read the status',
      description:
        'How the scenario stands: now; as it was in the world at `asOf`, by what is known now; as this service said at ' +
        '`knownAt`; or, with both, what it believed then of that earlier moment. The ETag of the current status changes ' +
        'with every revision and with every turn of the clock that matters, and the answer may be kept until the next.',
      parameters: moments,
      answers: { 200: { description: 'The status.', schema: 'Status' } },
      problems: momentFaults,
    },
  },
  '/v1/scenarios/{scenario}/tracks/{track}': {
    get: {
      ...read,
      id: 'getTrack',
      summary: 'Read one track and why it stands there',
      description:
        'The track as the status has it, with `because`: the chain of reports, deadlines and rules behind its state.',
      parameters: moments,
      answers: { 200: { description: 'The track.', schema: 'TrackAnswer' } },
      problems: momentFaults,
    },
  },
  '/v1/scenarios/{scenario}/tracks/{track}/spans': {
    get: {
      ...read,
      id: 'listSpans',
      summary: 'List the stays of a track in each state',
      description:
        'Oldest first, the present one last, as charts draw them: each with its window and what began it. A transition to ' +
        'the same state begins a new stay. On either axis, the stays until then.',
      parameters: [...moments, ...pages],
      answers: { 200: { description: 'A page of stays.', schema: 'SpanList', headers: ['Link'] } },
      problems: [...pageFaults, 'scenario-full'],
    },
  },
  '/v1/scenarios/{scenario}/history': {
    get: {
      ...read,
      id: 'listHistory',
      summary: 'List what happened',
      description:
        'In order of occurrence, corrections applied, retractions marked. On either axis, what had happened by then.',
      parameters: ['trackFilter', 'order', ...moments, ...pages],
      answers: { 200: { description: 'A page of history.', schema: 'HistoryList', headers: ['Link'] } },
      problems: [...pageFaults, 'scenario-full'],
    },
  },
  '/v1/scenarios/{scenario}/facts': {
    get: {
      ...read,
      id: 'listFacts',
      summary: 'List the values of facts',
      description:
        'Every value that a report gave to a fact, in order of occurrence, corrections applied, retractions left out. ' +
        'The last of a fact is the one in the status.',
      parameters: ['trackFilter', 'fact', ...moments, ...pages],
      answers: { 200: { description: 'A page of values.', schema: 'FactList', headers: ['Link'] } },
      problems: [...pageFaults, 'scenario-full'],
    },
  },
  '/v1/scenarios/{scenario}/claims': {
    get: {
      ...read,
      id: 'listClaims',
      summary: 'List the claims',
      description:
        'Every claim once, in its latest words, in order of occurrence, including those that the status no longer ' +
        'lists. Never to be shown without their verification.',
      parameters: ['trackFilter', 'speaker', 'verification', 'answers', ...moments, ...pages],
      answers: { 200: { description: 'A page of claims.', schema: 'ClaimList', headers: ['Link'] } },
      problems: [...pageFaults, 'scenario-full'],
    },
  },
  '/v1/scenarios/{scenario}/reports/{report}': {
    get: {
      ...read,
      id: 'getReport',
      summary: 'Read one report',
      description: 'As it stands now, after corrections.',
      answers: { 200: { description: 'The report.', schema: 'HistoryItem' } },
    },
  },
  '/v1/scenarios/{scenario}/diff': {
    get: {
      ...read,
      id: 'getDiff',
      summary: 'Compare two moments',
      description:
        'What changed between two revisions or two instants of knowledge, as data and as sentences.',
      parameters: ['from', 'to'],
      answers: { 200: { description: 'The differences.', schema: 'Diff' } },
      problems: momentFaults,
    },
  },
}
