import { localTimes } from './local-times.ts'

/** Asks when the clock was last looked at, and says so where the page does: no new page tells of that by itself. */
export async function lastCheck(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-check]')
  const address = place?.dataset['check']
  if (!place || address === undefined) return
  const answer = await fetch(address, { cache: 'no-store' })
  if (!answer.ok) return
  const health: unknown = await answer.json()
  if (typeof health !== 'object' || health === null || !('lastCheck' in health)) return
  if (typeof health.lastCheck !== 'string') return
  const time = document.createElement('time')
  time.dateTime = health.lastCheck
  place.replaceChildren(time)
  localTimes(place)
}
