import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import * as v from 'valibot'
import { settingsFrom } from '../../infra/settings.ts'
import { TrackerStack } from '../../infra/stack.ts'

const functions = v.record(
  v.string(),
  v.object({
    Metadata: v.object({ 'aws:asset:path': v.string() }),
    Properties: v.object({
      Environment: v.object({ Variables: v.record(v.string(), v.unknown()) }),
    }),
  }),
)

export interface Bundle {
  /** What would be uploaded. */
  readonly folder: string
  /** The names of the environment variables that the function is given. */
  readonly variables: readonly string[]
}

/**
 * Bundles the functions of the stack, by their names. They are made in `outdir`, which has to be outside of the
 * repository: no package.json may say what kind of modules they are.
 */
export async function bundled(outdir: string): Promise<Readonly<Record<string, Bundle>>> {
  const file = fileURLToPath(new URL('../../cdk.json', import.meta.url))
  const { context } = v.parse(
    v.object({ context: v.record(v.string(), v.unknown()) }),
    JSON.parse(await readFile(file, 'utf8')),
  )
  const stack = new TrackerStack(
    new App({ context: { ...context, 'aws:cdk:enable-asset-metadata': true }, outdir }),
    settingsFrom({}),
  )
  const found = v.parse(functions, Template.fromStack(stack).findResources('AWS::Lambda::Function'))
  return Object.fromEntries(
    Object.entries(found).map(([id, { Metadata, Properties }]) => [
      id.replace(/[\dA-F]{8}$/, ''),
      {
        folder: join(outdir, Metadata['aws:asset:path']),
        variables: Object.keys(Properties.Environment.Variables),
      },
    ]),
  )
}
