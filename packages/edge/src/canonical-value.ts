import { nearestName } from '@tracker/domain/near-name'
import { verifications } from '@tracker/domain/verifications'
import { definitionFormats, exportFormats } from '@tracker/http/formats'
import {
  fresh,
  itemKinds,
  monthForm,
  partyForm,
  ribbonDays,
  searchWords,
  sinceForm,
} from '@tracker/pages/known-values'
import { canonicalInstant } from './canonical-instant.ts'
import { supportedLanguage } from './preferred-language.ts'

/** Returns the one spelling of a decoded value; undefined if it has the effect of no parameter. */
type Canonical = (value: string) => string | undefined

const oneOf =
  (values: readonly string[]): Canonical =>
  (value) =>
    values.includes(value) ? value : undefined

const matching =
  (form: RegExp): Canonical =>
  (value) =>
    form.test(value.trim()) ? value.trim() : undefined

/** The formats of any route; each route refuses those of the others. */
const formats = ([] as readonly string[]).concat(definitionFormats, exportFormats)

/** Parameters whose values have several spellings wherever they are read. */
const anywhere: Readonly<Record<string, Canonical>> = {
  // A cursor of another form is refused as an empty one is.
  after: (value) => (/^(?:cur_[\w-]+|\d+)$/.test(value) ? value : ''),
  asOf: canonicalInstant,
  knownAt: canonicalInstant,
  from: canonicalInstant,
  to: canonicalInstant,
  // Others are refused alike.
  lang: (value) => supportedLanguage(value.toLowerCase()) ?? '-',
}

/** Parameters of the API. A value that it does not know is refused as an empty one is. */
const forApi: Readonly<Record<string, Canonical>> = {
  archived: (value) => (value === 'false' ? undefined : value === 'true' ? value : ''),
  format: (value) => (formats.includes(value) ? value : ''),
  limit: (value) => (/^(?:[1-9]\d?|1\d\d|200)$/.test(value) ? value : ''),
  order: (value) => (value === 'asc' ? undefined : value === 'desc' ? value : ''),
  // The refusal of another value names the nearest, so one misspelling of that stands for all.
  verification: (value) =>
    verifications.some((known) => known === value)
      ? value
      : (nearestName(value, verifications) ?? '').slice(0, -1),
}

/** Parameters of pages, which read the first of each name and ignore values that they do not know. */
const onPages: Readonly<Record<string, Canonical>> = {
  archived: oneOf(['true']),
  compact: (value) => (value === 'false' ? undefined : 'true'),
  days: oneOf(ribbonDays.map(String)),
  kind: oneOf([fresh].concat(itemKinds)),
  month: matching(monthForm),
  party: matching(partyForm),
  q: (value) => searchWords(value) || undefined,
  since: matching(sinceForm),
  tracks: (value) =>
    value
      .split(',')
      .map((track) => track.trim())
      .filter((track, at, tracks) => track !== '' && tracks.indexOf(track) === at)
      .join(',') || undefined,
}

/** Returns whether a page reads only the first value of a parameter. */
export function isReadOnce(name: string): boolean {
  return onPages[name] !== undefined
}

/**
 * Returns the one spelling of a value as it stands in a query; undefined if the parameter has no effect. An empty value
 * stays, since pages redirect forms with empty fields.
 */
export function canonicalValue(name: string, written: string, forPrograms: boolean): string | undefined {
  if (written === '') return written
  try {
    const value = decodeURIComponent(written.replace(/\+/g, ' '))
    const canonical = anywhere[name] ?? (forPrograms ? forApi : onPages)[name]
    const left = canonical === undefined ? value : canonical(value)
    return left === undefined ? undefined : encodeURIComponent(left)
  } catch (malformed) {
    if (malformed instanceof URIError) return written
    throw malformed
  }
}
