import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import * as v from 'valibot'
import { settingsFrom } from '../../infra/settings.ts'
import { TrackerStack } from '../../infra/stack.ts'

const functions = v.record(v.string(), v.object({ Metadata: v.object({ 'aws:asset:path': v.string() }) }))

/**
 * The functions of the stack, each with the folder that would be uploaded for it. They are made in `outdir`, which has to
 * be outside of the repository: no package.json may say what kind of modules they are.
 */
export async function bundled(outdir: string): Promise<Readonly<Record<string, string>>> {
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
    Object.entries(found).map(([id, { Metadata }]) => [
      id.replace(/[\dA-F]{8}$/, ''),
      join(outdir, Metadata['aws:asset:path']),
    ]),
  )
}
