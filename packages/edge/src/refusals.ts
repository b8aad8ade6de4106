import type { QueryFault } from './known-query.ts'
import type { EdgeResponse, EdgeValues } from './viewer-request.ts'

/** Returns the problem `query-invalid` of a fault, as the API answers with it. */
export function queryInvalid(fault: QueryFault): EdgeResponse {
  return problem(
    400,
    'Bad Request',
    {},
    {
      parameter: fault.parameter,
      nearest: fault.nearest,
      errors: [
        { pointer: `/${fault.parameter.replace(/~/g, '~0').replace(/\//g, '~1')}`, detail: fault.detail },
      ],
      type: '/problems/query-invalid',
      title: 'Query not valid',
      status: 400,
      detail: fault.parameter === '' ? fault.detail : `${fault.parameter}: ${fault.detail}`,
    },
  )
}

/** Returns the problem `not-found`, as the API answers with it. */
export function notFound(detail: string): EdgeResponse {
  return problem(
    404,
    'Not Found',
    {},
    { type: '/problems/not-found', title: 'Not found', status: 404, detail },
  )
}

/** Returns the problem `unauthorized`, as the API answers with it. */
export function unauthorized(): EdgeResponse {
  return problem(
    401,
    'Unauthorized',
    { 'www-authenticate': { value: 'Bearer' } },
    {
      type: '/problems/unauthorized',
      title: 'Credentials needed',
      status: 401,
      detail: 'Valid credentials are needed here: a bearer key, or the signature of a source.',
    },
  )
}

/** A problem (RFC 9457), with the headers of the API's own. */
function problem(
  statusCode: number,
  statusDescription: string,
  more: EdgeValues,
  details: Readonly<Record<string, unknown>>,
): EdgeResponse {
  return {
    statusCode,
    statusDescription,
    headers: Object.assign(
      {
        'content-type': { value: 'application/problem+json' },
        'cache-control': { value: 'no-store' },
        'access-control-allow-origin': { value: '*' },
      },
      more,
    ),
    body: { encoding: 'text', data: JSON.stringify(details) },
  }
}
