import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dynamoTable, type Scenarios, scenarios } from '@tracker/storage'
import * as v from 'valibot'
import { load } from '@tracker/testing/lengths'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createTable, dynamoLocal } from '../../packages/storage/src/testing/dynamo-local.ts'
import { bundled } from '../stack/bundled.ts'
import { manyScenarios } from './many.ts'

const count = load(10_000, 220)
const due = load(1_000, 200)

/** When the check only wakes deliveries that are due, of which there are none. */
const atNoFullHour = '2025-05-18T10:01:00Z'

/** The part of a check's log entry that the test is about. */
const said = v.object({
  event: v.literal('check'),
  due: v.number(),
  recorded: v.number(),
  failed: v.literal(0),
  unfinished: v.boolean(),
})

interface Context {
  readonly getRemainingTimeInMillis: () => number
}

needing('java')(`the check's bundle, over DynamoDB with ${count} scenarios`, () => {
  let outdir: string
  let handler: (event: object, context: Context) => Promise<void>
  let tracker: Scenarios

  /** Invokes the function with this much time left, in milliseconds, and returns what it logged. */
  async function invoke(time: number): Promise<v.InferOutput<typeof said>> {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const end = Date.now() + time
    try {
      await handler({ scheduled: atNoFullHour }, { getRemainingTimeInMillis: () => end - Date.now() })
      return v.parse(said, JSON.parse(String(written.mock.calls[0]?.[0])))
    } finally {
      written.mockRestore()
    }
  }

  beforeAll(async () => {
    outdir = mkdtempSync(join(tmpdir(), 'tracker-check-'))
    const local = await dynamoLocal()
    const client = local.client()
    const TABLE_NAME = await createTable(client)
    const table = dynamoTable(client, TABLE_NAME)
    tracker = scenarios({ table, now: Date.now })
    await (await manyScenarios(count, due)).copyTo(table)
    const { ChecksFunction } = await bundled(outdir)
    const { folder, variables } = ChecksFunction ?? expect.fail('the stack has no function for checks')
    const env = {
      ...Object.fromEntries(variables.map((name) => [name, `${local.endpoint}/${name}`])),
      AWS_ENDPOINT_URL: local.endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      LAMBDA_TASK_ROOT: folder,
      TABLE_NAME,
    }
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    ;({ handler } = createRequire(join(folder, 'index.js'))('./index.js'))
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(outdir, { recursive: true })
  })

  it(`records all ${due} that are due: what a run that is cut short leaves, the next one does`, async () => {
    // The function keeps ten seconds back; of the rest, so little that it is over in the middle of the work.
    let recorded = 0
    while (recorded === 0) {
      const cut = await invoke(load(11_000, 10_200))
      expect(cut).toMatchObject({ unfinished: true })
      recorded = cut.recorded
    }
    expect(recorded).toBeLessThan(due)

    for (let unfinished = true; unfinished;) {
      const next = await invoke(55_000)
      recorded += next.recorded
      unfinished = next.unfinished
    }
    expect(recorded).toBe(due)
    expect(await invoke(55_000)).toMatchObject({ due: 0, recorded: 0, unfinished: false })

    for (let n = 0; n < due; n++) {
      const { items } = await tracker.changes(`story-${n}`, 3, 10)
      const told = items.map(({ kind, transitions }) => [kind, transitions.map(({ to }) => to)])
      expect(told, `story-${n}`).toEqual([['check', ['expired']]])
    }
    expect((await tracker.current(`story-${due}`)).head.revision).toBe(1)
  })
})
