import { ownRecord } from '@tracker/domain'
import * as v from 'valibot'
import { adapterSchema } from './adapter.ts'
import { secretKey } from './webhook-secret.ts'
import { roles } from './caller.ts'

// Every message is written here: valibot's quote the input, and the input holds secrets.
const id = v.pipe(
  v.string('must be text'),
  v.maxLength(64, 'must have at most 64 characters'),
  v.regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'must be lower-case words joined by hyphens'),
)

/** The name of a source or key, which becomes part of paths and of the table's keys. */
const name = v.pipe(
  v.string('must be text'),
  v.regex(
    /^(?!__proto__$)[\w.-]{1,64}$/,
    'must be 1 to 64 letters, digits, dots, underscores or hyphens, and not __proto__',
  ),
)

const byName = <I, O>(what: string, one: v.GenericSchema<I, O>) =>
  ownRecord(name, one, () => `must be an object of ${what} by name`)

/** Rejects lists, which valibot treats as objects: an empty one would pass for an object without members. */
const unlisted = v.pipe(
  v.unknown(),
  v.check((input) => !Array.isArray(input), 'must be an object, not a list'),
)

/** The message for a missing member describes its value; for any other fault it lists the known members. */
const members =
  (all: string, missing = all) =>
  ({ expected }: v.StrictObjectIssue): string =>
    expected.startsWith('"') ? `is missing; ${missing}` : all

const grant = {
  role: v.picklist(roles, `must be one of ${roles.join(', ')}`),
  scenarios: v.array(v.union([v.literal('*'), id], 'must be a scenario id or "*"'), 'must be a list'),
  holder: v.exactOptional(
    v.pipe(v.string('must be text'), v.regex(/^\P{C}{1,200}$/u, 'must be one line of 1 to 200 characters')),
  ),
}

const source = v.pipe(
  v.strictObject(
    {
      secrets: v.exactOptional(
        v.pipe(
          v.array(
            v.pipe(
              v.string('must be text'),
              v.check(
                (secret) => secretKey(secret) !== undefined,
                'must be "whsec_" and the base64 of 24 to 64 bytes',
              ),
            ),
            'must be a list',
          ),
          v.minLength(1, 'must hold one secret, or two while they are rotated'),
          v.maxLength(2, 'must hold one secret, or two while they are rotated'),
        ),
      ),
      adapter: v.exactOptional(adapterSchema),
      ...grant,
    },
    members('a source has secrets or an adapter, role and scenarios, optionally a holder, and nothing else'),
  ),
  v.check(
    ({ secrets, adapter }) => (secrets === undefined) !== (adapter === undefined),
    'a source has either secrets or an adapter',
  ),
)

const key = v.strictObject(
  {
    sha256: v.pipe(
      v.string('must be text'),
      v.toLowerCase(),
      v.regex(/^[\da-f]{64}$/, "must be the key's SHA-256 in hex"),
    ),
    ...grant,
  },
  members('a key has sha256, role and scenarios, optionally a holder, and nothing else'),
)

/** The base64 of 32 bytes, half of an Ed25519 key. */
const half = v.pipe(
  v.string('must be text'),
  v.regex(/^[A-Za-z\d+/]{42}[AEIMQUYcgkosw048]=$/, 'must be the base64 of 32 bytes'),
)

const checkpoints = v.pipe(
  unlisted,
  v.strictObject(
    {
      seed: half,
      retired: v.exactOptional(
        v.pipe(v.array(half, 'must be a list'), v.maxLength(100, 'must hold 100 keys at most')),
      ),
    },
    members('checkpoints has a seed, optionally a list of retired public keys, and nothing else'),
  ),
)

const accessSchema = v.pipe(
  unlisted,
  v.strictObject(
    {
      sources: v.optional(byName('sources', source), {}),
      keys: v.optional(byName('keys', key), {}),
      checkpoints: v.exactOptional(checkpoints),
      reads: v.picklist(['public', 'private'], 'must be "public" or "private"'),
    },
    members(
      'the access document has sources, keys and reads, optionally checkpoints, and nothing else',
      'write "public" or "private"',
    ),
  ),
  // Approval takes two people, so one credential must not prove two identities.
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { sources, keys } = dataset.value
    for (const [what, named] of [
      ['secret', secretsOf(sources)],
      ['key', Object.entries(keys).map(([at, { sha256 }]) => [['keys', at, 'sha256'], sha256] as const)],
    ] as const)
      for (const { first, second } of repeated(named)) {
        const message = `is the ${what} at ${place(first)} too; a ${what} occurs once`
        addIssue({ message, path: pathOf(dataset.value, second) })
      }
  }),
)

/**
 * The sources by name with their live secrets or the content system that signs for them, the keys by name with their
 * hashes, the seed that signs checkpoints with the public keys of former seeds, and whether anyone may read (`public`)
 * or only holders of a key (`private`). A document without `reads` is rejected: losing it must not open a private
 * tracker.
 */
export type AccessDocument = v.InferOutput<typeof accessSchema>

/**
 * Parses the access document. Throws an Error that lists every fault with its place, and never a value, since values
 * are secrets.
 */
export function parseAccess(json: unknown): AccessDocument {
  const result = v.safeParse(accessSchema, json)
  if (result.success) return result.output
  const faults = result.issues.map(
    (issue) => `${place((issue.path ?? []).map(({ key: part }) => part))}: ${issue.message}`,
  )
  throw new Error(`The access document is not usable.\n${faults.join('\n')}`)
}

/** The keys of the members that lead to a value. */
type Steps = readonly [string | number, ...(string | number)[]]

/** The secrets of all sources, with the steps to each. */
function secretsOf(sources: Readonly<Record<string, v.InferOutput<typeof source>>>) {
  return Object.entries(sources).flatMap(([at, { secrets = [], adapter }]) => {
    const listed = secrets.map((secret, n) => [['sources', at, 'secrets', n], secret] as const)
    return adapter ? [...listed, [['sources', at, 'adapter', 'secret'], adapter.secret] as const] : listed
  })
}

/** Returns each value that occurred before, with the steps to its first occurrence and to itself. */
function repeated(named: readonly (readonly [Steps, string])[]) {
  const seen = new Map<string, Steps>()
  return named.flatMap(([second, value]) => {
    const first = seen.get(value)
    if (first) return [{ first, second }]
    seen.set(value, second)
    return []
  })
}

/** Returns the path of an issue as valibot has it; the values along it are secrets, so it shows none. */
function pathOf(input: object, [first, ...rest]: Steps): [v.IssuePathItem, ...v.IssuePathItem[]] {
  const item = (step: string | number): v.IssuePathItem => {
    return { type: 'unknown', origin: 'value', input, key: step, value: undefined }
  }
  return [item(first), ...rest.map(item)]
}

/**
 * Returns the place of an issue. A member that is not named like an id may be a misplaced secret, so it is not shown.
 */
function place(path: readonly unknown[]): string {
  return ['', ...path.map((part) => (v.is(id, String(part)) ? String(part) : '…'))].join('/') || '/'
}
