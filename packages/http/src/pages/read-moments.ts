import { type Instant, parseInstant } from '@tracker/domain'
import type { Moments } from './page-source.ts'

/** The moments that a URL asks for; where one was given as a form gives it, `plain` is how it should read. */
export type ReadMoments =
  | { readonly ok: true; readonly moments: Moments; readonly plain: boolean }
  | { readonly ok: false; readonly fault: string }

const fromForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/

/**
 * Reads `asOf` and `knownAt` from a query. Besides instants they may come as a form without scripts sends them: empty,
 * or as a clock time, which the form says is UTC; `plain` is then false, and the URL is to be written anew.
 */
export function readMoments(query: (name: string) => string | undefined): ReadMoments {
  const asOf = readOne(query('asOf'))
  if (!asOf.ok) return asOf
  const knownAt = readOne(query('knownAt'))
  if (!knownAt.ok) return knownAt
  return {
    ok: true,
    plain: asOf.plain && knownAt.plain,
    moments: {
      ...(asOf.at === undefined ? {} : { asOf: asOf.at }),
      ...(knownAt.at === undefined ? {} : { knownAt: knownAt.at }),
    },
  }
}

type One =
  | { readonly ok: true; readonly at?: Instant; readonly plain: boolean }
  | { readonly ok: false; readonly fault: string }

function readOne(text: string | undefined): One {
  if (text === undefined) return { ok: true, plain: true }
  if (text === '') return { ok: true, plain: false }
  const clock = fromForm.test(text)
  const seconds = text.length === 16 ? ':00' : ''
  const read = parseInstant(clock ? `${text}${seconds}Z` : text)
  return read.ok ? { ok: true, at: read.value, plain: !clock } : { ok: false, fault: read.detail }
}
