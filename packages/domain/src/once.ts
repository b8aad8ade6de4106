/**
 * Returns a function that makes a value on its first call and returns the same one from then on. It is for slow values
 * that only refusals need, such as patterns of Unicode properties, which should not delay a cold start.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
