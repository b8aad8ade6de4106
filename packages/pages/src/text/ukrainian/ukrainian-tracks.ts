import type { Texts } from '../texts.ts'

/** The words on the cards of tracks, in Ukrainian. */
export const ukrainianTracks: Texts['tracks'] = {
  title: 'Стан справ',
  since: 'Від {time}',
  initial: 'Відколи стежимо, змін не було',
  final: 'Завершено',
  expected: 'Очікується: {time}',
  moreSteps: 'ще {n}',
  moreTracks: {
    one: 'ще {n} напрям',
    few: 'ще {n} напрями',
    many: 'ще {n} напрямів',
    other: 'ще {n} напряму',
  },
  short: 'Про кожен напрям тут сказано коротко; решту містять {data}.',
  noNext: 'Наступного кроку не передбачено.',
  override: 'Стан визначила редакція: {reason}',
  overrides: {
    one: 'Стан визначала редакція, {n} раз; востаннє: {reason}',
    few: 'Стан визначала редакція, {n} рази; востаннє: {reason}',
    many: 'Стан визначала редакція, {n} разів; востаннє: {reason}',
    other: 'Стан визначала редакція, {n} раза; востаннє: {reason}',
  },
  overriddenBefore: 'Раніше стан визначала редакція: {reason}',
  waiting: 'Можливо, вже «{state}»; чекає на підтвердження',
  noted: '{state} ({notes})',
  notes: { contested: 'спірно', set: 'визначила редакція' },
  entries: {
    few: ['вдруге', 'втретє', 'вчетверте', 'вп’яте', 'вшосте'],
    many: '{n}-й раз',
  },
  contestedBy: 'Заперечує: {who}',
  diagram: 'Схема',
  diagramOf: 'Стани напряму «{track}». Тепер: {state}. Що може статися далі: {next}.',
}

/** The words on the page of a track, in Ukrainian. */
export const ukrainianTrack: Texts['track'] = {
  stances: 'Як змінювалися позиції',
  terms: '{stance} ({terms})',
  facts: 'Подробиці',
  carried: 'вказано ще до теперішнього стану',
  next: 'Що може статися далі',
  elsewhere: 'В інших джерелах',
}
