/** A channel: a feed, badge or other form in which readers follow or embed a scenario or one of its tracks. */
interface Channel {
  /** The last part of its path. */
  readonly file: string
  readonly mediaType: string
  readonly of: readonly ('scenario' | 'track')[]
  /** The query parameters that it accepts. */
  readonly query: readonly ('asOf' | 'from' | 'knownAt' | 'lang' | 'to')[]
}

/**
 * Every channel, by name. Handlers, documentation, links and compression all derive from this table; if one of them
 * lacks a channel, the build fails or a test names the place.
 */
export const channels = {
  atom: {
    file: 'feed.atom',
    mediaType: 'application/atom+xml',
    of: ['scenario', 'track'],
    query: ['lang'],
  },
  json: {
    file: 'feed.json',
    mediaType: 'application/feed+json',
    of: ['scenario', 'track'],
    query: ['lang'],
  },
  calendar: { file: 'calendar.ics', mediaType: 'text/calendar', of: ['scenario'], query: ['lang'] },
  badge: { file: 'badge.svg', mediaType: 'image/svg+xml', of: ['scenario', 'track'], query: ['lang'] },
  ribbon: {
    file: 'ribbon.svg',
    mediaType: 'image/svg+xml',
    of: ['scenario'],
    query: ['from', 'to', 'asOf', 'knownAt', 'lang'],
  },
  diagram: {
    file: 'diagram.svg',
    mediaType: 'image/svg+xml',
    of: ['track'],
    query: ['asOf', 'knownAt', 'lang'],
  },
} as const satisfies Readonly<Record<string, Channel>>

export type ChannelName = keyof typeof channels

/** A channel of a scenario or of a track, e.g. `track/atom`. */
export type ChannelOf = {
  [N in ChannelName]: `${(typeof channels)[N]['of'][number]}/${N}`
}[ChannelName]

/** The names of the channels that a scenario or a track has. */
export type ChannelNameOf<Owner extends 'scenario' | 'track'> =
  Extract<ChannelOf, `${Owner}/${string}`> extends `${Owner}/${infer Name}` ? Name : never

const folders = { scenario: '/v1/scenarios/{scenario}', track: '/v1/scenarios/{scenario}/tracks/{track}' }

/** Returns every channel of a scenario and of a track with its path, in the form of OpenAPI. */
export function channelPaths(): readonly { of: ChannelOf; name: ChannelName; path: string }[] {
  return Object.entries(channels).flatMap(([name, { file, of }]) =>
    of.map((owner) => ({
      of: `${owner}/${name}` as ChannelOf,
      name: name as ChannelName,
      path: `${folders[owner]}/${file}`,
    })),
  )
}

const files = new Set<string>(Object.values(channels).map(({ file }) => file))

/** Returns whether a link, a path with or without a query, leads to a channel. */
export function isChannel(href: string): boolean {
  const [path = ''] = href.split(/[?#]/, 1)
  return path.startsWith('/v1/scenarios/') && files.has(path.slice(path.lastIndexOf('/') + 1))
}
