const hints: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'A time is missing; write a day (2025-05-19) or an instant (2025-05-19T14:00:00Z).'],
  [
    /^[^[]*\/[^[]*\/|\]\/.*\//,
    'An interval has one slash, between the two times that it lies between, as in 2025-05-17/2025-05-18.',
  ],
  [/\s/, 'A time value has no spaces: write T between day and time, as in 2025-05-19T10:00.'],
  [/[^!-~]/, 'A time value is written in ASCII digits, letters and signs alone, as in 2025-05-19T10:00.'],
  [
    /[?~%]/,
    'One mark (? uncertain, ~ approximate, % both) may end a day, a month or a year, as in 2025-05-19~.',
  ],
]

const forms =
  'This is not a time value; write an instant (2025-05-19T14:00:00Z), a wall time with its zone ' +
  '(2025-05-19T10:00[America/New_York]) or without (2025-05-19T10:00), a day (2025-05-19), a month (2025-05), ' +
  'a year (2025), or an interval of two of these (2025-05-17/2025-05-18).'

/** The fault of a text that has no form of a time value, with what to write instead. */
export function formFault(text: string): string {
  return hints.find(([sign]) => sign.test(text))?.[1] ?? forms
}
