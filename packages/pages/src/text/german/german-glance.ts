import type { Texts } from '../texts.ts'

/** The words at the head of a scenario's page, in German. */
export const germanGlance: Texts['glance'] = {
  kicker: 'Laufende Entwicklung',
  moves: 'Stand',
  movesThen: 'Damaliger Stand',
  noMoves: 'Seit Beginn der Beobachtung hat sich nichts geändert.',
  noneLately: 'In letzter Zeit hat sich nichts geändert.',
  news: 'Neu seit gestern',
  newsThen: 'Damals neu',
  newsSince: 'Neu seit {time}',
  noneSince: 'Seitdem nichts Neues.',
  since: 'Neu seit Ihrem letzten Besuch',
  lastNews: 'Letzte Meldung',
  noNews: 'Noch keine Meldungen.',
  more: '{n} weitere',
  moreThan: 'mindestens {n} weitere',
  next: 'Als Nächstes',
  passed: 'Ohne Meldung verstrichen: {n}',
  standfirst: '{track}: {state}, seit {time}.',
  standfirstNext: 'Als Nächstes: {what} ({time}).',
  dueOf: '{track}: {what}',
  quiet: 'Nichts Neues seit {time}',
  quietSome: 'Seit Längerem nichts Neues: {tracks}',
}

/** The words of the ribbon, in German. */
export const germanRibbon: Texts['ribbon'] = {
  title: 'Der Verlauf auf einen Blick',
  now: 'jetzt',
  always: 'durchgehend {state}',
  first: '{state} bis {to}',
  span: '{state} von {from} bis {to}',
  present: '{state} seit {from}',
  on: '{state} am {time}',
  within: '{state}, {time}',
  expected: '{what}: erwartet {time}',
  waiting: 'eine Änderung wartet auf Bestätigung',
  nothing: 'in diesem Zeitraum nichts verzeichnet',
  all: 'Alles',
  days: { one: '{n} Tag', other: '{n} Tage' },
  picture: 'Verlauf als Bild (SVG)',
  cut: 'Frühere Änderungen sind hier nicht dargestellt.',
  begins: 'Diese Geschichte ist lang und hier erst ab {time} dargestellt.',
  changes: 'Alle Änderungen',
}
