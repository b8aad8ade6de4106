import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync, version } from 'esbuild'

const folder = fileURLToPath(new URL('../../../node_modules/.cache/pages', import.meta.url))

function transformed(source: string, sourcefile: string): string {
  return transformSync(source, {
    loader: 'tsx',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'inline',
    sourcefile,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  }).code
}

/** Returns what was made of this very source before, and makes it once otherwise. */
function kept(source: string, sourcefile: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([version, sourcefile, source]))
    .digest('hex')
  const file = join(folder, `${hash}.js`)
  try {
    return readFileSync(file, 'utf8')
  } catch {
    const code = transformed(source, sourcefile)
    keep(file, code)
    return code
  }
}

/** Another process that starts at the same moment reads the whole file or none. */
function keep(file: string, code: string): void {
  const whole = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(whole, code)
    renameSync(whole, file)
  } catch {
    // The folder cannot be written, in an image that is read only: each start makes it anew.
  }
}

/**
 * Lets Node run the pages: it strips types itself, but not from `.tsx`. Load it with `--import` before any module that
 * imports a page.
 */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const sourcefile = fileURLToPath(url)
    const source = kept(readFileSync(sourcefile, 'utf8'), sourcefile)
    return { format: 'module', source, shortCircuit: true }
  },
})
