/**
 * Returns a function that makes a value when it is first called, and returns the same one from then on. For what only a
 * refusal needs and takes long to make, such as patterns of Unicode properties: no function should pay for it at its
 * start.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
