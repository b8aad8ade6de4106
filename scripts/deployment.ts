import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'

const outputs = v.object({
  Url: v.string(),
  Origin: v.string(),
  AccessSecret: v.string(),
  Bus: v.string(),
  TableName: v.string(),
})

/** The outputs of a deployed stack, by their names there. */
export type Deployment = v.InferOutput<typeof outputs>

interface DeployOptions {
  /** Where to deploy to, as the CDK finds it in its environment. */
  readonly env: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, string>>
  /** The folder for the CDK's intermediate output. */
  readonly folder: string
}

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Synthesises the stack, bootstraps the account and deploys. Rejects, with the CDK's words, if one of them fails.
 */
export async function deploy({ env, settings, folder }: DeployOptions): Promise<Deployment> {
  const context = Object.entries(settings).flatMap(([key, value]) => ['--context', `${key}=${value}`])
  const assembly = join(folder, 'cdk.out')
  const outputsFile = join(folder, 'outputs.json')
  await cdk(['synth', '--quiet', '--output', assembly, ...context], env)
  await cdk(['bootstrap', '--quiet', '--app', assembly], env)
  await cdk(['deploy', '--require-approval', 'never', '--outputs-file', outputsFile, '--app', assembly], env)
  const stacks: unknown = JSON.parse(await readFile(outputsFile, 'utf8'))
  const [deployed] = Object.values(v.parse(v.record(v.string(), outputs), stacks))
  if (deployed === undefined) throw new Error('The deployment has no outputs')
  return deployed
}

async function cdk(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter)
  const child = spawn(process.execPath, [join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk'), ...args], {
    cwd: root,
    env: { ...process.env, ...env, PATH, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`cdk ${args[0]} failed:\n${Buffer.concat(said).toString()}`)
}
