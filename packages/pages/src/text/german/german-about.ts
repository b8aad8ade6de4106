import type { Texts } from '../texts.ts'

/** The words about the tracker, on its page and at the foot of every page, in German. */
export const germanAbout: Texts['about'] = {
  title: 'Worum es geht',
  foot: 'Über diese Seiten',
  corrections: 'Wie wir berichtigen',
  contact: 'Kontakt',
  policy: 'Die Regeln für Berichtigungen',
  page: 'Über diesen Tracker',
  lead: 'Wer diesen Tracker betreibt und wie hier berichtigt wird.',
  by: 'Herausgegeben von {who}.',
  sections: [
    {
      title: 'Wie eine Geschichte geführt wird',
      text: 'Eine Geschichte hat Stränge, etwa eine Waffenruhe oder Gespräche. Jeder ist immer in genau einem Stand. Nur eine Meldung mit Quellen bewegt ihn, oder eine Regel oder Frist, die vorher festgelegt war; was nur die Zeit entschieden hat, wird so bezeichnet. Eine Zeit, die nicht genau bekannt ist, bleibt so, wie sie geschrieben wurde.',
    },
    {
      title: 'Was bestätigt ist und was nicht',
      text: 'Was jemand sagt, steht hier als Aussage: mit dem Namen und damit, ob es jemand bestätigt hat. Sie allein bewegt keinen Strang. Bestreitet eine Seite, was gemeldet wurde, so steht das beim Strang, bis es geklärt ist.',
    },
    {
      title: 'Wie wir berichtigen',
      text: 'Eine falsche Meldung wird offen berichtigt oder zurückgezogen: Die Überschrift ist gekennzeichnet, der Grund ist genannt, und was vorher dastand, bleibt lesbar. Nichts wird stillschweigend geändert: Jede Fassung steht in einem Verzeichnis, das sich prüfen lässt, und die Zeitmaschine zeigt jede Seite, wie sie war.',
    },
  ],
}
