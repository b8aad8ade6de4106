import type { Deps, Resources } from '@tracker/http'
import { pageResources } from '../routes.ts'

/** Returns the resources of the pages under `/v1`: the channels, which are part of the API. */
export function channels(deps: Deps): Resources {
  const pages = pageResources({ ...deps, base: 'https://tracker.example', version: 'test', assets: [] })
  return Object.fromEntries(Object.entries(pages).filter(([path]) => path.startsWith('/v1/')))
}
