import { nearName } from '@tracker/domain'
import * as v from 'valibot'
import {
  allowedAddresses,
  authorityName,
  contact,
  duration,
  given,
  host,
  line,
  pageAddress,
  port,
  tableName,
  webAddress,
  wholeNumber,
} from './setting-values.ts'

const schema = v.object({
  PORT: v.optional(port, '8787'),
  HOST: v.optional(host, '127.0.0.1'),
  TRACKER_DATA: v.optional(given, '.data/tracker.db'),
  TRACKER_ACCESS: v.optional(given, '.data/access.json'),
  TRACKER_CHECK_EVERY: v.optional(duration('PT1S', 'P24D'), 'PT1M'),
  /**
   * How long a connection may be idle: longer than the proxy in front keeps it, so the proxy never uses a closed one.
   */
  TRACKER_KEEP_ALIVE: v.optional(duration('PT1S', 'PT1H'), 'PT65S'),
  /** Pieces of work a minute for one address, of 10 ms of processor time each; 0 is no bound. */
  TRACKER_COSTLY_RATE: v.optional(wholeNumber(1_000_000), '600'),
  /** Proxies in front of the server that add to X-Forwarded-For. */
  TRACKER_PROXIES: v.optional(wholeNumber(10), '0'),
  /** Connections of followers that stay open; further ones get short answers. */
  TRACKER_FOLLOWERS: v.optional(wholeNumber(1_000_000), '10000'),
  TRACKER_EXAMPLES: v.optional(given, 'scenarios'),
  TABLE_NAME: v.optional(tableName),
  /** The public address, for the links in pages and feeds. */
  TRACKER_URL: v.optional(webAddress),
  /** The name in ids of feeds and calendars. */
  TRACKER_AUTHORITY: v.optional(authorityName),
  /** Addresses besides public ones to which deliveries may go. */
  TRACKER_ALLOW_ADDRESSES: v.optional(allowedAddresses, ''),
  TRACKER_PUBLISHER: v.optional(line),
  TRACKER_CONTACT: v.optional(contact),
  TRACKER_POLICY: v.optional(pageAddress),
})

/** Meant for the command line, which may share its environment with the server. */
const otherNames = ['TRACKER_KEY']

const known = [...Object.keys(schema.entries), ...otherNames]

/** The settings of the server; times in milliseconds. */
export type Settings = v.InferOutput<typeof schema>

/**
 * Reads the settings from an environment, with their defaults. Throws one Error that names every bad value, every
 * unknown `TRACKER_…` and every probable misspelling, each with the reason, and never a value, since values may be
 * secret.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const result = v.safeParse(schema, env)
  const faults = [
    ...Object.keys(env).flatMap(nameFault),
    ...(result.issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`),
  ]
  if (result.success && faults.length === 0) return result.output
  throw new Error(`The tracker cannot start with these settings.\n${faults.join('\n')}`)
}

function nameFault(name: string): readonly string[] {
  const misspelt = misspelling(name)
  if (misspelt.length > 0) return misspelt
  if (!name.startsWith('TRACKER_') || known.includes(name)) return []
  return [`${name}: is unknown; known are ${known.join(', ')}`]
}

/** Returns a sentence that names the setting which a variable probably misspells; none if it is no misspelling. */
export function misspelling(name: string): readonly string[] {
  const near = nearName(name, known)
  return near === undefined ? [] : [`${name}: is unknown; did you mean ${near}?`]
}
