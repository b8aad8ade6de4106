import type { Texts } from '../texts.ts'

/** The feeds' own words, in German. */
export const germanFeed: Texts['feed'] = {
  status: {
    standing: '{headline}',
    corrected: 'Korrigiert: {headline}',
    retracted: 'Zurückgezogen: {headline}',
    superseded: 'Überholt: {headline}',
    waiting: 'Noch nicht bestätigt: {headline}',
    dismissed: 'Nicht bestätigt: {headline}',
    contested: 'Umstritten: {headline}',
  },
  superseded: 'Überholt: Nach dem, was Meldungen jetzt sagen, zählt dies nicht mehr.',
  retracted: 'Zurückgezogen: Diese Meldung zählt nicht mehr.',
  retractedFor: 'Zurückgezogen am {time}: Diese Meldung zählt nicht mehr. Grund: {reason}',
  corrected: 'Korrigiert am {time}. Grund: {reason}',
  left: 'Korrigiert am {time}: Diese Meldung betrifft diesen Strang nicht mehr.',
  value: '„{value}“',
  when: 'Wann: {time}.',
  moved: 'Was sich geändert hat: „{track}“ wechselte von „{from}“ zu „{to}“.',
  override: 'Von der Redaktion auf „{state}“ festgelegt. Grund: {reason}',
  contested: 'Bestritten von {who}.',
  proposed:
    'Bei der Erfassung galt für „{track}“ womöglich „{state}“; die Redaktion hatte das noch nicht bestätigt.',
  closed: 'Die Bestätigung steht nicht mehr aus.',
  confirmed: 'Inzwischen ist es bestätigt.',
  dismissed: 'Die Redaktion hat sich am {time} dagegen entschieden. Grund: {reason}',
  positions: 'Positionen laut Meldung: {positions}.',
  position: '{party}: {stance}',
  waits: '{deadline}: {expected}',
  notExpected: 'Der nächste Schritt wird nicht mehr zu einem bestimmten Zeitpunkt erwartet.',
  expected: 'Der nächste Schritt wird erwartet: {time}.',
  claim: 'Aussage ({speaker}): „{claim}“ {verification}',
  verification: 'Beleglage: {verification}.',
  attribution: 'Nach Angaben von: {who}',
  source: 'Quelle: {source}',
  dated: '{source} ({published})',
  noSource: 'nicht genannt',
}

/** The calendar's own words, in German. */
export const germanCalendar: Texts['calendar'] = {
  next: 'nächster Schritt erwartet',
  deadline: 'Frist „{deadline}“',
  expected: 'erwartet',
  noLonger: 'nicht mehr erwartet',
  deadlineNoLonger: '{deadline} (nicht mehr erwartet)',
  wasExpectedAt: 'War erwartet: {time}.',
  wasExpected: 'war erwartet',
  summary: '{track}: {what}',
  openSummary: '{track}: {what} (Zeitpunkt nicht sicher)',
  due: 'Fällig: {time}.',
  expectedAt: 'Erwartet: {time}.',
  stands: 'Stand des Strangs: {state}.',
  standsSince: 'Stand des Strangs: {state}, seit {time}.',
  final: '{state} (endgültig)',
}

/** The words of a scenario's badge, in German. */
export const germanBadge: Texts['badge'] = {
  tracks: '{open} von {all} offen · {development}',
  development: 'Entwicklung spätestens am {day} UTC',
  none: 'noch keine Entwicklung',
  contested: '{n} umstritten',
}
