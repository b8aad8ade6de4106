import { type DeadlinePolicy, type ErrorCode, type Stance, type Verification } from '@tracker/domain'
import { englishAbout } from './english-about.ts'
import { englishBadge, englishCalendar, englishFeed } from './english-channels.ts'
import { englishDiagram } from './english-diagram.ts'
import { englishGuide } from './english-guide.ts'
import { englishGlance, englishRibbon } from './english-glance.ts'
import { englishList, englishSession } from './english-list.ts'
import { englishMachine } from './english-machine.ts'
import { englishPageSentences } from './english-reasons.ts'
import { englishFind, englishRevision, englishTimeline } from './english-timeline.ts'
import { englishRange, englishTime, englishZones } from './english-times.ts'
import { englishTrack, englishTracks } from './english-tracks.ts'

/** The pages in English. */
export const english = {
  /** BCP 47; `name` is the language's own name. */
  lang: 'en',
  name: 'English',
  locale: 'en-GB',
  brand: 'Scenario tracker',
  shareAlt: 'Three states as boxes in a row, an arrow from each to the next.',
  skip: 'Skip to the content',
  home: 'All scenarios',
  docs: 'Documentation',
  list: englishList,
  glance: englishGlance,
  ribbon: englishRibbon,
  more: 'More',
  data: 'the data',
  languages: 'Languages',
  zones: englishZones,
  time: englishTime,
  range: englishRange,
  stamps: {
    updated: 'Updated {time}',
    notUpdated: 'Nothing reported yet',
    corrected: 'Last correction {time}',
  },
  tracks: englishTracks,
  track: englishTrack,
  about: englishAbout,
  contents: {
    title: 'On this page',
    tracks: 'Every track by its name ({n})',
  },
  causes: {
    initial: 'No report yet',
    theReport: 'the report',
    deadline: 'The deadline “{deadline}” passed',
    rule: '“{rule}” came true',
    migration: 'Carried over when we changed what we track ({version})',
    versioned: 'version {version}',
  },
  due: {
    title: 'Due next',
    none: 'No dates are set.',
    noneAhead: 'No further dates are set.',
    status: { ahead: 'Still ahead', 'possibly-passed': 'May be happening now', passed: 'Time has passed' },
    more: 'Shown: {n} of {all} dates, the next ones first; the rest is in {data}.',
    passed: 'The time has passed; no report yet says whether it happened.',
    past: 'Time has passed without a report ({n})',
    policy: {
      apply: 'If no report says otherwise, it counts as “{state}” after that.',
      propose: 'If no report says otherwise by then, a reviewer decides whether it counts as “{state}”.',
      flag: '',
    } satisfies Record<DeadlinePolicy, string>,
  },
  positions: {
    title: 'Who stands where',
    track: 'Track',
    nothing: 'nothing reported',
    dash: '– means that nothing has been reported.',
    more: 'Shown: {n} of {all} tracks on which there are positions; the rest is in {data}.',
    caption: 'Each party’s stance on each track, as last reported',
  },
  stances: {
    proposes: 'Proposes',
    supports: 'Supports',
    accepts: 'Accepts',
    conditional: 'Conditional',
    rejects: 'Rejects',
    undeclared: 'Undeclared',
  } satisfies Record<Stance, string>,
  proposals: {
    title: 'Waiting for confirmation',
    dismissed: 'Not confirmed',
    what: '{track} may now count as “{state}”. A reviewer has yet to confirm.',
    opened: 'Since {time}.',
    more: 'Shown: {n} of {all}, the newest first; the rest is in {data}.',
  },
  rules: {
    title: 'What we are watching for',
    value: { true: 'Yes', false: 'Not yet', unknown: 'Cannot tell' },
    moreParts: 'and {n} more',
    more: 'Shown: {n} of {all}, the undecided ones first; the rest is in {data}.',
  },
  claims: {
    title: 'Claims',
    none: 'No claims yet.',
    all: 'All {n} claims',
    lead: 'What was said, by whom, and whether anyone has confirmed it.',
    answers: 'contradicts another claim',
    answersGone: 'contradicts a claim that no report makes any more',
    general: 'The story as a whole',
    verification: {
      confirmed: 'Confirmed',
      reported: 'Reported, not confirmed',
      unverified: 'Unverified',
      disputed: 'Disputed',
      retracted: 'Retracted',
    } satisfies Record<Verification, string>,
    checkedBy: '{verification}, according to {who}',
    source: 'Report',
  },
  uncertain: {
    title: 'May have happened by then',
    on: 'on {track}',
    more: 'Shown: {n} of {all} reports, the newest first; the rest is in {data}.',
  },
  timeline: englishTimeline,
  find: englishFind,
  machine: englishMachine,
  before: {
    title: 'We were not recording yet',
    begins: 'We began recording {title} on {time}. We have no record of what was known before.',
    assumed: 'We began recording on {time}. No report covers the moment shown.',
    known: 'We began recording on {time}. Earlier dates come from reports filed since.',
    first: 'See the first recording',
  },
  follow: {
    title: 'Follow',
    atom: 'Atom feed',
    json: 'JSON feed',
    calendar: 'Calendar',
    badge: 'Badge',
    embed: 'Embed',
    tracks: 'Single tracks',
    data: 'Data',
    snippets: 'For your own pages',
    snippetsLead: 'Copy these into an article or a readme. They stay up to date.',
    frame: 'The story as a card, in HTML',
    badgeHtml: 'The badge, in HTML',
    badgeMarkdown: 'The badge, in Markdown',
  },
  report: {
    title: 'Report',
    back: 'Back to the story',
  },
  revision: englishRevision,
  embed: { open: 'Follow the story' },
  live: {
    pill: '{n} new · show',
    updated: 'This page has been updated.',
    added: 'New: {headline}',
    addedSeveral: '{n} new, the latest: {headline}',
  },
  missing: 'There is nothing at this address. It may be mistyped, or cut short when it was copied.',
  session: englishSession,
  refusals: {
    'not-found': {
      title: 'There is no such page',
      reason: 'We have nothing by that name. Check the spelling, or look through all scenarios.',
    },
    'query-invalid': {
      title: 'This cannot be shown',
      reason: 'The address asks for something that we cannot show.',
    },
    'cursor-invalid': {
      title: 'This part of the list is gone',
      reason: 'The list has changed since, or the address was altered. Start again from the newest.',
    },
    unauthorized: {
      title: 'Not signed in',
      reason: 'This is not public. You need a key to read it.',
    },
    forbidden: {
      title: 'Not allowed',
      reason: 'Your key does not cover this.',
    },
    'too-many-requests': {
      title: 'Too much at once',
      reason: 'There were too many requests from your address. Please try again in a moment.',
    },
    unavailable: {
      title: 'Not available right now',
      reason: 'Please try again in a moment.',
    },
    internal: {
      title: 'Something went wrong here',
      reason: 'It is not your fault. Please try again in a moment.',
    },
  } satisfies Partial<Record<ErrorCode, { readonly title: string; readonly reason: string }>>,
  guide: englishGuide,
  feed: englishFeed,
  calendar: englishCalendar,
  badge: englishBadge,
  diagram: englishDiagram,
  /** The sentences of the API. */
  sentences: englishPageSentences,
}
