import type { Context } from 'hono'

type ResponseBody = ConstructorParameters<typeof Response>[0]

/** The headers of every answer: any site may read it, and no browser guesses at its type. */
export const common = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag,Link,Retry-After',
  'X-Content-Type-Options': 'nosniff',
}

/** The headers of the answer to a CORS preflight. */
export const preflight = {
  ...common,
  'Access-Control-Allow-Methods': 'GET,HEAD,OPTIONS',
  'Access-Control-Allow-Headers': 'Accept,Authorization,If-None-Match,Last-Event-ID',
  'Access-Control-Max-Age': '86400',
  Vary: 'Access-Control-Request-Headers',
}

const read = new WeakSet<Request>()
const made = new WeakSet<Response>()

/** Marks a request whose answer is not public. */
export function markPrivate({ req }: Context): void {
  read.add(req.raw)
}

/**
 * Returns whether an answer is for the holder of a credential, or given while reads are private. Such an answer stays
 * out of every cache, including the browser's, since keys are revoked and machines shared.
 */
export function isPrivate({ req }: Context): boolean {
  return req.header('Authorization') !== undefined || read.has(req.raw)
}

/**
 * Creates a response with the headers of every answer, all at once, which is far cheaper than setting some afterwards.
 */
export function respond(
  context: Context,
  body: ResponseBody,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response {
  const response = new Response(body, { status, headers: { ...common, ...headers } })
  if (isPrivate(context)) keepPrivate(response)
  made.add(response)
  return response
}

/** Gives a response the headers of every answer, unless {@link respond} made it. */
export function complete(context: Context, response: Response): Response {
  if (made.has(response)) return response
  for (const [name, value] of Object.entries(common)) response.headers.set(name, value)
  if (isPrivate(context)) keepPrivate(response)
  made.add(response)
  return response
}

function keepPrivate({ headers }: Response): void {
  headers.set('Cache-Control', 'no-store')
  headers.append('Vary', 'Authorization, Cookie')
}
