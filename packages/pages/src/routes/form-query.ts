import { filterNames } from '../model/timeline-filter.ts'

/** A `datetime-local` field's value. */
const clockTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)?$/

/** Returns the instant of a clock time, which is UTC, as the form states; undefined for any other text. */
export function clockInstant(text: string): string | undefined {
  const [, minute, second = ':00'] = clockTime.exec(text) ?? []
  return minute === undefined ? undefined : `${minute}${second}Z`
}

/**
 * Converts a query of the time machine's form or the timeline's, sent without scripts: empty fields are left out, clock
 * times are UTC, as the form states, and the language is kept. Undefined if the query comes from neither form.
 */
export function formQuery(query: Readonly<Record<string, string>>): URLSearchParams | undefined {
  const fields = (['asOf', 'knownAt'] as const).flatMap((name) => {
    const value = query[name]
    return value === undefined ? [] : [{ name, value, instant: clockInstant(value) }]
  })
  const others = ['lang', ...filterNames].flatMap((name) => {
    const value = query[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const empty = others.some(([, value]) => value === '')
  if (!empty && !fields.some(({ value, instant }) => value === '' || instant !== undefined)) return undefined
  const asked = new URLSearchParams(Object.fromEntries(others.filter(([, value]) => value !== '')))
  for (const { name, value, instant = value } of fields) if (value !== '') asked.set(name, instant)
  return asked
}
