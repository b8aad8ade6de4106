import { packClient } from '@tracker/client/pack/pack-client'

/** Packs the client into the current folder and prints the path. */
console.log(await packClient(process.cwd()))
