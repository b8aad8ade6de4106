/** A source of numbers in [0, 1) that are the same for the same seed (mulberry32). */
export type RandomSource = () => number

export function seeded(seed: number): RandomSource {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Picks the index of a weight, each as often as it weighs. `upTo` holds the running sums of the weights. */
export function pick(random: RandomSource, upTo: readonly number[]): number {
  const drawn = random() * (upTo.at(-1) ?? 0)
  return upTo.findIndex((sum) => drawn < sum)
}

/** Returns the running sums of weights. */
export function sums(weights: readonly number[]): readonly number[] {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}
