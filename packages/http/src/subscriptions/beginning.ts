import { lookup } from '@tracker/domain'
import type { DeliveryProgress, Scenarios, Subscription } from '@tracker/storage'
import { changesAfter } from './changes-after.ts'

/**
 * Returns the start of a subscription in a scenario from which it has received nothing: after the revision that was the
 * newest when the subscription was created. If the subscription does not name the scenario, that revision is found by
 * time, in a logarithmic number of reads.
 */
export async function beginning(
  scenarios: Pick<Scenarios, 'changes'>,
  { begins, created }: Pick<Subscription, 'begins' | 'created'>,
  scenario: string,
): Promise<DeliveryProgress> {
  const begin = lookup(begins, scenario) ?? (await lastUntil(scenarios, scenario, created))
  return { scenario, delivered: begin, begins: begin, previous: null, failures: 0 }
}

/** Returns the number of the last revision recorded by this moment; 0 if there was none. */
async function lastUntil(
  scenarios: Pick<Scenarios, 'changes'>,
  scenario: string,
  moment: string,
): Promise<number> {
  const isBefore = async (revision: number): Promise<boolean> => {
    const [found] = await changesAfter(scenarios, scenario, revision - 1, 1)
    return found !== undefined && Date.parse(found.recorded) <= Date.parse(moment)
  }
  let least = 0
  let step = 1
  while (await isBefore(least + step)) {
    least += step
    step *= 2
  }
  for (; step >= 1; step = Math.floor(step / 2)) if (await isBefore(least + step)) least += step
  return least
}
