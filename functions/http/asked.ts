import type { LambdaEvent } from 'hono/aws-lambda'

/** Where a request comes from, and what it asks for. */
export interface AskedFor {
  /** The id of the request, which the access log of the API has as well. */
  readonly request: string
  /** The address of the reader: as CloudFront saw it, if the request came through CloudFront. */
  readonly reader: string
  readonly method: string
  /** Without the query. */
  readonly path: string
}

/**
 * Reads who asked for what from an event of an HTTP API, in its version 2. Each hop appends to `X-Forwarded-For` the
 * address that it was asked from: API Gateway that of CloudFront's edge, and before it the edge that of the reader.
 * What stands before may be made up. Without CloudFront the last one is the reader's.
 */
export function asked(event: LambdaEvent, throughCdn: boolean): AskedFor {
  if (!('rawPath' in event)) throw new Error('The event is none of an HTTP API')
  const { rawPath: path, headers, requestContext } = event
  const { http, requestId: request } = requestContext as {
    readonly http?: { readonly method?: string; readonly sourceIp?: string }
    readonly requestId?: string
  }
  const { method = '', sourceIp = '' } = http ?? {}
  const hops = (headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
  if (hops.at(-1) === sourceIp) hops.pop()
  const reader = throughCdn ? (hops.at(-1) ?? sourceIp) : sourceIp
  return { request: request ?? '', reader, method, path }
}
