import { type Operation, operations } from '@tracker/http'
import { Link } from '../components/link.tsx'
import { useHref } from '../text/language/address.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from '../views/layout.tsx'

interface Listed extends Pick<Operation, 'tag' | 'summary' | 'description'> {
  readonly path: string
  readonly method: string
}

const listed = Object.entries(operations).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { tag, summary, description }]): Listed => ({
    path,
    method: method.toUpperCase(),
    tag,
    summary,
    description,
  })),
)

/**
 * The whole API, shown by Swagger UI from our own origin. Without scripts its operations are listed, and the document
 * that has the rest is one link away.
 */
export function ReferenceView({ assets }: { readonly assets: AssetPaths }) {
  const { guide } = useTexts()
  const href = useHref()
  const { operations: title, keys, missing, example } = guide.viewer
  return (
    <Layout
      title={guide.reference}
      assets={assets}
      styles={['swagger-ui.css', 'reference.css']}
      scripts={['swagger-ui.js', 'reference.js']}
    >
      <div class="masthead">
        <h1>{guide.reference}</h1>
        <p class="lead">
          <Link href="/docs">{guide.docs}</Link> · <Link href="/openapi.json">{guide.openapi}</Link> ·{' '}
          <Link href="/docs/reference?open=all">{guide.openAll}</Link>
        </p>
      </div>
      <div
        id="reference"
        data-document={href('/openapi.json')}
        data-operations={title}
        data-keys={keys}
        data-missing={missing}
        data-example={example}
      >
        <h2>{title}</h2>
        {[...Map.groupBy(listed, ({ tag }) => tag)].map(([tag, ones]) => (
          <>
            <h3 lang="en">{tag}</h3>
            <dl lang="en">
              {ones.map(({ path, method, summary, description }) => (
                <div>
                  <dt>
                    <code>
                      {method} {path}
                    </code>{' '}
                    {summary}
                  </dt>
                  <dd>{description}</dd>
                </div>
              ))}
            </dl>
          </>
        ))}
      </div>
    </Layout>
  )
}
