import { describe, expect, it } from 'vitest'
import { report, scenario } from '../testing/talks.ts'
import type { Allowance } from './deps.ts'
import { type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`

/** A tracker that records its charges; every work takes as many pieces as `pieces`. */
async function charged(pieces = 0): Promise<TestTracker & { readonly noted: string[] }> {
  const noted: string[] = []
  const note = (what: string, { url }: Request) => {
    const { pathname, search } = new URL(url)
    noted.push(`${what} ${pathname}${search}`)
  }
  const allowance: Allowance = {
    take: (request) => {
      note('take', request)
      return undefined
    },
    turn: async () => {
      noted.push('turn')
    },
    begin: () => () => pieces,
    charge: (request, taken) => note(`charge ${taken}`, request),
  }
  const made = await tracker({ allowance })
  // Its story was defined.
  noted.length = 0
  return { ...made, noted }
}

describe('work', () => {
  it.each([
    `${here}?asOf=2025-05-18T12:00:00Z`,
    `${here}/history?limit=5&knownAt=2025-05-18T12:00:00Z`,
    `${here}?as%4Ff=2025-05-18T12:00:00Z`,
    `${here}/diff?from=1`,
    `${here}/verify`,
  ])('of %s is one piece to ten, by what it took, and waits for its turn', async (path) => {
    const { ask, noted } = await charged()
    expect((await ask(path)).status).toBe(200)
    expect(noted).toEqual([`take ${path}`, 'turn', `charge 0 ${path}`])
    const long = await charged(5)
    await long.ask(path)
    expect(long.noted.at(-1)).toBe(`charge 4 ${path}`)
    const longest = await charged(500)
    await longest.ask(path)
    expect(longest.noted.at(-1)).toBe(`charge 10 ${path}`)
  })

  it.each([
    `${here}/changes`,
    `${here}/history?limit=5`,
    `${here}/tracks/call`,
    `${here}/definition`,
    '/v1/scenarios',
    '/openapi.json?asOf=1',
  ])('of %s is what it took beyond one piece, and waits for its turn', async (path) => {
    const { ask, noted } = await charged(0.25)
    expect((await ask(path)).status).toBe(200)
    expect(noted).toEqual([`take ${path}`, 'turn', `charge -1 ${path}`])
    const long = await charged(3)
    await long.ask(path)
    expect(long.noted.at(-1)).toBe(`charge 1 ${path}`)
  })

  it.each([here, '/health', '/health?asOf=1'])('of %s is free', async (path) => {
    const { ask, noted } = await charged(1)
    expect((await ask(path)).status).toBe(200)
    expect(noted).toEqual([])
  })

  it('is charged if it fails', async () => {
    const { ask, noted } = await charged(4)
    expect((await ask(`${here}/history?kind=1`)).status).toBe(400)
    expect(noted.at(-1)).toBe(`charge 2 ${here}/history?kind=1`)
  })

  it.each(['', '?format=csv'])('of an export%s is that of its whole answer', async (query) => {
    const { ask, noted } = await charged(4)
    const path = `${here}/export${query}`
    await (await ask(path)).text()
    expect(noted.slice(0, 2)).toEqual([`take ${path}`, 'turn'])
    const charges = noted.slice(2).map((what) => Number(what.split(' ')[1]))
    expect(charges.length).toBeGreaterThan(2)
    expect(charges.reduce((sum, one) => sum + one)).toBe(10)
  })

  it('of a trial is that of a read', async () => {
    const { ask, noted } = await charged()
    const path = `${here}/dry-run`
    await ask(path, { key: 'editor', json: [] })
    expect(noted).toEqual([`take ${path}`, 'turn', `charge 0 ${path}`])
  })

  it('of a report is charged afterwards, and never refused; that of another write is free', async () => {
    const { deliver, define, noted } = await charged(7)
    expect((await deliver(report())).status).toBe(201)
    expect((await define('dry-run')).status).toBe(201)
    expect(noted).toEqual(['charge 6 /v1/webhooks/newsdesk'])
  })
})

it('takes no id for a resource', async () => {
  const { ask, define, noted } = await charged()
  await define('verify')
  noted.length = 0
  for (const path of ['/v1/scenarios/verify', `${here}/tracks/export`, `${here}/reports/card.png`])
    await ask(path)
  expect(noted.filter((what) => what.startsWith('charge 0'))).toEqual([])
})
