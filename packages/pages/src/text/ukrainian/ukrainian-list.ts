import type { Texts } from '../texts.ts'

/** The words of the list of scenarios, in Ukrainian. */
export const ukrainianList: Texts['list'] = {
  title: 'Сценарії',
  lead: 'Події, що розвиваються: який нині стан, відколи, хто це каже і що далі.',
  none: 'Поки що не стежимо за жодним сценарієм.',
  moved: 'Остання зміна',
  since: '{state}, від {time}',
  tracks: 'Напрями',
  count: '{n} (завершено: {final})',
  isArchived: 'Цю історію заархівовано: до неї більше нічого не додають.',
  archivedMark: 'В архіві',
  archived: 'Архівні історії',
  present: 'Поточні історії',
}

/** The words of the form that asks for a key if reads are private, in Ukrainian. */
export const ukrainianSession: Texts['session'] = {
  key: 'Ваш ключ',
  begin: 'Читати',
  wrong: 'Такого ключа немає. Чи введено його повністю?',
  kept: 'У цьому браузері він діє 8 годин і лише для читання.',
}
