import { DomainError } from '@tracker/domain'
import { bodyLimit } from '../../body/read-body.ts'

const newline = 0x0a

/** A line of a body. */
export interface Line {
  /** Counted from 1, empty lines included. */
  readonly number: number
  /** Null for a line over 256 KiB, which is discarded. */
  readonly bytes: Uint8Array | null
}

/**
 * How long a body may pause, in milliseconds: less than the server and proxies allow before they close the connection.
 */
const silenceLimit = 30_000

/**
 * Splits a body into its lines, without empty ones, as it arrives. Throws `malformed` if the client breaks off, or if
 * no byte arrives for 30 seconds.
 */
export async function* linesOf(request: Request): AsyncGenerator<Line, void> {
  let rest = Buffer.alloc(0)
  let number = 1
  let long = false
  try {
    for await (const chunk of unlessSilent(request.body)) {
      rest = Buffer.concat([rest, chunk])
      for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
        yield* lineOf(number, rest.subarray(0, end), long)
        rest = rest.subarray(end + 1)
        number++
        long = false
      }
      if (rest.length > bodyLimit) {
        rest = Buffer.alloc(0)
        long = true
      }
    }
  } catch (cause) {
    if (cause instanceof DomainError) throw cause
    throw new DomainError('malformed', 'The body broke off before its end.', {}, { cause })
  }
  yield* lineOf(number, rest, long)
}

async function* unlessSilent(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array, void> {
  if (body === null) return
  const reader = body.getReader()
  for (;;) {
    const { promise: silence, reject } = Promise.withResolvers<never>()
    const detail = `No byte of the body arrived for ${silenceLimit / 1000} seconds. Send the rest from this line on.`
    const timer = setTimeout(() => reject(new DomainError('malformed', detail)), silenceLimit)
    const { value, done } = await Promise.race([reader.read(), silence]).finally(() => clearTimeout(timer))
    if (done) return
    yield value
  }
}

function* lineOf(number: number, bytes: Buffer, long: boolean): Generator<Line, void> {
  if (long || bytes.length > bodyLimit) yield { number, bytes: null }
  else if (bytes.toString().trim() !== '') yield { number, bytes }
}
