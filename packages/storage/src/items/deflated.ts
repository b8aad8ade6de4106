import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * For each call zlib allocates what its options say, 256 KB by default, and the more it allocates the more often V8
 * collects garbage: both cost more than compressing a head of a few kilobytes, for which a window of 16 KB does as
 * well.
 */
const few = { most: 16_384, options: { windowBits: 14, memLevel: 7, chunkSize: 4_096 } }

/** Compresses a JSON value: base64 of its text in DEFLATE (RFC 1951). */
export function deflated(value: unknown): string {
  const text = Buffer.from(JSON.stringify(value))
  return deflateRawSync(text, text.length <= few.most ? few.options : {}).toString('base64')
}

/** Reverses {@link deflated}. */
export function inflated(text: string): unknown {
  const bytes = Buffer.from(text, 'base64')
  const { chunkSize } = few.options
  return JSON.parse(inflateRawSync(bytes, bytes.length <= chunkSize ? { chunkSize } : {}).toString())
}
