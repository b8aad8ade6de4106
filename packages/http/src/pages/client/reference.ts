interface Viewer {
  SwaggerUIBundle(settings: Readonly<Record<string, unknown>>): unknown
}

declare const self: Viewer & Window

// The viewer draws by day; by night it follows this class.
if (matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.classList.add('dark-mode')

self.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  tryItOutEnabled: false,
})
