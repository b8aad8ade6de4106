import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import { operations, problems } from '@tracker/http'
import { bareTracker } from '@tracker/http/testing/bare-tracker'
import { bodyOf } from '@tracker/http/testing/body'
import { committed, misfitOf } from '@tracker/http/testing/conformance'
import type { Json } from '@tracker/http/openapi/json'
import { needsName } from '@tracker/http/openapi/named-schemas'
import { openapiDocument } from '@tracker/http/openapi/document'
import type { Example } from '@tracker/http/openapi/example'
import { channels } from '@tracker/pages/testing/channels'
import { problemsOf } from '@tracker/http/openapi/operations/problems-of'
import { storyExamples } from '@tracker/http/testing/examples/story-examples'

let examples: readonly Example[]
beforeAll(async () => {
  examples = await storyExamples(channels)
})

const described = Object.entries(committed.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** Every pattern anywhere in a document. */
function patternsIn(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return []
  const own = 'pattern' in json && typeof json.pattern === 'string' ? [json.pattern] : []
  return [...own, ...Object.values(json).flatMap(patternsIn)]
}

/** Every schema inside a schema. */
function innerSchemas(schema: Json): readonly Json[] {
  const { properties = {}, items, additionalProperties, oneOf = [], anyOf = [], allOf = [] } = schema
  const nested = [
    ...Object.values(properties as Json),
    items,
    additionalProperties,
    ...[oneOf, anyOf, allOf].flat(),
  ].filter((inner): inner is Json => typeof inner === 'object' && inner !== null)
  return nested.flatMap((inner) => [inner, ...innerSchemas(inner)])
}

describe('the document', () => {
  it('is what `npm run openapi` makes of the schemas, the operations and the running service today', () => {
    expect(committed).toEqual(openapiDocument(examples))
  })

  it('is OpenAPI 3.1, as a validator of others has it', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate({ ...structuredClone(committed) })
    expect(errors).toBeUndefined()
    expect([valid, validator.version]).toEqual([true, '3.1'])
  })

  it('gives every constant, choice and pattern the type that it has, without which generators take anything', () => {
    const { schemas, parameters } = committed.components as Record<'schemas' | 'parameters', Json>
    const outermost = [
      ...Object.values(schemas as Record<string, Json>),
      ...Object.values(parameters as Record<string, { readonly schema: Json }>).map(({ schema }) => schema),
    ]
    const limited = outermost
      .flatMap((schema) => [schema, ...innerSchemas(schema)])
      .filter((schema) => 'const' in schema || 'enum' in schema || 'pattern' in schema)
    expect(limited.length).toBeGreaterThan(100)
    expect(limited.filter((schema) => !('type' in schema))).toEqual([])
  })

  it('has patterns of the tokens alone that JSON Schema 2020-12 advises (6.4), which all languages read alike', () => {
    const written = patternsIn(committed)
    expect(written.length).toBeGreaterThan(100)
    // Characters, classes, quantifiers, anchors, groups: no escape, no group with a question mark, no nested class.
    expect(
      written.filter((pattern) => /\\|\(\?|[*+?}]\?|\[\^?[^\]]*(?:\[|--|&&|\|\||~~)/.test(pattern)),
    ).toEqual([])
  })

  it('has the routes that there are, method by method, and no others', () => {
    const { app } = bareTracker({ more: channels })
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(described.map(({ path, method }) => `${method.toUpperCase()} ${path}`).toSorted()).toEqual(
      routes.toSorted(),
    )
  })

  it('names every object and every choice, as generators of clients need', () => {
    const { schemas } = committed.components
    const unnamed = Object.entries(schemas).flatMap(([name, schema]) =>
      innerSchemas(schema)
        .filter(needsName)
        .map((inner) => `${name}: ${JSON.stringify(inner)}`),
    )
    expect(unnamed).toEqual([])
    const constants = Object.values(schemas).flatMap((schema) => [schema, ...innerSchemas(schema)])
    expect(constants.filter((schema) => typeof schema['const'] === 'boolean')).toEqual([])
  })

  it('names no two components alike but for their case', () => {
    const names = Object.values(committed.components).flatMap((kind) => Object.keys(kind))
    const types = names.map((name) => name.toLowerCase().replaceAll(/[^a-z\d]/g, ''))
    expect(types.filter((name, at) => types.indexOf(name) !== at)).toEqual([])
  })

  it('names each operation once, in few words', () => {
    const ids = described.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { summary, description } of Object.values(operations).flatMap((methods) =>
      Object.values(methods),
    )) {
      expect(summary.length).toBeLessThan(60)
      expect(summary).not.toMatch(/\.$/)
      expect(description).toMatch(/\.$/)
    }
  })

  it('names every type of problem where it can occur', () => {
    const named = Object.entries(operations).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) => problemsOf(path, method, operation)),
    )
    // What no operation has is a method that it has not.
    expect([...new Set([...named, 'method-not-allowed'])].toSorted()).toEqual(
      Object.keys(problems).toSorted(),
    )
  })

  it('is served as it is, with an ETag', async () => {
    const { ask } = bareTracker()
    const response = await ask('/openapi.json')
    expect(await bodyOf(response)).toEqual(committed)
    const etag = response.headers.get('ETag') ?? ''
    expect((await ask('/openapi.json', { headers: { 'If-None-Match': etag } })).status).toBe(304)
  })
})

