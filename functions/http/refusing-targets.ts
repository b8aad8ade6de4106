import { type Deps, refusedTarget } from '@tracker/http'
import { Hono } from 'hono'
import type { LambdaEvent } from 'hono/aws-lambda'

/** Wraps an app so that it answers 404 for a path that the `Request` of the event does not show as it was sent. */
export function refusingTargets(app: Hono, deps: Pick<Deps, 'base' | 'log' | 'observe'>): Hono {
  return new Hono().all('*', ({ req, env }) => {
    const { event } = env as { readonly event?: LambdaEvent }
    const target = event !== undefined && 'rawPath' in event ? event.rawPath : ''
    return refusedTarget(target, deps) ?? app.fetch(req.raw, env)
  })
}
