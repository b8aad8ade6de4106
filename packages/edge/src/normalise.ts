import { asksWhoReads } from '@tracker/http/asks-who-reads'
import { misreadPath } from '@tracker/http/misread-path'
import { escape, plainPath } from '@tracker/http/plain-path'
import { revisionForm } from '@tracker/http/revision-form'
import { knownParameters } from './known-parameters.ts'
import { decodedNames, knownQuery, queryFault } from './known-query.ts'
import { preferredLanguage } from './preferred-language.ts'
import { preferredType } from './preferred-type.ts'
import { notFound, queryInvalid, unauthorized } from './refusals.ts'
import type { RouteTree } from './route-tree.ts'
import { canBeKey, shownSession } from './shown-credentials.ts'
import type { EdgeRequest, EdgeResponse, EdgeValue } from './viewer-request.ts'

/** The one route whose answer depends on `Last-Event-ID`. */
const live = /^\/v1\/scenarios\/[^/]+\/live$/

/**
 * Reduces a read to the parts on which its answer can depend, or refuses it as the API would, for its query or for an
 * `Authorization` that cannot be a key of the tracker. Refuses any request for a path that URL parsers read as another
 * one. Other writes pass unchanged, and so does the query of a path that no route has, since it may be redirected to
 * one.
 */
export function normalise(request: EdgeRequest, routes: RouteTree): EdgeRequest | EdgeResponse {
  const misread = misreadPath(request.uri)
  if (misread !== undefined) return notFound(misread)
  if (request.method !== 'GET' && request.method !== 'HEAD') return request
  const path = plainPath(request.uri)
  request.uri = path.replace(escape, (written) => written.toUpperCase())
  const forPrograms = path.startsWith('/v1/')
  const known = knownParameters(routes, path)
  if (known !== undefined) {
    const query = decodedNames(request.querystring)
    const fault = forPrograms ? queryFault(path, query, known) : undefined
    if (fault !== undefined) return queryInvalid(fault)
    request.querystring = knownQuery(query, known, forPrograms)
  }
  const guarded = asksWhoReads(path)
  const authorization = guarded ? header(request, 'authorization') : undefined
  const keyed = authorization !== undefined && canBeKey(authorization)
  if (known !== undefined && authorization !== undefined && !keyed) return unauthorized()
  const headers: Record<string, EdgeValue> = Object.assign({}, request.headers, {
    accept: { value: preferredType(path, header(request, 'accept')) },
    'accept-language': {
      value: preferredLanguage(forPrograms ? undefined : header(request, 'accept-language')),
    },
  })
  if (!keyed) delete headers.authorization
  const place = headers['last-event-id']
  if (!live.test(path)) delete headers['last-event-id']
  // All others are refused alike.
  else if (place && (place.multiValue || !revisionForm.test(place.value)))
    headers['last-event-id'] = { value: '-' }
  request.headers = headers
  request.cookies = keyed ? {} : shownSession(path, request.cookies)
  return request
}

function header(request: EdgeRequest, name: string): string | undefined {
  return request.headers[name]?.value
}
