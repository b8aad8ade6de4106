import type { Texts } from '../texts.ts'

/** The words of a diagram and its legend, in Ukrainian. */
export const ukrainianDiagram: Texts['diagram'] = {
  key: {
    taken: 'Пройдений шлях',
    present: 'Тепер',
    again: 'Пройдений шлях, може бути й далі',
    next: 'Може бути далі',
    other: 'Не досягнуто і не наступне',
    final: 'Кінцевий стан',
  },
  past: 'Тоді',
  earlier: 'Попередні кроки пропущено.',
  partly: 'Показано лише останні кроки й ті, що можуть бути далі.',
  path: 'Пройдений шлях: {steps}.',
  onward: '{steps}, потім {step}',
  step: '{state} ({event})',
  carried: '{state} (перенесено)',
  cause: { deadline: 'строк', rule: 'правило', override: 'задано безпосередньо', migration: 'перенесення' },
  now: '{when}: {state}.',
  nowFinal: '{when}: {state}, стан кінцевий.',
  since: '{when}: {state}, від {time}.',
  sinceFinal: '{when}: {state}, стан кінцевий, від {time}.',
  next: 'Далі може бути: {steps}.',
  nothing: 'Далі нічого бути не може.',
  unreached: 'Не досягнуто: {states}.',
}
