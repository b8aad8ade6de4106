/** The feeds' own words, in English. */
export const englishFeed = {
  status: {
    standing: '{headline}',
    corrected: 'Corrected: {headline}',
    retracted: 'Retracted: {headline}',
    superseded: 'Superseded: {headline}',
    waiting: 'Not confirmed: {headline}',
    dismissed: 'Not confirmed: {headline}',
    contested: 'Contested: {headline}',
  },
  superseded: 'Superseded: by what reports say now, this no longer counts.',
  retracted: 'Retracted: this report no longer counts.',
  retractedFor: 'Retracted on {time}: this report no longer counts. Reason: {reason}',
  corrected: 'Corrected on {time}. Reason: {reason}',
  left: 'Corrected on {time}: this report is no longer about this track.',
  value: '“{value}”',
  when: 'When: {time}.',
  moved: 'What changed: {track} went from {from} to {to}.',
  override: 'Set by an editor to {state}. Reason: {reason}',
  contested: 'Contested by {who}.',
  proposed: 'When this was recorded, {track} might count as “{state}”; a reviewer had yet to confirm.',
  closed: 'It no longer waits for confirmation.',
  confirmed: 'It has since been confirmed.',
  dismissed: 'A reviewer decided against it on {time}. Reason: {reason}',
  positions: 'Positions as reported: {positions}.',
  position: '{party}: {stance}',
  waits: '{deadline}: {expected}',
  notExpected: 'The next step is no longer expected at a given time.',
  expected: 'The next step is expected: {time}.',
  claim: 'Claim by {speaker}: “{claim}” {verification}',
  verification: 'Verification: {verification}.',
  attribution: 'According to: {who}',
  source: 'Source: {source}',
  dated: '{source} ({published})',
  noSource: 'not named',
}

/** The calendar's own words, in English. */
export const englishCalendar = {
  next: 'next step expected',
  deadline: 'deadline “{deadline}”',
  expected: 'expected',
  noLonger: 'no longer expected',
  deadlineNoLonger: '{deadline} (no longer expected)',
  wasExpectedAt: 'Was expected: {time}.',
  wasExpected: 'was expected',
  summary: '{track}: {what}',
  openSummary: '{track}: {what} (time not certain)',
  due: 'Due: {time}.',
  expectedAt: 'Expected: {time}.',
  stands: 'The track stands at: {state}.',
  standsSince: 'The track stands at: {state}, since {time}.',
  final: '{state} (final)',
}

/** The words of a scenario's badge, in English. */
export const englishBadge = {
  tracks: '{open} of {all} open · {development}',
  development: 'last development by {day} UTC',
  none: 'no development yet',
  contested: '{n} contested',
}
