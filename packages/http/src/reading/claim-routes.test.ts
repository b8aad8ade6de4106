import type { ClaimStatus, Status } from '@tracker/domain'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { report, scenario } from '../testing/talks.ts'
import { emptyTracker, start, type TestTracker } from '../testing/tracker.ts'

const path = `/v1/scenarios/${scenario}/claims`
const minute = 60_000
const at = (minutes: number) => new Date(start + minutes * minute).toISOString()
const claimOf = (speaker: string, more: object = {}) => ({ speaker, text: `${speaker} says so.`, ...more })

async function tracker(): Promise<TestTracker> {
  const made = emptyTracker({ at: start - 1_000 })
  await made.define()
  return made
}

async function files({ clock, deliver }: TestTracker, id: string, data: object): Promise<Response> {
  clock.pass(minute)
  return deliver(report({ occurred: new Date(clock.now()).toISOString(), ...data }), { id })
}

/** Five reports, of which the fourth updates the first's claim. */
async function told(): Promise<TestTracker> {
  const made = await tracker()
  for (const [id, data] of [
    ['first', { track: 'talks', claims: [claimOf('North', { id: 'count' }), claimOf('South')] }],
    [
      'second',
      { track: 'talks', claims: [claimOf('North', { track: 'ceasefire', verification: 'disputed' })] },
    ],
    ['third', { claims: [claimOf('East', { answers: 'count' })] }],
    ['fourth', { claims: [claimOf('North', { id: 'count', verification: 'confirmed' })] }],
    ['fifth', { claims: [claimOf('West')] }],
  ] as const) {
    expect((await files(made, id, data)).status).toBe(201)
  }
  return made
}

async function listed({ ask }: TestTracker, query: string): Promise<readonly ClaimStatus[]> {
  const all: ClaimStatus[] = []
  for (let next: string | undefined = `?${query}`; next !== undefined;) {
    const response = await ask(`${path}${next}`)
    expect(response.status).toBe(200)
    all.push(...(await bodyOf<{ items: readonly ClaimStatus[] }>(response)).items)
    next = /^<([^>]+)>/.exec(response.headers.get('Link') ?? '')?.[1]
  }
  return all
}

const ids = (claims: readonly ClaimStatus[]) => claims.map(({ id }) => id)
const inOrder = ['first-1', 'second-1', 'third-1', 'count', 'fifth-1']

describe('the list of claims', () => {
  let read: TestTracker
  beforeAll(async () => {
    read = await told()
  })

  it.each([1, 2, 3, 50])('has every claim once, in its newest words, %i at a time', async (limit) => {
    const claims = await listed(read, `limit=${limit}`)
    expect(ids(claims)).toEqual(inOrder)
    expect(claims.at(-2)).toMatchObject({ verification: 'confirmed', report: 'fourth' })
  })

  it('is what the status has at every moment, as of then and as known then', async () => {
    const made = await told()
    const retraction = {
      type: 'report.retracted',
      timestamp: at(6),
      data: { scenario, report: 'fourth', reason: 'Wrong.' },
    }
    made.clock.pass(minute)
    expect((await made.deliver(retraction, { id: 'retraction' })).status).toBe(201)
    for (const moments of ['', 'asOf', 'knownAt', 'both'].flatMap((axis) =>
      [1, 2, 3, 4, 5, 6].map((minutes) =>
        axis === ''
          ? ''
          : axis === 'both'
            ? `asOf=${at(3)}&knownAt=${at(minutes)}`
            : `${axis}=${at(minutes)}`,
      ),
    )) {
      const status = await bodyOf<Status>(await made.ask(`/v1/scenarios/${scenario}?${moments}`))
      const claims = await listed(made, `${moments}&limit=2`)
      expect([moments, claims]).toEqual([moments, status.claims])
    }
  })

  it('reaches the claims that the status no longer lists', async () => {
    const made = await tracker()
    for (let n = 0; n < 5; n++) {
      await files(made, `r-${n}`, { claims: Array.from({ length: 30 }, () => claimOf('North')) })
    }
    const status = await bodyOf<Status>(await made.ask(`/v1/scenarios/${scenario}`))
    const claims = await listed(made, 'limit=40')
    expect([status.claimsTotal, status.claims.length]).toEqual([150, 100])
    expect(new Set(ids(claims)).size).toBe(150)
    expect(claims.slice(50)).toEqual(status.claims)
  })

  it('filters by track, speaker, verification and what is answered', async () => {
    expect(ids(await listed(read, 'track=talks'))).toEqual(['first-1'])
    expect(ids(await listed(read, 'track=ceasefire'))).toEqual(['second-1'])
    expect(ids(await listed(read, 'speaker=North&limit=1'))).toEqual(['second-1', 'count'])
    expect(ids(await listed(read, 'verification=confirmed'))).toEqual(['count'])
    expect(ids(await listed(read, 'answers=count'))).toEqual(['third-1'])
  })

  it('takes a speaker to be the same with composed letters and with decomposed ones', async () => {
    const made = await told()
    const [composed, decomposed] = ['José', 'Jose\u0301']
    for (const [at, speaker] of [composed, decomposed].entries())
      await files(made, `same-${at}`, { claims: [claimOf(speaker, { id: 'one' })] })
    for (const speaker of [composed, decomposed])
      expect(ids(await listed(made, `speaker=${encodeURIComponent(` ${speaker}`)}`))).toEqual(['one'])
  })

  it.each([
    ['track=talk', 'track', 'talks'],
    ['verification=confirm', 'verification', 'confirmed'],
    ['speakers=North', 'speakers', 'speaker'],
  ])('refuses %s and names the nearest', async (query, parameter, nearest) => {
    const response = await (await told()).ask(`${path}?${query}`)
    expect(await problemOf(response)).toMatchObject({ status: 400, parameter, nearest })
  })
})

describe('a claim under the id of another speaker', () => {
  it('is 422 claim-id-taken, filed or corrected', async () => {
    const made = await told()
    const taken = { claims: [claimOf('South', { id: 'count' })] }
    const filed = await files(made, 'sixth', taken)
    const problem = { status: 422, type: expect.stringMatching(/\/problems\/claim-id-taken$/) as string }
    expect(await problemOf(filed)).toMatchObject({ ...problem, claim: 'count', speaker: 'North' })
    const correction = { ...taken, scenario, report: 'fifth', reason: 'It was wrong.', headline: 'Else' }
    const corrected = await made.deliver(
      { type: 'report.corrected', timestamp: at(7), data: correction },
      { id: 'correction' },
    )
    expect(await problemOf(corrected)).toMatchObject(problem)
  })

  it.each([
    ['corrected', { headline: 'Else', claims: [] }],
    ['retracted', {}],
  ])('is not free once the reports that made it are %s', async (ended, content) => {
    const made = await told()
    for (const target of ['first', 'fourth']) {
      const data = { scenario, report: target, reason: 'It was wrong.', ...content }
      const payload = { type: `report.${ended}`, timestamp: at(7), data }
      expect((await made.deliver(payload, { id: `ending-${target}` })).status).toBe(201)
    }
    expect(ids(await listed(made, ''))).toEqual(expect.not.arrayContaining(['count']))
    const other = await files(made, 'sixth', { claims: [claimOf('South', { id: 'count' })] })
    expect(await problemOf(other)).toMatchObject({ status: 422, claim: 'count', speaker: 'North' })
    expect((await files(made, 'seventh', { claims: [claimOf('North', { id: 'count' })] })).status).toBe(201)
    expect(ids(await listed(made, 'answers=count'))).toEqual(['third-1'])
  })
})
