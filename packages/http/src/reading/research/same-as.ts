/** The ids of other data sets that addresses name, by the host and the kind of thing in their path. */
const idIn = (addresses: readonly string[], host: string, kind: RegExp): string | undefined =>
  addresses
    .map((address) => new URL(address))
    .filter(({ hostname }) => hostname === host || hostname.endsWith(`.${host}`))
    .map(({ pathname }) => kind.exec(pathname)?.[1])
    .find((id) => id !== undefined)

/** Returns the id of a conflict at UCDP, as in `https://ucdp.uu.se/conflict/13246`. */
export const ucdpConflict = (addresses: readonly string[]) =>
  idIn(addresses, 'ucdp.uu.se', /^\/conflict\/(\d+)$/)

/** Returns the id of a dyad at UCDP. */
export const ucdpDyad = (addresses: readonly string[]) =>
  idIn(addresses, 'ucdp.uu.se', /^\/(?:statebased|dyad)\/(\d+)$/)

/** Returns the id of an actor at UCDP. */
export const ucdpActor = (addresses: readonly string[]) => idIn(addresses, 'ucdp.uu.se', /^\/actor\/(\d+)$/)

/** Returns the id of an agreement at PA-X, as in `https://www.peaceagreements.org/view/1`. */
export const paxAgreement = (addresses: readonly string[]) =>
  idIn(addresses, 'peaceagreements.org', /\/(?:view|agreements)\/(\d+)/)
