import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import { median } from './measure.ts'
import { duration, heading, ratio, table as print } from './print.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** As infra/node-function.ts has functions bundled. */
const options: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  target: 'node24',
  minify: true,
  alias: { '@aws-sdk/credential-provider-node': join(root, 'functions/credentials.ts') },
  absWorkingDir: root,
}

const bare = `
  import { GetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
  import { Hono } from 'hono'
  import { handle } from 'hono/aws-lambda'
  const client = new DynamoDBClient()
  const app = new Hono().get('/', async (c) => c.json(await client.send(new GetItemCommand({ TableName: 'x', Key: {} }))))
  export const handler = handle(app)`

const functions = ['api', 'webhook', 'check'] as const
const runs = 9

const env = { AWS_REGION: 'eu-west-1', TABLE_NAME: 'x', ACCESS_SECRET: 'x', PATH: process.env['PATH'] }

/** Milliseconds of CPU that a fresh process spends on loading a file. */
function importCost(file: string): number {
  const script = `const before = process.cpuUsage(); require(${JSON.stringify(file)})
    const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000)`
  return Number(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }))
}

/** Size and import time of the functions' bundles beside one of Hono and the SDK alone. */
export async function bundles(): Promise<void> {
  heading('Bundles of the functions, beside one of bare Hono and the SDK')
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const entry = join(root, 'test/bench')
    const outfile = (name: string) => join(folder, `${name}.cjs`)
    await build({ ...options, stdin: { contents: bare, resolveDir: entry }, outfile: outfile('bare') })
    for (const name of functions)
      await build({ ...options, entryPoints: [join(root, `functions/${name}.ts`)], outfile: outfile(name) })
    writeFileSync(outfile('nothing'), '')
    const names = ['nothing', 'bare', ...functions]
    const costs = new Map<string, number[]>(names.map((name) => [name, []]))
    for (let run = 0; run < runs; run++)
      for (const name of names) costs.get(name)?.push(importCost(outfile(name)))
    const cost = (name: string) => median(costs.get(name) ?? [])
    const size = (name: string) => statSync(outfile(name)).size
    print([
      ['', 'size', 'ratio', 'import, CPU', 'ratio'],
      ...names
        .slice(1)
        .map((name) => [
          name,
          `${(size(name) / 1000).toFixed(0)} kB`,
          ratio(size(name), size('bare')),
          duration(cost(name)),
          ratio(cost(name), cost('bare')),
        ]),
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
