import type { Texts } from '../texts.ts'

/** The words of the list of scenarios, in German. */
export const germanList: Texts['list'] = {
  title: 'Szenarien',
  lead: 'Laufende Entwicklungen: wo jede steht, seit wann, wer es sagt und was als Nächstes ansteht.',
  none: 'Noch wird kein Szenario verfolgt.',
  moved: 'Letzte Änderung',
  since: '{state}, seit {time}',
  tracks: 'Stränge',
  count: '{n} ({final} abgeschlossen)',
}
