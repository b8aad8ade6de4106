import type { Texts } from '../texts.ts'

/** The words of a diagram and its legend, in German. */
export const germanDiagram: Texts['diagram'] = {
  key: {
    taken: 'Zurückgelegter Weg',
    present: 'Jetzt',
    again: 'Zurückgelegt und als Nächstes möglich',
    next: 'Als Nächstes möglich',
    other: 'Nicht erreicht, nicht als Nächstes möglich',
    final: 'Endgültiger Stand',
  },
  earlier: 'Frühere Schritte sind ausgelassen.',
  path: 'Bisheriger Weg: {steps}.',
  onward: '{steps}, dann {step}',
  step: '{state} ({event})',
  carried: '{state} (übernommen)',
  cause: { deadline: 'Frist', rule: 'Regel', override: 'direkt gesetzt', migration: 'Übernahme' },
  now: 'Jetzt: {state}.',
  nowFinal: 'Jetzt: {state} (endgültig).',
  since: 'Jetzt: {state}, seit {time}.',
  sinceFinal: 'Jetzt: {state} (endgültig), seit {time}.',
  next: 'Als Nächstes möglich: {steps}.',
  nothing: 'Als Nächstes ist nichts möglich.',
  unreached: 'Nicht erreicht: {states}.',
}
