/** The form in which a time value was written. */
export type WrittenTime =
  | { readonly form: 'instant' }
  | { readonly form: 'zoned'; readonly wall: string; readonly zone: string }
  | { readonly form: 'zonedDate'; readonly wall: string; readonly zone: string }
  | { readonly form: 'wall'; readonly wall: string }
  | { readonly form: 'day' | 'month' | 'year'; readonly wall: string }
  | { readonly form: 'interval'; readonly from: string; readonly to: string }

const dateTime =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::\d\d)?)?(?:\[!?([^[\]=]+)\])?(?:\[[^[\]]*\])*$/i
const date = /^(\d{4})(-\d\d)?(-\d\d)?(?:-XX)*[?~%]?(?:\[!?([^[\]=]+)\])?(?:\[[^[\]]*\])*$/

/** The slash of an interval, outside the name of a zone. */
const slash = /\/(?![^[]*\])/

/** Decades and centuries: years whose last digits are open. Below, quarters and halves of a year by EDTF's numbers. */
const decades = /^(\d{1,3})(X+)/
const parts: Readonly<Record<string, readonly [string, string]>> = {
  '-33': ['01', '03'],
  '-34': ['04', '06'],
  '-35': ['07', '09'],
  '-36': ['10', '12'],
  '-40': ['01', '06'],
  '-41': ['07', '12'],
}

/**
 * Describes the form of a time value that the domain has accepted. A decade, a quarter or a half of a year is the
 * interval of its years or months; what is none of the others is an interval.
 */
export function writtenTime(value: string): WrittenTime {
  const [, wall, offset, zone] = dateTime.exec(value) ?? []
  if (wall !== undefined && zone !== undefined) return { form: 'zoned', wall, zone }
  if (wall !== undefined) return offset === undefined ? { form: 'wall', wall } : { form: 'instant' }
  const [, years = '', open] = decades.exec(value) ?? []
  if (open !== undefined) {
    return { form: 'interval', from: years.padEnd(4, '0'), to: years.padEnd(4, '9') }
  }
  const [, year, month = '', day, place] = date.exec(value) ?? []
  if (year === undefined) {
    const [from = '', to = from] = value.split(slash)
    return { form: 'interval', from, to }
  }
  const part = parts[month]
  if (part) return { form: 'interval', from: `${year}-${part[0]}`, to: `${year}-${part[1]}` }
  if (place !== undefined) return { form: 'zonedDate', wall: `${year}${month}${day ?? ''}`, zone: place }
  const form = day === undefined ? (month === '' ? 'year' : 'month') : 'day'
  return { form, wall: `${year}${month}${day ?? ''}` }
}
