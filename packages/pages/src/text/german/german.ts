import type { Texts } from '../texts.ts'
import { germanAbout } from './german-about.ts'
import { germanBadge, germanCalendar, germanFeed } from './german-channels.ts'
import { germanDiagram } from './german-diagram.ts'
import { germanGuide } from './german-guide.ts'
import { germanGlance, germanRibbon } from './german-glance.ts'
import { germanList, germanSession } from './german-list.ts'
import { germanMachine } from './german-machine.ts'
import { germanSentences } from './german-sentences.ts'
import { germanFind, germanRevision, germanTimeline } from './german-timeline.ts'
import { germanRange, germanTime, germanZones } from './german-times.ts'
import { germanTrack, germanTracks } from './german-tracks.ts'

/** The pages in German. */
export const german: Texts = {
  lang: 'de',
  name: 'Deutsch',
  locale: 'de-DE',
  brand: 'Szenarien im Blick',
  shareAlt: 'Drei Stände als Kästen nebeneinander, von jedem ein Pfeil zum nächsten.',
  skip: 'Zum Inhalt springen',
  home: 'Alle Szenarien',
  docs: 'Dokumentation',
  list: germanList,
  glance: germanGlance,
  ribbon: germanRibbon,
  more: 'Weitere',
  data: 'die Daten',
  languages: 'Sprachen',
  zones: germanZones,
  time: germanTime,
  range: germanRange,
  stamps: {
    updated: 'Aktualisiert am {time}',
    notUpdated: 'Noch keine Meldung',
    corrected: 'Letzte Korrektur am {time}',
  },
  tracks: germanTracks,
  track: germanTrack,
  about: germanAbout,
  contents: {
    title: 'Auf dieser Seite',
    tracks: 'Alle Stränge mit Namen ({n})',
  },
  causes: {
    initial: 'Noch keine Meldung',
    theReport: 'zur Meldung',
    deadline: 'Die Frist „{deadline}“ ist verstrichen',
    rule: '„{rule}“ ist eingetreten',
    migration: 'Übernommen, als wir geändert haben, was wir verfolgen ({version})',
    versioned: 'Version {version}',
  },
  due: {
    title: 'Was als Nächstes ansteht',
    none: 'Es stehen keine Termine fest.',
    noneAhead: 'Weitere Termine stehen nicht fest.',
    status: {
      ahead: 'Steht noch bevor',
      'possibly-passed': 'Möglicherweise gerade jetzt',
      passed: 'Zeitpunkt verstrichen',
    },
    more: 'Gezeigte Termine: {n} von {all}, die nächsten zuerst; den Rest enthalten {data}.',
    passed: 'Der Zeitpunkt ist verstrichen; noch sagt keine Meldung, ob es dazu kam.',
    past: 'Ohne Meldung verstrichen ({n})',
    policy: {
      apply: 'Sagt bis dahin keine Meldung etwas anderes, gilt danach „{state}“.',
      propose: 'Sagt bis dahin keine Meldung etwas anderes, entscheidet die Redaktion, ob „{state}“ gilt.',
      flag: '',
    },
  },
  positions: {
    title: 'Wer wo steht',
    track: 'Strang',
    nothing: 'nichts gemeldet',
    dash: '– bedeutet, dass nichts gemeldet wurde.',
    more: 'Gezeigte Stränge, zu denen es Positionen gibt: {n} von {all}; den Rest enthalten {data}.',
    caption: 'Haltung der Beteiligten zu jedem Strang, wie zuletzt gemeldet',
  },
  stances: {
    proposes: 'Schlägt vor',
    supports: 'Unterstützt',
    accepts: 'Stimmt zu',
    conditional: 'Unter Bedingungen',
    rejects: 'Lehnt ab',
    undeclared: 'Nicht erklärt',
  },
  proposals: {
    title: 'Noch nicht bestätigt',
    dismissed: 'Nicht bestätigt',
    what: '{track}: Inzwischen gilt womöglich „{state}“. Die Bestätigung durch die Redaktion steht aus.',
    opened: 'Seit {time}.',
    more: 'Gezeigt: {n} von {all}, die neuesten zuerst; den Rest enthalten {data}.',
  },
  rules: {
    title: 'Worauf wir achten',
    value: { true: 'Ja', false: 'Noch nicht', unknown: 'Lässt sich nicht sagen' },
    moreParts: 'und {n} weitere',
    more: 'Gezeigt: {n} von {all}, die offenen zuerst; den Rest enthalten {data}.',
  },
  claims: {
    title: 'Aussagen',
    none: 'Noch keine Aussagen.',
    all: 'Alle {n} Aussagen',
    lead: 'Was gesagt wurde, von wem, und ob es jemand bestätigt hat.',
    answers: 'widerspricht einer anderen Aussage',
    answersGone: 'widerspricht einer Aussage, die keine Meldung mehr enthält',
    general: 'Zum Ganzen',
    verification: {
      confirmed: 'Bestätigt',
      reported: 'Gemeldet, nicht bestätigt',
      unverified: 'Nicht verifiziert',
      disputed: 'Umstritten',
      retracted: 'Zurückgezogen',
    },
    checkedBy: '{verification}, laut {who}',
    source: 'Meldung',
  },
  uncertain: {
    title: 'Bis dahin womöglich schon geschehen',
    on: 'zu „{track}“',
    more: 'Gezeigte Meldungen: {n} von {all}, die neuesten zuerst; den Rest enthalten {data}.',
  },
  timeline: germanTimeline,
  find: germanFind,
  machine: germanMachine,
  before: {
    title: 'Damals haben wir noch nicht aufgezeichnet',
    begins: 'Wir zeichnen „{title}“ seit dem {time} auf. Was davor bekannt war, wissen wir nicht.',
    assumed: 'Wir zeichnen seit dem {time} auf. Zu dem gezeigten Zeitpunkt gibt es keine Meldung.',
    known: 'Wir zeichnen seit dem {time} auf. Frühere Daten stammen aus Meldungen, die danach kamen.',
    first: 'Zum Beginn der Aufzeichnungen',
  },
  follow: {
    title: 'Auf dem Laufenden bleiben',
    atom: 'Atom-Feed',
    json: 'JSON-Feed',
    calendar: 'Kalender',
    badge: 'Badge',
    embed: 'Einbetten',
    tracks: 'Einzelne Stränge',
    data: 'Daten',
    snippets: 'Für Ihre eigenen Seiten',
    snippetsLead:
      'Zum Einfügen in einen Artikel oder eine Readme-Datei; der Inhalt bleibt von selbst aktuell.',
    frame: 'Das Szenario als Karte, in HTML',
    badgeHtml: 'Das Badge, in HTML',
    badgeMarkdown: 'Das Badge, in Markdown',
  },
  report: {
    title: 'Meldung',
    back: 'Zurück zum Szenario',
  },
  revision: germanRevision,
  embed: { open: 'Szenario verfolgen' },
  live: {
    pill: '{n} neu · anzeigen',
    updated: 'Diese Seite wurde aktualisiert.',
    added: 'Neu: {headline}',
    addedSeveral: 'Neu: {n}, zuletzt: {headline}',
  },
  missing:
    'Unter dieser Adresse gibt es nichts. Vielleicht wurde sie falsch eingetippt oder beim Kopieren abgeschnitten.',
  session: germanSession,
  refusals: {
    'not-found': {
      title: 'Diese Seite gibt es nicht',
      reason:
        'Unter diesem Namen haben wir nichts. Prüfen Sie die Schreibweise, oder sehen Sie alle Szenarien durch.',
    },
    'query-invalid': {
      title: 'Das lässt sich nicht anzeigen',
      reason: 'Was die Adresse verlangt, können wir nicht zeigen.',
    },
    'cursor-invalid': {
      title: 'Dieser Teil der Liste ist nicht mehr da',
      reason:
        'Die Liste hat sich seither geändert, oder die Adresse wurde verändert. Beginnen Sie noch einmal mit den neuesten.',
    },
    unauthorized: {
      title: 'Nicht angemeldet',
      reason: 'Das ist nicht öffentlich. Zum Lesen brauchen Sie einen Schlüssel.',
    },
    forbidden: {
      title: 'Nicht erlaubt',
      reason: 'Ihr Schlüssel gilt hierfür nicht.',
    },
    'too-many-requests': {
      title: 'Zu viel auf einmal',
      reason: 'Von Ihrer Adresse kamen zu viele Anfragen. Bitte versuchen Sie es gleich noch einmal.',
    },
    unavailable: {
      title: 'Zurzeit nicht erreichbar',
      reason: 'Bitte versuchen Sie es gleich noch einmal.',
    },
    internal: {
      title: 'Hier ist etwas schiefgegangen',
      reason: 'Das liegt nicht an Ihnen. Bitte versuchen Sie es gleich noch einmal.',
    },
  },
  guide: germanGuide,
  feed: germanFeed,
  calendar: germanCalendar,
  badge: germanBadge,
  diagram: germanDiagram,
  sentences: germanSentences,
}
