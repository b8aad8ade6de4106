import { table } from '../bench/print.ts'
import { editions } from './editions.ts'
import { measuredCosts } from './origin.ts'
import { simulate } from './simulate.ts'

/**
 * `npm run simulate [readers]`: readers of one story for an hour, at CloudFront's regional caches; by default a
 * million. Prints what reaches the origin and the table, and the cost, for the present edition and the first.
 */
const readers = Number(process.argv[3] ?? 1_000_000)
if (!(readers > 0)) throw new Error(`${process.argv[3]} is not a number of readers; write e.g. 1000000`)
const costs = await measuredCosts()
const thousands = (count: number) => Math.round(count).toLocaleString('en')
const loads = editions().map((edition) => ({ edition, ...simulate(edition, readers, costs) }))
table([
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
])
