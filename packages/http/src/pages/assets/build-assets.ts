import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Asset } from './assets.ts'

const own = (path: string) => fileURLToPath(new URL(`../client/${path}`, import.meta.url))
const viewer = (file: string) => fileURLToPath(import.meta.resolve(`swagger-ui-dist/${file}`))

const built = ['page.ts', 'reference.ts', 'page.css', 'reference.css']
const copied = [
  { name: 'icon.svg', file: own('icon.svg') },
  { name: 'swagger-ui.js', file: viewer('swagger-ui-bundle.js') },
  { name: 'swagger-ui.css', file: viewer('swagger-ui.css') },
]

/** Makes every file of the pages from its source: scripts bundled from TypeScript, styles made small. */
export async function buildAssets(): Promise<readonly Asset[]> {
  const { outputFiles } = await build({
    entryPoints: built.map(own),
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    format: 'iife',
    target: ['es2023', 'chrome120', 'firefox121', 'safari17'],
    legalComments: 'none',
  })
  const ours = outputFiles.map(({ path, contents }) => asset(path.slice(path.lastIndexOf('/') + 1), contents))
  const others = copied.map(async ({ name, file }) => asset(name, await readFile(file)))
  return [...ours, ...(await Promise.all(others))]
}

function asset(name: string, body: Uint8Array): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16)
  return { name, hash, read: async () => body }
}
