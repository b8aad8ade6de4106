import { describe, expect, it } from 'vitest'
import { accepted, refusalOf, story } from '../testing/written-story.ts'

/** Sanctions that return thirty days after a notification. */
function returned() {
  const clockRunning = {
    on: { return: 'back-in-force' },
    deadlines: { 'thirty-days': { after: 'P30D', event: 'return', policy: 'apply' } },
  }
  const states = {
    suspended: { on: { notify: 'clock-running' } },
    'clock-running': clockRunning,
    'back-in-force': { on: { lift: 'suspended' } },
  }
  const definition = accepted({
    title: 'Snapback',
    parties: { iran: { name: 'Iran' } },
    tracks: { sanctions: { initial: 'suspended', states } },
  })
  const told = story(definition, '2025-08-01T00:00:00Z')
  told.files('notified', { track: 'sanctions', event: 'notify', occurred: '2025-08-28[America/New_York]' })
  return told
}

const denial = { disputes: 'notified', by: ['iran'], track: 'sanctions' }

describe('a state that a deadline led to', () => {
  it('cannot be disputed itself; the refusal says how to', () => {
    const told = returned()
    const { message } = refusalOf(() => told.files('denied', denial, { at: '2025-10-01T00:00:00Z' })) ?? {}
    expect(message).toContain(
      'sanctions is back-in-force because its deadline thirty-days passed, which no report says: to contest that, file its event as a report that occurred within 2025-09-27T04:00:00Z/2025-09-28T04:00:00Z, then dispute that report',
    )
  })

  it('can be once a report says its event within the window', () => {
    const told = returned()
    told.checks('2025-10-01T00:00:00Z')
    const window = '2025-09-27T04:00:00Z/2025-09-28T04:00:00Z'
    told.files(
      'back',
      { track: 'sanctions', event: 'return', occurred: window },
      { at: '2025-10-01T01:00:00Z' },
    )
    told.files('denied', { ...denial, disputes: 'back' })
    expect(told.now().tracks['sanctions']).toMatchObject({
      state: 'back-in-force',
      cause: { report: 'back' },
      contested: [{ disputes: 'back', by: ['iran'] }],
    })
  })
})
