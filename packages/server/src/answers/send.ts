import type { IncomingMessage, ServerResponse } from 'node:http'
import { codingFor, ifNoneMatch } from '@tracker/http'
import type { Listener } from '../connections.ts'
import type { HeaderFields, KeptAnswer } from './kept-answer.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { type NoteRequest, requestId } from './request-log.ts'

/**
 * Answers a request from memory if its answer is kept there, without calling the app; otherwise passes it to `next`.
 * Logs each request that it answers as {@link requestLog} does.
 */
export function answerFromMemory(
  answers: KeptAnswers,
  { note, elapsed }: { readonly note: NoteRequest; readonly elapsed: () => number },
  next: Listener,
): Listener {
  const sent = (answer: KeptAnswer, incoming: IncomingMessage, outgoing: ServerResponse, began: number) => {
    const request = requestId(first(incoming.headers['x-request-id']))
    const status = send(answer, request, incoming, outgoing)
    const { method = 'GET', url = '/' } = incoming
    const query = url.indexOf('?')
    const path = query === -1 ? url : url.slice(0, query)
    note({ request, method, path }, status, elapsed() - began)
  }
  async function makeThenSend(incoming: IncomingMessage, outgoing: ServerResponse, began: number) {
    // If this fails, the app handles the request, and reports the error.
    const answer = await answers.make(incoming).catch(() => undefined)
    if (answer) sent(answer, incoming, outgoing, began)
    else next(incoming, outgoing)
  }
  return (incoming, outgoing) => {
    const began = elapsed()
    // A pipelined response has no socket until the one before it has been sent.
    const found = answers.find(incoming, outgoing.socket === null)
    if (found !== undefined) sent(found, incoming, outgoing, began)
    else if (answers.takes(incoming)) void makeThenSend(incoming, outgoing, began)
    else next(incoming, outgoing)
  }
}

function send(
  answer: KeptAnswer,
  request: string,
  { headers, method }: IncomingMessage,
  outgoing: ServerResponse,
): number {
  const asked = headers['if-none-match']
  if (asked !== undefined && (asked === answer.etag || !ifNoneMatch(asked, answer.etag))) {
    outgoing.writeHead(304, named(answer.unchanged, request)).end()
    return 304
  }
  const coding = codingFor(first(headers['accept-encoding']))
  const { fields, body } = (coding && answer.coded[coding]) ?? answer.plain
  outgoing.writeHead(200, named(fields, request))
  if (method === 'HEAD') outgoing.end()
  else outgoing.end(body)
  return 200
}

function named(fields: HeaderFields, request: string): Record<string, string> {
  return { ...fields, 'x-request-id': request }
}

function first(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}
