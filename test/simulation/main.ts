import { table } from '../bench/print.ts'
import { figures } from './figures.ts'

/**
 * `npm run simulate [readers]`: readers of one story for an hour, at CloudFront's regional caches; by default a
 * million. Prints what reaches the origin and the table, and the cost, for the present edition and the first.
 */
const readers = Number(process.argv[3] ?? 1_000_000)
if (!(readers > 0)) throw new Error(`${process.argv[3]} is not a number of readers; write e.g. 1000000`)
table(await figures(readers))
