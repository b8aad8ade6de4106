import type { StepStanding } from '../standing.ts'

/** The words of a diagram and its legend, in English. */
export const englishDiagram = {
  key: {
    taken: 'Path taken',
    present: 'Now',
    again: 'Path taken, and may come next',
    next: 'May come next',
    other: 'Not reached, not next',
    final: 'Final state',
  } satisfies Record<StepStanding | 'final', string>,
  past: 'Then',
  earlier: 'Earlier steps are left out.',
  partly: 'Only the newest steps and those that may come next are drawn.',
  path: 'Path so far: {steps}.',
  onward: '{steps}, then {step}',
  step: '{state} ({event})',
  carried: '{state} (carried over)',
  cause: { deadline: 'deadline', rule: 'rule', override: 'override', migration: 'migration' },
  now: '{when}: {state}.',
  nowFinal: '{when}: {state}, which is final.',
  since: '{when}: {state}, since {time}.',
  sinceFinal: '{when}: {state}, which is final, since {time}.',
  next: 'What may come next: {steps}.',
  nothing: 'Nothing may come next.',
  unreached: 'Not reached: {states}.',
}
