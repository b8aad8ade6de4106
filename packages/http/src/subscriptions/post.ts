import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Addresses } from './addresses.ts'
import { receiverAddresses, type Resolve } from './receiver-address.ts'
import { within } from './within.ts'

/** The outcome of a request: the status of the answer, or why there is none. */
export interface Posted {
  readonly status: number | null
  readonly error: string | null
}

/** Posts a body to a receiver; never rejects. */
export type Post = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Posted>

/** The limit for an attempt, from the lookup of the name to the answer, in milliseconds. */
const attemptTimeout = 15_000
/** The most bytes of an answer that are read. */
const mostRead = 64 * 1024

/**
 * Posts to receivers at admitted addresses. The connection is made to the address that was checked, so a name that
 * changes in between gains nothing. Redirects are not followed. Every request has a connection of its own: one that a
 * receiver closed in the meantime would look like a failure.
 */
export function poster(addresses: Addresses, resolve: Resolve, timeout = attemptTimeout): Post {
  return async (text, headers, body) => {
    const url = new URL(text)
    const signal = AbortSignal.timeout(timeout)
    const failed = (error: unknown): Posted => ({
      status: null,
      error: signal.aborted ? `no answer within ${timeout / 1000} s` : reasonOf(error),
    })
    let checked: readonly string[]
    try {
      checked = await within(signal, receiverAddresses(url, addresses, resolve))
    } catch (error) {
      return failed(error)
    }
    const lookup: LookupFunction = (_, { all }, found) => {
      const answers = checked.map((address) => ({ address, family: isIP(address) }))
      if (all) found(null, answers)
      else found(null, answers[0]?.address ?? '', answers[0]?.family)
    }
    return new Promise((resolvePosted) => {
      const options = { method: 'POST', headers, lookup, agent: false, signal }
      const outgoing = (url.protocol === 'https:' ? secure : plain)(url, options, (answer) => {
        let read = 0
        answer.on('data', (bytes: Buffer) => {
          read += bytes.length
          if (read > mostRead) answer.destroy()
        })
        // The status is known, so a failure of the rest does not matter.
        answer.on('error', () => undefined)
        resolvePosted({ status: answer.statusCode ?? null, error: null })
      })
      outgoing.on('error', (error) => resolvePosted(failed(error)))
      // A receiver may answer 101 unasked; Node emits that as an upgrade, never as a response.
      outgoing.on('upgrade', ({ statusCode }, socket) => {
        socket.destroy()
        resolvePosted({ status: statusCode ?? null, error: null })
      })
      outgoing.on('close', () =>
        resolvePosted({ status: null, error: 'the connection was closed without an answer' }),
      )
      outgoing.end(body)
    })
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message === '' ? error.name : error.message
}
