import { describe, expect, it } from 'vitest'
import { withLanguages } from './calendar-languages.ts'

const long = 'Ж'.repeat(60)
const calendar = [
  'BEGIN:VEVENT',
  'UID:a/b@exam',
  ' ple.org',
  `SUMMARY:${long.slice(0, 30)}`,
  ` ${long.slice(30)}`,
  'END:VEVENT',
]

describe('languages in a calendar', () => {
  const made = withLanguages(calendar.join('\r\n'), (property, uid) =>
    property === 'SUMMARY' && uid === 'a/b@example.org' ? 'uk' : undefined,
  )

  it('stand in the property, whose lines are folded anew within 75 octets', () => {
    const lines = made.split('\r\n')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(made.replaceAll('\r\n ', '')).toContain(`\r\nSUMMARY;LANGUAGE=uk:${long}\r\n`)
  })

  it('leave all other lines as they are', () => {
    expect(withLanguages(calendar.join('\r\n'), () => undefined)).toBe(calendar.join('\r\n'))
  })
})
