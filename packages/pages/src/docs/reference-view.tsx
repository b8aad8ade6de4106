import { Link } from '../components/link.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from '../views/layout.tsx'
import type { ApiDocument } from './api-document.ts'
import { ApiOperations } from './api-operations.tsx'
import { ApiSchemas } from './api-schemas.tsx'
import { SpannedParagraphs } from './spans.tsx'

interface ReferenceViewProps {
  readonly document: ApiDocument
  readonly assets: AssetPaths
}

/**
 * Shows the whole API on one page: its operations with their parameters, bodies, answers and examples, and every
 * schema. It is the OpenAPI document in HTML, so it needs no script, and the document itself is loaded by programs
 * alone.
 */
export function ReferenceView({ document, assets }: ReferenceViewProps) {
  const { guide, contents } = useTexts()
  const { keys, schemas } = guide.parts
  const { info, tags, components } = document
  return (
    <Layout head={{ title: guide.reference }} assets={assets} styles={['reference.css']}>
      <div class="masthead">
        <h1>{guide.reference}</h1>
        <p class="lead">
          <Link href="/docs">{guide.docs}</Link> · <Link href="/openapi.json">{guide.openapi}</Link>
        </p>
      </div>
      <div id="reference" class="written">
        <div lang="en">
          <SpannedParagraphs text={info.description} />
        </div>
        <nav class="channels" aria-label={contents.title}>
          <a href="#keys">{keys}</a>
          {tags.map(({ name }) => (
            <a href={`#tag-${name}`} lang="en">
              {name}
            </a>
          ))}
          <a href="#schemas">{schemas}</a>
        </nav>
        <h2 id="keys">{keys}</h2>
        <dl class="keys" lang="en">
          {Object.entries(components.securitySchemes).map(([name, { description }]) => (
            <div>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <SpannedParagraphs text={description} />
              </dd>
            </div>
          ))}
        </dl>
        {tags.map(({ name, description }) => (
          <section lang="en" aria-labelledby={`tag-${name}`}>
            <h2 id={`tag-${name}`}>{name}</h2>
            <SpannedParagraphs text={description} />
            <ApiOperations {...{ document, tag: name }} />
          </section>
        ))}
        <h2 id="schemas">{schemas}</h2>
        <div lang="en">
          <ApiSchemas schemas={components.schemas} />
        </div>
      </div>
    </Layout>
  )
}
