import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundled } from '../stack/bundled.ts'
import { median } from './measure.ts'
import { duration, heading, ratio, table as print } from './print.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** What no function that reads a table over HTTP can do without. */
const bare = `
  import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
  import { Hono } from 'hono'
  import { handle } from 'hono/aws-lambda'
  const client = new DynamoDBClient()
  const command = new GetItemCommand({ TableName: 'table', Key: {} })
  export const handler = handle(new Hono().get('/', async (context) => context.json(await client.send(command))))`

const runs = 9

/** What the functions want to find in their environment. */
const names = ['TABLE_NAME', 'ACCESS_SECRET', 'TRACKER_URL', 'BUS_NAME', 'PARKED_QUEUE_URL', 'ORIGIN_KEY']
const env = {
  PATH: process.env['PATH'],
  AWS_REGION: 'eu-west-1',
  ...Object.fromEntries(names.map((name) => [name, 'https://tracker.example'])),
}

/** Milliseconds of CPU that a fresh process spends on loading a bundle. */
function importCost(folder: string): number {
  const script = `const before = process.cpuUsage()
    require('./index.js')
    const { user, system } = process.cpuUsage(before)
    console.log((user + system) / 1000)
    process.exit()`
  const options = { cwd: folder, env: { ...env, LAMBDA_TASK_ROOT: folder }, encoding: 'utf8' } as const
  return Number(execFileSync(process.execPath, ['-e', script], options))
}

/** Size and import time of every function's bundle, as the stack uploads it, beside one of Hono and the SDK alone. */
export async function bundles(): Promise<void> {
  heading('Bundles of the functions, beside a plain one of bare Hono and the SDK')
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const alone = join(outdir, 'bare')
    mkdirSync(alone)
    await build({
      stdin: { contents: bare, resolveDir: here },
      outfile: join(alone, 'index.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      target: 'node24',
      minify: true,
    })
    const folders: Readonly<Record<string, string>> = {
      'bare Hono and SDK': alone,
      ...(await bundled(outdir)),
    }
    const costs = Object.entries(folders).map(([name, folder]) => {
      return { name, folder, size: statSync(join(folder, 'index.js')).size, taken: [] as number[] }
    })
    for (let run = 0; run < runs; run++) {
      for (const { folder, taken } of costs) taken.push(importCost(folder))
    }
    const [floor] = costs
    const [leastSize, leastTime] = [floor?.size ?? NaN, median(floor?.taken ?? [])]
    print([
      ['', 'size', 'ratio', 'import, CPU', 'ratio'],
      ...costs.map(({ name, size, taken }) => [
        name,
        `${(size / 1000).toFixed(0)} kB`,
        ratio(size, leastSize),
        duration(median(taken)),
        ratio(median(taken), leastTime),
      ]),
    ])
  } finally {
    rmSync(outdir, { recursive: true })
  }
}
