import { routeTree } from '@tracker/edge/route-tree'
import routes from '@tracker/edge/routes.json' with { type: 'json' }
import { servedParameters } from '@tracker/pages/testing/served-parameters'
import { expect, it } from 'vitest'

it('are known at the edge as they are served; `npm run edge-routes` writes them', () => {
  expect(routes).toEqual(routeTree(servedParameters()))
})
