import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { type Tracker, tracker } from '../testing/tracker.ts'

/** A story of meetings, on each of which something is claimed. */
async function storyOf(length: number): Promise<Tracker> {
  const made = await tracker((now) => sqliteTable(':memory:', { now }))
  for (let n = 0; n < length; n++) {
    const claims = [{ id: `claim-${n}`, speaker: 'North', text: `There were ${n}.` }]
    await made.file(`met-${n}`, { track: 'talks', event: 'meet', claims })
  }
  return made
}

const pages: Readonly<Record<string, (made: Tracker) => Promise<{ readonly items: readonly object[] }>>> = {
  claims: ({ scenarios }) => scenarios.claims('talks', { limit: 5 }),
  'claims about a track': ({ scenarios }) => scenarios.claims('talks', { limit: 5, track: 'talks' }),
  'stays of a track': ({ scenarios }) => scenarios.spans('talks', 'talks', { limit: 5 }),
  'history of a track': ({ scenarios }) => scenarios.history('talks', { limit: 5, track: 'talks' }),
}

it('a first page reads no more in a longer story', async () => {
  const costsOf = async (length: number) => {
    const made = await storyOf(length)
    await made.scenarios.status('talks', {})
    const costs = new Map<string, { readonly reads: number; readonly bytes: number }>()
    for (const [name, first] of Object.entries(pages)) {
      made.table.reset()
      expect((await first(made)).items).toHaveLength(5)
      const { get, query } = made.table.calls
      costs.set(name, { reads: get + query, bytes: made.table.bytes.read })
    }
    return costs
  }
  // Both have more claims than a status lists.
  const [few, many] = [await costsOf(120), await costsOf(360)]
  for (const [name, less] of few) {
    const more = many.get(name)
    const about = `${name}: ${JSON.stringify(less)}, then ${JSON.stringify(more)}`
    expect(more?.reads, about).toBeLessThanOrEqual(1.2 * less.reads)
    expect(more?.bytes, about).toBeLessThanOrEqual(1.2 * less.bytes)
  }
})
