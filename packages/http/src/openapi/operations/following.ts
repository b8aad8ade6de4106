import { type ChannelName, type ChannelOf, channelPaths, channels } from '../../app/channels.ts'
import type { ParameterName } from '../parameters.ts'
import type { Operation, Operations } from './operation.ts'

type Documented = Pick<Operation, 'id' | 'summary' | 'description' | 'problems'> & {
  /** Describes the successful answer. */
  readonly answer: string
  /** The name of its schema in the document, if it is JSON. */
  readonly schema?: string
}

const atom = (of: string) => ({
  description:
    `The newest 50 items of ${of}, as RFC 4287 has it. A correction or redaction updates its entry; a retraction ` +
    'leaves a tombstone (RFC 6721). An effect of the clock appears once a check has recorded it.',
  answer: 'The feed.',
})
const json = (of: string) => ({
  description: `The newest 50 items of ${of}, as JSON Feed 1.1.`,
  answer: 'The feed.',
  schema: 'JsonFeed',
})

const documented: Readonly<Record<ChannelOf, Documented>> = {
  'scenario/atom': { ...atom('the scenario'), id: 'getAtomFeed', summary: 'Follow a scenario by Atom' },
  'scenario/json': { ...json('the scenario'), id: 'getJsonFeed', summary: 'Follow a scenario by JSON Feed' },
  'track/atom': { ...atom('the track'), id: 'getTrackAtomFeed', summary: 'Follow a track by Atom' },
  'track/json': { ...json('the track'), id: 'getTrackJsonFeed', summary: 'Follow a track by JSON Feed' },
  'scenario/calendar': {
    id: 'getCalendar',
    summary: 'Subscribe to what is due',
    description:
      'Deadlines and expected steps, as RFC 5545 has it. What has no known zone is an entry of whole days that says so. ' +
      'What is no longer expected, or was ahead when the scenario was archived, stays as a cancelled event.',
    answer: 'The calendar.',
  },
  'scenario/badge': {
    id: 'getBadge',
    summary: 'Show a scenario as a badge',
    description: 'A small drawing, for articles.',
    answer: 'The badge.',
  },
  'track/badge': {
    id: 'getTrackBadge',
    summary: 'Show a track as a badge',
    description: 'A small drawing of the state that the track is in, for articles.',
    answer: 'The badge.',
  },
  'scenario/ribbon': {
    id: 'getRibbon',
    summary: 'Show a scenario as a picture of time',
    description:
      'A row for each track, and time from left to right: a bar for each stay in a state (what `spans` lists), what is ' +
      'expected, and what waits for confirmation; on either axis, as of then. Its `desc` has the same in words.',
    answer: 'The picture.',
    problems: ['query-invalid', 'scenario-full'],
  },
  'track/diagram': {
    id: 'getDiagram',
    summary: 'Show a track as a diagram',
    description:
      'The states of the track: the path taken, the present state, what may come next; on either axis, as of then.',
    answer: 'The diagram.',
    problems: ['query-invalid', 'scenario-full'],
  },
}

const at = new Map(channelPaths().map(({ of, ...channel }) => [of, channel]))

/** Operations of the channels: feeds, calendar, badges and diagrams. */
export const followingOperations: Operations = Object.fromEntries(
  Object.entries(documented).map(([of, { answer, schema, ...operation }]) => {
    const { name, path } = at.get(of as ChannelOf) ?? noChannel(of)
    const { mediaType, query } = channels[name]
    const get: Operation = {
      problems: ['query-invalid'],
      ...operation,
      tag: 'Following',
      access: 'readers',
      conditional: true,
      parameters: query.map(parameterOf),
      answers: {
        200: { description: answer, ...(schema === undefined ? {} : { schema }), types: [mediaType] },
      },
    }
    return [path, { get }]
  }),
)

/** Names the parameter of a channel among those of all operations. */
function parameterOf(name: (typeof channels)[ChannelName]['query'][number]): ParameterName {
  if (name === 'from') return 'periodFrom'
  return name === 'to' ? 'periodTo' : name
}

function noChannel(of: string): never {
  throw new Error(`${of} is documented, but no channel`)
}
