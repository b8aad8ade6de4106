import type { Texts } from '../texts.ts'

/** What the list of scenarios says, in German. */
export const germanList: Texts['list'] = {
  title: 'Szenarien',
  lead: 'Laufende Entwicklungen: wo jede steht, seit wann, nach wessen Angaben und was als Nächstes ansteht.',
  none: 'Noch wird kein Szenario verfolgt.',
  moved: 'Zuletzt bewegter Strang',
  movedAmong: 'Unter den zuletzt bewegten Strängen',
  since: '{state}, seit {time}',
  tracks: 'Stränge',
  count: '{n}, davon endgültig: {final}',
}
