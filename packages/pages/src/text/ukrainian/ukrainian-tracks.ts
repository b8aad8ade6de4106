import type { Texts } from '../texts.ts'

/** What the cards of tracks say, in Ukrainian. */
export const ukrainianTracks: Texts['tracks'] = {
  title: 'Стан справ',
  since: 'Відколи: {time}',
  initial: 'Від самого початку; жодне повідомлення цього не змінило',
  final: 'Кінцевий стан',
  review: 'Час переглянути: повідомлень немає довше, ніж передбачено (напрямів: {n} з {all})',
  expected: 'Очікується: {time}',
  next: 'Далі може бути',
  step: '{state} ({event})',
  moreSteps: 'і ще {n}',
  short: 'Щоб умістити всі напрями, про кожен сказано коротко; решту містять {data}.',
  noNext: 'Звідси далі нічого не веде.',
  override: 'Стан задав відповідальний редактор поза звичним ходом подій: {reason}',
  overrides: 'Відповідальний редактор задавав стан поза звичним ходом подій, разів: {n}; востаннє: {reason}',
  feeds: 'Стежити за цим напрямом: {atom} · {json} · {badge}',
  diagram: 'Схема',
  diagramOf: 'Стани напряму «{track}». Тепер: {state}. Далі може бути: {next}.',
}
