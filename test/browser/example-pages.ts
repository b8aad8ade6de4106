import { scenario } from './example-story.ts'

/** A page of each kind, of the example story. */
export const examplePages = {
  story: `/scenarios/${scenario}`,
  then: `/scenarios/${scenario}?asOf=2025-05-17T20:00:00Z&knownAt=2025-05-18T22:05:00Z`,
  list: '/',
  report: `/scenarios/${scenario}/reports/test-casualties`,
  revision: `/scenarios/${scenario}/revisions/13`,
  embed: `/scenarios/${scenario}/embed`,
  docs: '/docs',
}
