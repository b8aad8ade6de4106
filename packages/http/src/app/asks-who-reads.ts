/** The paths whose reads may depend on who asks: of the list, of scenarios, and of the API. */
const guarded = /^\/(?:$|scenarios\/|v1\/)/

/** Returns whether reads at a path, or at a route, look at credentials, so that bad ones are refused there. */
export function asksWhoReads(path: string): boolean {
  return guarded.test(path)
}
