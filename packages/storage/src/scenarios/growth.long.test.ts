import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { tracker } from '../testing/tracker.ts'

const writes = 64
const body = 'The negotiators met and parted without a date for the next round. '

it.each([
  { claims: 10, length: 0 },
  { claims: 1_000, length: 0 },
  { claims: 1_000, length: 4_000 },
])(
  'with $claims claims a report of $length characters stores three times what it says and 3 KB',
  async ({ claims, length }) => {
    const { file, table } = await tracker((now) => sqliteTable(':memory:', { now }))
    for (let n = 0; n < claims; n += 10) {
      const stated = Array.from({ length: 10 }, (_, at) => ({
        id: `claim-${n + at}`,
        speaker: 'North',
        text: `There are ${n + at}.`,
      }))
      await file(`claims-${n}`, { claims: stated })
    }
    const data = (n: number) => ({
      headline: `Round ${n}`,
      track: 'talks',
      event: 'meet',
      ...(length > 0 ? { body: body.repeat(length / body.length).slice(0, length) } : {}),
      ...(n % 8 === 0 ? { claims: [{ id: `new-${n}`, speaker: 'South', text: 'There are more.' }] } : {}),
    })
    const before = table.stored()
    let said = 0
    for (let n = 0; n < writes; n++) {
      await file(`round-${n}`, data(n))
      said += JSON.stringify(data(n)).length
    }
    const each = (table.stored() - before) / writes
    expect(each).toBeLessThanOrEqual((3 * said) / writes + 3_072)
  },
)
