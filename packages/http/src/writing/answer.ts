import type { Answer } from '@tracker/storage'

/** 201 the first time; 200 with `Idempotent-Replayed` and the same body for every copy. */
export function answerWrite({ body, replayed }: Answer): Response {
  const headers = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    Location: `/v1/scenarios/${body.scenario}/revisions/${body.revision}`,
    ...(replayed ? { 'Idempotent-Replayed': 'true' } : {}),
  }
  return new Response(JSON.stringify(body), { status: replayed ? 200 : 201, headers })
}
