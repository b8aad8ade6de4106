import { refusedTarget } from '@tracker/http'
import { sessionForm } from '@tracker/http/session-cookie'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type GuardedSite, guardedSite } from './guarded-sites.ts'
import { randomReads } from './random-reads.ts'
import { runAtEdge, sentPath } from './run-at-edge.ts'

type Read = typeof randomReads extends fc.Arbitrary<infer R> ? R : never

/** The request as a reader of the site sends it, without cookies that cannot be a session of the tracker. */
function requests({ key, session, ended }: GuardedSite, { address, headers, shown }: Read) {
  const real: Readonly<Record<string, string>> = { session, ended }
  const authorization = shown.authorization?.replace('ours', key)
  const cookies = (shown.cookies ?? []).map((name) => real[name] ?? name)
  const request = (jar: readonly string[]) =>
    new Request(address, {
      headers: [
        ...Object.entries(headers),
        ...(authorization === undefined ? [] : [['Authorization', authorization] as [string, string]]),
        ...(jar.length === 0 ? [] : [['Cookie', jar.join('; ')] as [string, string]]),
      ],
    })
  return {
    sent: request(cookies),
    meant: request(cookies.filter((one) => sessionForm.test(one.split('=')[1] ?? ''))),
  }
}

/** Addresses as the edge reads them, since a redirect repeats the query that it was sent. */
function addressAtEdge(location: string | null): string | null {
  if (location === null) return null
  const left = runAtEdge(new Request(new URL(location, 'https://tracker.example')))
  return left instanceof Request ? left.url : String(left.status)
}

/** An answer; of a page its texts and classes, since its links repeat parameters that the page ignores. */
async function essence(response: Response) {
  const text = await response.text()
  const type = response.headers.get('Content-Type')?.split(';')[0]
  return {
    status: response.status,
    type,
    language: response.headers.get('Content-Language'),
    location: addressAtEdge(response.headers.get('Location')),
    challenge: response.headers.get('WWW-Authenticate'),
    body: type === 'text/html' ? text.replaceAll(/<(?:[^>]*?(class="[^"]*"))?[^>]*>/g, ' $1 ') : text,
  }
}

describe.each(['public', 'private'] as const)('an answer of a %s tracker behind the edge', (reads) => {
  let site: GuardedSite
  beforeAll(async () => {
    site = await guardedSite(reads)
  })

  it('is the same as without it, whatever is asked and whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(randomReads, async (read) => {
        const { sent, meant } = requests(site, read)
        const path = sentPath(read.address)
        const left = runAtEdge(sent, path)
        const answer = left instanceof Request ? await site.app.request(left) : left
        const without = refusedTarget(path, {}) ?? (await site.app.request(meant))
        expect(await essence(answer)).toEqual(await essence(without))
      }),
    )
  })

  it('is asked for in few ways: what is left of a request is left of it again', () => {
    fc.assert(
      fc.property(randomReads, (read) => {
        const left = runAtEdge(requests(site, read).sent, sentPath(read.address))
        if (!(left instanceof Request)) return
        const again = runAtEdge(left)
        if (!(again instanceof Request)) throw new Error('refused the second time')
        expect([again.url, ...again.headers]).toEqual([left.url, ...left.headers])
      }),
    )
  })
})

describe('a private tracker behind the edge', () => {
  it('answers holders of a key or a session', async () => {
    const { app, key, session, ended } = await guardedSite('private')
    const status = async (headers: Record<string, string>) => {
      const left = runAtEdge(new Request('https://tracker.example/scenarios/talks', { headers }))
      return left instanceof Request ? (await app.request(left)).status : left.status
    }
    expect(await status({ Authorization: `Bearer ${key}` })).toBe(200)
    expect(await status({ Cookie: `theme=dark; ${session}` })).toBe(200)
    expect(await status({ Cookie: ended })).toBe(401)
    expect(await status({})).toBe(401)
  })
})
