import { Hono } from 'hono'
import * as v from 'valibot'
import { permits } from '../access/caller.ts'
import { requireReader } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { answerRefusals } from '../app/refusals.ts'
import { type Resources, serveResources } from '../app/resources.ts'
import { sealer } from '../reading/lists.ts'
import { answerPage, type PageDeps } from './answer-page.tsx'
import { type Asset, assetsOf } from './assets/assets.ts'
import { assetResources } from './assets/asset-resources.ts'
import { channelResources } from './channels/channel-resources.ts'
import { docsPages } from './docs/docs-pages.tsx'
import { pageEtag } from './page-etag.ts'
import { scenarioPages } from './scenario-pages.tsx'
import { english } from './texts/english.ts'
import { ScenariosView } from './views/scenarios-view.tsx'

/** What the pages are made with, besides what every app is; `assets` are their files, made or stored. */
export interface PagesDeps extends Deps, Pick<PageDeps, 'version'> {
  readonly base: string
  readonly assets: readonly Asset[]
}

/**
 * The pages that people read: the list of scenarios, each scenario with its reports, the card for other sites, the
 * documentation, and the files that these need.
 */
export function pageResources(given: PagesDeps): Resources {
  const deps: PageDeps = { ...given, assets: assetsOf(given.assets), texts: english }
  const cursors = sealer(deps)
  return {
    '/': {
      GET: answerPage(deps, async (c) => {
        const reader = await requireReader(deps, c)
        const { seal, open } = await cursors()
        const cursor = c.req.query('after')
        const after = cursor === undefined ? undefined : open('page/scenarios', cursor, v.string())
        const { items, next } = await deps.scenarios.list(after, 50)
        const shown =
          reader === 'anyone' ? items : items.filter(({ scenario }) => permits(reader, 'reader', scenario))
        const sealed = next === null ? null : seal('page/scenarios', next)
        const etag = pageEtag(deps.version, deps.texts.lang, JSON.stringify([shown, next]))
        const render = () => <ScenariosView items={shown} next={sealed} assets={deps.assets} />
        return { etag, maxAge: 5, render }
      }),
    },
    ...scenarioPages(deps, cursors),
    ...channelResources(deps),
    ...docsPages(deps),
    ...assetResources(deps.assets),
  }
}

/** The pages as an app of their own. */
export function pagesApp(deps: PagesDeps): Hono {
  const app = new Hono()
  serveResources(app, pageResources(deps))
  answerRefusals(app, deps.log)
  return app
}
