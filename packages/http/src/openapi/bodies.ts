import { writeId } from '../body/write-id.ts'
import type { Json } from './json.ts'
import { withKeyDescriptions } from './key-descriptions.ts'

const payloads = ['ReportFiled', 'ReportCorrected', 'ReportRetracted', 'ProposalDismissed'] as const

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function object(json: unknown): Json {
  if (typeof json === 'object' && json !== null) return { ...json }
  throw new Error(`not a schema: ${JSON.stringify(json)}`)
}

function dataOf(payload: Json): Json {
  return object(object(payload['properties'])['data'])
}

/** The required keys of an object, without these. */
function needed({ required }: Json, known: readonly string[]): readonly unknown[] {
  const names: readonly unknown[] = Array.isArray(required) ? required : []
  return names.filter((name) => !known.some((one) => one === name))
}

/** The data of a payload whose subject the path names. */
function bare(data: Json): Json {
  return { ...data, required: needed(data, ['scenario', 'report', 'proposal']) }
}

/** A payload of a dry run, with the id that it would get and about the scenario of the path. */
function tried(payload: Json): Json {
  const properties = object(payload['properties'])
  const data = dataOf(payload)
  return {
    ...payload,
    properties: {
      id: {
        type: 'string',
        pattern: writeId.source,
        description: 'The id that it would be delivered under.',
      },
      ...properties,
      data: { ...data, required: needed(data, ['scenario']) },
    },
  }
}

/** A payload with descriptions of its keys. */
function described(payload: Json): Json {
  const properties = object(payload['properties'])
  return { ...payload, properties: { ...properties, data: withKeyDescriptions(dataOf(payload)) } }
}

/** Returns the request bodies derived from payloads and definitions, by name. */
export function bodySchemas(schemas: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const definition = object(schemas['Definition'])
  const bodies = Object.fromEntries(payloads.map((name) => [name, described(object(schemas[name]))]))
  const schema = (name: (typeof payloads)[number]) => object(bodies[name])
  const body = (name: string, payload: (typeof payloads)[number]) => ({
    [`${name}Data`]: bare(dataOf(schema(payload))),
    [`${name}Body`]: {
      description: 'The data alone, or the whole payload as a webhook carries it.',
      anyOf: [ref(`${name}Data`), ref(payload)],
    },
  })
  return {
    ...bodies,
    Payload: { oneOf: payloads.map(ref) },
    ...body('Report', 'ReportFiled'),
    ...body('Correction', 'ReportCorrected'),
    ...body('Retraction', 'ReportRetracted'),
    ...body('Dismissal', 'ProposalDismissed'),
    DefinitionBody: {
      ...definition,
      properties: {
        ...object(definition['properties']),
        migrate: {
          type: 'object',
          description: 'Where the states lead that are gone: by track, from each old state to a new one.',
          additionalProperties: { type: 'object', additionalProperties: ref('Id') },
        },
      },
    },
    TrialWrite: { oneOf: payloads.map((name) => tried(schema(name))) },
    TrialBody: {
      anyOf: [
        { type: 'array', items: ref('TrialWrite'), maxItems: 100 },
        ref('DefinitionBody'),
        {
          type: 'object',
          properties: {
            definition: ref('DefinitionBody'),
            writes: { type: 'array', items: ref('TrialWrite'), maxItems: 100 },
          },
          additionalProperties: false,
          minProperties: 1,
        },
      ],
    },
  }
}
