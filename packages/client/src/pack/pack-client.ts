import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import ts from 'typescript'

const run = promisify(execFile)
const home = fileURLToPath(new URL('../../', import.meta.url))

/** The published files: one module for all platforms, and its types. */
const manifest = {
  type: 'module',
  sideEffects: false,
  description: 'Reads, follows and writes the stories of a scenario tracker.',
  license: 'MIT',
  exports: { '.': { types: './types/index.d.ts', default: './index.js' } },
}

/**
 * Packs the client as npm publishes it, without TypeScript and without dependencies, into a folder. Returns the path of
 * the tarball.
 */
export async function packClient(into: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'client-'))
  try {
    const { name, version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      readonly name: string
      readonly version: string
    }
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, ...manifest }, undefined, 2))
    cpSync(join(home, 'README.md'), join(folder, 'README.md'))
    cpSync(join(home, '../../LICENSE'), join(folder, 'LICENSE'))
    await build({
      entryPoints: [join(home, 'src/index.ts')],
      bundle: true,
      format: 'esm',
      // Supported by browsers, Deno, Bun and workers since 2022.
      target: 'es2022',
      outfile: join(folder, 'index.js'),
    })
    declare(join(folder, 'types'))
    const { stdout } = await run('npm', ['pack', folder, '--json', '--pack-destination', into])
    const [{ filename }] = JSON.parse(stdout) as [{ readonly filename: string }]
    return join(into, filename)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes the declarations of the modules, which name each other as published. */
function declare(into: string): void {
  const { diagnostics } = ts
    .createProgram([join(home, 'src/index.ts')], {
      allowImportingTsExtensions: true,
      declaration: true,
      emitDeclarationOnly: true,
      lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
      module: ts.ModuleKind.NodeNext,
      outDir: into,
      strict: true,
      target: ts.ScriptTarget.ES2022,
      types: [],
    })
    .emit()
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, host))
  for (const file of readdirSync(into)) {
    const path = join(into, file)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"))
  }
}

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => home,
  getNewLine: () => '\n',
}
