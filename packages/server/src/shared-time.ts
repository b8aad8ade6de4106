/**
 * Divides time among the work that is under way, so that all shares together are the time that passed: of two works
 * that take turns for 10 ms, each took 5 ms. `elapsed` is in milliseconds. The function that it returns begins a work,
 * and returns a function that ends it and returns its share.
 */
export function sharedTime(elapsed: () => number): () => () => number {
  let underWay = 0
  let share = 0
  let last = 0
  const pass = () => {
    const now = elapsed()
    if (underWay > 0) share += (now - last) / underWay
    last = now
  }
  return () => {
    pass()
    underWay++
    const before = share
    return () => {
      pass()
      underWay--
      return share - before
    }
  }
}
