import type { DeadlineJson, DeadlinePolicy } from '@tracker/domain'

/** The feeds' own words, in English. */
export const englishFeed = {
  status: {
    standing: '{headline}',
    corrected: 'Corrected: {headline}',
    retracted: 'Retracted: {headline}',
    superseded: 'Superseded: {headline}',
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
  proposed:
    'Proposed, not confirmed when this was recorded: “{event}” for {track}, which would then be {state}.',
  closed: 'It is no longer open.',
  confirmed: 'A report confirmed it.',
  dismissed: 'It was dismissed on {time}. Reason: {reason}',
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
  passing: {
    ahead: 'It is still ahead.',
    'possibly-passed': 'It may have passed already.',
    passed: 'It has passed. That alone says nothing about what happened.',
  } satisfies Record<DeadlineJson['status'], string>,
  policy: {
    apply: 'Once it has certainly passed, “{event}” is recorded.',
    propose: 'Once it has certainly passed, “{event}” is proposed to the editors.',
    flag: 'Nothing is recorded by itself when it passes.',
  } satisfies Record<DeadlinePolicy, string>,
  stands: 'The track stands at: {state}.',
  standsSince: 'The track stands at: {state}, since: {time}.',
  final: '{state} (final)',
}

/** The words of a scenario's badge, in English. */
export const englishBadge = {
  tracks: '{open} of {all} open · {development}',
  development: 'last development by {day} UTC',
  none: 'no development yet',
  contested: '{n} contested',
}
