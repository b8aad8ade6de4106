const offsetWithoutColon = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?[+-]\d\d)(\d\d)$/
const withSpace = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/

/**
 * Converts a time as content systems write it to a time value: Superdesk's `+0000` becomes `+00:00`, and WordPress's
 * `YYYY-MM-DD hh:mm:ss` wall time, in UTC if it comes from a GMT field, else in an unknown zone. Any other text stays
 * as it is.
 */
export function systemTime(text: string, pointer: string): string {
  const zone = /gmt$/i.test(pointer) ? 'Z' : ''
  return text.replace(offsetWithoutColon, '$1:$2').replace(withSpace, `$1T$2${zone}`)
}
