import { accepted, type Parsed, refused } from '../parsed.ts'

/** The suffixes of RFC 9557 behind a date or a time, in brackets; none is an empty text. */
export const suffixes = String.raw`((?:\[[^[\]]*\])*)`

const tag = /^([a-z_][a-z0-9_-]*)=([a-z0-9]+(?:-[a-z0-9]+)*)$/i

/** Dates are read in the ISO calendar, which these two names stand for. */
const calendars = new Set(['iso8601', 'gregory'])

interface Suffix {
  readonly text: string
  readonly critical: boolean
  readonly content: string
}

/**
 * Reads the suffixes of RFC 9557 and returns the zone, if there is one. Elective tags are ignored, as the RFC allows;
 * unknown critical ones and experimental ones are refused, as it requires (sections 3.2 and 3.3).
 */
export function readSuffixes(text: string): Parsed<string | undefined> {
  const all = [...text.matchAll(/\[(!?)([^[\]]*)\]/g)].map(([whole, flag, content = '']): Suffix => ({
    text: whole,
    critical: flag === '!',
    content,
  }))
  const [first] = all
  const zone = first && !first.content.includes('=') ? first.content : undefined
  const tags = zone === undefined ? all : all.slice(1)
  for (const one of tags) {
    const fault = tagFault(one, tags)
    if (fault !== undefined) return refused(fault)
  }
  return accepted(zone)
}

function tagFault({ text, critical, content }: Suffix, all: readonly Suffix[]): string | undefined {
  const [, key, value = ''] = tag.exec(content) ?? []
  if (key === undefined) {
    return content.includes('=')
      ? `${text} is not a suffix of RFC 9557; a tag is written as in [u-ca=iso8601].`
      : `${text} must come first: a zone is written before any other suffix, and once.`
  }
  if (key.startsWith('_')) {
    return `${text} is an experimental tag, which RFC 9557 keeps out of exchanged times; leave it out.`
  }
  if (!critical) return undefined
  if (key !== 'u-ca' || !calendars.has(value.toLowerCase())) {
    return `${text} must be understood (!) and is not known here; leave it out, or take the ! away if it may be ignored.`
  }
  if (all.some((other) => other.content.startsWith(`${key}=`) && other.content !== content)) {
    return `${text} contradicts another suffix with the same key; write one of them.`
  }
  return undefined
}
