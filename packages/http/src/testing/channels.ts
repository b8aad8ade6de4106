import type { Deps } from '../app/deps.ts'
import type { Resources } from '../app/resources.ts'
import { pageResources } from '../pages/pages.tsx'

/** What the pages serve under `/v1`: the feeds, calendars, badges and diagrams, which are part of the API. */
export function channels(deps: Deps): Resources {
  const pages = pageResources({ ...deps, base: 'https://tracker.example', version: 'test', assets: [] })
  return Object.fromEntries(Object.entries(pages).filter(([path]) => path.startsWith('/v1/')))
}
