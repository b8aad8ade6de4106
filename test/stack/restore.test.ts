import { CreateBackupCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'
import { needing } from '@tracker/testing/parts/needing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { restoreScenario } from '../../scripts/restore/restore-scenario.ts'
import { restoreTable } from '../../scripts/restore/restore-table.ts'
import { subscribe, take } from '../cloud/account.ts'
import { type Cloud, standUp } from '../cloud/stand-up.ts'

const definitionWith = (event: string) => ({
  title: 'Talks',
  parties: {},
  tracks: {
    talk: {
      title: 'The talk',
      initial: 'planned',
      states: { planned: { on: { [event]: 'planned', begin: 'held' } }, held: { final: true } },
    },
  },
})
const changes = v.object({ items: v.array(v.looseObject({ revision: v.number(), hash: v.string() })) })
const answerOf = async (response: Response) => ({ status: response.status, body: await response.json() })

// Follows the operators' instructions after damage; a backup stands in for the recovery to a point in time.
needing('ministack', 'openssl')('after damage', () => {
  let cloud: Cloud
  let stage: Awaited<ReturnType<Cloud['deploy']>>
  let secret: string
  let key: string
  let backup: string
  let earlier: { send: () => Promise<Response> }
  let later: { send: () => Promise<Response> }
  let before: { readonly ledger: unknown; readonly answer: unknown }
  const settings = { stage: 'restored', cdn: 'false', protect: 'true' }
  const dynamo = () => new DynamoDBClient()

  const delivery = (id: string, scenario: string, event = {}) =>
    stage.tracker.delivery(id, { scenario, headline: `What ${id} tells`, ...event }, secret)
  const says = async (id: string, event: string) =>
    (await delivery(id, 'hurt', { track: 'talk', event }).send()).status
  /** Puts the second version of the definition of `hurt` in force. */
  const redefine = async (event: string) => {
    const { status } = await stage.tracker.request('/v1/scenarios/hurt', {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        'If-Match': '"1"',
        Authorization: `Bearer ${key}`,
      },
      body: JSON.stringify(definitionWith(event)),
    })
    return status
  }
  const ledger = async (scenario: string) =>
    v.parse(changes, await stage.tracker.get(`/v1/scenarios/${scenario}/changes`)).items

  beforeAll(async () => {
    cloud = await standUp()
    stage = await cloud.deploy(settings)
    key = await stage.tracker.access('init')
    secret = await stage.tracker.access('secrets', 'newsdesk')
    for (const scenario of ['hurt', 'sound'])
      await stage.tracker.define(scenario, definitionWith('delay'), key)
  })
  afterAll(() => cloud?.tearDown())

  it('is preceded by a backup, and by reports that it lacks', async () => {
    earlier = delivery('msg_before', 'hurt')
    later = delivery('msg_after', 'hurt')
    const { status, body } = await answerOf(await earlier.send())
    expect(status).toBe(201)
    before = { ledger: await ledger('hurt'), answer: body }
    const taken = await dynamo().send(
      new CreateBackupCommand({ TableName: stage.deployed.TableName, BackupName: 'before-damage' }),
    )
    backup = taken.BackupDetails?.BackupArn ?? ''
    expect((await later.send()).status).toBe(201)
    expect((await delivery('msg_sound', 'sound').send()).status).toBe(201)
    expect(await redefine('discard')).toBe(200)
    expect(await says('msg_discarded', 'discard')).toBe(201)
  })

  it('one scenario is put back, and no other', async () => {
    await restoreTable(dynamo(), { backup }, 'rescue')
    const restored = await restoreScenario(dynamo(), 'hurt', { from: 'rescue', to: stage.deployed.TableName })
    expect(restored.forgotten).toBe(2)
    expect(await ledger('hurt')).toEqual(before.ledger)
    expect(await ledger('sound')).toHaveLength(2)
    for (const scenario of ['hurt', 'sound'])
      expect(await stage.tracker.get(`/v1/scenarios/${scenario}/verify`)).toMatchObject({ ok: true })
  })

  it('what was sent before is answered as it was, and what came after is taken once more', async () => {
    expect(await answerOf(await earlier.send())).toEqual({ status: 200, body: before.answer })
    expect((await later.send()).status).toBe(201)
    expect((await later.send()).status).toBe(200)
    expect((await ledger('hurt')).map(({ revision }) => revision)).toEqual([1, 2, 3])
  })

  it('a definition is in force that is put then, whatever functions kept of the one that is gone', async () => {
    expect(await redefine('choose')).toBe(200)
    expect(await says('msg_discarded', 'discard')).toBe(409)
    expect(await says('msg_chosen', 'choose')).toBe(201)
  })

  it('the whole table is restored under another name, and the stack takes it', async () => {
    const tableStream = await restoreTable(dynamo(), { backup }, 'whole')
    const old = stage.deployed.TableName
    const subscription = await subscribe(stage.deployed.Bus)
    stage = await cloud.deploy({
      ...settings,
      table: 'restored:whole',
      tableStream: `restored:${tableStream}`,
    })
    expect(stage.deployed.TableName).toBe('whole')
    expect(await ledger('hurt')).toEqual(before.ledger)
    expect(await stage.tracker.get('/v1/scenarios/hurt/verify')).toMatchObject({ ok: true, revisions: 2 })
    expect(await answerOf(await earlier.send())).toEqual({ status: 200, body: before.answer })
    expect((await later.send()).status).toBe(201)
    // Restored revisions are not published again; new ones are.
    expect((await take(subscription, 1)).join()).toContain('What msg_after tells')
    expect((await dynamo().send(new ScanCommand({ TableName: old }))).Count).toBeGreaterThan(0)
  })
})
