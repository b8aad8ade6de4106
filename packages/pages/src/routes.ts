import { Hono } from 'hono'
import {
  answerRefusals,
  authorityOf,
  type Deps,
  openapiRoutes,
  type RefusalPages,
  type Resources,
  sealer,
  serveResources,
} from '@tracker/http'
import type { PageDeps } from './respond/answer-page.tsx'
import { type Asset, assetsOf } from './assets/assets.ts'
import { chronicles } from './model/chronicle.ts'
import { assetResources } from './routes/asset-resources.ts'
import { channelResources } from './routes/channel-resources.ts'
import { docsPages } from './routes/docs-pages.tsx'
import { refusalPages } from './respond/refusal-pages.tsx'
import { scenarioPages } from './routes/scenario-pages.ts'
import { shareCards } from './routes/share-cards.ts'
import { siteFiles } from './routes/site-files.tsx'
import { sessionPage } from './routes/session-page.tsx'
import { scenariosPage } from './routes/scenarios-page.tsx'

/** The dependencies of the pages besides those of every app; `assets` are their files, built or stored. */
export interface PagesDeps extends Deps, Pick<PageDeps, 'version'> {
  readonly base: string
  /** See {@link PageDeps}; the host of `base` unless it is given. */
  readonly authority?: PageDeps['authority']
  readonly assets: readonly Asset[]
}

/**
 * Serves the list of scenarios, each scenario with its reports, the card for other sites, the channels, the
 * documentation, and the files that these need.
 */
export function pageResources(given: PagesDeps): Resources {
  const deps = complete(given)
  const cursors = sealer(deps)
  const chronicleOf = chronicles(deps.scenarios)
  return {
    '/': { query: ['after', 'archived', 'lang'], GET: scenariosPage(deps, cursors) },
    '/favicon.ico': { GET: (c) => c.redirect(deps.assets.path('icon.svg'), 302) },
    ...scenarioPages(deps, cursors, chronicleOf),
    ...channelResources(deps, chronicleOf),
    ...docsPages(deps),
    ...sessionPage(deps),
    ...siteFiles(deps),
    ...shareCards(deps),
    ...assetResources(deps.assets),
  }
}

/** Answers refusals and paths that nothing serves, with pages for people and problems for programs. */
export function pageRefusals(given: PagesDeps): RefusalPages {
  return refusalPages(complete(given))
}

function complete(given: PagesDeps): PageDeps {
  const { base, authority = async () => authorityOf(base) } = given
  return { ...given, authority, assets: assetsOf(given.assets, base) }
}

/** Serves the pages alone, with the OpenAPI document; functions that must start fast leave it out. */
export function pagesApp(deps: PagesDeps): Hono {
  const app = new Hono()
  serveResources(app, { ...openapiRoutes(deps), ...pageResources(deps) }, deps)
  answerRefusals(app, deps, pageRefusals(deps))
  return app
}
