import { describe, expect, it } from 'vitest'
import type { CauseJson, ProposalJson, TransitionJson } from '../../ledger/json.ts'
import type { Revision } from '../../ledger/revision.ts'
import type { Status, TrackStatus } from '../../status/status-json.ts'
import { timePhrase } from '../../words/time-phrase.ts'
import { ukraineStory } from './ukraine-story.ts'

function causeText(cause: CauseJson): string {
  switch (cause.kind) {
    case 'initial':
      return 'initial'
    case 'report':
      return `report ${cause.report}${cause.confirms === undefined ? '' : `, confirming ${cause.confirms}`}`
    case 'override':
      return `override ${cause.report}`
    case 'deadline':
      return `deadline ${cause.deadline}`
    case 'rule':
      return `rule ${cause.rule}`
    case 'migration':
      return `version ${cause.definition}`
  }
}

function transitionText({ track, from, to, occurred, cause }: TransitionJson): string {
  return `${track}: ${from} → ${to}, ${timePhrase(occurred)} (${causeText(cause)})`
}

function proposalText({ id, track, event, to, opened }: ProposalJson): string {
  return `${id}: ${event} takes ${track} to ${to}; open since ${opened}`
}

function about({ entry }: Revision): string {
  switch (entry.kind) {
    case 'report':
      return `report ${entry.report}: ${entry.content.headline}, ${timePhrase(entry.content.occurred)}`
    case 'correction':
      return `correction of ${entry.report}: ${entry.content.headline}, ${timePhrase(entry.content.occurred)}`
    case 'retraction':
      return `retraction of ${entry.report}`
    case 'dismissal':
      return `dismissal of ${entry.proposal}`
    case 'definition':
      return `version ${entry.version} of the definition`
    case 'settings':
      return `settings: ${JSON.stringify(entry.settings)}`
    case 'redaction':
      return `redaction of ${entry.report}`
    case 'check':
      return `check: ${entry.brought.map(({ kind, track, due }) => `${kind} on ${track}, due ${timePhrase(due)}`).join('; ')}`
  }
}

const list = (label: string, items: readonly string[]) => items.map((item) => `  - ${label} ${item}`)

function revisionText(revision: Revision): string {
  const { transitions, superseded, proposals, recorded } = revision
  return [
    `${revision.revision}. ${recorded}, ${about(revision)}`,
    ...list('moved', transitions.map(transitionText)),
    ...list('superseded', superseded.map(transitionText)),
    ...list('proposed', proposals.map(proposalText)),
  ]
    .map((line, at) => (at === 0 ? line : ` ${revision.revision > 9 ? ' ' : ''}${line}`))
    .join('\n')
}

function trackText([id, track]: readonly [string, TrackStatus]): readonly string[] {
  const { state, since, cause, positions, deadlines, expected, reviewDue } = track
  const stances = Object.entries(positions).map(([party, { stance }]) => `${party} ${stance}`)
  const waits = Object.entries(deadlines).map(
    ([name, { status, latest }]) => `${name} ${status}, by ${latest}`,
  )
  return [
    `- ${id}: **${state}**${since ? ` since ${timePhrase(since)}` : ''} (${causeText(cause)})`,
    ...list('expected', expected ? [timePhrase(expected)] : []),
    ...list('deadline', waits),
    ...list('positions', stances.length > 0 ? [stances.join(', ')] : []),
    ...list('review', reviewDue ? ['due'] : []),
  ]
}

function statusText({ tracks, rules, proposals, claims, uncertain, stamps, ...at }: Status): string {
  return [
    `### As of ${at.asOf}, known at ${at.knownAt}`,
    '',
    `Revision ${at.revision}, definition ${at.definition}, last development ${String(stamps.lastDevelopment)}.`,
    '',
    ...Object.entries(tracks).flatMap(trackText),
    ...Object.entries(rules).map(([id, { value }]) => `- rule ${id}: **${value}**`),
    ...proposals.map((proposal) => `- proposed: ${proposalText(proposal)}`),
    ...claims.map(({ speaker, text, verification }) => `- claim of ${speaker}: ${text} **${verification}**`),
    ...uncertain.map(({ report, occurred }) => `- uncertain: ${report}, ${timePhrase(occurred)}`),
  ].join('\n')
}

const asked: readonly (readonly [asOf: string, knownAt: string])[] = [
  ['2025-05-18T22:30:00Z', '2025-05-18T22:30:00Z'],
  ['2025-05-18T19:59:59Z', '2025-07-03T00:00:00Z'],
  ['2025-05-18T20:00:00Z', '2025-05-18T20:00:00Z'],
  ['2025-05-19T15:00:00Z', '2025-07-03T00:00:00Z'],
  ['2025-05-20T11:00:00Z', '2025-05-20T11:00:00Z'],
  ['2025-05-20T11:00:00Z', '2025-07-03T00:00:00Z'],
  ['2025-05-22T11:59:59Z', '2025-05-22T15:30:00Z'],
  ['2025-05-22T15:30:00Z', '2025-05-22T15:30:00Z'],
  ['2025-05-25T18:00:00Z', '2025-05-27T08:00:00Z'],
  ['2025-05-25T18:00:00Z', '2025-07-03T00:00:00Z'],
  ['2025-06-26T08:00:00Z', '2025-06-26T08:00:00Z'],
  ['2025-06-26T08:00:00Z', '2025-07-03T00:00:00Z'],
  ['2025-06-30T00:00:00Z', '2025-06-30T00:00:00Z'],
  ['2025-07-03T00:00:00Z', '2025-07-03T00:00:00Z'],
]

describe('the example story', () => {
  it('reads as a person found it right', async () => {
    const { book, asOf } = ukraineStory()
    const statuses = asked.map(([at, known]) => statusText(asOf(at, known)))
    const text = [
      '# The example story, as the tracker tells it',
      'What is later than 18 May 2025 is made up.',
      '## The ledger',
      book.revisions.map(revisionText).join('\n'),
      '## What it answers',
      ...statuses,
    ].join('\n\n')
    await expect(`${text}\n`).toMatchFileSnapshot('ukraine-story.md')
  })
})
