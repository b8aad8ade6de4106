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
  past: 'Damals',
  earlier: 'Frühere Schritte sind ausgelassen.',
  partly: 'Gezeichnet sind nur die neuesten Schritte und die als Nächstes möglichen.',
  path: 'Bisheriger Weg: {steps}.',
  onward: '{steps}, dann {step}',
  step: '{state} ({event})',
  carried: '{state} (übernommen)',
  cause: { deadline: 'Frist', rule: 'Regel', override: 'direkt gesetzt', migration: 'Übernahme' },
  now: '{when}: {state}.',
  nowFinal: '{when}: {state} (endgültig).',
  since: '{when}: {state}, seit {time}.',
  sinceFinal: '{when}: {state} (endgültig), seit {time}.',
  next: 'Als Nächstes möglich: {steps}.',
  nothing: 'Als Nächstes ist nichts möglich.',
  unreached: 'Nicht erreicht: {states}.',
}
