import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { servedParameters } from '@tracker/pages/testing/served-parameters'
import { routeTree } from '@tracker/edge/route-tree'

/** Writes the query parameters of every route for the function at the edge, which cannot ask the apps. */
const file = fileURLToPath(new URL('../packages/edge/src/routes.json', import.meta.url))
const text = JSON.stringify(routeTree(servedParameters()))
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
