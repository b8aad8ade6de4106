import type { Texts } from '../texts.ts'
import { ukrainianBadge, ukrainianCalendar, ukrainianFeed } from './ukrainian-channels.ts'
import { ukrainianDiagram } from './ukrainian-diagram.ts'
import { ukrainianGuide } from './ukrainian-guide.ts'
import { ukrainianList } from './ukrainian-list.ts'
import { ukrainianMachine } from './ukrainian-machine.ts'
import { ukrainianSentences } from './ukrainian-sentences.ts'
import { ukrainianRevision, ukrainianTimeline } from './ukrainian-timeline.ts'
import { ukrainianTracks } from './ukrainian-tracks.ts'

/**
 * The pages in Ukrainian. What editors wrote and times in words cannot be inflected: they stand in quotes, after a
 * colon or beside a noun.
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
  more: 'Більше',
  data: 'повні дані',
  languages: 'Мови',
  zones: {
    utc: 'Час подано за UTC.',
    reader: 'Час подано за вашим часовим поясом: {zone}.',
  },
  time: {
    between: 'у якийсь момент між {earliest} і {latest}',
    zoned: '{instant} ({wall}, часовий пояс {zone})',
    zonedOpen: '{wall}, часовий пояс {zone}, під час переведення годинників там',
    zonedDate: '{wall}, часовий пояс {zone}',
    fromThen: 'у якийсь момент від {time}, кінець не вказано',
    byThen: 'у якийсь момент до {time}',
    wall: '{wall}, часовий пояс не вказано',
    day: '{wall}, годину й часовий пояс не вказано',
    month: '{wall}, день і часовий пояс не вказано',
    year: '{wall}, місяць і часовий пояс не вказано',
    interval: 'у якийсь момент від {from} до {to}',
    unzoned: '{wall} (часовий пояс не вказано)',
    open: '{written}: {between}',
    approximate: 'приблизно {time}',
    uncertain: '{time} (непевно)',
  },
  stamps: {
    title: 'Наскільки свіжі ці відомості',
    lastDevelopment: 'Останній розвиток подій',
    lastReport: 'Останнє повідомлення',
    lastCorrection: 'Останнє виправлення',
    lastCheck: 'Остання перевірка строків',
    never: 'ще не було',
    atLatest: 'не пізніше ніж {time}',
  },
  tracks: ukrainianTracks,
  about: { title: 'Про що йдеться' },
  contents: {
    title: 'На цій сторінці',
    tracks: 'Усі напрями за назвами ({n})',
  },
  causes: {
    initial: 'Повідомлень ще немає',
    report: 'Стан задало {report}',
    theReport: 'це повідомлення',
    override: 'Стан безпосередньо задало {report}',
    deadline: 'Бо минув строк «{deadline}»',
    rule: 'Бо виконано умову правила «{rule}»',
    migration: 'Перенесено до версії {version} опису сценарію',
  },
  due: {
    title: 'На черзі',
    none: 'Нічого з відомим часом.',
    expected: 'Очікується, за повідомленнями',
    status: { ahead: 'Ще попереду', 'possibly-passed': 'Можливо, минуло', passed: 'Минуло' },
    more: 'Показано моментів: {n} з {all}, спершу ті, що, можливо, ще попереду; решту містять {data}.',
    passed: 'Те, що цей час минув, не означає, що це відбулося.',
    step: '{event} → {state}',
    policy: {
      apply: 'Щойно цей час напевно мине, буде записано подію «{event}».',
      propose: 'Щойно цей час напевно мине, подію «{event}» буде запропоновано редакторам.',
      flag: 'Лише з того, що час минає, висновків не роблять.',
    },
  },
  positions: {
    title: 'Позиції сторін',
    none: 'Про жодну позицію не повідомлено.',
    track: 'Напрям',
    nothing: 'нічого не повідомлено',
    dash: '– означає, що нічого не повідомлено.',
    more: 'Показано напрямів, щодо яких є позиції: {n} з {all}; решту містять {data}.',
    caption: 'Позиція кожної сторони щодо кожного напряму, за останніми повідомленнями',
  },
  // Nouns, as a verb would have to agree with parties whose number nothing tells.
  stances: {
    proposes: 'Пропозиція',
    supports: 'Підтримка',
    accepts: 'Згода',
    conditional: 'За певних умов',
    rejects: 'Відмова',
    undeclared: 'Не оголошено',
  },
  proposals: {
    title: 'Запропоновано, не підтверджено',
    what: 'Подія «{event}», напрям «{track}»; його стан тоді був би «{state}»',
    opened: 'Відкрито {time}; чекає на рішення редактора.',
    more: 'Показано пропонованих змін: {n} з {all}, спершу найновіші; решту містять {data}.',
  },
  rules: {
    title: 'Умови, за якими стежимо',
    value: { true: 'Виконано', false: 'Не виконано', unknown: 'Питання відкрите' },
    settledBy: 'Що дало б відповідь: {report}.',
    moreParts: 'і ще {n}',
    more: 'Показано умов: {n} з {all}, спершу ті, щодо яких питання відкрите; решту містять {data}.',
  },
  claims: {
    title: 'Твердження',
    none: 'Тверджень не записано.',
    more: 'Показано найновіші твердження: {n} з {all}; решту містять {data}.',
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
    title: 'На той час могло вже бути, а могло й не бути',
    on: '(напрям «{track}»)',
    more: 'Показано повідомлень: {n} з {all}, спершу найновіші; решту містять {data}.',
  },
  timeline: ukrainianTimeline,
  machine: ukrainianMachine,
  before: {
    title: 'Так далеко назад записи не сягають',
    begins: 'Записи про сценарій «{title}» починаються {time}. Що було відомо до того, не записано.',
    assumed:
      'Записи починаються {time}. Про показаний момент нічого не відомо напевно: вважаємо, що стани були ті, з яких починається опис сценарію.',
    known:
      'Записи починаються {time}. Те, що показано за попередній час, спирається лише на пізніші повідомлення.',
    first: 'Переглянути, з чого починаються записи',
  },
  follow: {
    title: 'Як стежити',
    atom: 'Стрічка Atom',
    json: 'Стрічка JSON',
    calendar: 'Календар',
    badge: 'Значок',
    embed: 'Картка',
    data: 'Дані',
    snippets: 'Для ваших сторінок',
    snippetsLead: 'Скопіюйте це до статті або файлу readme; далі воно оновлюється саме.',
    frame: 'Історія як картка, у HTML',
    badgeHtml: 'Значок, у HTML',
    badgeMarkdown: 'Значок, у Markdown',
  },
  report: {
    title: 'Повідомлення',
    back: 'Уся історія',
  },
  revision: ukrainianRevision,
  embed: { open: 'Стежити за подіями', review: 'Час переглянути' },
  live: {
    updated: 'Цю сторінку оновлено.',
    added: 'Нове: {headline}',
    addedSeveral: 'Нових: {n}, останнє: {headline}',
  },
  missing: 'За цією адресою нічого немає. Можливо, у ній помилка або її скопіювали не повністю.',
  refusals: {
    'not-found': {
      title: 'Такої сторінки немає',
      reason: 'Тут немає нічого з такою назвою. Можливо, вона пишеться інакше або її ніколи не було.',
    },
    'query-invalid': {
      title: 'Це показати неможливо',
      reason: 'За цією адресою запитано те, що тут неможливо прочитати або показати.',
    },
    'cursor-invalid': {
      title: 'Цієї частини списку вже немає',
      reason: 'Адреса веде до списку, який тепер інший, або її змінено. Почніть знову з найновішого.',
    },
    unauthorized: {
      title: 'Ви не ввійшли',
      reason: 'Це не відкрито для всіх; щоб читати, потрібен ключ.',
    },
    forbidden: {
      title: 'Доступу немає',
      reason: 'Показаний ключ на це не поширюється.',
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
