import type { Revision } from '@tracker/domain'

/** Reads all revisions of a scenario from the tracker at an address. */
export async function ledgerOf(base: string, scenario: string): Promise<readonly Revision[]> {
  const revisions: Revision[] = []
  for (let after = ''; ;) {
    const response = await fetch(`${base}/v1/scenarios/${scenario}/changes?limit=200${after}`)
    const { items, next } = (await response.json()) as { items: readonly Revision[]; next: string | null }
    revisions.push(...items)
    if (next === null) return revisions
    after = `&after=${encodeURIComponent(next)}`
  }
}
