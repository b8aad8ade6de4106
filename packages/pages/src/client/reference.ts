import { accessible } from './accessible.ts'
import { localReferences } from './local-references.ts'
import { referenceLayout } from './reference-layout.ts'

interface Viewer {
  SwaggerUIBundle(settings: Readonly<Record<string, unknown>>): unknown
}

declare const self: Viewer & Window

const night = matchMedia('(prefers-color-scheme: dark)')
// The viewer draws by day; by night it follows this class.
const follow = () => document.documentElement.classList.toggle('dark-mode', night.matches)
follow()
night.addEventListener('change', follow)

const place = document.getElementById('reference')
const { document: url = '', operations = '', keys = '', missing = '', example = '' } = place?.dataset ?? {}

self.SwaggerUIBundle({
  url,
  domNode: place,
  layout: 'Reference',
  plugins: [accessible({ example }), localReferences, referenceLayout({ operations, keys, missing })],
  deepLinking: true,
  docExpansion: new URLSearchParams(location.search).get('open') === 'all' ? 'full' : 'list',
  defaultModelsExpandDepth: 0,
  supportedSubmitMethods: [],
  syntaxHighlight: { activated: false },
  validatorUrl: null,
})
