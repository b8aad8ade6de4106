import { Hono } from 'hono'
import { metaRoutes } from './meta/meta-routes.ts'
import { openapiRoutes } from './openapi/openapi-routes.ts'
import { deliveryRoutes } from './deliveries/delivery-routes.ts'
import { liveRoutes } from './live/live-routes.ts'
import { checkpointRoutes } from './reading/checkpoint-routes.ts'
import { claimRoutes } from './reading/claim-routes.ts'
import { definitionRoutes } from './reading/definition-routes.ts'
import { exportRoutes } from './reading/export-routes.ts'
import { factRoutes } from './reading/fact-routes.ts'
import { ledgerRoutes } from './reading/ledger-routes.ts'
import { spanRoutes } from './reading/span-routes.ts'
import { statusRoutes } from './reading/status-routes.ts'
import { putDefinition } from './writing/definition-routes.ts'
import { dryRunRoutes } from './writing/dry-run-routes.ts'
import { importRoutes } from './writing/import/import-routes.ts'
import { redactionRoutes } from './writing/redaction-routes.ts'
import { reportRoutes } from './writing/report-routes.ts'
import { deleteScenario, patchScenario } from './writing/settings-routes.ts'
import { subscriptionRoutes } from './subscriptions/subscription-routes.ts'
import { webhookRoutes } from './writing/webhook-routes.ts'
import type { Deps } from './app/deps.ts'
import { answerRefusals, type RefusalPages } from './app/refusals.ts'
import { sealer } from './app/sealer.ts'
import { type Resources, serveResources } from './app/resources.ts'

/** Returns the reads and the writes of key holders: everything except webhooks, pages and the OpenAPI document. */
export function apiResources(deps: Deps): Resources {
  const status = statusRoutes(deps)
  const cursors = sealer(deps)
  return {
    ...metaRoutes(deps),
    ...ledgerRoutes(deps, cursors),
    ...factRoutes(deps, cursors),
    ...claimRoutes(deps, cursors),
    ...exportRoutes(deps),
    ...spanRoutes(deps, cursors),
    ...checkpointRoutes(deps),
    ...liveRoutes(deps),
    ...status,
    '/v1/scenarios/:scenario': {
      ...status['/v1/scenarios/:scenario'],
      PUT: putDefinition(deps),
      PATCH: patchScenario(deps),
      DELETE: deleteScenario(deps),
    },
    ...definitionRoutes(deps),
    ...reportRoutes(deps),
    ...redactionRoutes(deps),
    ...importRoutes(deps),
    ...dryRunRoutes(deps),
    ...deliveryRoutes(deps, cursors),
    ...(deps.outgoing ? subscriptionRoutes(deps, deps.outgoing, cursors) : {}),
  }
}

function serving(resources: Resources, deps: Deps, pages?: RefusalPages): Hono {
  const app = new Hono()
  serveResources(app, resources, deps)
  answerRefusals(app, deps, pages)
  return app
}

/** Composes the API without webhooks, one Lambda function. */
export function apiApp(deps: Deps): Hono {
  return serving(apiResources(deps), deps)
}

/** Composes the webhooks, one Lambda function. */
export function webhookApp(deps: Deps): Hono {
  return serving(webhookRoutes(deps), deps)
}

/**
 * Composes the whole API for one process. `more` are further resources, such as the pages; `pages` answer refusals for
 * people.
 */
export function trackerApp(deps: Deps, more: Resources = {}, pages?: RefusalPages): Hono {
  const api = { ...apiResources(deps), ...openapiRoutes(deps), ...webhookRoutes(deps) }
  return serving({ ...api, ...more }, deps, pages)
}
