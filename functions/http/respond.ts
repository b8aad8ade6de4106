import { type Deps, routeOf } from '@tracker/http'
import { dynamoClient, dynamoTable, scenarios, watchedScenarios, watchedTable } from '@tracker/storage'
import { type Hono } from 'hono'
import { type LambdaContext, type LambdaEvent, handle } from 'hono/aws-lambda'
import { access } from './access.ts'
import { asked } from './asked.ts'
import { refusingTargets } from './refusing-targets.ts'
import { readEnv } from '../lambda/env.ts'
import { invocation } from '../lambda/invocation.ts'
import { logLine } from '../lambda/log-line.ts'
import { flush, observe } from '../lambda/metrics.ts'
import { secretValue } from '../lambda/secret.ts'

const { TABLE_NAME, ACCESS_SECRET, TRACKER_URL } = readEnv('TABLE_NAME', 'ACCESS_SECRET', 'TRACKER_URL')

/** Leaves two seconds to build the response, so that a slow table means 503 and not a time-out. */
const { begin, until } = invocation(Date.now, 2_000)

/** The one table. */
export const table = watchedTable(dynamoTable(dynamoClient(), TABLE_NAME, { until }), observe)

/** The dependencies of the apps that serve requests: the tracker over the table, the access document and the clock. */
export const deps = {
  scenarios: watchedScenarios(scenarios({ table, now: Date.now, log: logLine }), observe),
  access: access(() => secretValue(ACCESS_SECRET), { now: Date.now, log: logLine }),
  now: Date.now,
  base: TRACKER_URL,
  log: logLine,
  observe,
} satisfies Deps

const throughCdn = process.env['BEHIND_CDN'] === 'true'

/**
 * Turns an app into the handler of a function, which responds within the function's time, and logs each request in one
 * line with the reader's address and what was observed. The request counts by its route in `routes`: an app around it
 * that takes every path knows none.
 */
export function respond(app: Hono, routes: Pick<Hono, 'router'> = app) {
  const handler = handle(refusingTargets(app, deps))
  return async (event: LambdaEvent, context: LambdaContext) => {
    begin(context)
    const began = Date.now()
    const answer = await handler(event, context)
    const request = asked(event, throughCdn)
    observe('requests', { route: routeOf(routes, request.path) })
    flush({ event: 'request', ...request, status: answer.statusCode, took: Date.now() - began })
    return answer
  }
}
