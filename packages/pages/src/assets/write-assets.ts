import { argv } from 'node:process'
import { buildAssets } from './build-assets.ts'
import { storeAssets } from './stored-assets.ts'

/** `node write-assets.ts <folder>` builds the files of the pages into a folder for a bundle. */
const [, , folder] = argv
if (folder === undefined) throw new Error('say into which folder: write-assets.ts <folder>')
await storeAssets(await buildAssets(), folder)
