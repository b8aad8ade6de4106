/** The words around times, in English. */
export const englishTime = {
  between: 'between {earliest} and {latest}',
  zoned: '{wall}, {zone}',
  zonedOpen: '{wall}, {zone}, as the clocks changed there',
  fromThen: 'from {time} on',
  byThen: 'by {time}',
  /** After "since", "from", "to" or "until". */
  bound: {
    between: 'some time between {earliest} and {latest}',
    fromThen: '{time} at the earliest',
    byThen: '{time} at the latest',
  },
  wall: '{wall}, time zone not stated',
  approximate: 'about {time}',
  /** An interval whose ends are approximate. */
  approximately: {
    between: 'between about {earliest} and {latest}',
    fromThen: 'from about {time} on',
    byThen: 'by about {time}',
  },
  uncertain: '{time} (uncertain)',
}

/** The distance to a window, in English. */
export const englishRange = {
  now: 'may be happening now',
  passed: 'time has passed',
  orLater: '{time} or later',
}

/** The zone of a page's times, in English. */
export const englishZones = {
  utc: 'Times are in UTC.',
  reader: 'Times are in your time zone, {zone}.',
}
