import type { Texts } from '../texts.ts'

/** The words of the list of scenarios, in Ukrainian. */
export const ukrainianList: Texts['list'] = {
  title: 'Сценарії',
  lead: 'Події, що розвиваються: який нині стан, відколи, хто це каже і що далі.',
  none: 'Поки що не стежимо за жодним сценарієм.',
  moved: 'Остання зміна',
  since: '{state}, відколи: {time}',
  tracks: 'Напрями',
  count: '{n} (завершено: {final})',
}
