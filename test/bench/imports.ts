import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Bundle, bundled } from '../stack/bundled.ts'
import { atMost, type Goal } from './goal.ts'
import { median } from './measure.ts'
import { duration } from './print.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The imports that every function needs that reads a table over HTTP. */
const bare = `
  import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
  import { Hono } from 'hono'
  import { handle } from 'hono/aws-lambda'
  const client = new DynamoDBClient()
  const command = new GetItemCommand({ TableName: 'table', Key: {} })
  export const handler = handle(new Hono().get('/', async (context) => context.json(await client.send(command))))`

/**
 * The same, with the client by which the functions read the access document, and with the project's source of
 * credentials.
 */
const least = `${bare}
  import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
  const secrets = new SecretsManagerClient()
  export const secret = () => secrets.send(new GetSecretValueCommand({ SecretId: 'access' }))`

const runs = 7

async function bundle(contents: string, folder: string, alias: Record<string, string> = {}): Promise<Bundle> {
  mkdirSync(folder)
  await build({
    stdin: { contents, resolveDir: here },
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    target: 'node24',
    minify: true,
    external: ['@smithy/core/event-streams'],
    alias,
  })
  return { folder, variables: [] }
}

/** Milliseconds of CPU that a fresh process spends on loading a bundle. */
function importCost({ folder, variables }: Bundle): number {
  const script = `const before = process.cpuUsage()
    require('./index.js')
    const { user, system } = process.cpuUsage(before)
    console.log((user + system) / 1000)
    process.exit()`
  const env = {
    ...Object.fromEntries(variables.map((name) => [name, 'https://tracker.example'])),
    PATH: process.env['PATH'],
    AWS_REGION: 'eu-west-1',
    LAMBDA_TASK_ROOT: folder,
  }
  const options = { cwd: folder, env, encoding: 'utf8' } as const
  return Number(execFileSync(process.execPath, ['-e', script], options))
}

/**
 * P1: the cost of loading the function that reads, beside one of Hono and the SDK alone, bundled in the same way. The
 * floor is the dependencies alone: two clients of the SDK, Hono, and the project's source of credentials. Two thirds of
 * the rest is parsing: V8 takes 3 to 4 ms for each 100 KB of minified code, whether it runs or not, and the API, which
 * reads and writes, has 420 KB beyond the floor.
 */
export async function imports(): Promise<readonly Goal[]> {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const all = await bundled(outdir)
    const bundles = {
      bare: await bundle(bare, join(outdir, 'bare')),
      least: await bundle(least, join(outdir, 'least'), {
        '@aws-sdk/credential-provider-node': join(root, 'functions/credentials.ts'),
      }),
      api: find(all, /Api/),
      pages: find(all, /Pages/),
      webhook: find(all, /Webhook/),
    }
    const taken = Object.entries(bundles).map(([name, bundle]) => ({ name, bundle, costs: [] as number[] }))
    for (let run = 0; run < runs; run++) for (const { bundle, costs } of taken) costs.push(importCost(bundle))
    const cost = Object.fromEntries(taken.map(({ name, costs }) => [name, median(costs)]))
    const { bare: theirs = NaN, least: floor = NaN, api = NaN, pages = NaN, webhook = NaN } = cost
    const others = `(pages ${duration(pages)}, webhooks ${duration(webhook)})`
    const beside = `${others} Hono + SDK`
    const of = 'Hono, both clients, our credentials'
    const costs = { ours: api, theirs, beside, floor: { cost: floor, of } }
    return [atMost('P1', 'import of the reading function, CPU', 0.8, costs)]
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

function find(bundles: Readonly<Record<string, Bundle>>, name: RegExp): Bundle {
  const [, bundle] = Object.entries(bundles).find(([id]) => name.test(id)) ?? []
  if (bundle === undefined) throw new Error(`the stack has no function ${String(name)}`)
  return bundle
}
