import type { Texts } from '../texts.ts'

/** The feeds' own words, in Ukrainian. */
export const ukrainianFeed: Texts['feed'] = {
  status: {
    standing: '{headline}',
    corrected: 'Виправлено: {headline}',
    retracted: 'Відкликано: {headline}',
    superseded: 'Замінено: {headline}',
    waiting: 'Чекає на підтвердження: {headline}',
    dismissed: 'Не підтверджено: {headline}',
    contested: 'Спірно: {headline}',
  },
  superseded: 'Замінено: за тим, що тепер кажуть повідомлення, це вже не враховується.',
  retracted: 'Відкликано: це повідомлення більше не враховується.',
  retractedFor: 'Відкликано {time}: це повідомлення більше не враховується. Причина: {reason}',
  corrected: 'Виправлено {time}. Причина: {reason}',
  left: 'Виправлено {time}: це повідомлення більше не стосується цього напряму.',
  value: '«{value}»',
  when: 'Коли: {time}.',
  moved: 'Що змінилося: {track}, було «{from}», стало «{to}».',
  override: 'Стан «{state}» визначила редакція. Причина: {reason}',
  contested: 'Заперечує: {who}.',
  proposed: 'На час запису стан напряму «{track}», можливо, був «{state}»; редакція цього ще не підтвердила.',
  closed: 'На підтвердження більше не чекає.',
  confirmed: 'Згодом це підтверджено.',
  dismissed: 'Редакція відхилила це {time}. Причина: {reason}',
  positions: 'Позиції за повідомленнями: {positions}.',
  position: '{party}: {stance}',
  waits: '{deadline}: {expected}',
  notExpected: 'Часу, на який очікується наступний крок, більше немає.',
  expected: 'Наступний крок очікується: {time}.',
  claim: 'Твердження ({speaker}): «{claim}» {verification}',
  verification: 'Статус: {verification}.',
  attribution: 'Звідки відомо: {who}',
  source: 'Джерело: {source}',
  dated: '{source} ({published})',
  noSource: 'не назване',
}

/** The calendar's own words, in Ukrainian. */
export const ukrainianCalendar: Texts['calendar'] = {
  next: 'очікується наступний крок',
  deadline: 'строк «{deadline}»',
  expected: 'очікується',
  noLonger: 'більше не очікується',
  deadlineNoLonger: '{deadline} (більше не очікується)',
  wasExpectedAt: 'Очікувалося: {time}.',
  wasExpected: 'очікувалося',
  summary: '{track}: {what}',
  openSummary: '{track}: {what} (точний час невідомий)',
  due: 'Строк: {time}.',
  expectedAt: 'Очікується: {time}.',
  stands: 'Стан напряму: {state}.',
  standsSince: 'Стан напряму: {state}, від {time}.',
  final: '{state} (кінцевий)',
}

/** The words of a scenario's badge, in Ukrainian. */
export const ukrainianBadge: Texts['badge'] = {
  tracks: 'відкрито {open} з {all} · {development}',
  development: 'розвиток не пізніше {day} UTC',
  none: 'розвитку ще не було',
  contested: 'спірних: {n}',
}
