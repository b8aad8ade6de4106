import type { Texts } from '../texts.ts'

/** The sentences of the API, in Ukrainian. */
export const ukrainianSentences: Texts['sentences'] = {
  // Nouns, since a verb would have to agree with parties of unknown number.
  stance: {
    proposes: 'пропозиція',
    supports: 'підтримка',
    accepts: 'згода',
    conditional: 'за певних умов',
    rejects: 'відмова',
    undeclared: 'не оголошено',
  },
  onTerms: '{stance} («{terms}»)',
  verification: {
    confirmed: 'підтверджено',
    reported: 'повідомлено',
    unverified: 'не перевірено',
    disputed: 'оспорюється',
    retracted: 'відкликано',
  },
  verified: '{verification}, за даними: {who}',
  or: '{others} або {last}',
  alternative: '«{name}»',
  diff: {
    track: {
      gone: 'За напрямом «{track}» більше не стежимо.',
      added: 'Тепер стежимо за напрямом «{track}»: {state}.',
    },
    state: {
      moved: '{track}: було «{from}», стало «{to}», від {since} ({cause}).',
      movedAtStart: '{track}: було «{from}», стало «{to}», без змін від початку спостереження ({cause}).',
      same: '{track}: стан той самий, «{to}», але тепер від {since} ({cause}).',
      sameAtStart: '{track}: стан той самий, «{to}»; тепер він триває від початку спостереження ({cause}).',
      renamed: '{track}: у версії {version} того, за чим стежимо, стан називається «{to}», а не «{from}».',
    },
    cause: {
      initial: 'жодне повідомлення цього не змінило',
      report: 'за повідомленням',
      confirmed: 'підтвердила редакція',
      override: 'стан визначила редакція: {reason}',
      deadline: 'бо минув строк «{deadline}»',
      rule: 'бо справдилося «{rule}»',
      migration: 'перенесено, коли ми змінили те, за чим стежимо; версія {version}',
    },
    expected: {
      at: '{track}: наступний крок очікується: {time}.',
      none: '{track}: наступного кроку більше не очікують.',
      by: '{track}: наступний крок до строку «{deadline}» тепер очікується: {time}.',
      noneBy: '{track}: наступного кроку до строку «{deadline}» більше не очікують.',
    },
    contested: {
      now: '{track}: стан «{state}» заперечують ({who}).',
      over: '{track}: стан більше не заперечується.',
    },
    standfirst: {
      now: 'Де все зараз: {text}',
      gone: 'Сказане про загальний стан відкликано.',
    },
    correction: 'Попередні повідомлення було виправлено або відкликано, востаннє: {time}.',
    position: '{party}, напрям «{track}»: {to} (раніше: {from}).',
    noPosition: 'позиції немає',
    fact: {
      first: '{track}: {fact}: {to}.',
      changed: '{track}: {fact} тепер {to} (раніше: {from}).',
      gone: '{track}: {fact} більше не вказується (раніше: {from}).',
    },
    deadline: {
      ahead: '{track}: строк «{deadline}» попереду.',
      'possibly-passed': '{track}: строк «{deadline}», можливо, минув.',
      passed: '{track}: строк «{deadline}» минув.',
      gone: '{track}: строк «{deadline}» більше не діє.',
    },
    review: {
      due: '{track}: давно немає новин.',
      over: '{track}: уже не вважається, що новин давно немає.',
    },
    override: {
      set: '{track}: стан визначила редакція: {reason}',
      gone: '{track}: стан більше не вважається визначеним редакцією.',
    },
    rule: '«{rule}»: тепер {to} (раніше: {from}).',
    value: { true: 'так', false: 'ще ні', unknown: 'сказати не можна' },
    noRule: { before: 'за цим не стежили', now: 'за цим більше не стежимо' },
    proposal: {
      opened: '{track}: можливо, вже «{state}». Редакція цього ще не підтвердила.',
      closed: '{track}: чи стан уже «{state}», більше не чекає на підтвердження.',
      renamed:
        '{track}: у версії {version} того, за чим стежимо, стан, що чекає на підтвердження, називається «{to}», а не «{from}».',
    },
    claim: {
      gone: 'Твердження ({speaker}) більше не чинне: «{claim}» ({before}).',
      said: 'Твердження ({speaker}): «{claim}» ({now}).',
      changed: 'Твердження «{was}» ({wasSpeaker}; {before}) тепер звучить так: «{claim}» ({speaker}; {now}).',
      checked: 'Твердження ({speaker}) «{claim}»: було — {before}, тепер — {now}.',
    },
    definition: 'Ми змінили те, за чим стежимо: версія {to} (раніше: {from}).',
    title: 'Сценарій тепер називається «{to}».',
  },
  reason: {
    state: '{track}: {state}',
    otherState: '{track}: «{state}», а не {states}',
    noState: 'немає',
    stance: {
      true: '{party}, напрям «{track}»: {stance}',
      false: '{party}, напрям «{track}»: {stance}; не {stances}',
      unknown: '{party}, напрям «{track}»: {stance}; відповіді ще немає',
    },
    deadline: {
      true: '{track}: строк «{deadline}» минув',
      false: '{track}: строк «{deadline}» не минув',
      unknown: '{track}: строк «{deadline}», можливо, минув, точніше його час не відомий',
      gone: '{track}: строк «{deadline}» більше не діє',
    },
    settledBy: {
      stance: 'повідомлення про позицію ({party}, напрям «{track}»)',
      state: 'повідомлення, після якого стан напряму «{track}» — {states}',
      deadline: 'плин часу (наприкінці свого проміжку строк напевно мине)',
    },
  },
}
