import { expect, it } from 'vitest'
import { talksSite } from '../testing/talks-site.ts'

it.each([
  ['/scenarios/none', 404],
  ['/scenarios/talks/reports/none', 404],
  ['/scenarios/talks/revisions/999', 404],
  ['/v1/scenarios/talks/tracks/none/feed.atom', 404],
  ['/v1/scenarios/talks/tracks/none/diagram.svg?asOf=2025-05-18T13:00:00Z', 404],
  ['/scenarios/talks', 304],
  ['/v1/scenarios/talks/feed.atom', 304],
])('answers whoever has any version of %s with %i', async (path, status) => {
  const { app } = await talksSite()
  const answer = await app.request(path, { headers: { 'If-None-Match': '*' } })
  expect(answer.status).toBe(status)
})
