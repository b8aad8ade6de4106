import type { Child } from 'hono/jsx'
import type { ApiSchema } from './api-document.ts'
import { Spans, SpannedParagraphs } from './spans.tsx'

/** Returns the anchor of a named schema. */
function schemaAnchor(name: string): string {
  return `schema-${name}`
}

/** Shows the type of a value in a few words, with a link for each schema that has a name. */
export function TypeWords({ schema }: { readonly schema: ApiSchema }) {
  const { $ref, type, items, const: constant } = schema
  const choices = schema.oneOf ?? schema.anyOf ?? schema.allOf
  if ($ref !== undefined) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1)
    return <a href={`#${schemaAnchor(name)}`}>{name}</a>
  }
  if (constant !== undefined) return <code>{JSON.stringify(constant)}</code>
  if (schema.enum)
    return (
      <Choices
        of={schema.enum.map((one) => (
          <code>{JSON.stringify(one)}</code>
        ))}
      />
    )
  if (choices)
    return (
      <Choices
        of={choices.map((one) => (
          <TypeWords schema={one} />
        ))}
      />
    )
  if (type === 'array' && items)
    return (
      <>
        {'list of '}
        <TypeWords schema={items} />
      </>
    )
  const { additionalProperties: others } = schema
  if (typeof others === 'object')
    return (
      <>
        {'object of '}
        <TypeWords schema={others} />
      </>
    )
  if (type === undefined) return <>any</>
  return <Choices of={typeof type === 'string' ? [type] : type} />
}

function Choices({ of }: { readonly of: readonly Child[] }) {
  return <>{of.flatMap((one, at) => (at === 0 ? [one] : [' or ', one]))}</>
}

/** The keywords that bound a value, in the words of JSON Schema. */
const bounds = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'maxProperties',
  'default',
]

/** Shows the limits of a value. Renders nothing if it has none. */
function Bounds({ schema }: { readonly schema: ApiSchema }) {
  const set = bounds.filter((keyword) => schema[keyword] !== undefined)
  if (set.length === 0) return null
  return (
    <span class="fine">
      {set.map((keyword, at) => (
        <>
          {at === 0 ? ' ' : ', '}
          {keyword} <code>{String(schema[keyword])}</code>
        </>
      ))}
    </span>
  )
}

/** Shows every named schema, folded, for the links that lead to them. */
export function ApiSchemas({ schemas }: { readonly schemas: Readonly<Record<string, ApiSchema>> }) {
  const byName = Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (
    <>
      {byName.map(([name, schema]) => (
        <details class="schema">
          <summary>
            <code>{name}</code>
          </summary>
          {/* A link to what lies within opens it; one to the element itself would not. */}
          <div id={schemaAnchor(name)}>
            {schema.description === undefined ? null : <SpannedParagraphs text={schema.description} />}
            <SchemaKeys schema={schema} />
          </div>
        </details>
      ))}
    </>
  )
}

function SchemaKeys({ schema }: { readonly schema: ApiSchema }) {
  const { properties = {}, required = [], additionalProperties: others } = schema
  const keys = Object.entries(properties)
  if (keys.length === 0 && typeof others !== 'object')
    return (
      <p>
        <TypeWords schema={schema} />
        <Bounds schema={schema} />
      </p>
    )
  return (
    <dl class="keys">
      {keys.map(([key, value]) => (
        <Key name={<code>{key}</code>} schema={value} required={required.includes(key)} />
      ))}
      {typeof others === 'object' ? <Key name="any other key" schema={others} required={false} /> : null}
    </dl>
  )
}

interface KeyProps {
  readonly name: Child
  readonly schema: ApiSchema
  readonly required: boolean
}

/** Shows one key of an object, or a parameter: its name, type, bounds and meaning. */
export function Key({ name, schema, required }: KeyProps) {
  return (
    <div>
      <dt>
        {name} <TypeWords schema={schema} />
        {required ? <span class="mark">required</span> : null}
      </dt>
      <dd>
        {schema.description === undefined ? null : <Spans text={schema.description} />}
        <Bounds schema={schema} />
      </dd>
    </div>
  )
}
