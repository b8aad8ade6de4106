import { isIP } from 'node:net'
import * as v from 'valibot'

const flag = v.pipe(
  v.union([v.boolean(), v.picklist(['true', 'false'])], 'expected true or false'),
  v.transform((given) => given === true || given === 'true'),
)
const list = v.pipe(
  v.string(),
  v.transform((given) => given.split(',').filter((part) => part !== '')),
)
const days = v.pipe(
  v.union([v.number(), v.string()]),
  v.toNumber(),
  v.picklist([7, 14, 30, 60, 90, 180, 365, 731], 'expected one of 7, 14, 30, 60, 90, 180, 365, 731 (days)'),
)
const globalArn = (service: 'acm' | 'wafv2') =>
  v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^arn:aws:${service}:us-east-1:\\d{12}:.+`),
      `expected an ARN of ${service} in us-east-1, where CloudFront looks for it`,
    ),
  )

const natural = v.pipe(v.union([v.number(), v.string()]), v.toNumber(), v.integer(), v.minValue(1))
const stageName = /^[a-z][a-z0-9-]{0,19}$/

/** An address, or a range of as many leading bits as an address of its family may have. */
function isRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const bits = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : -1
  return (
    more.length === 0 &&
    bits > 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
  )
}

/** One value for each stage that has one: `<stage>:<value>`, comma-separated. */
const byStage = (value: RegExp, what: string) =>
  v.pipe(
    list,
    v.array(
      v.pipe(
        v.string(),
        v.transform((given) => given.split(/:(.*)/s)),
        v.check(
          ([stage = '', given = '']) => stageName.test(stage) && value.test(given),
          `expected <stage>:<${what}>`,
        ),
      ),
    ),
    v.transform((given) => new Map(given.map(([stage, each]) => [stage, each]))),
  )

const settings = v.pipe(
  v.strictObject({
    /** The name of the stage; part of the name of the stack. */
    stage: v.optional(
      v.pipe(v.string(), v.regex(stageName, 'expected 1 to 20 of a-z, 0-9 and -, beginning with a letter')),
      'dev',
    ),
    /** Whether CloudFront stands in front; without it the HTTP API is the public address. */
    cdn: v.optional(flag, true),
    /** The public host name, with the certificate that covers it. */
    domain: v.optional(v.pipe(v.string(), v.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'expected a host name'))),
    certificate: v.optional(globalArn('acm')),
    /** The web ACL: the stack's own, none, or the ARN of another of scope CLOUDFRONT. */
    waf: v.optional(v.union([v.picklist(['own', 'none']), globalArn('wafv2')]), 'own'),
    /**
     * The version of the origin key that CloudFront sends, by stage, once that key was rotated: each has its own key.
     */
    originKeyVersion: v.optional(
      byStage(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, 'id of a version of its origin key'),
      '',
    ),
    /** How long logs are kept, in days. */
    retention: v.optional(days, 30),
    /** Whether table and secrets are protected from deletion; `false` only for a throwaway stage. */
    protect: v.optional(flag, true),
    /** A restored table that replaces the stack's own, and the ARN of its stream, by stage. */
    table: v.optional(byStage(/^[\w.-]{3,255}$/, 'name of a table'), ''),
    tableStream: v.optional(
      byStage(/^arn:aws:dynamodb:[a-z\d-]+:\d{12}:table\/.+\/stream\/.+/, 'ARN of a stream'),
      '',
    ),
    /** The name in ids of feeds and calendars, by stage; by default the one that the table keeps. */
    authority: v.optional(byStage(/^[a-z\d]([a-z\d.-]*[a-z\d])?$/, 'host name in lower case'), ''),
    /** Further regions that hold a copy of the table, comma-separated. */
    replicas: v.optional(list, ''),
    /** Requests a second that the API accepts in all, and in a burst. */
    rateLimit: v.optional(natural, 500),
    burstLimit: v.optional(natural, 1000),
    /** The same for deliveries, which anyone can send with a bad signature. */
    webhookRateLimit: v.optional(natural, 100),
    webhookBurstLimit: v.optional(natural, 200),
    /** The same for verifications of a whole ledger, and for reads of a history. */
    verifyRateLimit: v.optional(natural, 5),
    verifyBurstLimit: v.optional(natural, 10),
    historyRateLimit: v.optional(natural, 50),
    historyBurstLimit: v.optional(natural, 100),
    /** Addresses and CIDR ranges besides public ones that subscriptions may name, comma-separated. */
    allowAddresses: v.optional(
      v.pipe(
        v.string(),
        v.check(
          (given) => given.split(',').every(isRange),
          'expected addresses, such as 10.0.0.7, or ranges, such as 10.0.0.0/8 or fd00::/8, comma-separated',
        ),
      ),
    ),
    /** Calls of the function that delivers to subscribers at once. */
    deliverConcurrency: v.optional(
      v.pipe(natural, v.minValue(2, 'expected 2 to 1000'), v.maxValue(1000, 'expected 2 to 1000')),
      50,
    ),
  }),
  v.check(
    ({ domain, certificate }) => (domain === undefined) === (certificate === undefined),
    'domain and certificate are given together',
  ),
  v.check(
    ({ cdn, domain, waf }) => cdn || (domain === undefined && ['own', 'none'].includes(waf)),
    'domain and waf belong to CloudFront, which cdn=false leaves out',
  ),
  v.transform(({ originKeyVersion, table, tableStream, authority, ...others }) => ({
    ...others,
    originKeyVersion: originKeyVersion.get(others.stage),
    table: table.get(others.stage),
    tableStream: tableStream.get(others.stage),
    authority: authority.get(others.stage),
  })),
  v.check(
    ({ table, tableStream }) => (table === undefined) === (tableStream === undefined),
    'table and tableStream are given together, for each stage',
  ),
  v.check(
    ({ table, tableStream = '' }) => table === undefined || tableStream.includes(`:table/${table}/stream/`),
    'tableStream is of another table',
  ),
)

/** The settings of a deployment, from `cdk deploy --context key=value` or cdk.json. */
export type StackSettings = v.InferOutput<typeof settings>

/** Context keys of the CDK (feature flags, cached look-ups) contain one of these characters; the project's do not. */
const isOurs = (key: string) => !/[:/@]/.test(key)

/**
 * Reads the settings from the app's context, with defaults. Throws one error that lists every unknown or bad setting,
 * so a typo deploys nothing.
 */
export const settingsFrom = (context: Readonly<Record<string, unknown>>): StackSettings => {
  const given = Object.fromEntries(Object.entries(context).filter(([key]) => isOurs(key)))
  const { success, output, issues } = v.safeParse(settings, given)
  if (success) return output
  const faults = issues.map((issue) => `  ${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`)
  throw new Error(`These settings cannot be deployed:\n${faults.join('\n')}`)
}
