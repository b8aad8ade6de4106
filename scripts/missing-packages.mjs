/**
 * Returns the places of packages that `wanted` names and `installed` lacks or has otherwise, both as lockfiles list
 * them. Optional packages may be for other machines, so they are not asked for; nor are development packages when
 * `running`.
 */
export function missingFrom(installed, wanted, { running }) {
  return Object.entries(wanted)
    .filter(([place, { dev, devOptional, optional }]) => {
      if (!place.includes('node_modules/') || optional || devOptional) return false
      return !(running && dev)
    })
    .filter(([place, { version, integrity, link }]) => {
      const has = installed[place]
      if (has === undefined || has.version !== version || Boolean(has.link) !== Boolean(link)) return true
      return integrity !== undefined && has.integrity !== undefined && has.integrity !== integrity
    })
    .map(([place]) => place)
}
