import { randomBytes, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshAccess } from '@tracker/http'
import { dynamoLocal } from '@tracker/storage/testing/dynamo-local'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchCommand, launchTracker, startTracker, type TrackerProcess } from '../tracker-process.ts'
import { fileUnderLoad } from './file-under-load.ts'
import { killingProxy } from './killing-proxy.ts'

const story = 'ukraine-diplomatic-track'
const examples = fileURLToPath(new URL('../../scenarios', import.meta.url))
const table = randomUUID()

interface Scenario {
  readonly scenario: string
  readonly revisions: number
  readonly root: string
}

needing('java')('an operator who moves a tracker to DynamoDB and back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'move-'))
  const at = (name: string) => join(folder, name)
  const { document, adminKey } = freshAccess(randomBytes)
  let aws: Readonly<Record<string, string>>
  let endpoint: string
  let saved: readonly Scenario[]
  const running: TrackerProcess[] = []

  const env = (more: Readonly<Record<string, string>>) => ({
    ...aws,
    TRACKER_ACCESS: JSON.stringify(document),
    TRACKER_EXAMPLES: at('examples'),
    ...more,
  })
  const cli = (...argv: string[]) => launchCommand(folder, env({}), ...argv).ended
  const scenariosOf = (out: string) =>
    (JSON.parse(out) as { readonly scenarios: readonly Scenario[] }).scenarios

  async function started(more: Readonly<Record<string, string>>): Promise<TrackerProcess> {
    const tracker = await startTracker(folder, env(more))
    running.push(tracker)
    return tracker
  }

  async function stop({ signal, ended }: TrackerProcess): Promise<void> {
    signal('SIGTERM')
    expect((await ended).exitCode).toBe(0)
  }

  /** What a start that is refused prints. */
  async function refusal(more: Readonly<Record<string, string>>): Promise<string> {
    const { ended, listening } = launchTracker(folder, env(more))
    await expect(listening).rejects.toThrow('ended before it listened')
    return (await ended).err
  }

  /** The number of revisions and the root that a tracker signs for the story. */
  async function checkpoint({ url }: TrackerProcess): Promise<readonly string[]> {
    const signed = await (await fetch(`${url}/v1/scenarios/${story}/checkpoint`)).text()
    return signed.split('\n').slice(1, 3)
  }

  const savedCheckpoint = () => {
    const { revisions, root } = saved.find(({ scenario }) => scenario === story) ?? expect.fail()
    return [String(revisions), root]
  }

  beforeAll(async () => {
    // One story is enough, and is moved faster than two.
    cpSync(join(examples, story), at(`examples/${story}`), { recursive: true })
    const local = await dynamoLocal()
    endpoint = local.endpoint
    aws = {
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    }
  }, 90_000)
  afterAll(async () => {
    for (const { signal, ended } of running) {
      signal('SIGKILL')
      await ended
    }
    rmSync(folder, { recursive: true })
  })

  it('backs up under load, and is not let move while the tracker runs', async () => {
    const tracker = await started({})
    const load = fileUnderLoad(tracker.url, story, adminKey)
    await load.until(5)
    const { out, exitCode } = await cli('backup', at('copy.db'), '--json')
    expect(exitCode).toBe(0)
    saved = scenariosOf(out)
    const early = await cli('move', '--to', `dynamodb:${table}`)
    expect(early).toMatchObject({ exitCode: 1, err: expect.stringContaining('is in use by another process') })
    await load.end()
    await stop(tracker)
    expect((await cli('restore', at('copy.db'), '--data', at('restored.db'))).exitCode).toBe(0)
  })

  it('makes the table once a start has named the command', async () => {
    const missing = `the endpoint that AWS_ENDPOINT_URL_DYNAMODB names has no table ${table} in the region eu-west-1; \`npm run tracker -- create-table ${table}\` makes it.`
    expect(await refusal({ TABLE_NAME: table })).toContain(`TABLE_NAME: ${missing}`)
    const { out, exitCode } = await cli('create-table', table, '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ table, created: true, recoverable: false })
  })

  it('moves the restored backup, though the command is killed on its way, and ends where the backup stood', async () => {
    const argv = ['move', '--from', `sqlite:${at('restored.db')}`, '--to', `dynamodb:${table}`, '--json']
    const proxy = await killingProxy(endpoint, 3, () => killed.signal('SIGKILL'))
    const killed = launchCommand(folder, env({ AWS_ENDPOINT_URL_DYNAMODB: proxy.url }), ...argv)
    expect((await killed.ended).exitCode).toBeNull()
    await proxy.close()
    expect(await refusal({ TABLE_NAME: table })).toContain('holds a move from sqlite:')
    const { out, err, exitCode } = await cli(...argv)
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 })
    expect(scenariosOf(out)).toEqual(saved)
    expect(await refusal({ TRACKER_DATA: at('restored.db') })).toContain(
      `were moved to dynamodb:${table} at `,
    )
    const tracker = await started({ TABLE_NAME: table })
    expect(await checkpoint(tracker)).toEqual(savedCheckpoint())
    await stop(tracker)
  })

  it('moves back to a file that starts at the same checkpoint, and knows every delivery', async () => {
    const argv = ['move', '--to', 'sqlite:back.db', '--json']
    const { out, exitCode } = await launchCommand(folder, env({ TABLE_NAME: table }), ...argv).ended
    expect(exitCode).toBe(0)
    expect(scenariosOf(out)).toEqual(saved)
    const tracker = await started({ TRACKER_DATA: at('back.db') })
    expect(await checkpoint(tracker)).toEqual(savedCheckpoint())
    const { file } = fileUnderLoad(tracker.url, story, adminKey)
    expect((await file(0)).headers.get('Idempotent-Replayed')).toBe('true')
    await stop(tracker)
  })
})
