import { DomainError } from '@tracker/domain'
import { bodyLimit } from '../../body/read-body.ts'

const newline = 0x0a

/** A line of a body. */
export interface Line {
  /** Counted from 1, empty lines included. */
  readonly number: number
  /** Null for a line over 256 KiB, which is not kept. */
  readonly bytes: Uint8Array | null
}

/** Splits a body into its lines, without empty ones, as it arrives. Throws `malformed` if the client breaks off. */
export async function* linesOf(request: Request): AsyncGenerator<Line, void> {
  const stream: AsyncIterable<Uint8Array> | undefined = request.body ?? undefined
  let rest = Buffer.alloc(0)
  let number = 1
  let long = false
  try {
    for await (const chunk of stream ?? []) {
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
    throw new DomainError('malformed', 'The body broke off before its end.', {}, { cause })
  }
  yield* lineOf(number, rest, long)
}

function* lineOf(number: number, bytes: Buffer, long: boolean): Generator<Line, void> {
  if (long || bytes.length > bodyLimit) yield { number, bytes: null }
  else if (bytes.toString().trim() !== '') yield { number, bytes }
}
