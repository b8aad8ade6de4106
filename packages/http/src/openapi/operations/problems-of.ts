import type { ErrorCode } from '@tracker/domain'
import type { Operation } from './operation.ts'
import { isBounded } from '../../app/costly.ts'

/** Lists the problems of an operation; some follow from its path, its method, its body and its access. */
export function problemsOf(
  path: string,
  method: string,
  { access, request, problems: own = [] }: Operation,
): readonly ErrorCode[] {
  const scenario = path.includes('{scenario}')
  const keyed: readonly ErrorCode[] =
    scenario || access === 'source' ? ['unauthorized', 'forbidden'] : ['unauthorized']
  const read: readonly ErrorCode[] = ['malformed', 'too-large', 'unsupported-media-type']
  const codes = new Set<ErrorCode>([
    ...own,
    ...(access === 'anyone' ? [] : keyed),
    ...(scenario ? (['not-found'] as const) : []),
    ...(request === undefined ? [] : read),
    ...(path.startsWith('/v1/') ? (['query-invalid'] as const) : []),
    ...(scenario || path.startsWith('/v1/') ? (['damaged'] as const) : []),
    ...(isBounded(method.toUpperCase(), path) ? (['too-many-requests'] as const) : []),
    'internal',
    'unavailable',
  ])
  return [...codes].toSorted()
}
