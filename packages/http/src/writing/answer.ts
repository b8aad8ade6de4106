import type { Answer } from '@tracker/storage'
import type { Deps } from '../app/deps.ts'
import { publicPath } from '../encoding/public-path.ts'

/** Answers 201 the first time, and 200 with `Idempotent-Replayed` and the same body for every repetition. */
export function answerWrite({ body, replayed }: Answer, { base }: Pick<Deps, 'base'>): Response {
  const headers = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    Location: publicPath(base, `/v1/scenarios/${body.scenario}/revisions/${body.revision}`),
    ...(replayed ? { 'Idempotent-Replayed': 'true' } : {}),
  }
  return new Response(JSON.stringify(body), { status: replayed ? 200 : 201, headers })
}
