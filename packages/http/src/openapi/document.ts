import { bodySchemas } from './bodies.ts'
import type { Example } from './example.ts'
import { headers } from './headers.ts'
import type { Json } from './json.ts'
import { jsonSchemas } from './json-schemas.ts'
import { namedSchemas } from './named-schemas.ts'
import { operationJson } from './operation-json.ts'
import { operations } from './operations/operations.ts'
import { outgoingWebhooks } from './outgoing-webhooks.ts'
import { parameterComponent, parameters } from './parameters.ts'
import { describedProperties } from './property-descriptions.ts'

const description = `The system of record for a developing story: which track stands where, since when, according to whom, what is due next, and what was known at any earlier moment.

Reads are open unless the service is set up otherwise; HEAD is answered wherever GET is. Writes come signed, as webhooks, or with a bearer key. Every refusal is \`application/problem+json\` with a stable \`type\`.

Behind a gateway (on AWS: API Gateway, CloudFront) requests beyond its limits are answered 429, and some that do not come through 503, by the gateway itself: in a form of its own (\`{"message": …}\`, or HTML), without a \`type\` and maybe without \`Retry-After\`. Wait, longer each time, and send the same again.

Times are kept on two axes: *occurred*, when something was so in the world, and *recorded*, when this service accepted it. A time that was not told exactly is a window, from \`earliest\` to \`latest\`.`

const tags = [
  { name: 'Reading', description: 'How things stand, how they came about, and what was said when.' },
  {
    name: 'Following',
    description: 'Live events, feeds, calendars, badges and diagrams of the same status and history.',
  },
  { name: 'Writing', description: 'Reports, their corrections and retractions, and decisions on proposals.' },
  {
    name: 'Deliveries',
    description: 'What was refused of authentic deliveries, to be filed again or dismissed.',
  },
  { name: 'Subscriptions', description: 'Webhooks that announce new revisions, and what was sent.' },
  { name: 'Definitions', description: 'The documents that declare scenarios.' },
  { name: 'Service', description: 'The service itself.' },
]

const securitySchemes = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key of the access document. Its role (reader, editor, reviewer, admin) says what it may do.',
  },
  signature: {
    type: 'apiKey',
    in: 'header',
    name: 'webhook-signature',
    description:
      'Standard Webhooks 1.0: space-separated `v1,<base64 HMAC-SHA256 of "id.timestamp.body">`, with the secret of the source.',
  },
}

/** Schemas without a valibot counterpart. */
const plainSchemas: Readonly<Record<string, Json>> = {
  Text: { type: 'string' },
  OpenapiDocument: { type: 'object' },
  JsonFeed: {
    type: 'object',
    description: 'A feed as https://www.jsonfeed.org/version/1.1/ has it.',
    properties: {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: { type: 'string' },
      items: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'string' } },
          required: ['id'],
          additionalProperties: true,
        },
      },
    },
    required: ['version', 'title', 'items'],
    additionalProperties: true,
  },
  DefinitionForm: {
    description: 'The definition, or with `format=xstate` a config that XState v5 runs.',
    anyOf: [{ $ref: '#/components/schemas/Definition' }, { type: 'object' }],
  },
}

/** Builds the OpenAPI 3.1 document with these examples. */
export function openapiDocument(examples: readonly Example[]): Json {
  const schemas = jsonSchemas()
  const paths = Object.entries(operations).map(([path, methods]): [string, Json] => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [
        method,
        operationJson(
          path,
          method,
          operation,
          examples.filter((example) => example.operation === operation.id),
        ),
      ]),
    ),
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Scenario tracker',
      version: '1.0.0',
      summary: 'Which track of a developing story stands where, since when, and according to whom.',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags,
    paths: Object.fromEntries(paths),
    webhooks: outgoingWebhooks,
    components: {
      securitySchemes,
      // Generators make types from parameters as well as from schemas, so no parameter may have a schema's name in
      // another case.
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, parameter]) => [parameterComponent(name), parameter]),
      ),
      headers,
      responses: {
        Moved: {
          description: 'The story goes on under another id: the same path there.',
          headers: { Location: { $ref: '#/components/headers/Location' } },
        },
        NotModified: {
          description: 'The reader has it already.',
          headers: {
            ETag: { $ref: '#/components/headers/ETag' },
            'Cache-Control': { $ref: '#/components/headers/Cache-Control' },
          },
        },
      },
      schemas: describedProperties(namedSchemas({ ...schemas, ...bodySchemas(schemas), ...plainSchemas })),
    },
  }
}
