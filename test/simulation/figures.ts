import { editions } from './editions.ts'
import { measuredCosts } from './origin.ts'
import { simulate } from './simulate.ts'

const thousands = (count: number) => Math.round(count).toLocaleString('en')

/** Returns the rows of the table that `npm run simulate` prints for so many readers, under their headings. */
export async function figures(readers: number): Promise<readonly (readonly string[])[]> {
  const costs = await measuredCosts()
  const loads = editions().map((edition) => ({ edition, ...simulate(edition, readers, costs) }))
  return [
    [
      'edition',
      'requests',
      'to the origin',
      'a second',
      'in the peak second',
      'reads of the table a second',
      'dollars',
    ],
    ...loads.map(({ edition, requests, passed, peak, reads, dollars }) => [
      edition.name,
      thousands(requests),
      thousands(passed),
      (passed / 3600).toFixed(1),
      thousands(peak),
      (reads / 3600).toFixed(1),
      dollars.toFixed(2),
    ]),
  ]
}
