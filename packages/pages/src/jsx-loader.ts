import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

/**
 * Lets Node run the pages: it strips types itself, but not from `.tsx`. Load it with `--import` before any module that
 * imports a page.
 */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const sourcefile = fileURLToPath(url)
    const { code } = transformSync(readFileSync(sourcefile, 'utf8'), {
      loader: 'tsx',
      format: 'esm',
      target: 'node24',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      sourcemap: 'inline',
      sourcefile,
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
