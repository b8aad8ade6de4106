import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pagesApp, storedAssets } from '@tracker/http/pages'
import { type LambdaContext, type LambdaEvent, handle } from 'hono/aws-lambda'
import { answering } from './answering.ts'
import { readEnv } from './env.ts'

const { TRACKER_URL, LAMBDA_TASK_ROOT } = readEnv('TRACKER_URL', 'LAMBDA_TASK_ROOT')

/** Another bundle makes other pages of the same status, so its hash is part of their ETags. */
const version = createHash('sha256')
  .update(readFileSync(`${LAMBDA_TASK_ROOT}/index.js`))
  .digest('hex')
  .slice(0, 12)

const app = storedAssets(`${LAMBDA_TASK_ROOT}/assets`).then((assets) =>
  handle(pagesApp({ ...answering, base: TRACKER_URL, version, assets })),
)

/** Answers for what people look at and follow. */
export const handler = async (event: LambdaEvent, context: LambdaContext) => (await app)(event, context)
