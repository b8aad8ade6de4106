import type { ErrorCode } from '@tracker/domain'
import { problems } from '../problem/problems.ts'
import type { Example } from './example.ts'
import type { Json } from './json.ts'
import type { Access, OperationAnswer, Operation } from './operations/operation.ts'
import { parameterComponent } from './parameters.ts'
import { problemsOf } from './operations/problems-of.ts'

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

const security: Record<Access, readonly Json[]> = {
  anyone: [],
  readers: [{}, { key: [] }],
  reader: [{ key: [] }],
  editor: [{ key: [] }],
  admin: [{ key: [] }],
  source: [{ signature: [] }],
}

function examplesOf(examples: readonly Example[], part: 'request' | 'answer'): Json {
  const shown = examples.flatMap((example): [string, Json][] =>
    example[part] === undefined ? [] : [[example.name, { summary: example.summary, value: example[part] }]],
  )
  return shown.length === 0 ? {} : { examples: Object.fromEntries(shown) }
}

function answerJson(
  { description, schema, types = ['application/json'], headers: own = [] }: OperationAnswer,
  conditional: boolean,
  examples: readonly Example[],
): Json {
  const sent = ['Cache-Control', ...(conditional ? ['ETag'] : []), ...own]
  const media = (type: string): Json => {
    const text = !type.endsWith('json')
    const fitting = examples.filter(({ answer }) => (typeof answer === 'string') === text)
    return { schema: ref('schemas', text ? 'Text' : (schema ?? '')), ...examplesOf(fitting, 'answer') }
  }
  if (schema === undefined && types[0] === 'application/json') return { description }
  return {
    description,
    headers: Object.fromEntries([...new Set(sent)].map((name) => [name, ref('headers', name)])),
    content: Object.fromEntries(types.map((type) => [type, media(type)])),
  }
}

function problemJson(status: number, codes: readonly ErrorCode[], examples: readonly Example[]): Json {
  const sent = { 401: ['WWW-Authenticate'], 503: ['Retry-After'] }[status] ?? []
  return {
    description: codes.map((code) => `[${code}](/problems/${code}): ${problems[code].title}.`).join('\n\n'),
    ...(sent.length === 0
      ? {}
      : { headers: Object.fromEntries(sent.map((name) => [name, ref('headers', name)])) }),
    content: {
      'application/problem+json': { schema: ref('schemas', 'Problem'), ...examplesOf(examples, 'answer') },
    },
  }
}

function responses(path: string, method: string, operation: Operation, examples: readonly Example[]): Json {
  const { answers, conditional = false } = operation
  const moves = method === 'get' && path.includes('{scenario}')
  const of = (status: number) => examples.filter((example) => example.status === status)
  const byStatus = Map.groupBy(problemsOf(path, method, operation), (code) => problems[code].status)
  const documented: readonly (readonly [string, Json])[] = [
    ...Object.entries(answers).map(
      ([status, answer]) => [status, answerJson(answer, conditional, of(Number(status)))] as const,
    ),
    ...(conditional ? [['304', ref('responses', 'NotModified')] as const] : []),
    ...(moves ? [['308', ref('responses', 'Moved')] as const] : []),
    ...[...byStatus].map(
      ([status, codes]) => [String(status), problemJson(status, codes, of(status))] as const,
    ),
  ]
  return Object.fromEntries(documented)
}

/** Converts an operation to OpenAPI, with its examples. */
export function operationJson(
  path: string,
  method: string,
  operation: Operation,
  examples: readonly Example[],
): Json {
  const { id, tag, summary, description, access, parameters: own = [], request, conditional } = operation
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const names = [...inPath, ...own, ...(conditional === true ? ['ifNoneMatch'] : [])]
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: security[access],
    ...(names.length === 0
      ? {}
      : { parameters: names.map((name) => ref('parameters', parameterComponent(name))) }),
    ...(request === undefined
      ? {}
      : {
          requestBody: {
            required: operation.optionalRequest !== true,
            content: {
              [operation.requestType ?? 'application/json']: {
                schema: ref('schemas', request),
                ...examplesOf(
                  examples.filter(({ status }) => status < 400),
                  'request',
                ),
              },
            },
          },
        }),
    responses: responses(path, method, operation, examples),
    ...(operation.callbacks === undefined ? {} : { callbacks: operation.callbacks }),
  }
}
