import {
  type ApiAnswer,
  type ApiDocument,
  type ApiExample,
  type ApiOperation,
  type ApiParameter,
  resolved,
} from './api-document.ts'
import { Key, TypeWords } from './api-schemas.tsx'
import { SpannedParagraphs } from './spans.tsx'

interface ApiOperationsProps {
  readonly document: ApiDocument
  readonly tag: string
}

/** Shows the operations of a tag, each folded under its method, path and summary. */
export function ApiOperations({ document, tag }: ApiOperationsProps) {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return (
    <>
      {all
        .filter(({ operation }) => operation.tags.includes(tag))
        .map(({ path, method, operation }) => (
          <details class="operation">
            <summary>
              <h3>
                <code>
                  <strong>{method.toUpperCase()}</strong> {path}
                </code>{' '}
                {operation.summary}
              </h3>
            </summary>
            {/* A link to what lies within opens it; one to the element itself would not. */}
            <div id={operation.operationId}>
              <SpannedParagraphs text={operation.description} />
              <Security of={operation.security ?? []} />
              <Parameters {...{ document, operation }} />
              <RequestBody operation={operation} />
              <h4>Answers</h4>
              <dl class="keys">
                {Object.entries(operation.responses).map(([status, answer]) => (
                  <Answer status={status} answer={resolved(document, answer)} />
                ))}
              </dl>
            </div>
          </details>
        ))}
    </>
  )
}

/** Lists the ways to authenticate an operation. An empty alternative means that none is required. */
function Security({ of }: { readonly of: NonNullable<ApiOperation['security']> }) {
  const names = of.flatMap((one) => Object.keys(one))
  if (names.length === 0) return null
  const open = of.some((one) => Object.keys(one).length === 0)
  return (
    <p>
      Takes a {names.join(' or ')}
      {open ? ' where reads are not public' : null}.
    </p>
  )
}

function Parameters({
  document,
  operation,
}: {
  readonly document: ApiDocument
  readonly operation: ApiOperation
}) {
  const all = (operation.parameters ?? []).map((one): ApiParameter => resolved(document, one))
  if (all.length === 0) return null
  return (
    <>
      <h4>Parameters</h4>
      <dl class="keys">
        {all.map(({ name, in: place, required = false, description, schema = {} }) => (
          <Key
            name={
              <>
                <code>{name}</code> <span class="fine">in the {place},</span>
              </>
            }
            schema={description === undefined ? schema : { ...schema, description }}
            required={required}
          />
        ))}
      </dl>
    </>
  )
}

function RequestBody({ operation: { requestBody } }: { readonly operation: ApiOperation }) {
  if (!requestBody) return null
  return (
    <>
      <h4>Body</h4>
      <Content of={requestBody.content} />
    </>
  )
}

function Answer({ status, answer }: { readonly status: string; readonly answer: ApiAnswer }) {
  const headers = Object.keys(answer.headers ?? {})
  return (
    <div>
      <dt>
        <code>{status}</code>
      </dt>
      <dd>
        <SpannedParagraphs text={answer.description} />
        <Content of={answer.content} />
        {headers.length === 0 ? null : <p class="fine">Headers: {headers.join(', ')}</p>}
      </dd>
    </div>
  )
}

/** Shows a body by media type, with examples that open. */
function Content({ of = {} }: { readonly of?: ApiAnswer['content'] }) {
  return (
    <>
      {Object.entries(of).map(([type, { schema, examples = {} }]) => (
        <>
          <p>
            <code>{type}</code> {schema === undefined ? null : <TypeWords schema={schema} />}
          </p>
          {Object.entries(examples).map(([name, example]) => (
            <Example name={name} example={example} />
          ))}
        </>
      ))}
    </>
  )
}

function Example({
  name,
  example: { summary = name, value },
}: {
  readonly name: string
  readonly example: ApiExample
}) {
  return (
    <details class="sample">
      <summary>Example: {summary}</summary>
      <pre tabindex={0} translate="no">
        <code>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</code>
      </pre>
    </details>
  )
}
