import type { Asset } from '../assets/assets.ts'
import { buildAssets } from '../assets/build-assets.ts'

/** The assets as they are served, and how many bytes of them a page of a scenario loads. */
export async function loadedAssets(): Promise<{ readonly assets: readonly Asset[]; readonly bytes: number }> {
  const assets = await buildAssets()
  const loaded = assets.filter(({ name }) => /^page\.|^icon/.test(name))
  const read = await Promise.all(loaded.map((asset) => asset.read()))
  return { assets, bytes: read.reduce((sum, { length }) => sum + length, 0) }
}
