/**
 * The forms of a time, each with an example. The build asks for the parser of each, its wording in refusals, and its
 * pattern and description in the OpenAPI document; a test asks for the example in docs/times.md.
 */
export const timeForms = {
  dateTime: '2025-05-19T14:00:00Z',
  date: '2025-05-19',
  interval: '2025-05-17/2025-05-18',
} as const

export type TimeForm = keyof typeof timeForms

/** A form that may be a side of an interval. */
export type SingleTimeForm = Exclude<TimeForm, 'interval'>
