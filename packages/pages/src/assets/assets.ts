import { publicPath } from '@tracker/http'

/** A file that pages refer to: a style sheet, a script, a picture. */
export interface Asset {
  readonly name: string
  /** The hash of its content, usable in a URL. */
  readonly hash: string
  read(): Promise<Uint8Array>
}

/** The files of the pages, each under an address that changes with its content. */
export interface Assets {
  /** Returns the path of the current version of a file. Throws if there is no file of that name, which is a defect. */
  path(name: string): string
  find(name: string): Asset | undefined
}

/** Types by the ending of a name. */
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
}

/** Returns the media type of a file. */
export function assetType(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}

/** Indexes the files by name, below the public address `base`. */
export function assetsOf(all: readonly Asset[], base: string): Assets {
  const byName = new Map(all.map((asset) => [asset.name, asset]))
  return {
    find: (name) => byName.get(name),
    path(name) {
      const asset = byName.get(name)
      if (!asset) throw new Error(`the pages have no file ${name}`)
      return publicPath(base, `/assets/${asset.hash}/${name}`)
    },
  }
}
