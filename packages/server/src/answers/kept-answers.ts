import type { IncomingMessage } from 'node:http'
import type { Instant } from '@tracker/domain'
import { type AccessDocument, heldUntil, isKeptPath } from '@tracker/http'
import { preferredTag } from '@tracker/pages'
import { byteCache } from './byte-cache.ts'
import { type KeptAnswer, keptAnswer, renewed, sizeOf } from './kept-answer.ts'
import { perTurn } from './per-turn.ts'

/** The memory that answers may take, in bytes. */
const most = 64 * 1024 * 1024

/** How long the body of an answer is kept, in milliseconds: a page names the last check, which is not in its ETag. */
const longest = 60_000

/** A kept answer, and the conditions under which it holds. */
interface Holding {
  readonly answer: KeptAnswer
  readonly stamp: number
  readonly access: AccessDocument
  readonly until: Instant
  /** When its body was made. */
  readonly made: Instant
}

export interface KeptAnswersOptions {
  /** The app that makes the answers. */
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly origin: string
  /** Changes with every commit of the table. */
  readonly stamp: () => number
  readonly access: () => AccessDocument
  readonly now: () => Instant
}

export interface KeptAnswers {
  /**
   * Returns the answer that holds now; undefined if it has to be made, or this request is not one to keep answers for.
   * See {@link perTurn} for when to ask `afresh`.
   */
  find(asked: PlainRequest, afresh?: boolean): KeptAnswer | undefined
  /** Makes the answer and keeps it; undefined if it may not be kept. */
  make(asked: PlainRequest): Promise<KeptAnswer | undefined>
  /** Returns whether answers to such requests are kept. */
  takes(asked: PlainRequest): boolean
}

/** A request as it came in: its path with its query, and the header fields that decide its answer. */
export type PlainRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/**
 * Keeps the answers that many readers request, by path and language: the present status, page and channels of a
 * scenario. An answer holds until the next commit of any process, the turn of the clock that it names, or another
 * access document. Then it is revalidated by its ETag, so only a changed one is rendered again, once for all waiting
 * requests. Answers to a bearer key, or while reads are private, are never kept. A session does not affect kept
 * answers: it matters only if the answer without it is 401.
 */
export function keptAnswers({ fetch, origin, stamp, access, now }: KeptAnswersOptions): KeptAnswers {
  const stampNow = perTurn(stamp)
  const kept = byteCache<Holding>(most, ({ answer }) => sizeOf(answer))
  const making = new Map<string, Promise<KeptAnswer | undefined>>()

  const holds = (holding: Holding, afresh: boolean): boolean => {
    const at = now()
    return (
      at < holding.until &&
      at - holding.made < longest &&
      holding.access === access() &&
      holding.stamp === stampNow(afresh)
    )
  }

  async function made(url: string, language: string, name: string): Promise<KeptAnswer | undefined> {
    // Before anything is read: a commit in the meantime makes the answer stale immediately.
    const before = { stamp: stamp(), access: access() }
    const at = now()
    const last = kept.get(name)
    const known = last !== undefined && at - last.made < longest ? last : undefined
    const headers = {
      'Accept-Language': language,
      ...(known === undefined ? {} : { 'If-None-Match': known.answer.etag }),
    }
    const request = new Request(`${origin}${url}`, { headers })
    const response = await fetch(request)
    const until = heldUntil(request)
    if (until === undefined) return undefined
    if (known !== undefined && response.status === 304) {
      const answer = renewed(known.answer, response)
      kept.set(name, { ...before, answer, until, made: known.made })
      return answer
    }
    const answer = response.status === 200 ? await keptAnswer(response) : undefined
    if (answer !== undefined) kept.set(name, { ...before, answer, until, made: at })
    return answer
  }

  const find = (asked: PlainRequest, afresh = true): KeptAnswer | undefined => {
    if (!isPublic(asked)) return undefined
    const holding = kept.get(nameOf(asked))
    return holding && holds(holding, afresh) ? holding.answer : undefined
  }
  return {
    find,
    takes: (asked) => isPublic(asked) && access().reads === 'public' && isKeptPath(asked.url ?? ''),
    make: (asked) => {
      const name = nameOf(asked)
      const running = making.get(name)
      // It may have been begun before a commit that this client has seen.
      if (running) return running.then(() => find(asked))
      const answer = made(asked.url ?? '', languageOf(asked), name).finally(() => making.delete(name))
      making.set(name, answer)
      return answer
    },
  }
}

function isPublic({ method, headers }: PlainRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && headers.authorization === undefined
}

/** Only pages are in the reader's language; a channel has that of its address. */
function nameOf(asked: PlainRequest): string {
  const url = asked.url ?? ''
  return url.startsWith('/v1/') ? url : `${languageOf(asked)} ${url}`
}

const tags = new Map<string, string>()

/** Reads Accept-Language, and remembers the tags of the first few hundred, which are nearly all that there are. */
function languageOf({ headers }: PlainRequest): string {
  const asked = headers['accept-language']
  if (asked === undefined) return preferredTag(undefined)
  const known = tags.get(asked)
  if (known !== undefined) return known
  const tag = preferredTag(asked)
  if (tags.size < 500 && asked.length < 200) tags.set(asked, tag)
  return tag
}
