import { parseDuration } from '@tracker/domain'
import * as v from 'valibot'

const longestTimer = 24 * 24 * 3_600_000

const given = v.pipe(v.string(), v.nonEmpty('is empty; give it a value or leave it out'))

const duration = v.pipe(
  given,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseDuration(dataset.value)
    if (parsed.ok && parsed.value >= 1_000 && parsed.value <= longestTimer) return parsed.value
    addIssue({ message: parsed.ok ? 'must lie between PT1S and P24D' : parsed.detail })
    return NEVER
  }),
)

const port = v.pipe(
  given,
  v.regex(/^\d{1,5}$/, 'must be a port number, or 0 for any free port'),
  v.transform(Number),
  v.maxValue(65_535, 'must be at most 65535'),
)

const tableName = v.pipe(
  given,
  v.regex(
    /^[\w.-]{3,255}$/,
    'must be the name of a DynamoDB table: 3 to 255 of a-z, A-Z, 0-9, "_", "-" and "."',
  ),
)

const webAddress = v.pipe(
  given,
  v.check(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'must be a URL such as https://tracker.example',
  ),
  v.transform((text) => text.replace(/\/$/, '')),
)

const schema = v.object({
  PORT: v.optional(port, '8787'),
  HOST: v.optional(given, '127.0.0.1'),
  TRACKER_DATA: v.optional(given, '.data/tracker.db'),
  TRACKER_ACCESS: v.optional(given, '.data/access.json'),
  TRACKER_CHECK_EVERY: v.optional(duration, 'PT1M'),
  TRACKER_EXAMPLES: v.optional(given, 'scenarios'),
  TABLE_NAME: v.optional(tableName),
  /** Where readers reach it, for the links in pages and feeds. */
  TRACKER_URL: v.optional(webAddress),
})

/** Meant for the command line, which may share its environment with the server. */
const otherNames = ['TRACKER_KEY']

/** What the server was told to do; times in milliseconds. */
export type Settings = v.InferOutput<typeof schema>

/**
 * The settings in an environment, with their defaults. Throws one Error that names every bad one and every unknown
 * `TRACKER_…`, each with the reason, and never a value: one of them may hold secrets.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const known = [...Object.keys(schema.entries), ...otherNames]
  const unknown = Object.keys(env).filter((name) => name.startsWith('TRACKER_') && !known.includes(name))
  const result = v.safeParse(schema, env)
  const faults = [
    ...unknown.map((name) => `${name}: is unknown; known are ${known.join(', ')}`),
    ...(result.issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`),
  ]
  if (result.success && faults.length === 0) return result.output
  throw new Error(`The tracker cannot start with these settings.\n${faults.join('\n')}`)
}
