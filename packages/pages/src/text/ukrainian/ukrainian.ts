import type { Texts } from '../texts.ts'
import { ukrainianAbout } from './ukrainian-about.ts'
import { ukrainianBadge, ukrainianCalendar, ukrainianFeed } from './ukrainian-channels.ts'
import { ukrainianDiagram } from './ukrainian-diagram.ts'
import { ukrainianGuide } from './ukrainian-guide.ts'
import { ukrainianGlance, ukrainianRibbon } from './ukrainian-glance.ts'
import { ukrainianList, ukrainianSession } from './ukrainian-list.ts'
import { ukrainianMachine } from './ukrainian-machine.ts'
import { ukrainianSentences } from './ukrainian-sentences.ts'
import { ukrainianFind, ukrainianRevision, ukrainianTimeline } from './ukrainian-timeline.ts'
import { ukrainianRange, ukrainianTime, ukrainianZones } from './ukrainian-times.ts'
import { ukrainianTrack, ukrainianTracks } from './ukrainian-tracks.ts'

/**
 * The pages in Ukrainian. Editors' texts and times in words cannot be inflected, so they are in quotes, after a colon
 * or beside a noun.
 */
export const ukrainian: Texts = {
  lang: 'uk',
  name: 'Українська',
  locale: 'uk-UA',
  brand: 'Трекер сценаріїв',
  shareAlt: 'Три стани у вигляді рамок у ряд, від кожної стрілка до наступної.',
  skip: 'Перейти до змісту',
  home: 'Усі сценарії',
  docs: 'Документація',
  list: ukrainianList,
  glance: ukrainianGlance,
  ribbon: ukrainianRibbon,
  more: 'Більше',
  data: 'повні дані',
  languages: 'Мови',
  zones: ukrainianZones,
  time: ukrainianTime,
  range: ukrainianRange,
  stamps: {
    updated: 'Оновлено {time}',
    notUpdated: 'Повідомлень ще немає',
    corrected: 'Останнє виправлення {time}',
  },
  tracks: ukrainianTracks,
  track: ukrainianTrack,
  about: ukrainianAbout,
  contents: {
    title: 'На цій сторінці',
    tracks: 'Усі напрями за назвами ({n})',
  },
  causes: {
    initial: 'Повідомлень ще немає',
    theReport: 'повідомлення',
    deadline: 'Минув строк «{deadline}»',
    rule: 'Справдилося: «{rule}»',
    migration: 'Перенесено, коли ми змінили те, за чим стежимо ({version})',
    versioned: 'версія {version}',
  },
  due: {
    title: 'Що далі',
    none: 'Дат не призначено.',
    noneAhead: 'Інших дат не призначено.',
    status: { ahead: 'Ще попереду', 'possibly-passed': 'Можливо, саме зараз', passed: 'Час минув' },
    more: 'Показано дат: {n} з {all}, спершу найближчі; решту містять {data}.',
    passed: 'Час минув; жодне повідомлення ще не каже, чи це відбулося.',
    past: 'Час минув, повідомлень немає ({n})',
    policy: {
      apply: 'Якщо до того не повідомлять іншого, далі вважатиметься: «{state}».',
      propose: 'Якщо до того не повідомлять іншого, редакція вирішить, чи стан уже «{state}».',
      flag: '',
    },
  },
  positions: {
    title: 'Позиції сторін',
    track: 'Напрям',
    nothing: 'нічого не повідомлено',
    dash: '– означає, що нічого не повідомлено.',
    more: 'Показано напрямів, щодо яких є позиції: {n} з {all}; решту містять {data}.',
    caption: 'Позиція кожної сторони щодо кожного напряму, за останніми повідомленнями',
  },
  // Nouns: a verb would have to agree with parties of unknown number.
  stances: {
    proposes: 'Пропозиція',
    supports: 'Підтримка',
    accepts: 'Згода',
    conditional: 'За певних умов',
    rejects: 'Відмова',
    undeclared: 'Не оголошено',
  },
  proposals: {
    title: 'Чекає на підтвердження',
    dismissed: 'Не підтверджено',
    what: '{track}: можливо, вже «{state}». Редакція цього ще не підтвердила.',
    opened: 'Від {time}.',
    more: 'Показано: {n} з {all}, спершу найновіші; решту містять {data}.',
  },
  rules: {
    title: 'За чим ми стежимо',
    value: { true: 'Так', false: 'Ще ні', unknown: 'Сказати не можна' },
    moreParts: 'і ще {n}',
    more: 'Показано: {n} з {all}, спершу нез’ясовані; решту містять {data}.',
  },
  claims: {
    title: 'Твердження',
    none: 'Тверджень ще немає.',
    all: 'Усі твердження ({n})',
    lead: 'Що сказано, ким і чи хтось це підтвердив.',
    answers: 'суперечить іншому твердженню',
    answersGone: 'суперечить твердженню, якого вже немає в жодному повідомленні',
    general: 'Історія загалом',
    verification: {
      confirmed: 'Підтверджено',
      reported: 'Повідомлено, не підтверджено',
      unverified: 'Не перевірено',
      disputed: 'Оспорюється',
      retracted: 'Відкликано',
    },
    checkedBy: '{verification}, за даними: {who}',
    source: 'Повідомлення',
  },
  uncertain: {
    title: 'Могло статися до того часу',
    on: '(напрям «{track}»)',
    more: 'Показано повідомлень: {n} з {all}, спершу найновіші; решту містять {data}.',
  },
  timeline: ukrainianTimeline,
  find: ukrainianFind,
  machine: ukrainianMachine,
  before: {
    title: 'Тоді ми ще не вели записів',
    begins: 'Записи про «{title}» ми почали {time}. Що було відомо до того, ми не знаємо.',
    assumed: 'Записи ми почали {time}. Про показаний момент повідомлень немає.',
    known: 'Записи ми почали {time}. Раніші дати взято з повідомлень, що надійшли згодом.',
    first: 'Переглянути перший запис',
  },
  follow: {
    title: 'Як стежити',
    atom: 'Стрічка Atom',
    json: 'Стрічка JSON',
    calendar: 'Календар',
    badge: 'Значок',
    embed: 'Картка',
    tracks: 'Окремі напрями',
    data: 'Дані',
    snippets: 'Для ваших сторінок',
    snippetsLead: 'Скопіюйте це до статті або файлу readme; далі воно оновлюється саме.',
    frame: 'Історія як картка, у HTML',
    badgeHtml: 'Значок, у HTML',
    badgeMarkdown: 'Значок, у Markdown',
  },
  report: {
    title: 'Повідомлення',
    back: 'Назад до історії',
  },
  revision: ukrainianRevision,
  embed: { open: 'Стежити за подіями' },
  live: {
    pill: 'Нового: {n} · показати',
    updated: 'Цю сторінку оновлено.',
    added: 'Нове: {headline}',
    addedSeveral: 'Нових: {n}, останнє: {headline}',
  },
  missing: 'За цією адресою нічого немає. Можливо, у ній помилка або її скопіювали не повністю.',
  session: ukrainianSession,
  refusals: {
    'not-found': {
      title: 'Такої сторінки немає',
      reason: 'Нічого з такою назвою в нас немає. Перевірте написання або перегляньте всі сценарії.',
    },
    'query-invalid': {
      title: 'Це показати неможливо',
      reason: 'Того, що запитано за цією адресою, ми показати не можемо.',
    },
    'cursor-invalid': {
      title: 'Цієї частини списку вже немає',
      reason: 'Список відтоді змінився, або змінено адресу. Почніть знову з найновішого.',
    },
    unauthorized: {
      title: 'Ви не ввійшли',
      reason: 'Це закрита сторінка. Щоб її читати, потрібен ключ.',
    },
    forbidden: {
      title: 'Доступу немає',
      reason: 'Ваш ключ не дає сюди доступу.',
    },
    'too-many-requests': {
      title: 'Забагато запитів',
      reason: 'З вашої адреси надійшло багато запитів. Спробуйте ще раз за мить.',
    },
    unavailable: {
      title: 'Зараз недоступно',
      reason: 'Спробуйте ще раз за мить.',
    },
    internal: {
      title: 'Тут сталася помилка',
      reason: 'Це не ваша провина. Спробуйте ще раз за мить.',
    },
  },
  guide: ukrainianGuide,
  feed: ukrainianFeed,
  calendar: ukrainianCalendar,
  badge: ukrainianBadge,
  diagram: ukrainianDiagram,
  sentences: ukrainianSentences,
}
