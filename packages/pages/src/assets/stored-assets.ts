import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from './assets.ts'

/** Writes files into a folder, each as `<hash>.<name>`, for deployments that cannot build them. */
export async function storeAssets(assets: readonly Asset[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(
    assets.map(async ({ hash, name, read }) => writeFile(join(folder, `${hash}.${name}`), await read())),
  )
}

/** Lists the files that {@link storeAssets} wrote. Contents are read on demand. */
export async function storedAssets(folder: string): Promise<readonly Asset[]> {
  const files = await readdir(folder)
  return files.map((file) => {
    const dot = file.indexOf('.')
    return { hash: file.slice(0, dot), name: file.slice(dot + 1), read: () => readFile(join(folder, file)) }
  })
}
