import type {
  ClaimStatus,
  HistoryItem,
  Status,
  TimeValueJson,
  TrackStatus,
  TransitionJson,
} from '@tracker/domain'

/** The public origin of the tests. */
export const base = 'https://tracker.example'

/** The name that ids are made with in the tests. */
export const authority = 'tracker.example'

/** Returns a moment as a time value. */
export function at(instant: string): TimeValueJson {
  return { value: instant, earliest: instant, latest: instant }
}

/** Monday at ten, in a zone that nobody stated. */
export const mondayAtTen: TimeValueJson = {
  value: '2025-05-19T10:00',
  earliest: '2025-05-18T20:00:00Z',
  latest: '2025-05-19T22:00:00Z',
}

/** Sunday, in a zone that nobody stated, cut off at the moment of recording. */
export const sunday: TimeValueJson = {
  value: '2025-05-18',
  earliest: '2025-05-17T10:00:00Z',
  latest: '2025-05-18T22:10:00Z',
}

export function trackStatus(over: Partial<TrackStatus> = {}): TrackStatus {
  return {
    title: '30-day unconditional ceasefire',
    state: 'proposed',
    stateTitle: 'Proposed',
    final: false,
    since: null,
    cause: { kind: 'initial' },
    allowed: ['agree', 'reject', 'withdraw'],
    entries: 1,
    expected: null,
    contested: [],
    positions: {},
    facts: {},
    deadlines: {},
    reviewDue: false,
    override: null,
    ...over,
  }
}

/** The leaders' call, at a moment known only to within 26 hours. */
export const call = trackStatus({
  title: 'Trump–Putin call',
  state: 'scheduled',
  stateTitle: 'Scheduled',
  allowed: ['hold', 'postpone', 'cancel'],
  expected: mondayAtTen,
  deadlines: {
    'call-time': {
      status: 'ahead',
      ...mondayAtTen,
      policy: 'flag',
    },
  },
})

/** The claim that never stands without its verification. */
const weeklyDeaths: ClaimStatus = {
  id: 'weekly-deaths',
  speaker: 'Trump',
  text: 'The war kills more than 5,000 Russians and Ukrainians a week.',
  verification: 'unverified',
  checkedBy: 'NBC News',
  report: 'msg_deaths',
  since: { value: '2025-05-18', earliest: '2025-05-17T10:00:00Z', latest: '2025-05-18T22:10:00Z' },
  track: 'ceasefire',
}

export function status(over: Partial<Status> = {}): Status {
  return {
    scenario: 'ukraine-diplomatic-track',
    lang: 'en',
    title: 'Ukraine: the diplomatic track',
    summary: 'A proposed ceasefire, the sanctions threatened without it, the talks and the call about it.',
    revision: 14,
    definition: 1,
    visibility: 'public',
    archived: false,
    asOf: '2025-05-18T22:30:00Z',
    knownAt: '2025-05-18T22:30:00Z',
    parties: { russia: { name: 'Russia' }, ukraine: { name: 'Ukraine' } },
    standfirst: null,
    tracks: { ceasefire: trackStatus(), 'leaders-call': call },
    rules: {},
    proposals: [],
    proposalsTotal: 0,
    claims: [weeklyDeaths],
    claimsTotal: 1,
    uncertain: [],
    uncertainTotal: 0,
    stamps: {
      lastDevelopment: '2025-05-18T22:10:00Z',
      lastReport: '2025-05-18T22:10:00Z',
      lastCorrection: null,
      lastCheck: null,
    },
    ...over,
  }
}

/** Returns a report on the ceasefire, as history lists it. */
export function reported(over: Partial<HistoryItem> = {}): HistoryItem {
  return {
    kind: 'report',
    report: 'msg_ceasefire',
    revision: 3,
    occurred: sunday,
    recorded: '2025-05-18T22:10:00Z',
    track: 'ceasefire',
    headline: 'A 30-day ceasefire is on the table; Russia has not agreed',
    body: 'Ukraine and European nations support it.',
    positions: { ukraine: 'supports', russia: 'undeclared' },
    sources: [{ url: 'https://news.example/ceasefire', publisher: 'NBC News', title: 'Live blog' }],
    author: 'A. Editor',
    attribution: 'Macron, statement',
    transitions: [],
    proposals: [],
    status: 'standing',
    source: 'newsdesk',
    ...over,
  }
}

export function transition(over: Partial<TransitionJson> = {}): TransitionJson {
  return {
    track: 'ceasefire',
    event: 'agree',
    from: 'proposed',
    to: 'agreed',
    occurred: at('2025-05-20T12:00:00Z'),
    cause: { kind: 'report', report: 'msg_agreed', revision: 15 },
    ...over,
  }
}

/** Returns a clock effect: the ceasefire expired. */
export function expired(over: Partial<HistoryItem> = {}): HistoryItem {
  return {
    kind: 'deadline',
    report: null,
    revision: 20,
    occurred: at('2025-06-19T12:00:00Z'),
    recorded: '2025-06-19T12:00:41Z',
    track: 'ceasefire',
    headline: 'ceasefire went from in-force to expired: the deadline thirty-days passed',
    transitions: [
      transition({
        event: 'expire',
        from: 'in-force',
        to: 'expired',
        occurred: at('2025-06-19T12:00:00Z'),
        cause: { kind: 'deadline', deadline: 'thirty-days' },
      }),
    ],
    proposals: [],
    status: 'standing',
    ...over,
  }
}

/** Returns the same report after a correction. */
export function corrected(over: Partial<HistoryItem> = {}): HistoryItem {
  return reported({
    status: 'corrected',
    amendments: [
      {
        kind: 'correction',
        revision: 16,
        recorded: '2025-05-19T08:00:00Z',
        reason: 'The statement was on Sunday.',
      },
    ],
    ...over,
  })
}

/** Returns the same report after its retraction. */
export function retracted(over: Partial<HistoryItem> = {}): HistoryItem {
  return reported({
    status: 'retracted',
    amendments: [
      {
        kind: 'retraction',
        revision: 17,
        recorded: '2025-05-19T09:00:00Z',
        reason: 'The source withdrew it.',
      },
    ],
    ...over,
  })
}
