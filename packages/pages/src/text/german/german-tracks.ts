import type { Texts } from '../texts.ts'

/** What the cards of tracks say, in German. */
export const germanTracks: Texts['tracks'] = {
  title: 'Wie die Dinge stehen',
  since: 'Seit {time}',
  initial: 'Von Anfang an; keine Meldung hat daran etwas geändert',
  final: 'Endgültig',
  review: 'Durchsicht fällig, länger als vorgesehen nichts gemeldet – Stränge: {n} von {all}',
  expected: 'Erwartet: {time}',
  next: 'Als Nächstes möglich',
  step: '{state} ({event})',
  moreSteps: 'weitere: {n}',
  short: 'Damit alle Stränge Platz finden, wird hier jeder nur kurz dargestellt; alles enthalten {data}.',
  noNext: 'Von hier führt nichts weiter.',
  override: 'Von der Redaktion außerhalb des üblichen Ablaufs gesetzt: {reason}',
  overrides: 'Von der Redaktion außerhalb des üblichen Ablaufs gesetzt, {n}-mal; zuletzt: {reason}',
  feeds: 'Diesem Strang folgen: {atom} · {json} · {badge}',
  diagram: 'Diagramm',
  diagramOf: 'Die Stände im Strang „{track}“. Jetzt: {state}. Als Nächstes möglich: {next}.',
}
