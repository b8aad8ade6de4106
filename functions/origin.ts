import { createHash, timingSafeEqual } from 'node:crypto'
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerResult } from 'aws-lambda'
import { cached } from './lambda/cached.ts'
import { readEnv } from './lambda/env.ts'
import { secretValue } from './lambda/secret.ts'

const { ORIGIN_KEY } = readEnv('ORIGIN_KEY')

const digest = (text: string) => createHash('sha256').update(text).digest()

/** The current key, and the previous one until a rotation has reached the CDN everywhere. */
const keys = cached(
  async () => {
    const texts = await Promise.all([secretValue(ORIGIN_KEY), secretValue(ORIGIN_KEY, 'AWSPREVIOUS')])
    return texts.filter((text) => text !== undefined).map(digest)
  },
  { keep: 300_000, afresh: { most: 3, every: 5_000 }, timeout: 2_000, now: Date.now },
)

/** Authorizes a request that carries an origin key, which proves that it came through the CDN. */
export async function handler(
  event: APIGatewayRequestAuthorizerEventV2,
): Promise<APIGatewaySimpleAuthorizerResult> {
  const shown = digest(event.identitySource[0] ?? '')
  const fits = (known: readonly Buffer[]) => known.filter((key) => timingSafeEqual(key, shown)).length > 0
  return { isAuthorized: fits(await keys.current()) || fits(await keys.afresh()) }
}
