import { parseDuration } from '@tracker/domain'
import { addresses } from '@tracker/http'
import * as v from 'valibot'

/** Any non-empty text. */
export const given = v.pipe(v.string(), v.nonEmpty('is empty; give it a value or leave it out'))

/** Text of one line, for people to read. */
export const line = v.pipe(
  given,
  v.maxLength(200, 'must have at most 200 characters'),
  v.regex(/^\P{C}*$/u, 'must be one line of text without control characters'),
)

/** Returns the parser of an ISO 8601 duration between two others, in milliseconds. */
export const duration = (shortest: string, longest: string) =>
  v.pipe(
    given,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const parsed = parseDuration(dataset.value)
      if (parsed.ok && parsed.value >= length(shortest) && parsed.value <= length(longest))
        return parsed.value
      addIssue({ message: parsed.ok ? `must lie between ${shortest} and ${longest}` : parsed.detail })
      return NEVER
    }),
  )

function length(text: string): number {
  const parsed = parseDuration(text)
  if (!parsed.ok) throw new Error(parsed.detail)
  return parsed.value
}

export const port = v.pipe(
  given,
  v.regex(/^\d{1,5}$/, 'must be a port number, or 0 for any free port'),
  v.transform(Number),
  v.maxValue(65_535, 'must be at most 65535'),
)

/** A host name or an address; the brackets of IPv6 are removed. */
export const host = v.pipe(
  given,
  v.transform((text) => text.replace(/^\[(.*)\]$/, '$1')),
  v.check(
    (text) =>
      /^[\w.:%-]+$/.test(text) && (!text.includes(':') || URL.canParse(`http://[${text.split('%')[0]}]`)),
    'must be a host name or an IP address, without scheme and port',
  ),
)

export const tableName = v.pipe(
  given,
  v.regex(
    /^[\w.-]{3,255}$/,
    'must be the name of a DynamoDB table: 3 to 255 of a-z, A-Z, 0-9, "_", "-" and "."',
  ),
)

/** An http or https URL, without a slash at its end; it may have a path. */
export const webAddress = v.pipe(
  given,
  v.check(isWebAddress, 'must be a URL such as https://tracker.example or https://example.org/tracker'),
  v.transform((text) => new URL(text).href.replace(/\/+$/, '')),
)

/** An http or https URL of a page. */
export const pageAddress = v.pipe(
  given,
  v.check(
    (text) => webUrl(text) !== undefined,
    'must be a URL such as https://example.org/corrections, without a user name or password',
  ),
  v.transform((text) => new URL(text).href),
)

/** A host name for use in ids; it may differ from that of the address. */
export const authorityName = v.pipe(
  given,
  v.maxLength(253, 'must have at most 253 characters'),
  v.regex(
    /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/,
    'must be a host name in lower case, such as tracker.example, without scheme and port',
  ),
)

/** A contact as a URI: an email address becomes `mailto:`. */
export const contact = v.pipe(
  given,
  v.transform((text) => (/^[^\s@:/]+@[^\s@:/]+$/.test(text) ? `mailto:${text}` : text)),
  v.check(
    (text) => webUrl(text) !== undefined || /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d().-]+)$/.test(text),
    'must be an email address, or a URL that begins with https:, mailto: or tel:',
  ),
)

function webUrl(text: string): URL | undefined {
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined
}

function isWebAddress(text: string): boolean {
  const url = webUrl(text)
  return url !== undefined && !/[?#]/.test(text)
}

/** Returns the parser of a whole number from 0 to `most`. */
export const wholeNumber = (most: number) =>
  v.pipe(
    given,
    v.regex(/^\d{1,9}$/, 'must be a whole number, such as 0 or 600'),
    v.transform(Number),
    v.maxValue(most, `must be at most ${most}`),
  )

/** Addresses and CIDR ranges, joined by commas, to which deliveries may go besides public ones. */
export const allowedAddresses = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return addresses(dataset.value)
    } catch (error) {
      addIssue({ message: error instanceof Error ? error.message : String(error) })
      return NEVER
    }
  }),
)
