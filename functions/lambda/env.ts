import * as v from 'valibot'

/**
 * Reads the environment variables of a function, once, at its start. Throws an Error that names each missing one, so
 * that a wrong deployment fails at its first call and says why.
 */
export function readEnv<const Name extends string>(
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  const schema = v.object(v.entriesFromList(names, v.pipe(v.string(), v.nonEmpty())))
  const result = v.safeParse(schema, process.env)
  if (result.success) return result.output
  throw new Error(`Not set: ${result.issues.map((issue) => v.getDotPath(issue)).join(', ')}`)
}
