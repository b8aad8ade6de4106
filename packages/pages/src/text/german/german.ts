import type { Texts } from '../texts.ts'
import { germanBadge, germanCalendar, germanFeed } from './german-channels.ts'
import { germanDiagram } from './german-diagram.ts'
import { germanGuide } from './german-guide.ts'
import { germanList } from './german-list.ts'
import { germanMachine } from './german-machine.ts'
import { germanSentences } from './german-sentences.ts'
import { germanRevision, germanTimeline } from './german-timeline.ts'
import { germanTracks } from './german-tracks.ts'

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
  more: 'Weitere',
  data: 'die Daten',
  languages: 'Sprachen',
  zones: {
    utc: 'Zeitangaben in UTC.',
    reader: 'Zeitangaben in Ihrer Zeitzone, {zone}.',
  },
  time: {
    between: 'irgendwann zwischen {earliest} und {latest}',
    zoned: '{instant} ({wall} Uhr, Zeitzone {zone})',
    zonedOpen: '{wall} Uhr, Zeitzone {zone}, während einer Zeitumstellung dort',
    zonedDate: '{wall}, Zeitzone {zone}',
    fromThen: 'irgendwann ab {time}, kein Ende genannt',
    byThen: 'irgendwann bis {time}',
    wall: '{wall} Uhr, Zeitzone nicht genannt',
    day: '{wall}, Uhrzeit und Zeitzone nicht genannt',
    month: '{wall}, Tag und Zeitzone nicht genannt',
    year: '{wall}, Monat und Zeitzone nicht genannt',
    interval: 'irgendwann von {from} bis {to}',
    unzoned: '{wall} (Zeitzone nicht genannt)',
    open: '{written}: {between}',
    approximate: 'etwa {time}',
    uncertain: '{time} (unsicher)',
  },
  stamps: {
    title: 'Wie aktuell die Angaben sind',
    lastDevelopment: 'Letzte Entwicklung',
    lastReport: 'Letzte Meldung',
    lastCorrection: 'Letzte Korrektur',
    lastCheck: 'Letzte Prüfung',
    never: 'bisher keine',
    atLatest: 'spätestens am {time}',
  },
  tracks: germanTracks,
  about: { title: 'Worum es geht' },
  contents: {
    title: 'Auf dieser Seite',
    tracks: 'Alle Stränge mit Namen ({n})',
  },
  causes: {
    initial: 'Noch keine Meldung',
    report: 'Grundlage: {report}',
    theReport: 'diese Meldung',
    override: 'Direkt gesetzt durch {report}',
    deadline: 'Grund: Die Frist „{deadline}“ ist verstrichen',
    rule: 'Grund: Die Bedingung der Regel „{rule}“ ist eingetreten',
    migration: 'Übernommen in Version {version} der Definition',
  },
  due: {
    title: 'Was als Nächstes ansteht',
    none: 'Es steht nichts an, dessen Zeitpunkt bekannt ist.',
    expected: 'Erwartet laut Meldung',
    status: {
      ahead: 'Steht noch bevor',
      'possibly-passed': 'Möglicherweise verstrichen',
      passed: 'Verstrichen',
    },
    more: 'Gezeigte Zeitpunkte: {n} von {all}, zuerst jene, die noch bevorstehen können; den Rest enthalten {data}.',
    passed: 'Dass der Zeitpunkt verstreicht, heißt nicht, dass es stattgefunden hat.',
    step: '{event} → {state}',
    policy: {
      apply: 'Sobald der Zeitpunkt sicher verstrichen ist, wird „{event}“ erfasst.',
      propose: 'Sobald der Zeitpunkt sicher verstrichen ist, wird der Redaktion „{event}“ vorgeschlagen.',
      flag: 'Verstreicht der Zeitpunkt, wird daraus nichts geschlossen.',
    },
  },
  positions: {
    title: 'Wer wo steht',
    none: 'Es wurde keine Position gemeldet.',
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
    title: 'Vorgeschlagen, nicht bestätigt',
    what: '„{event}“ für „{track}“, was zu „{state}“ führen würde',
    opened: 'Offen seit {time}; wartet auf die Redaktion.',
    more: 'Gezeigte Vorschläge: {n} von {all}, die neuesten zuerst; den Rest enthalten {data}.',
  },
  rules: {
    title: 'Beobachtete Bedingungen',
    value: { true: 'Erfüllt', false: 'Nicht erfüllt', unknown: 'Offen' },
    settledBy: 'Klären würde das {report}.',
    moreParts: 'weitere: {n}',
    more: 'Gezeigte Bedingungen: {n} von {all}, die offenen zuerst; den Rest enthalten {data}.',
  },
  claims: {
    title: 'Aussagen',
    none: 'Es ist keine Aussage erfasst.',
    more: 'Gezeigt sind die neuesten Aussagen, {n} von {all}; den Rest enthalten {data}.',
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
    title: 'Bis dahin vielleicht schon so, vielleicht noch nicht',
    on: 'zu „{track}“',
    more: 'Gezeigte Meldungen: {n} von {all}, die neuesten zuerst; den Rest enthalten {data}.',
  },
  timeline: germanTimeline,
  machine: germanMachine,
  before: {
    title: 'So weit reichen die Aufzeichnungen nicht zurück',
    begins:
      'Die Aufzeichnungen zu „{title}“ beginnen am {time}. Was davor bekannt war, ist nicht aufgezeichnet.',
    assumed:
      'Die Aufzeichnungen beginnen am {time}. Über den gezeigten Zeitpunkt ist nichts sicher bekannt: Angenommen wird jeweils der Stand, mit dem die Definition beginnt.',
    known:
      'Die Aufzeichnungen beginnen am {time}. Was über die Zeit davor zu sehen ist, beruht allein auf späteren Meldungen.',
    first: 'Zum Beginn der Aufzeichnungen',
  },
  follow: {
    title: 'Auf dem Laufenden bleiben',
    atom: 'Atom-Feed',
    json: 'JSON-Feed',
    calendar: 'Kalender',
    badge: 'Plakette',
    embed: 'Einbetten',
    data: 'Daten',
    snippets: 'Für Ihre eigenen Seiten',
    snippetsLead:
      'Zum Einfügen in einen Artikel oder eine Readme-Datei; der Inhalt bleibt von selbst aktuell.',
    frame: 'Das Szenario als Karte, in HTML',
    badgeHtml: 'Die Plakette, in HTML',
    badgeMarkdown: 'Die Plakette, in Markdown',
  },
  report: {
    title: 'Meldung',
    back: 'Zum ganzen Szenario',
  },
  revision: germanRevision,
  embed: { open: 'Szenario verfolgen', review: 'Durchsicht fällig' },
  live: {
    updated: 'Diese Seite wurde aktualisiert.',
    added: 'Neu: {headline}',
    addedSeveral: 'Neu: {n}, zuletzt: {headline}',
  },
  missing:
    'Unter dieser Adresse gibt es nichts. Vielleicht wurde sie falsch eingetippt oder beim Kopieren abgeschnitten.',
  refusals: {
    'not-found': {
      title: 'Diese Seite gibt es nicht',
      reason:
        'Unter diesem Namen gibt es hier nichts. Vielleicht wird er anders geschrieben, vielleicht gab es ihn nie.',
    },
    'query-invalid': {
      title: 'Das lässt sich nicht anzeigen',
      reason: 'Die Adresse fragt nach etwas, das sich hier nicht lesen oder nicht zeigen lässt.',
    },
    'cursor-invalid': {
      title: 'Dieser Teil der Liste ist nicht mehr da',
      reason:
        'Die Adresse führt in eine Liste, die inzwischen anders lautet, oder sie wurde verändert. Beginnen Sie noch einmal mit den neuesten.',
    },
    unauthorized: {
      title: 'Nicht angemeldet',
      reason: 'Dies ist nicht öffentlich; wer es liest, zeigt einen Schlüssel vor.',
    },
    forbidden: {
      title: 'Nicht erlaubt',
      reason: 'Der vorgezeigte Schlüssel gilt hierfür nicht.',
    },
    'too-many-requests': {
      title: 'Zu viel auf einmal',
      reason: 'Von Ihrer Adresse wurde viel angefragt. Bitte versuchen Sie es gleich noch einmal.',
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
