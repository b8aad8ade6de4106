import { packClient } from '@tracker/client/pack/pack-client'

/** Packs the client into the present folder, and says where it is. */
console.log(await packClient(process.cwd()))
