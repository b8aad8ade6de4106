import type { Texts } from '../texts.ts'

/** The sentences about differences and about the reasons of rules, in German. */
export const germanSentences: Texts['sentences'] = {
  stance: {
    proposes: 'schlägt vor',
    supports: 'unterstützt',
    accepts: 'stimmt zu',
    conditional: 'unter Bedingungen',
    rejects: 'lehnt ab',
    undeclared: 'nicht erklärt',
  },
  onTerms: '{stance} („{terms}“)',
  verification: {
    confirmed: 'bestätigt',
    reported: 'gemeldet',
    unverified: 'nicht verifiziert',
    disputed: 'umstritten',
    retracted: 'zurückgezogen',
  },
  verified: '{verification}, laut {who}',
  or: '{others} oder {last}',
  alternative: '„{name}“',
  diff: {
    track: {
      gone: '„{track}“ wird nicht mehr verfolgt.',
      added: '„{track}“ wird jetzt verfolgt: {state}.',
    },
    state: {
      moved: '„{track}“ wechselte von „{from}“ zu „{to}“, seit {since} ({cause}).',
      movedAtStart:
        '„{track}“ wechselte von „{from}“ zu „{to}“, unverändert seit Beginn der Beobachtung ({cause}).',
      same: '„{track}“ steht wie zuvor auf „{to}“, jetzt seit {since} ({cause}).',
      sameAtStart: '„{track}“ steht wie zuvor auf „{to}“, jetzt seit Beginn der Beobachtung ({cause}).',
      renamed:
        '„{track}“: Version {version} dessen, was wir verfolgen, nennt den Stand „{to}“ statt „{from}“.',
    },
    cause: {
      initial: 'keine Meldung hat das geändert',
      report: 'laut Meldung',
      confirmed: 'von der Redaktion bestätigt',
      override: 'von der Redaktion festgelegt: {reason}',
      deadline: 'weil die Frist „{deadline}“ verstrichen ist',
      rule: 'weil „{rule}“ eingetreten ist',
      migration: 'übernommen, als wir geändert haben, was wir verfolgen, Version {version}',
    },
    expected: {
      at: 'Beim Strang „{track}“ wird der nächste Schritt erwartet: {time}.',
      none: '{track}: Es wird kein nächster Schritt mehr erwartet.',
      by: 'Beim Strang „{track}“ wird der nächste Schritt zur Frist „{deadline}“ jetzt erwartet: {time}.',
      noneBy: '{track}: Zur Frist „{deadline}“ wird kein nächster Schritt mehr erwartet.',
    },
    contested: {
      now: '{track}: Der Stand „{state}“ wird bestritten von {who}.',
      over: '{track}: Der Stand wird nicht mehr bestritten.',
    },
    standfirst: {
      now: 'Wo es steht: {text}',
      gone: 'Was über den Stand gesagt wurde, ist zurückgenommen.',
    },
    correction: 'Frühere Meldungen wurden korrigiert oder zurückgezogen, zuletzt am {time}.',
    position: '{party} zu „{track}“: {to} (vorher: {from}).',
    noPosition: 'keine Position',
    fact: {
      first: '{track}: {fact}: {to}.',
      changed: '{track}: {fact} ist jetzt {to} (vorher: {from}).',
      gone: '{track}: {fact} wird nicht mehr angegeben (vorher: {from}).',
    },
    deadline: {
      ahead: '{track}: Die Frist „{deadline}“ läuft noch.',
      'possibly-passed': '{track}: Die Frist „{deadline}“ ist möglicherweise verstrichen.',
      passed: '{track}: Die Frist „{deadline}“ ist verstrichen.',
      gone: '{track}: Die Frist „{deadline}“ läuft nicht mehr.',
    },
    review: {
      due: '{track}: seit Längerem nichts Neues.',
      over: '{track}: gilt nicht mehr als seit Längerem ohne Neues.',
    },
    override: {
      set: '{track}: von der Redaktion festgelegt: {reason}',
      gone: '{track}: gilt nicht mehr als von der Redaktion festgelegt.',
    },
    rule: '„{rule}“: jetzt {to} (vorher: {from}).',
    value: { true: 'ja', false: 'noch nicht', unknown: 'lässt sich nicht sagen' },
    noRule: { before: 'nicht beobachtet', now: 'nicht mehr beobachtet' },
    proposal: {
      opened: '{track}: inzwischen womöglich „{state}“. Die Redaktion hat das noch nicht bestätigt.',
      closed: '{track}: Die Bestätigung von „{state}“ steht nicht mehr aus.',
      renamed:
        '„{track}“: Version {version} dessen, was wir verfolgen, nennt den Stand, der auf Bestätigung wartet, „{to}“ statt „{from}“.',
    },
    claim: {
      gone: 'Die Aussage ({speaker}) gilt nicht mehr: „{claim}“ ({before}).',
      said: 'Aussage ({speaker}): „{claim}“ ({now}).',
      changed: 'Die Aussage „{was}“ ({wasSpeaker}; {before}) lautet jetzt „{claim}“ ({speaker}; {now}).',
      checked: 'Die Aussage „{claim}“ ({speaker}) war {before} und ist jetzt {now}.',
    },
    definition: 'Wir haben geändert, was wir verfolgen: Version {to} (vorher: {from}).',
    title: 'Das Szenario heißt jetzt „{to}“.',
  },
  reason: {
    state: '{track}: {state}',
    otherState: '{track}: „{state}“, nicht {states}',
    noState: 'nicht vorhanden',
    stance: {
      true: '{party} zu „{track}“: {stance}',
      false: '{party} zu „{track}“: {stance}; nicht {stances}',
      unknown: '{party} zu „{track}“: {stance}; noch keine Antwort',
    },
    deadline: {
      true: '{track}: Die Frist „{deadline}“ ist verstrichen',
      false: '{track}: Die Frist „{deadline}“ ist nicht verstrichen',
      unknown:
        '{track}: Die Frist „{deadline}“ ist möglicherweise verstrichen, genauer ist ihr Zeitpunkt nicht bekannt',
      gone: '{track}: Die Frist „{deadline}“ läuft nicht mehr',
    },
    settledBy: {
      stance: 'eine Meldung über die Haltung ({party} zu „{track}“)',
      state: 'eine Meldung, die „{track}“ auf diesen Stand bringt: {states}',
      deadline: 'die Zeit: Am Ende ihres Zeitfensters ist die Frist sicher verstrichen',
    },
  },
}
