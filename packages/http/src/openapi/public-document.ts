import { publicPath } from '../encoding/public-path.ts'
import document from './openapi.json' with { type: 'json' }

/**
 * Returns the OpenAPI document as JSON text, moved to the path of `base`: its server, and the pages of problem types.
 */
export function publicDocument(base: string | undefined): string {
  const server = publicPath(base, '')
  if (server === '') return JSON.stringify(document)
  const text = JSON.stringify({ ...document, servers: [{ url: server }] })
  // Only in links and examples: `"/problems/{slug}"` names an operation, which the server's path precedes.
  return text.replaceAll(/(?<=["(])\/problems\/(?!\{)/g, `${server}/problems/`)
}
