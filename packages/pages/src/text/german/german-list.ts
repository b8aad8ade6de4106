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
  isArchived: 'Diese Geschichte ist abgelegt: Es kommt nichts mehr hinzu.',
  archivedMark: 'Abgelegt',
  archived: 'Abgelegte Geschichten',
  present: 'Laufende Geschichten',
}

/** The words of the form that asks for a key if reads are private, in German. */
export const germanSession: Texts['session'] = {
  key: 'Ihr Schlüssel',
  begin: 'Lesen',
  wrong: 'Dieser Schlüssel ist unbekannt. Ist er vollständig?',
  kept: 'Er gilt in diesem Browser 8 Stunden lang, nur zum Lesen.',
}
