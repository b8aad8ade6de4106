import { describe, expect, it } from 'vitest'
import { accessDocument } from '../testing/access.ts'
import { tracker } from '../testing/tracker.ts'

const here = '/v1/scenarios/talks'
const madeUp = [
  '/v1/nothing',
  '/v1/scenarios/none',
  `${here}/revisions/99999`,
  `${here}/reports/none`,
  `${here}?asOf=x`,
  `${here}/history?after=x`,
  `${here}/history?track=none`,
]

describe('the answer for what is made up', () => {
  it.each(madeUp)('is kept by shared caches for as long as a status: %s', async (path) => {
    const { ask, define } = await tracker()
    await define('local')
    const answer = await ask(path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=0, s-maxage=5')
  })

  it.each(madeUp)('is kept by no cache for the holder of a key: %s', async (path) => {
    const { ask, define } = await tracker({ access: () => accessDocument('private') })
    await define('local')
    const answer = await ask(path, { key: 'reader' })
    expect([400, 404]).toContain(answer.status)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  })

  it.each(['99', 'x'])('is kept for the same Last-Event-ID alone: %s', async (place) => {
    const { ask, define } = await tracker()
    await define('local')
    const answer = await ask(`${here}/live`, { headers: { 'Last-Event-ID': place } })
    expect([answer.status, answer.headers.get('Vary')]).toEqual([400, 'Last-Event-ID'])
  })

  it('is kept by no cache if it was a write, or asks for a key', async () => {
    const { ask } = await tracker({ access: () => accessDocument('private') })
    for (const answer of [await ask('/v1/scenarios'), await ask('/v1/nothing', { method: 'POST' })])
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([expect.any(Number), 'no-store'])
  })
})
