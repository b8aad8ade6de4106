import type { Texts } from '../texts.ts'

/** The words at the head of a scenario's page, in Ukrainian. */
export const ukrainianGlance: Texts['glance'] = {
  kicker: 'Стежимо за подіями',
  moves: 'Зараз',
  movesThen: 'Тоді',
  noMoves: 'Від початку спостереження нічого не змінилося.',
  noneLately: 'Останнім часом нічого не змінилося.',
  news: 'Нове з учорашнього дня',
  newsThen: 'Нове на той час',
  newsSince: 'Нове від {time}',
  noneSince: 'Відтоді нічого нового.',
  since: 'Нове від вашого останнього візиту',
  lastNews: 'Останнє повідомлення',
  noNews: 'Повідомлень ще немає.',
  more: 'ще {n}',
  moreThan: 'ще щонайменше {n}',
  next: 'Далі',
  passed: 'Час минув, повідомлень немає: {n}',
  standfirst: '{track}: {state}, від {time}.',
  standfirstNext: 'Далі: {what} ({time}).',
  dueOf: '{track}: {what}',
  quiet: 'Немає нових повідомлень з {time}',
  quietSome: 'Давно немає новин: {tracks}',
}

/** The words of the ribbon, in Ukrainian. */
export const ukrainianRibbon: Texts['ribbon'] = {
  title: 'Уся історія одним поглядом',
  now: 'зараз',
  always: '{state} весь час',
  first: '{state} до {to}',
  span: '{state} від {from} до {to}',
  present: '{state} від {from}',
  on: '{state}, {time}',
  within: '{state}, {time}',
  expected: '{what}: очікується {time}',
  waiting: 'зміна чекає на підтвердження',
  nothing: 'за цей період нічого не записано',
  all: 'Усе',
  days: { one: '{n} день', few: '{n} дні', many: '{n} днів', other: '{n} дня' },
  picture: 'Історія як зображення (SVG)',
  cut: 'Давніших змін тут не показано.',
  begins: 'Історія довга; тут її показано від {time}.',
  changes: 'Усі зміни',
}
