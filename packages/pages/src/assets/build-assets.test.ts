import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { assetType } from './assets.ts'
import { buildAssets } from './build-assets.ts'

it('brings a picture for sharing that is small, of the size that pages say, and drawn from its source', async () => {
  const asset = (await buildAssets()).find(({ name }) => name === 'share.png')
  const picture = Buffer.from((await asset?.read()) ?? [])
  expect(picture.toString('latin1', 1, 4)).toBe('PNG')
  const size = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
  expect(size).toEqual([1200, 630])
  expect(picture.length).toBeLessThan(40_000)
  expect(assetType('share.png')).toBe('image/png')
  const source = await readFile(new URL('../client/share.svg', import.meta.url), 'utf8')
  expect(source).toContain(`width="${size[0]}" height="${size[1]}"`)
})
