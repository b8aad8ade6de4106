import { once } from '../../once.ts'
import { type NamedZone, zonesNamed } from './zone-names.ts'

/** One way to read a zone: an offset, a zone, or both, of which one belongs to an abbreviation. */
export type LooseZone =
  | (NamedZone & { readonly suffix?: never })
  | { readonly offset: string; readonly zone?: never; readonly suffix?: never }
  | { readonly suffix: string; readonly zone?: never; readonly offset?: never }

/** The ways to read the zone that a text begins with, and the rest of the text; all of it if there is no zone. */
export interface LooseZones {
  readonly zones: readonly LooseZone[]
  readonly rest: string
}

const suffix = /^ ?(Z|[+-]\d\d(?::?\d\d)?)? ?((?:\[[^\]]+\])+|\[[^\]]+$)/i
const numeric = /^ ?\(?(?:UTC|GMT)? ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?(?![\d:])\)?/i
const universal = once(() => /^ ?\(?(?:Z|zulu|utc|gmt)\)?(?![\p{L}\d])/iu)

/** Reads the zone that a text begins with: in brackets, as an offset, by its abbreviation or by its city. */
export function looseZones(text: string): LooseZones {
  const bracketed = suffix.exec(text)
  if (bracketed) {
    const [whole, offset = '', brackets = ''] = bracketed
    const closed = brackets.endsWith(']') ? brackets : `${brackets}]`
    return { zones: [{ suffix: `${colon(offset)}${closed}` }], rest: text.slice(whole.length) }
  }
  const number = numeric.exec(text)
  if (number) {
    const [whole, sign, hours = '', minutes = '00'] = number
    const offset = `${sign}${hours.padStart(2, '0')}:${minutes}`
    if (!used(offset, /[a-z]/i.test(whole))) return { zones: [], rest: text }
    return { zones: [{ offset }], rest: text.slice(whole.length).replace(/^ ?\([^)]*\)$/, '') }
  }
  const zulu = universal().exec(text)
  if (zulu) return { zones: [{ offset: 'Z' }], rest: text.slice(zulu[0].length) }
  return byName(text)
}

/** Whether any clocks use an offset: from -12:00, which only ships keep and only "UTC-12" means, to +14:00. */
function used(offset: string, named: boolean): boolean {
  const size = offset.slice(1)
  return offset.startsWith('+') ? size <= '14:00' : size <= (named ? '12:00' : '11:00')
}

function colon(offset: string): string {
  return offset.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
}

/** The longest name of up to three words, with "time" behind it or without. */
function byName(text: string): LooseZones {
  const words = text.split(/[ ()]+/).filter((word) => word !== '')
  for (const length of [3, 2, 1]) {
    const name = words
      .slice(0, length)
      .join(' ')
      .replace(/(?: standard| daylight| summer)? time$/i, '')
    const zones = words.length < length ? [] : zonesNamed(name.replace(/,$/, ''))
    if (zones.length > 0) return { zones, rest: words.slice(length).join(' ') }
  }
  return { zones: [], rest: text }
}
