import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Revision } from '@tracker/domain'
import { needing } from '@tracker/testing/parts/needing'
import { beforeAll, describe, expect, it } from 'vitest'
import { dynamoLocal } from '../../packages/storage/src/testing/dynamo-local.ts'
import { callsOf, sites } from './call-sites.ts'
import type { ProcessDesk } from './desk.ts'
import { signed } from './signed.ts'
import { article } from './article.ts'
import {
  articleOperation,
  definitions,
  type ClientOperation,
  reads,
  refiledArticle,
  refused,
  withdrawn,
  writes,
} from './operations.ts'
import { answered, type RequestOutcome, unserved } from './outcome.ts'
import { dynamoPlace, type Place, sqlitePlace } from './place.ts'
import { world, type World } from './world.ts'

const month = 31 * 86_400_000

/** How many sites are tried side by side, each in a world of its own: most of the time is spent waiting. */
const together = 8

/** Every revision of a ledger that is whole. */
async function ledger({ sound, ...made }: World, scenario = made.scenario): Promise<readonly Revision[]> {
  expect(await sound.scenarios.verify(scenario)).toMatchObject({ ok: true })
  return (await sound.scenarios.changes(scenario, 0, 200)).items
}

function underFaults(name: string, open: () => Promise<Place>): void {
  describe(`over ${name}, whatever call meets whatever fault`, () => {
    let worlds = 0
    const maker = async () => {
      const place = await open()
      return () => world(place, `story-${++worlds}`)
    }
    /** Runs the operation once for each of its sites, each time in a world of its own. */
    const eachSite = async (
      operation: ClientOperation,
      then: (world: World, outcome: RequestOutcome) => Promise<void>,
      lanes = together,
    ) => {
      const make = await maker()
      const waiting = [...sites(await callsOf(operation, await make()))]
      const lane = async () => {
        for (let site = waiting.pop(); site; site = waiting.pop()) {
          const made = await make()
          try {
            await operation.before?.(made)
            await then(made, await operation.ask(made.under(site.schedule), made))
          } catch (cause) {
            throw new Error(`where ${site.name}`, { cause })
          }
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
    }

    it.each(Object.entries(writes))(
      '%s is there once when it was answered, and ends well when sent again',
      async (_, operation) => {
        await eachSite(operation, async (made, outcome) => {
          if (!unserved(outcome)) expect(outcome).toMatchObject({ status: 201 })
          const again = answered(await operation.ask(made.sound, made))
          expect([200, 201]).toContain(again.status)
          if (outcome !== 'lost' && outcome.status === 201) {
            expect(again.status).toBe(200)
            expect(again.text).toBe(outcome.text)
          }
          const copies = (await ledger(made)).filter((one) => one.delivery === operation.id?.(made))
          expect(copies).toMatchObject([{ revision: again.body['revision'] }])
        })
      },
    )

    it('a withdrawal of an article that was refused is noted once it was answered', async () => {
      const withdrawal = articleOperation(withdrawn, refused)
      const retried = refiledArticle({})
      await eachSite(withdrawal, async (made, outcome) => {
        if (!unserved(outcome))
          expect(outcome).toMatchObject({ body: { type: '/problems/nothing-to-retract' } })
        if (unserved(outcome)) expect(answered(await withdrawal.ask(made.sound, made)).status).toBe(422)
        const again = answered(await retried.ask(made.sound, made))
        expect(again.body).toMatchObject({ type: '/problems/nothing-to-file', withdrawn: expect.any(String) })
        expect(await ledger(made)).toHaveLength(made.revisions)
      })
    })

    it('an article that is withdrawn while its mending is not answered does not stand', async () => {
      const retried = refiledArticle({})
      await eachSite(retried, async (made, outcome) => {
        const withdrawal = answered(await made.sound.deliver(article(made, withdrawn)))
        const filed = withdrawal.status === 201
        if (!unserved(outcome)) expect([outcome.status, filed]).toEqual([201, true])
        if (!filed) expect(withdrawal.body).toMatchObject({ type: '/problems/nothing-to-retract' })
        const again = answered(await retried.ask(made.sound, made))
        expect(again.status).toBe(filed ? 200 : 422)
        if (!unserved(outcome)) expect(again.text).toBe(outcome.text)
        const kinds = (await ledger(made)).slice(made.revisions).map(({ kind }) => kind)
        expect(kinds).toEqual(filed ? ['report', 'retraction'] : [])
      })
    })

    it.each(Object.entries(definitions))(
      '%s is in force once when it was answered, and ends well when put again',
      async (_, operation) => {
        await eachSite(operation, async (made, outcome) => {
          const scenario =
            operation === definitions['a new definition'] ? `${made.scenario}-new` : made.scenario
          const served = !unserved(outcome)
          if (served) expect([200, 201]).toContain(answered(outcome).status)
          // A client that does not know what became of its PUT puts it again: done now, or 412 because it was.
          const again = answered(await operation.ask(made.sound, made))
          expect(served ? [412] : [200, 201, 412]).toContain(again.status)
          const titles = (await ledger(made, scenario)).flatMap(({ entry }) =>
            entry.kind === 'definition' ? [entry.document.title] : [],
          )
          expect(titles.filter((title) => title === 'A truce, told better')).toHaveLength(1)
          const current = answered(await made.sound.get(`/v1/scenarios/${scenario}/definition`))
          expect(current.body).toMatchObject({ title: 'A truce, told better' })
        })
      },
    )

    it('a check records what is due once, and the next makes up for it', async () => {
      const check: ClientOperation = {
        ask: async (desk: ProcessDesk, { clock }) => {
          clock.set(signed + month)
          const outcome = await desk.check()
          return outcome === 'lost'
            ? outcome
            : { status: outcome === 'done' ? 200 : 503, headers: new Headers(), body: {}, text: '' }
        },
      }
      await eachSite(
        check,
        async (made) => {
          expect(await made.sound.check()).toBe('done')
          const checks = (await ledger(made)).filter(({ kind }) => kind === 'check')
          expect(checks).toHaveLength(1)
          expect(checks).toMatchObject([{ transitions: [{ event: 'expire' }] }])
          const status = answered(await made.sound.get(`/v1/scenarios/${made.scenario}`))
          expect(status.body).toMatchObject({ tracks: { ceasefire: { state: 'expired' } } })
          // One after another: what is due in one world is seen by the check of any.
        },
        1,
      )
    })

    it.each(Object.entries(reads))('%s returns what is stored, or is unavailable', async (_, operation) => {
      const place = await open()
      const made = await world(place, 'story')
      const truth = answered(await operation.ask(made.sound, made))
      expect(truth.status).toBe(200)
      const calls = await callsOf(operation, made)
      expect(calls).toBeGreaterThan(0)
      for (const { name: site, schedule } of sites(calls)) {
        const outcome = await operation.ask(made.under(schedule), made)
        if (!unserved(outcome))
          expect(answered(outcome), site).toMatchObject({ status: 200, text: truth.text })
      }
    })
  })
}

underFaults('SQLite', async () => sqlitePlace(() => signed))

needing('java')('with DynamoDB Local', () => {
  let client: DynamoDBClient
  beforeAll(async () => {
    const local = await dynamoLocal()
    client = local.client()
  })
  underFaults('DynamoDB', () => dynamoPlace(client, () => signed))
})
