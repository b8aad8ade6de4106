import type { Texts } from '../texts.ts'

/** The words of the documentation's own pages, in German. */
export const germanGuide: Texts['guide'] = {
  docs: 'Dokumentation',
  lead: 'Nachlesen, wo ein Szenario steht, melden, was bekannt geworden ist, oder den Dienst selbst betreiben.',
  reference: 'API-Referenz',
  openapi: 'Das OpenAPI-Dokument',
  parts: {
    keys: 'Schlüssel und Signaturen',
    schemas: 'Schemas',
  },
  readers: {
    title: 'Für alle, die die API lesen',
    lead: 'Alles, was die Seiten zeigen, gibt es als Daten; wo das Lesen öffentlich ist, ohne Schlüssel.',
    points: [
      'Jede Zeitangabe ist ein Fenster mit einem frühesten und einem spätesten Zeitpunkt. Was geschrieben wurde, steht daneben als „value“.',
      'Wo das Lesen nicht öffentlich ist, gehört zu jeder Anfrage ein Schlüssel: curl -H "Authorization: Bearer <Schlüssel>".',
      '„asOf“ fragt, was zu einem Zeitpunkt so war, „knownAt“, was dieser Dienst zu diesem Zeitpunkt sagte.',
      'Schicken Sie den ETag als If-None-Match zurück: 304 heißt, dass sich nichts geändert hat, und kostet fast nichts.',
      'Wer eine Kopie führen will, folgt „changes“: jede Revision der Reihe nach, mit ihrem Hash.',
    ],
  },
  editors: {
    title: 'Für Redaktionen und Redaktionssysteme',
    lead: 'Eine Meldung ist ein signierter POST. Das Geheimnis kommt von denen, die den Dienst betreiben; die Beispiele lesen es aus TRACKER_SECRET.',
    points: [
      'Signieren Sie genau die Bytes, die Sie senden: Kennung, Zeitstempel und Inhalt, mit Punkten verbunden (Standard Webhooks 1.0).',
      'Dieselbe Kennung mit demselben Inhalt darf beliebig oft gesendet werden; sie hat eine Wirkung und eine Antwort.',
      'Schreiben Sie Zeiten so, wie Sie sie kennen: „2025-05-19T10:00“ ist eine Uhrzeit in unbekannter Zeitzone, „2025-05-18“ ein Tag.',
      'Was falsch war, wird korrigiert oder zurückgezogen, mit einem Grund. Entfernt wird nie etwas.',
    ],
  },
  written: { modelling: 'Eine Geschichte modellieren', 'data-sets': 'Datensätze', times: 'Zeitangaben' },
  contentSystems: {
    title: 'Redaktionssysteme',
    lead: 'Sanity, Ghost, Superdesk, Contentful, Storyblok, WordPress und andere melden mit den Webhooks, die sie haben.',
    points: [
      'Eine Quelle im Zugangsdokument hat statt „secrets“ einen „adapter“: das System, das Geheimnis und eine Zuordnung von dessen Daten zu einer Meldung. Wie geprüft wird, entscheidet die Quelle, nie die Anfrage.',
      'Jeder Schlüssel der Zuordnung („map“) ist einer der Meldung. Sein Wert kommt über einen JSON Pointer aus den Daten, auf Wunsch mit Vorgabe, oder ist immer derselbe. Leere Felder gelten als fehlend. Zeilenumbrüche, Tabulatoren und Steuerzeichen werden zu einem Leerzeichen, wo eine Meldung nur eine Zeile hat. „scenario“ und „headline“ sind nötig.',
      'Was veröffentlicht wird, wird gemeldet; eine Änderung ist eine Korrektur; was zurückgenommen wird, wird zurückgezogen; „reason“ in der Zuordnung nennt den Grund. Was danach wieder erscheint, ist eine neue Meldung.',
      'Dieselbe Zustellung hat auch mehrfach nur eine Wirkung, und eine ältere Fassung, die spät kommt, ändert nichts; beides wird mit 200 beantwortet. Dieselbe Fassung mit anderem Inhalt wird abgelehnt: Welche von beiden die neuere ist, lässt sich nicht sagen.',
      'Eine signierte Zeit darf fünf Minuten abweichen. Superdesk, Storyblok, WordPress und das Verfahren von GitHub signieren keine.',
      'Storyblok nennt keine Fassung: Eine Story, die unter gleichem Namen und gleicher Adresse erneut erscheint, sieht wie eine wiederholte Zustellung aus.',
      'Was abgelehnt wird, bleibt 30 Tage lang erhalten, mit dem Grund; nur ein Inhalt von mehr als 256 KiB nicht: Er wird nicht zu Ende gelesen, und seine Signatur bleibt ungeprüft. Die Redaktion findet es unter /v1/deliveries oder mit „npm run tracker -- deliveries“ und meldet es erneut, unverändert oder berichtigt; ein späterer Versuch des Systems erhält dann diese Antwort. Wurde das Dokument inzwischen zurückgezogen, so steht in der Liste „withdrawn“; ein späterer Versuch des Systems ändert dann nichts, und Ihrer verlangt „"withdrawn": true“ („--withdrawn“).',
    ],
  },
  following: {
    title: 'Einer Geschichte folgen',
    lead: 'Erfahren Sie von jeder Revision, sobald sie aufgezeichnet ist: über eine Verbindung, die offen bleibt, oder durch Webhooks.',
    points: [
      'GET …/live sendet jede Revision als Server-Sent Event. „id“ ist ihre Nummer, „event“ ihre Art. Kommen Sie mit der letzten id als Last-Event-ID wieder, wie es ein Browser von selbst tut, und es fehlt nichts. Auf AWS endet jede Antwort sofort und sagt, wann Sie wiederkommen sollen. Zieht eine Geschichte um, so endet der Strom: Die neue Adresse zählt ihre Revisionen neu, und eine id der alten wird mit 400 und „movedTo“ abgelehnt. Folgen Sie dann dieser.',
      'Ein Abonnement sendet jede Revision, die seinen Filtern entspricht, an Ihre URL: für jedes Szenario in der richtigen Reihenfolge, mindestens einmal. „scenarios“ ist Pflicht; ["*"] steht für alle. Gefiltert wird außerdem nach Strängen, Parteien, Arten und mit „key“ nach Schlüsselereignissen; alle Filter müssen zutreffen. Wird eine Meldung, die den Filtern nach Strängen, Parteien und Schlüsselereignissen entsprach, korrigiert oder zurückgezogen oder werden ihre Texte entfernt, so wird auch das gesendet.',
      'Prüfen Sie die Signatur über genau die Bytes, die kommen: HMAC-SHA256 über Kennung, Zeitstempel und Inhalt, mit Punkten verbunden, mit dem Geheimnis, das die Antwort einmal gezeigt hat. Mit „asymmetric“ gibt es zusätzlich eine Ed25519-Signatur desselben Textes, „v1a“, hinter einem Leerzeichen im selben Header, und die Antwort enthält ihren Schlüssel in „publicKey“: „whpk_“ und die 32 Bytes in Base64.',
      'Dieselbe Zustellung kann zweimal kommen; ihre „webhook-id“, <Szenario>_<Revision>_<Art>, ist dann dieselbe. Merken Sie sich, was Sie schon erledigt haben.',
      '„previous“ nennt die zuvor gesendete Revision. Fehlt sie Ihnen, so lesen Sie sie mit GET …/changes?after=11 nach oder lassen Sie sie noch einmal senden: POST …/replay mit {"from": 12}.',
      'Antworten Sie innerhalb von 15 Sekunden mit 200 bis 299; der Inhalt der Antwort ist gleichgültig, und nur ihre ersten 64 KiB werden gelesen. Alles andere, auch eine Umleitung, wird 75 Stunden lang wiederholt; dann wird das Abonnement abgeschaltet und nennt den Grund. PATCH {"state": "active"} setzt es dort fort, wo es stehen blieb. 410 beendet es sofort.',
      'GET …/deliveries listet jeden Versuch der letzten 30 Tage auf; „npm run tracker -- subscriptions“ leistet all das am Terminal.',
      'Zugestellt wird nur über https an Port 443 öffentlicher Adressen. Weitere kann der Betrieb mit TRACKER_ALLOW_ADDRESSES erlauben.',
    ],
  },
  operators: {
    title: 'Für den Betrieb',
    lead: 'Ein Prozess und eine Datei genügen; auf AWS laufen dieselben Teile als Funktionen.',
    points: [
      'Einstellungen kommen aus der Umgebung und werden beim Start geprüft; eine unbekannte oder falsche verhindert ihn und nennt den Grund.',
      'Wer was darf, steht im Zugangsdokument. Schlüssel werden nur als SHA-256 aufbewahrt.',
      'SIGTERM führt zu Ende, was in Arbeit ist; auch ein Abbruch mittendrin verliert nichts, was mit 201 beantwortet wurde.',
    ],
  },
  security: {
    title: 'Eine Sicherheitslücke melden',
    lead: 'Wer eine Schwachstelle findet, sagt es denen, die diesen Dienst betreiben, vertraulich und vor allen anderen. Das Projekt nimmt Hinweise über die vertraulichen Schwachstellenmeldungen der Plattform entgegen, auf der sein Quelltext liegt.',
  },
}
