import type { Context, MiddlewareHandler } from 'hono'

const read = new WeakSet<Request>()

/** Marks a request whose answer the public may not read. */
export function markPrivate({ req }: Context): void {
  read.add(req.raw)
}

/**
 * Keeps answers to holders of credentials, and all answers while reads are private, out of every cache, including the
 * browser's: keys are revoked and machines shared.
 */
export const keepPrivate: MiddlewareHandler = async (context, next) => {
  await next()
  if (context.req.header('Authorization') === undefined && !read.has(context.req.raw)) return
  context.res.headers.set('Cache-Control', 'no-store')
  context.res.headers.append('Vary', 'Authorization')
}
