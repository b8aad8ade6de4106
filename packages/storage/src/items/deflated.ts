import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Compresses a JSON value: base64 of its text in DEFLATE (RFC 1951). */
export function deflated(value: unknown): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64')
}

/** Reverses {@link deflated}. */
export function inflated(text: string): unknown {
  return JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString())
}
