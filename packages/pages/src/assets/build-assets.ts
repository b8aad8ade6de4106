import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writtenPages } from '../docs/written-pages.ts'
import type { Asset } from './assets.ts'

const own = (path: string) => new URL(`../client/${path}`, import.meta.url)

const built = ['page.ts', 'page.css', 'reference.css']
/** Files from dependencies, and files served as they are. */
const copied = () => ({
  'icon.svg': own('icon.svg'),
  // Drawn from share.svg at 1200 × 630, for viewers without SVG.
  'share.png': own('share.png'),
  // The server draws pictures for shared links, and may have no fonts installed.
  'resvg.wasm': new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  'dejavu-sans.ttf': new URL(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
  'dejavu-sans-bold.ttf': new URL(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  ...Object.fromEntries(writtenPages.map((name) => [`${name}.md`, own(`../../../../docs/${name}.md`)])),
})

/** Builds every file of the pages: bundles scripts from TypeScript and minifies styles. */
export async function buildAssets(): Promise<readonly Asset[]> {
  const { outputFiles } = await build({
    entryPoints: built.map((file) => fileURLToPath(own(file))),
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    format: 'iife',
    target: ['es2023', 'chrome120', 'firefox121', 'safari17'],
    legalComments: 'none',
  })
  const ours = outputFiles.map(({ path, contents }) => asset(path.slice(path.lastIndexOf('/') + 1), contents))
  const others = Object.entries(copied()).map(async ([name, file]) => asset(name, await readFile(file)))
  return [...ours, ...(await Promise.all(others))]
}

function asset(name: string, body: Uint8Array): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16)
  return { name, hash, read: async () => body }
}
