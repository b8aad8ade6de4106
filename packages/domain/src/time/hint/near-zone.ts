/** Present names of zones that a platform may list under a former one alone. */
const renamed = ['Europe/Kyiv', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Yangon', 'Asia/Ho_Chi_Minh']

/** The longest name that is compared with others, to keep refusals cheap. */
const longest = 40

/** Returns the zone whose name, or whose city, differs in one stretch of at most two letters from this one. */
export function nearZone(name: string): string | undefined {
  const sought = plain(name)
  if (sought.length < 4 || sought.length > longest) return undefined
  const [nearest] = [...renamed, ...Intl.supportedValuesOf('timeZone')]
    .map((zone) => ({ zone, apart: lettersApart(sought, plain(sought.includes('/') ? zone : cityOf(zone))) }))
    .toSorted((a, b) => a.apart - b.apart)
  return nearest && nearest.apart <= 2 ? nearest.zone : undefined
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(' ', '_')
}

function cityOf(zone: string): string {
  return zone.split('/').at(-1) ?? zone
}

/** The length of the stretch in which two names differ, between their common beginning and end. */
function lettersApart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end
}
