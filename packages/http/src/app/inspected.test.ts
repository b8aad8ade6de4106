import { describe, expect, it } from 'vitest'
import { accessDocument } from '../testing/access.ts'
import { scenario } from '../testing/talks.ts'
import { type TestTracker, tracker } from '../testing/tracker.ts'

const verify = `/v1/scenarios/${scenario}/verify`

/** A tracker whose one scenario has a head of another revision. */
async function damaged(settings: Parameters<typeof tracker>[0] = {}): Promise<TestTracker> {
  const made = await tracker(settings)
  const head = await made.table.get({ pk: `S#${scenario}`, sk: 'H' })
  if (!head) throw new Error('there is no head')
  const put = { ...head, data: { ...(head.data as object), revision: 7 } }
  await made.table.transact([{ put }], 'damage')
  return made
}

describe('the verification of a scenario whose head is damaged', () => {
  it('says to everybody that a key is needed, and names to its holder what is wrong', async () => {
    const { ask } = await damaged()
    const refused = await ask(verify)
    expect(refused.status).toBe(500)
    expect(await refused.json()).toMatchObject({
      type: '/problems/damaged',
      detail: expect.stringContaining('show a key that may read it'),
    })
    const named = await ask(verify, { key: 'reader' })
    expect(await named.json()).toMatchObject({ ok: false })
  })

  it('needs credentials first where reads do', async () => {
    const { ask } = await damaged({ access: () => accessDocument('private') })
    expect((await ask(verify)).status).toBe(401)
  })
})
