import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

/** Answers a request whose body, in UTF-8, has been read. */
type WholeRequestAnswer = (request: IncomingMessage, response: ServerResponse, body: string) => unknown

/**
 * Returns a listener for a test's server that answers requests once they are whole. A client may give up before that,
 * at any time: its request is dropped, since that is no error. A fault of `answer` itself ends the run.
 */
export function wholeRequests(answer: WholeRequestAnswer): RequestListener {
  return (request, response) => {
    void text(request).then(
      (body) => answer(request, response, body),
      () => void response.destroy(),
    )
  }
}
