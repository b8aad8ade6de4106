/** A `datetime-local` field's value. */
const clockTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)?$/

/**
 * Converts a query of the time machine's form, sent without scripts: empty fields are left out, clock times are UTC, as
 * the form says, and the language is kept. Undefined if the query is not the form's.
 */
export function formQuery(query: Readonly<Record<string, string>>): URLSearchParams | undefined {
  const fields = (['asOf', 'knownAt'] as const).flatMap((name) => {
    const value = query[name]
    return value === undefined ? [] : [{ name, value, clock: clockTime.exec(value) }]
  })
  if (!fields.some(({ value, clock }) => value === '' || clock !== null)) return undefined
  const { lang } = query
  const asked = new URLSearchParams(lang === undefined ? {} : { lang })
  for (const { name, value, clock } of fields) {
    const instant = clock === null ? value : `${clock[1]}${clock[2] ?? ':00'}Z`
    if (value !== '') asked.set(name, instant)
  }
  return asked
}
