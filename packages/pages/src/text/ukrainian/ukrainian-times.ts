import type { Texts } from '../texts.ts'

/** The words around times, in Ukrainian. */
export const ukrainianTime: Texts['time'] = {
  between: 'між {earliest} і {latest}',
  zoned: '{wall}, {zone}',
  zonedOpen: '{wall}, {zone}, під час переведення годинників там',
  fromThen: 'від {time}',
  byThen: 'до {time}',
  bound: {
    between: 'якоїсь миті між {earliest} і {latest}',
    fromThen: '{time} або пізніше',
    byThen: '{time} або раніше',
  },
  wall: '{wall}, часовий пояс не вказано',
  approximate: 'приблизно {time}',
  approximately: {
    between: 'приблизно між {earliest} і {latest}',
    fromThen: 'приблизно від {time}',
    byThen: 'приблизно до {time}',
  },
  uncertain: '{time} (непевно)',
}

/** The distance to a window, in Ukrainian. */
export const ukrainianRange: Texts['range'] = {
  now: 'можливо, саме зараз',
  passed: 'час минув',
  orLater: '{time} або пізніше',
}

/** The zone of a page's times, in Ukrainian. */
export const ukrainianZones: Texts['zones'] = {
  utc: 'Час подано за UTC.',
  reader: 'Час подано за вашим часовим поясом: {zone}.',
}
