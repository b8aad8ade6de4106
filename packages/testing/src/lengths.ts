/** Whether tests run at full length, as `.ci/run` has them by CI=true; by hand they are short. */
const full = process.env['CI'] === 'true'

/** How many cases a random test draws; RUNS=… says otherwise. */
export const runs = Number(process.env['RUNS'] ?? (full ? 1_000 : 100))

/** The length of a load: the first at full length, the second by hand. */
export const load = <T>(atFull: T, byHand: T): T => (full ? atFull : byHand)
