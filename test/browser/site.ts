import { type Context, Hono } from 'hono'
import { serve } from '../../packages/server/src/serve.ts'
import type { Deps } from '../../packages/http/src/app/deps.ts'
import { trackerApp } from '../../packages/http/src/tracker-app.ts'
import { buildAssets } from '../../packages/pages/src/assets/build-assets.ts'
import { pageRefusals, pageResources } from '../../packages/pages/src/routes.ts'

/** The pages and the API at an address of this machine, until it is closed. */
export interface Site {
  readonly url: string
  close(): Promise<void>
}

/** Serves a tracker as its one-process server would. */
export async function site(deps: Deps): Promise<Site> {
  const pages = { ...deps, base: 'http://127.0.0.1', version: 'test', assets: await buildAssets() }
  const app = trackerApp(deps, pageResources(pages), pageRefusals(pages))
  return listening((c) => app.fetch(c.req.raw))
}

/** Answers at an address of this machine, until it is closed. */
export async function listening(answer: (c: Context) => Response | Promise<Response>): Promise<Site> {
  const app = new Hono().all('*', answer)
  const { url, stop } = await serve(() => app, { HOST: '127.0.0.1', PORT: 0, TRACKER_KEEP_ALIVE: 65_000 })
  return { url, close: () => stop(0) }
}
