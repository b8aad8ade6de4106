import { Script } from 'node:vm'
import type { EdgeRequest, EdgeResponse, EdgeValue } from '@tracker/edge/viewer-request'
import { edgeFunction } from '../../infra/edge/edge-function.ts'

/** The function as it is deployed, in a context without anything of Node's. */
const deployed = new Script(`${edgeFunction()}; JSON.stringify(handler(JSON.parse(event)))`)

function values(pairs: Iterable<readonly [string, string]>): Readonly<Record<string, EdgeValue>> {
  const found = new Map<string, EdgeValue>()
  for (const [name, value] of pairs) {
    const before = found.get(name)
    const all = [...(before?.multiValue ?? (before ? [before] : [])), { value }]
    found.set(name, all.length > 1 ? { value, multiValue: all } : { value })
  }
  return Object.fromEntries(found)
}

/** The names and values of a query or of cookies, as they are written. */
function pairsOf(text: string, separator: string): readonly (readonly [string, string])[] {
  return text
    .split(separator)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')]
    })
}

/** Returns the path of an address as it is written: a URL would resolve dot segments. */
export function sentPath(address: string): string {
  return address.replace(/^https?:\/\/[^/?]*/, '').replace(/\?.*$/s, '')
}

/**
 * Runs the function at the edge: returns its own answer, or the request that it passes on. `path` is the path as the
 * client sent it.
 */
export function runAtEdge(request: Request, path = new URL(request.url).pathname): Request | Response {
  const { search, origin } = new URL(request.url)
  const event = JSON.stringify({
    request: {
      method: request.method,
      uri: path,
      querystring: values(pairsOf(search.slice(1), '&')),
      headers: values([...request.headers].filter(([name]) => name !== 'cookie')),
      cookies: values(pairsOf(request.headers.get('Cookie') ?? '', '; ')),
    },
  })
  const left = JSON.parse(String(deployed.runInNewContext({ event }))) as EdgeRequest | EdgeResponse
  if ('statusCode' in left) {
    const headers = Object.entries(left.headers).map(([name, { value }]) => [name, value] as [string, string])
    return new Response(left.body.data, { status: left.statusCode, headers })
  }
  const query = Object.entries(left.querystring)
    .flatMap(([name, { value, multiValue }]) =>
      (multiValue ?? [{ value }]).map((one) => `${name}=${one.value}`),
    )
    .join('&')
  const headers = Object.entries(left.headers).map(([name, { value }]) => [name, value] as [string, string])
  // The cache key holds this cookie alone, and the origin is shown no other.
  const session = left.cookies['tracker-session']
  if (session !== undefined) headers.push(['cookie', `tracker-session=${session.value}`])
  return new Request(`${origin}${left.uri}${query === '' ? '' : `?${query}`}`, {
    method: left.method,
    headers,
  })
}
