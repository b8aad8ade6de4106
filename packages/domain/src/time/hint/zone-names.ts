import { once } from '../../once.ts'
import { zoneOffset } from '../zone.ts'

/** A zone of the IANA database and, for an abbreviation, the offset that it stands for there. */
export interface NamedZone {
  readonly zone: string
  readonly offset?: string
}

/** Abbreviations that news uses; one that is used in several parts of the world is listed with each of its zones. */
const table = `
  ET America/New_York; EST America/New_York -05:00; EDT America/New_York -04:00
  CT America/Chicago; CST America/Chicago -06:00; CST Asia/Shanghai +08:00; CDT America/Chicago -05:00
  MT America/Denver; MST America/Denver -07:00; MDT America/Denver -06:00
  PT America/Los_Angeles; PST America/Los_Angeles -08:00; PDT America/Los_Angeles -07:00
  AKST America/Anchorage -09:00; AKDT America/Anchorage -08:00; HST Pacific/Honolulu -10:00
  AST America/Halifax -04:00; AST Asia/Riyadh +03:00; ADT America/Halifax -03:00
  NST America/St_Johns -03:30; NDT America/St_Johns -02:30
  BRT America/Sao_Paulo -03:00; ART America/Argentina/Buenos_Aires -03:00; COT America/Bogota -05:00
  BST Europe/London +01:00; BST Asia/Dhaka +06:00; WET Europe/Lisbon +00:00; WEST Europe/Lisbon +01:00
  CET Europe/Berlin +01:00; CEST Europe/Berlin +02:00; MEZ Europe/Berlin +01:00; MESZ Europe/Berlin +02:00
  EET Europe/Kyiv +02:00; EEST Europe/Kyiv +03:00; MSK Europe/Moscow +03:00; TRT Europe/Istanbul +03:00
  IST Asia/Kolkata +05:30; IST Asia/Jerusalem +02:00; IST Europe/Dublin +01:00; IDT Asia/Jerusalem +03:00
  GST Asia/Dubai +04:00; IRST Asia/Tehran +03:30; PKT Asia/Karachi +05:00; ICT Asia/Bangkok +07:00
  WIB Asia/Jakarta +07:00; HKT Asia/Hong_Kong +08:00; SGT Asia/Singapore +08:00
  JST Asia/Tokyo +09:00; KST Asia/Seoul +09:00; AWST Australia/Perth +08:00
  ACST Australia/Adelaide +09:30; ACDT Australia/Adelaide +10:30
  AEST Australia/Sydney +10:00; AEDT Australia/Sydney +11:00
  NZST Pacific/Auckland +12:00; NZDT Pacific/Auckland +13:00
  SAST Africa/Johannesburg +02:00; EAT Africa/Nairobi +03:00; CAT Africa/Maputo +02:00; WAT Africa/Lagos +01:00
  EASTERN America/New_York; CENTRAL America/Chicago; MOUNTAIN America/Denver; PACIFIC America/Los_Angeles
  WASHINGTON America/New_York; ISTANBUL Europe/Istanbul; KYIV Europe/Kyiv; KIEV Europe/Kyiv; BEIJING Asia/Shanghai
`

const abbreviations = once(() =>
  Map.groupBy(
    table
      .split(/[;\n]/)
      .map((entry) => entry.trim().split(' '))
      .filter(([name]) => name !== ''),
    ([name]) => name,
  ),
)

/**
 * Returns the zones that a name may stand for: an abbreviation, or the city or the whole name of a zone, in any case.
 * None for other texts.
 */
export function zonesNamed(name: string): readonly NamedZone[] {
  const entries = abbreviations().get(name.toUpperCase()) ?? []
  if (entries.length > 0) {
    return entries.map(([, zone = '', offset]) => ({ zone, ...(offset !== undefined && { offset }) }))
  }
  const sought = name.toLowerCase().replaceAll(' ', '_')
  if (sought.includes('/') && zoneOffset(sought) !== undefined) return [{ zone: name.replaceAll(' ', '_') }]
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.split('/').at(-1)?.toLowerCase() === sought)
    .map((zone) => ({ zone }))
}
