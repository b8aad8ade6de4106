import { expect, it } from 'vitest'
import { zoneName } from './zone-name.ts'

it.each([
  ['Europe/Kyiv', 'Eastern European Time', 'Osteuropäische Zeit', 'за східноєвропейським часом'],
  [
    'America/New_York',
    'Eastern Time',
    'Nordamerikanische Ostküstenzeit',
    'за північноамериканським східним часом',
  ],
  ['Asia/Kuala_Lumpur', 'Malaysia Time', 'Malaysische Zeit', 'за часом у Малайзії'],
  ['Etc/GMT+5', 'GMT-05:00', 'GMT-05:00', 'GMT-05:00'],
  ['UTC', 'UTC', 'UTC', 'UTC'],
])('names %s as readers of each language know it', (zone, ...names) => {
  for (const at of ['2025-05-19', '2025-05-19T10:00', '2025'])
    expect(['en-GB', 'de-DE', 'uk-UA'].map((locale) => zoneName(zone, at, locale))).toEqual(names)
})
