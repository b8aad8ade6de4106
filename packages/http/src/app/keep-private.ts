import type { Context, MiddlewareHandler } from 'hono'

const read = new WeakSet<Request>()

/** Marks a request as one that was answered because its caller may read what the public may not. */
export function markPrivate({ req }: Context): void {
  read.add(req.raw)
}

/**
 * Keeps what was answered to the holder of a credential, or while reads are private, out of every cache: a browser's
 * too, since a key may be taken away and a machine shared.
 */
export const keepPrivate: MiddlewareHandler = async (context, next) => {
  await next()
  if (context.req.header('Authorization') === undefined && !read.has(context.req.raw)) return
  context.res.headers.set('Cache-Control', 'no-store')
  context.res.headers.append('Vary', 'Authorization')
}
