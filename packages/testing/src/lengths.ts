/** Whether tests run at full length, with CI=true as in `.ci/run`; otherwise they are short. */
const full = process.env['CI'] === 'true'

/** The number of cases that a random test draws; RUNS=… overrides it. */
export const runs = Number(process.env['RUNS'] ?? (full ? 1_000 : 100))

/** Returns the length of a load: the first at full length, the second by hand. */
export const load = <T>(atFull: T, byHand: T): T => (full ? atFull : byHand)
