import { expect, it } from 'vitest'
import { wakeDue } from './wake-due.ts'
import type { WakeUp } from './wake-ups.ts'

const now = Date.parse('2025-05-18T12:07:00Z')

async function woken(scheduled: string | undefined): Promise<readonly WakeUp[]> {
  const sent: WakeUp[] = []
  const due = async (until: number) => {
    expect(until).toBe(now + 60_000)
    return [{ id: 'sub_1', scenario: 'talks', at: now + 45_000 }]
  }
  await wakeDue({ due }, async (wakeUps) => void sent.push(...wakeUps), { now, scheduled })
  return sent
}

const due = { subscription: 'sub_1', scenario: 'talks', at: now + 45_000 }

it('wakes what is due before the next check, at its time', async () => {
  expect(await woken('2025-05-18T12:07:00Z')).toEqual([due])
})

it.each([['2025-05-18T12:00:00Z'], [undefined]])(
  'wakes all that is behind once an hour, and when started by hand: %s',
  async (scheduled) => expect(await woken(scheduled)).toEqual([{}, due]),
)
