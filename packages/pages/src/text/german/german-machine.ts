import type { Texts } from '../texts.ts'

/** The words of the time machine, in German. */
export const germanMachine: Texts['machine'] = {
  title: 'Zeitmaschine',
  lead: 'Diese Seite so sehen, wie sie zu einem anderen Zeitpunkt war.',
  asOf: 'Stand vom',
  asOfHint: 'leer lassen für die Gegenwart',
  knownAt: 'wie bekannt am',
  knownAtHint: 'leer lassen für alles, was heute bekannt ist',
  zone: 'in UTC',
  readerZone: 'in Ihrer Zeitzone, {zone}',
  show: 'Anzeigen',
  now: 'Zurück zur Gegenwart',
  refusedTitle: 'Dieser Zeitpunkt lässt sich nicht zeigen',
  refusedLead:
    'Geben Sie einen Zeitpunkt an, etwa 2025-05-18T22:30:00Z. Was bekannt war, lässt sich nur für die Vergangenheit zeigen.',
  refused: '„{field}“: {reason}',
  asOfBanner: 'Stand vom {asOf}, wie heute bekannt.',
  knownAtBanner: 'Was diese Seite am {knownAt} sagte.',
  bothBanner: 'Stand vom {asOf}, wie am {knownAt} bekannt.',
  aheadBanner: 'Der Stand am {asOf}, falls nichts mehr gemeldet wird.',
  bothAheadBanner: 'Der Stand am {asOf}, wie am {knownAt} bekannt, wäre seither nichts mehr gemeldet worden.',
  changed: 'Was sich seither geändert hat ({n})',
  changedAhead: 'Was nach heutigem Wissen anders ist ({n})',
  moreChanges:
    'Gezeigte Änderungen: {n} von {all}; den Rest zeigt der Vergleich: {data} von damals und die von jetzt.',
  unchanged: 'Kein Stand, keine Position, keine Aussage und keine Frist hat sich geändert.',
  unchangedForCertain:
    'Kein Stand, keine Position, keine Aussage und keine Frist hat sich mit Sicherheit geändert; was bis dahin womöglich schon geschehen war, steht weiter unten.',
  recorded: {
    one: 'Seither kam {n} weitere Revision hinzu.',
    other: 'Seither kamen {n} weitere Revisionen hinzu.',
  },
}
