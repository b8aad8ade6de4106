import type { Texts } from '../texts.ts'

/** The words around times, in German. */
export const germanTime: Texts['time'] = {
  between: 'zwischen {earliest} und {latest}',
  zoned: '{wall} Uhr, {zone}',
  zonedOpen: '{wall} Uhr, {zone}, während der Zeitumstellung dort',
  fromThen: 'ab {time}',
  byThen: 'bis {time}',
  bound: {
    between: 'irgendwann zwischen {earliest} und {latest}',
    fromThen: 'frühestens {time}',
    byThen: 'spätestens {time}',
  },
  wall: '{wall} Uhr, Zeitzone nicht genannt',
  approximate: 'etwa {time}',
  approximately: {
    between: 'zwischen etwa {earliest} und {latest}',
    fromThen: 'etwa ab {time}',
    byThen: 'bis etwa {time}',
  },
  uncertain: '{time} (unsicher)',
}

/** The distance to a window, in German. */
export const germanRange: Texts['range'] = {
  now: 'möglicherweise gerade jetzt',
  passed: 'Zeitpunkt verstrichen',
  orLater: '{time} oder später',
}

/** The zone of a page's times, in German. */
export const germanZones: Texts['zones'] = {
  utc: 'Zeitangaben in UTC.',
  reader: 'Zeitangaben in Ihrer Zeitzone, {zone}.',
}
