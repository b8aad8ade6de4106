import type { Texts } from '../texts.ts'

/** What the list of scenarios says, in Ukrainian. */
export const ukrainianList: Texts['list'] = {
  title: 'Сценарії',
  lead: 'Події, що розвиваються: який нині стан, відколи, з чиїх слів і що на черзі.',
  none: 'Поки що не стежимо за жодним сценарієм.',
  moved: 'Що змінилося останнім',
  movedAmong: 'Серед того, що змінилося останнім',
  since: '{state}, відколи: {time}',
  tracks: 'Напрями',
  count: '{n}, з них завершених: {final}',
}
