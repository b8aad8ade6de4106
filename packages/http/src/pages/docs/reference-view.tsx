import { useTexts } from '../phrase.tsx'
import { type AssetPaths, Layout } from '../views/layout.tsx'

/** The whole API, shown by Swagger UI from our own origin; without scripts, the way to the document that it shows. */
export function ReferenceView({ assets }: { readonly assets: AssetPaths }) {
  const { guide } = useTexts()
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
          <a href="/docs">{guide.docs}</a> · <a href="/openapi.json">{guide.openapi}</a>
        </p>
      </div>
      <div id="reference"></div>
    </Layout>
  )
}
