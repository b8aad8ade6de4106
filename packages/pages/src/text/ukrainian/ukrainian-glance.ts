import type { Texts } from '../texts.ts'

/** The words at the head of a scenario's page, in Ukrainian. */
export const ukrainianGlance: Texts['glance'] = {
  kicker: 'Стежимо за подіями',
  moves: 'Зараз',
  noMoves: 'Відколи стежимо, нічого не змінилося.',
  move: '{from} → {to}',
  news: 'Нове від учора',
  newsSince: 'Нове від вашого останнього візиту',
  lastNews: 'Останнє повідомлення',
  noNews: 'Повідомлень ще немає.',
  more: 'ще {n}',
  next: 'Далі',
  passed: 'Час минув, повідомлень немає: {n}',
  standfirst: '{track}: {state} ({time}).',
  standfirstNext: 'Далі: {what} ({time}).',
  dueOf: '{track}: {what}',
  quiet: 'Нічого нового, відколи: {time}',
  quietSome: 'Давно нічого нового, напрямів: {n} з {all}',
}

/** The words of the ribbon, in Ukrainian. */
export const ukrainianRibbon: Texts['ribbon'] = {
  title: 'Уся історія одним поглядом',
  now: 'зараз',
  caption: 'Усі стани всіх напрямів, від найдавнішого до теперішнього',
  track: 'Напрям',
  states: 'Стани',
  always: '{state} весь час',
  first: '{state} до {to}',
  span: '{state} від {from} до {to}',
  present: '{state}, відколи: {from}',
  earlier: 'раніше',
  expected: '{what}: очікується {time}',
  all: 'Усе',
  days: 'Останні {n} днів',
  range: 'Показаний проміжок',
}
