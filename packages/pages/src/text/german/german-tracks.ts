import type { Texts } from '../texts.ts'

/** The words on the cards of tracks, in German. */
export const germanTracks: Texts['tracks'] = {
  title: 'Wie die Dinge stehen',
  since: 'Seit {time}',
  initial: 'Unverändert seit Beginn der Beobachtung',
  final: 'Abgeschlossen',
  expected: 'Erwartet: {time}',
  moreSteps: '{n} weitere',
  moreTracks: { one: '{n} weiterer Strang', other: '{n} weitere Stränge' },
  short: 'Jeder Strang ist hier nur kurz dargestellt; alles enthalten {data}.',
  noNext: 'Ein nächster Schritt ist nicht vorgesehen.',
  override: 'Von der Redaktion festgelegt: {reason}',
  overrides: {
    one: 'Von der Redaktion festgelegt, {n}-mal; zuletzt: {reason}',
    other: 'Von der Redaktion festgelegt, {n}-mal; zuletzt: {reason}',
  },
  overriddenBefore: 'Früher einmal von der Redaktion festgelegt: {reason}',
  waiting: 'Inzwischen womöglich „{state}“; noch nicht bestätigt',
  noted: '{state} ({notes})',
  notes: { contested: 'umstritten', set: 'von der Redaktion festgelegt' },
  entries: {
    few: ['zum zweiten Mal', 'zum dritten Mal', 'zum vierten Mal', 'zum fünften Mal', 'zum sechsten Mal'],
    many: 'zum {n}. Mal',
  },
  contestedBy: 'Bestritten von {who}',
  diagram: 'Diagramm',
  diagramOf: 'Die Stände im Strang „{track}“. Jetzt: {state}. Was als Nächstes geschehen könnte: {next}.',
}

/** The words on the page of a track, in German. */
export const germanTrack: Texts['track'] = {
  stances: 'Wer wann wo stand',
  terms: '{stance} ({terms})',
  facts: 'Einzelheiten',
  carried: 'angegeben vor dem jetzigen Stand',
  next: 'Was als Nächstes geschehen könnte',
  elsewhere: 'Anderswo',
}
