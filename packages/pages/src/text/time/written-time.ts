/** How a time value was written: what its form tells, and what it leaves open. */
export type WrittenTime =
  | { readonly form: 'instant' }
  | { readonly form: 'zoned'; readonly wall: string; readonly zone: string }
  | { readonly form: 'wall'; readonly wall: string }
  | { readonly form: 'day' | 'month' | 'year'; readonly wall: string }
  | { readonly form: 'interval'; readonly from: string; readonly to: string }

const dateTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?(?:\[!?([^[\]]+)\])?$/i
const date = /^(\d{4})(-\d\d)?(-\d\d)?[?~%]?$/

/** Of an interval, outside the name of a zone. */
const slash = /\/(?![^[]*\])/

/** Tells the form of a time value that the domain has accepted; what is none of the others is an interval. */
export function writtenTime(value: string): WrittenTime {
  const [, wall, offset, zone] = dateTime.exec(value) ?? []
  if (wall !== undefined && zone !== undefined) return { form: 'zoned', wall, zone }
  if (wall !== undefined) return offset === undefined ? { form: 'wall', wall } : { form: 'instant' }
  const [, year, month, day] = date.exec(value) ?? []
  if (year === undefined) {
    const [from = '', to = from] = value.split(slash)
    return { form: 'interval', from, to }
  }
  const form = day === undefined ? (month === undefined ? 'year' : 'month') : 'day'
  return { form, wall: `${year}${month ?? ''}${day ?? ''}` }
}
