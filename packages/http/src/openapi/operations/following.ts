import type { Operation, Operations } from './operation.ts'

const follow = {
  tag: 'Following',
  access: 'readers',
  conditional: true,
  parameters: ['lang'],
  problems: ['query-invalid'],
} satisfies Partial<Operation>
const here = '/v1/scenarios/{scenario}'

const drawn = (description: string) => ({ 200: { description, types: ['image/svg+xml'] } })

const atom = (of: string): Pick<Operation, 'description' | 'answers'> => ({
  description:
    `The newest 50 items of ${of}, as RFC 4287 has it. A correction updates its entry; a retraction leaves a tombstone ` +
    '(RFC 6721). What the clock brought about is told once a check has recorded it.',
  answers: { 200: { description: 'The feed.', types: ['application/atom+xml'] } },
})
const json = (of: string): Pick<Operation, 'description' | 'answers'> => ({
  description: `The newest 50 items of ${of}, as JSON Feed 1.1.`,
  answers: { 200: { description: 'The feed.', schema: 'JsonFeed', types: ['application/feed+json'] } },
})

/** Operations of the channels: feeds, calendar, badges and diagrams. */
export const followingOperations: Operations = {
  [`${here}/feed.atom`]: {
    get: { ...follow, ...atom('the scenario'), id: 'getAtomFeed', summary: 'Follow a scenario by Atom' },
  },
  [`${here}/feed.json`]: {
    get: { ...follow, ...json('the scenario'), id: 'getJsonFeed', summary: 'Follow a scenario by JSON Feed' },
  },
  [`${here}/tracks/{track}/feed.atom`]: {
    get: { ...follow, ...atom('the track'), id: 'getTrackAtomFeed', summary: 'Follow a track by Atom' },
  },
  [`${here}/tracks/{track}/feed.json`]: {
    get: { ...follow, ...json('the track'), id: 'getTrackJsonFeed', summary: 'Follow a track by JSON Feed' },
  },
  [`${here}/calendar.ics`]: {
    get: {
      ...follow,
      id: 'getCalendar',
      summary: 'Subscribe to what is due',
      description:
        'Deadlines and expected steps, as RFC 5545 has it. What has no known zone is an entry of whole days that says so.',
      answers: { 200: { description: 'The calendar.', types: ['text/calendar'] } },
    },
  },
  [`${here}/badge.svg`]: {
    get: {
      ...follow,
      id: 'getBadge',
      summary: 'Show a scenario as a badge',
      description: 'A small drawing, for articles.',
      answers: drawn('The badge.'),
    },
  },
  [`${here}/tracks/{track}/badge.svg`]: {
    get: {
      ...follow,
      id: 'getTrackBadge',
      summary: 'Show a track as a badge',
      description: 'A small drawing of the state that the track is in, for articles.',
      answers: drawn('The badge.'),
    },
  },
  [`${here}/tracks/{track}/diagram.svg`]: {
    get: {
      ...follow,
      id: 'getDiagram',
      summary: 'Show a track as a diagram',
      description:
        'The states of the track: the path taken, the present state, what may come next; on either axis, as of then.',
      parameters: ['asOf', 'knownAt', 'lang'],
      answers: drawn('The diagram.'),
      problems: ['query-invalid', 'scenario-full'],
    },
  },
}
