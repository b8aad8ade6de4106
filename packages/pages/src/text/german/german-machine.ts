import type { Texts } from '../texts.ts'

/** The words of the time machine, in German. */
export const germanMachine: Texts['machine'] = {
  title: 'Zeitmaschine',
  lead: 'Diese Seite so sehen, wie sie zu einem anderen Zeitpunkt war.',
  asOf: 'Wie es war am',
  asOfHint: 'die Welt zu diesem Zeitpunkt; leer für die Gegenwart',
  knownAt: 'nach dem, was bekannt war am',
  knownAtHint: 'was wir zu diesem Zeitpunkt sagten; leer für alles, was jetzt bekannt ist',
  zone: 'in UTC',
  readerZone: 'in Ihrer Zeitzone, {zone}',
  show: 'Anzeigen',
  now: 'Zurück zur Gegenwart',
  refusedTitle: 'Dieser Zeitpunkt lässt sich nicht zeigen',
  refusedLead:
    'Ein Zeitpunkt ist ein einzelner Augenblick, etwa 2025-05-18T22:30:00Z; was bekannt war, lässt sich nur für die Vergangenheit erfragen.',
  refused: '„{field}“: {reason}',
  asOfBanner: 'Wie die Dinge am {asOf} standen, nach dem, was jetzt bekannt ist.',
  knownAtBanner: 'Was diese Seite am {knownAt} sagte.',
  bothBanner: 'Wie die Dinge am {asOf} standen, nach dem, was am {knownAt} bekannt war.',
  aheadBanner: 'Wie die Dinge am {asOf} stehen werden, wenn nichts mehr gemeldet wird.',
  bothAheadBanner:
    'Wie die Dinge am {asOf} nach dem, was am {knownAt} bekannt war, stünden, wäre seither nichts mehr gemeldet worden.',
  changed: 'Was sich seit damals geändert hat ({n})',
  changedAhead: 'Was nach dem, was jetzt bekannt ist, anders ist ({n})',
  moreChanges:
    'Gezeigte Änderungen: {n} von {all}; den Rest zeigt der Vergleich: {data} von damals und die von jetzt.',
  unchanged: 'Kein Stand, keine Position, keine Aussage und keine Frist hat sich geändert.',
  unchangedForCertain:
    'Kein Stand, keine Position, keine Aussage und keine Frist hat sich mit Sicherheit geändert; was bis dahin vielleicht schon so war, vielleicht noch nicht, steht weiter unten.',
  recorded: 'Seither erfasste weitere Revisionen: {n}.',
}
