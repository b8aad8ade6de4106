import {
  type DeadlinePolicy,
  englishSentences,
  type ErrorCode,
  type Stance,
  type Verification,
} from '@tracker/domain'
import { englishBadge, englishCalendar, englishFeed } from './english-channels.ts'
import { englishDiagram } from './english-diagram.ts'
import { englishGuide } from './english-guide.ts'
import { englishList } from './english-list.ts'
import { englishMachine } from './english-machine.ts'
import { englishRevision, englishTimeline } from './english-timeline.ts'
import { englishTracks } from './english-tracks.ts'

/** The pages in English. */
export const english = {
  /** BCP 47; `name` is what the language calls itself. */
  lang: 'en',
  name: 'English',
  locale: 'en-GB',
  brand: 'Scenario tracker',
  shareAlt: 'Three states as boxes in a row, an arrow from each to the next.',
  skip: 'Skip to the content',
  home: 'All scenarios',
  docs: 'Documentation',
  list: englishList,
  more: 'More',
  data: 'the data',
  languages: 'Languages',
  zones: {
    utc: 'Times are in UTC.',
    reader: 'Times are in your time zone, {zone}.',
  },
  time: {
    between: 'some time between {earliest} and {latest}',
    zoned: '{instant} ({wall} in {zone})',
    zonedOpen: '{wall} in {zone}, at a change of the clocks there',
    zonedDate: '{wall}, in {zone}',
    fromThen: 'some time from {time} on, no end given',
    byThen: 'some time until {time}',
    wall: '{wall}, time zone not stated',
    day: '{wall}, time of day and zone not stated',
    month: '{wall}, day and zone not stated',
    year: '{wall}, month and zone not stated',
    interval: 'some time from {from} to {to}',
    unzoned: '{wall} (zone not stated)',
    open: '{written}: {between}',
    approximate: 'about {time}',
    uncertain: '{time} (uncertain)',
  },
  stamps: {
    title: 'How fresh this is',
    lastDevelopment: 'Last development',
    lastReport: 'Last heard',
    lastCorrection: 'Last correction',
    lastCheck: 'Last checked',
    never: 'none so far',
    atLatest: '{time} at the latest',
  },
  tracks: englishTracks,
  about: { title: 'What this is about' },
  contents: {
    title: 'On this page',
    tracks: 'Every track by its name ({n})',
  },
  causes: {
    initial: 'No report yet',
    report: 'Set by {report}',
    theReport: 'this report',
    override: 'Set directly by {report}',
    deadline: 'Because the deadline “{deadline}” passed',
    rule: 'Because the condition of the rule “{rule}” was met',
    migration: 'Carried over to version {version} of the definition',
  },
  due: {
    title: 'Due next',
    none: 'Nothing is due at a known time.',
    expected: 'Expected, as reported',
    status: { ahead: 'Still ahead', 'possibly-passed': 'May have passed', passed: 'Has passed' },
    more: 'Shown: {n} of {all} moments, those that may still be ahead first; the rest is in {data}.',
    passed: 'That the moment passes does not mean that it took place.',
    step: '{event} → {state}',
    policy: {
      apply: 'Once it has certainly passed, “{event}” is recorded.',
      propose: 'Once it has certainly passed, “{event}” is proposed to the editors.',
      flag: 'Nothing is concluded from its passing.',
    } satisfies Record<DeadlinePolicy, string>,
  },
  positions: {
    title: 'Who stands where',
    none: 'No position has been reported.',
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
    title: 'Proposed, not confirmed',
    what: '“{event}” on {track}, which would make it {state}',
    opened: 'Open since {time}; waits for an editor.',
    more: 'Shown: {n} of {all} proposals, the newest first; the rest is in {data}.',
  },
  rules: {
    title: 'Conditions being watched',
    value: { true: 'Met', false: 'Not met', unknown: 'Open' },
    settledBy: 'Would be settled by {report}.',
    moreParts: 'and {n} more',
    more: 'Shown: {n} of {all} conditions, the open ones first; the rest is in {data}.',
  },
  claims: {
    title: 'Claims',
    none: 'No claim is on record.',
    more: 'These are the newest {n} of {all} claims; the rest is in {data}.',
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
    title: 'May or may not have been so by then',
    on: 'on {track}',
    more: 'Shown: {n} of {all} reports, the newest first; the rest is in {data}.',
  },
  timeline: englishTimeline,
  machine: englishMachine,
  before: {
    title: 'The record does not go back so far',
    begins: 'The record of {title} begins {time}. Of what was known before that, nothing is on record.',
    assumed:
      'The record begins {time}. Of the moment shown nothing is known for certain: the states are assumed to be those that the definition begins with.',
    known: 'The record begins {time}. What is shown of the time before that rests on later reports alone.',
    first: 'See the record as it began',
  },
  follow: {
    title: 'Follow',
    atom: 'Atom feed',
    json: 'JSON feed',
    calendar: 'Calendar',
    badge: 'Badge',
    embed: 'Embed',
    data: 'Data',
    snippets: 'For your own pages',
    snippetsLead: 'Copy these into an article or a readme; they stay up to date by themselves.',
    frame: 'The story as a card, in HTML',
    badgeHtml: 'The badge, in HTML',
    badgeMarkdown: 'The badge, in Markdown',
  },
  report: {
    title: 'Report',
    back: 'The whole story',
  },
  revision: englishRevision,
  embed: { open: 'Follow the story', review: 'Due for review' },
  live: {
    updated: 'This page has been brought up to date.',
    added: 'New: {headline}',
    addedSeveral: '{n} new, the latest: {headline}',
  },
  missing: 'There is nothing at this address. It may have been mistyped, or cut short where it was copied.',
  refusals: {
    'not-found': {
      title: 'There is no such page',
      reason: 'There is nothing of that name here. It may be spelled otherwise, or never have been.',
    },
    'query-invalid': {
      title: 'This cannot be shown',
      reason: 'The address asks for something that cannot be read or shown here.',
    },
    'cursor-invalid': {
      title: 'This part of the list is not there any more',
      reason:
        'The address leads into a list that reads otherwise now, or was altered. Begin again with the newest.',
    },
    unauthorized: {
      title: 'Not signed in',
      reason: 'This is not public; whoever reads it shows a key.',
    },
    forbidden: {
      title: 'Not allowed',
      reason: 'The key that was shown does not cover this.',
    },
    'too-many-requests': {
      title: 'Too much at once',
      reason: 'Much was asked for from your address. Please try again in a moment.',
    },
    unavailable: {
      title: 'Not to be reached right now',
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
  /** What the API says in sentences of its own. */
  sentences: englishSentences,
}
