import type { RefusedDelivery } from '@tracker/client'

/** Shows refused deliveries, each in a few lines: its id, its source, and why it was refused. */
export function shownDeliveries(items: readonly RefusedDelivery[]): string {
  return items.length === 0 ? 'Nothing' : items.map(shownBriefly).join('\n')
}

/** Shows a refused delivery with every fault and its payload. */
export function shownDelivery(one: RefusedDelivery): string {
  const faults = (one.problem.errors ?? []).map(({ pointer, detail }) => `  ${pointer || '/'}: ${detail}`)
  const payload = typeof one.payload === 'string' ? one.payload : JSON.stringify(one.payload, undefined, 2)
  return [shownBriefly(one), ...faults, '', payload].join('\n')
}

function shownBriefly({
  id,
  received,
  source,
  delivery,
  scenario,
  status,
  key,
  withdrawn,
  problem,
}: RefusedDelivery): string {
  const since =
    withdrawn === undefined ? [] : [`  Its document was withdrawn on ${withdrawn}; a retry takes --withdrawn`]
  const by = key === undefined ? '' : ` by ${key}`
  return [
    `${id}  ${status}${by}`,
    `  ${delivery} of ${source}, received ${received}, ${scenario === null ? 'for no scenario' : `for ${scenario}`}`,
    `  ${problem.title}: ${problem.detail}`,
    ...since,
  ].join('\n')
}
