import { argv } from 'node:process'
import { buildAssets } from './build-assets.ts'
import { storeAssets } from './stored-assets.ts'

/** `node write-assets.ts <folder>` makes the files of the pages and leaves them in a folder, as a bundle needs them. */
const [, , folder] = argv
if (folder === undefined) throw new Error('say into which folder: write-assets.ts <folder>')
await storeAssets(await buildAssets(), folder)
