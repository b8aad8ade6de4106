import { promisify } from 'node:util'
import { deflate, gzip } from 'node:zlib'

/** The codings that answers are sent in, the preferred one first (RFC 9110 §8.4.1). */
const codings = { gzip: promisify(gzip), deflate: promisify(deflate) } as const
const names = Object.keys(codings) as Coding[]

export type Coding = keyof typeof codings

/** Compresses bytes in a coding. */
export function encode(coding: Coding, bytes: Uint8Array): Promise<Uint8Array> {
  return codings[coding](bytes)
}

/** Returns the coding to send to a client with this Accept-Encoding; undefined if it accepts none that is offered. */
export function codingFor(accepted: string | undefined): Coding | undefined {
  if (accepted === undefined) return undefined
  // The form that browsers send: without weights, so the server chooses.
  if (accepted.startsWith('gzip,')) return 'gzip'
  const offered = new Map(accepted.toLowerCase().split(',').map(weighed))
  return names.find((name) => (offered.get(name) ?? 0) > 0)
}

function weighed(element: string): readonly [string, number] {
  const [name = '', ...parameters] = element.split(';').map((part) => part.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  return [name, weight === undefined ? 1 : Number(weight.slice(2))]
}
