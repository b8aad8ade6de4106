import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pagesApp, storedAssets } from '@tracker/pages'
import { type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'
import { authority } from './http/authority.ts'
import { compressedChannels } from './http/compressed-channels.ts'
import { respond, deps } from './http/respond.ts'
import { readEnv } from './lambda/env.ts'

const { LAMBDA_TASK_ROOT } = readEnv('LAMBDA_TASK_ROOT')

/** Another bundle renders other pages from the same status, so its hash is part of their ETags. */
const version = createHash('sha256')
  .update(readFileSync(`${LAMBDA_TASK_ROOT}/index.js`))
  .digest('hex')
  .slice(0, 12)

const app = storedAssets(`${LAMBDA_TASK_ROOT}/assets`).then((assets) => {
  const pages = pagesApp({ ...deps, authority, version, assets })
  return respond(compressedChannels(pages), pages)
})

/** Serves the pages and channels. */
export const handler = async (event: LambdaEvent, context: LambdaContext) => (await app)(event, context)