describe('the examples', () => {
  it('are as the schemas say, requests and answers alike', () => {
    expect(examples.length).toBeGreaterThan(30)
    for (const { operation, name, status, request, answer } of examples) {
      const found = described.find((one) => one.operation.operationId === operation)
      if (!found) throw new Error(`there is no operation ${operation}`)
      const at = ['paths', found.path, found.method] as const
      const types = Object.keys(found.operation.responses[status]?.content ?? {})
      const type = types.find((media) => media.endsWith('json') === (typeof answer !== 'string'))
      const misfit = misfitOf(answer, ...at, 'responses', String(status), 'content', type ?? '', 'schema')
      expect([operation, name, misfit]).toEqual([operation, name, undefined])
      if (request === undefined || status === 422) continue
      const [sent = ''] = Object.keys(found.operation.requestBody?.content ?? {})
      const asked = misfitOf(request, ...at, 'requestBody', 'content', sent, 'schema')
      expect([operation, name, asked]).toEqual([operation, name, undefined])
    }
  })

  it('show each operation, but for those that the document or a list shows already', () => {
    const shown = new Set(examples.map(({ operation }) => operation))
    const unshown = described.map(({ operation }) => operation.operationId).filter((id) => !shown.has(id))
    expect(unshown.toSorted()).toEqual(['getOpenapi', 'listProblemTypes'])
  })

  it('show the day as it was: the call within 26 hours, the condition open, the figure unverified', () => {
    const day = examples.find(({ operation, name }) => operation === 'getStatus' && name === 'on-the-day')
    expect(day?.answer).toMatchObject({
      tracks: {
        ceasefire: { state: 'proposed' },
        sanctions: { state: 'threatened' },
        'leaders-call': { expected: { earliest: '2025-05-18T20:00:00Z', latest: '2025-05-19T22:00:00Z' } },
      },
      rules: { 'no-meaningful-engagement': { value: 'unknown' } },
      claims: expect.arrayContaining([
        expect.objectContaining({ id: 'weekly-deaths', verification: 'unverified' }),
      ]),
    })
  })
})

describe('the schemas', () => {
  it.each([
    ['Status', {}],
    ['Status', { scenario: 'x' }],
    ['ReportFiled', { type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data: { scenario: 'x' } }],
    [
      'ReportFiled',
      { type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data: { scenario: 'X y', headline: 'H' } },
    ],
    [
      'ReportFiled',
      { type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data: { scenario: 'x', headline: ' ' } },
    ],
    ['ReportBody', { headline: 'H', mood: 'good' }],
    ['Definition', { title: 'T', tracks: {}, mood: 1 }],
    ['Condition', { all: [{ any: [{ track: 'a' }] }] }],
    ['TimeValue', { value: '2025', earliest: 'x', latest: 'y' }],
  ])('refuse what is no %s: %o', (name, value) => {
    expect(misfitOf(value, 'components', 'schemas', name)).toBeDefined()
  })

  it.each([
    ['ReportBody', { headline: 'H' }],
    [
      'ReportBody',
      { type: 'report.filed', timestamp: '2025-05-18T12:00:00Z', data: { scenario: 'x', headline: 'H' } },
    ],
    ['DismissalBody', { reason: 'R' }],
    ['Condition', { all: [{ not: { any: [{ track: 'a', in: ['b'] }] } }] }],
    ['TrialBody', []],
  ])('take what is a %s: %o', (name, value) => {
    expect(misfitOf(value, 'components', 'schemas', name)).toBeUndefined()
  })
})
