import { createHmac, timingSafeEqual } from 'node:crypto'
import { DomainError } from '@tracker/domain'
import * as v from 'valibot'
import { strictBase64 } from '../encoding/strict-base64.ts'

const macLength = 16
/** Identifies a cursor, and keeps a shell from reading one that begins with "-" as an option. */
const prefix = 'cur_'

/** Seals and opens the cursors of lists. */
export interface Cursors {
  /** Seals a place (any JSON value) in the list that `kind` names as an opaque, URL-safe text. */
  seal(kind: string, place: unknown): string
  /** Returns the place. Throws `cursor-invalid` unless this text was sealed for the same `kind`. */
  open<T>(kind: string, text: string, place: v.GenericSchema<unknown, T>): T
}

/**
 * Creates cursors that only the holder of `secret` can make. `kind` binds each to its list: route, scenario and
 * filters. Cursors are valid as long as the secret is kept, since consumers that follow a list keep them for long.
 */
export function cursors(secret: Uint8Array): Cursors {
  const mac = (kind: string, place: Uint8Array) =>
    createHmac('sha256', secret)
      .update(`${Buffer.byteLength(kind)}:${kind}`)
      .update(place)
      .digest()
      .subarray(0, macLength)
  return {
    seal(kind, place) {
      const bytes = Buffer.from(JSON.stringify(place))
      return prefix + Buffer.concat([mac(kind, bytes), bytes]).toString('base64url')
    },
    open(kind, text, place) {
      const sealed = text.startsWith(prefix)
        ? strictBase64(text.slice(prefix.length), 'base64url')
        : undefined
      if (sealed === undefined || sealed.length <= macLength) throw invalid()
      const bytes = sealed.subarray(macLength)
      if (!timingSafeEqual(sealed.subarray(0, macLength), mac(kind, bytes))) throw invalid()
      const parsed = v.safeParse(place, JSON.parse(bytes.toString()))
      if (!parsed.success) throw invalid()
      return parsed.output
    },
  }
}

function invalid(): DomainError {
  return new DomainError(
    'cursor-invalid',
    'The cursor is not one that this list gave out. Start again without it.',
  )
}
