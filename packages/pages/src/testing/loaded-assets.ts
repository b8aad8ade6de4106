import { gzipSync } from 'node:zlib'
import type { Asset } from '../assets/assets.ts'
import { buildAssets } from '../assets/build-assets.ts'

/** The assets of a page, and the bytes of a page with them. */
export interface LoadedAssets {
  readonly assets: readonly Asset[]
  /** Bytes over the wire of a page with its styles, scripts and icon, all compressed. */
  wire(html: string): number
}

/** Returns the served assets, and a function for the bytes of a page with them. */
export async function loadedAssets(): Promise<LoadedAssets> {
  const assets = await buildAssets()
  const loaded = assets.filter(({ name }) => /^page\.|^icon/.test(name))
  const read = await Promise.all(loaded.map((asset) => asset.read()))
  const bytes = read.reduce((sum, asset) => sum + gzipSync(asset).length, 0)
  return { assets, wire: (html) => bytes + gzipSync(html).length }
}
