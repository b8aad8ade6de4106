import { describe, expect, it } from 'vitest'
import { report, scenario } from '../testing/talks.ts'
import { type TestTracker, tracker } from '../testing/tracker.ts'

const here = `/v1/scenarios/${scenario}`

/** A tracker that records its charges. */
async function charged(owed = false): Promise<TestTracker & { readonly noted: string[] }> {
  const noted: string[] = []
  const note = (what: string) => (request: Request) => {
    const { pathname, search } = new URL(request.url)
    noted.push(`${what} ${pathname}${search}`)
  }
  const owes = () => (owed ? 2_000 : undefined)
  const made = await tracker({ allowance: { take: note('take') as () => undefined, owe: note('owe'), owes } })
  return { ...made, noted }
}

describe('costly work', () => {
  it('is looking back, comparing, verifying and trying, and nothing that is cheap', async () => {
    const { ask, noted } = await charged()
    const costly = [
      `${here}?asOf=2025-05-18T12:00:00Z`,
      `${here}/history?limit=5&knownAt=2025-05-18T12:00:00Z`,
      `${here}?as%4Ff=2025-05-18T12:00:00Z`,
      `${here}/diff?from=1`,
      `${here}/verify`,
    ]
    const cheap = [here, `${here}/changes`, `${here}/history?limit=5`, `${here}/tracks/call`, '/health']
    for (const path of [...costly, ...cheap]) expect([path, (await ask(path)).status]).toEqual([path, 200])
    await ask(`${here}/dry-run`, { key: 'editor', json: [] })
    expect(noted).toEqual([...costly, `${here}/dry-run`].map((path) => `take ${path}`))
  })

  it('is a late report, charged once it was filed', async () => {
    const { deliver, noted } = await charged()
    const met = (occurred: string) => deliver(report({ track: 'talks', event: 'meet', occurred }))
    await met('2025-05-18T11:00:00Z')
    expect(noted).toEqual([])
    await met('2025-05-18T10:00:00Z')
    expect(noted).toEqual(['owe /v1/webhooks/newsdesk'])
  })

  it('that is owed makes writes wait too, and no plain read', async () => {
    const { deliver, ask } = await charged(true)
    const refused = await deliver(report())
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '2'])
    expect((await ask(here)).status).toBe(200)
  })
})
