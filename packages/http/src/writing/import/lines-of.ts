import { DomainError } from '@tracker/domain'
import { bodyLimit } from '../../body/read-body.ts'

const newline = 0x0a

/**
 * Splits a body into its lines, without empty ones, as it arrives. Throws `too-large` for a line over 256 KiB, and
 * `malformed` if the client breaks off.
 */
export async function* linesOf(request: Request): AsyncGenerator<Uint8Array, void> {
  const stream: AsyncIterable<Uint8Array> | undefined = request.body ?? undefined
  let rest = Buffer.alloc(0)
  try {
    for await (const chunk of stream ?? []) {
      rest = Buffer.concat([rest, chunk])
      for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
        const line = rest.subarray(0, end)
        rest = rest.subarray(end + 1)
        if (line.length > bodyLimit) throw tooLong()
        if (line.toString().trim() !== '') yield line
      }
      if (rest.length > bodyLimit) throw tooLong()
    }
  } catch (cause) {
    if (cause instanceof DomainError) throw cause
    throw new DomainError('malformed', 'The body broke off before its end.', {}, { cause })
  }
  if (rest.toString().trim() !== '') yield rest
}

function tooLong(): DomainError {
  return new DomainError('too-large', `A line is larger than ${bodyLimit} bytes.`, { limit: bodyLimit })
}
