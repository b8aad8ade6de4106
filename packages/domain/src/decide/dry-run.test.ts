import { describe, expect, it } from 'vitest'
import { diplomaticTrack } from '../definition/testing/diplomatic-track.ts'
import type { Command } from '../report/command.ts'
import { editor, reviewer, stored } from '../testing/ledger.ts'
import { accepted, diplomatic, story, time } from '../testing/written-story.ts'
import { dryRun } from './dry-run.ts'

const now = Date.parse('2025-06-01T00:00:00Z')

function report(
  id: string,
  track: string,
  event: string,
  occurred: string,
): { id: string; command: Command } {
  const content = { headline: 'News', track, event, occurred: time(occurred) }
  return { id, command: { kind: 'report', draft: { content, occurredGiven: true } } }
}

function trial({ book }: ReturnType<typeof story>) {
  const { head, current, revisions } = book
  return { scenario: 'story', head: head(), governing: current(), revisions, commands: [], by: editor, now }
}

describe('a dry run', () => {
  it('returns the effects of writes, one after another, as the ledger itself would', async () => {
    const told = story()
    const commands = [
      report('agreed', 'ceasefire', 'agree', '2025-05-18T00:00:00Z'),
      report('rejected', 'ceasefire', 'collapse', '2025-05-20T00:00:00Z'),
      report('late', 'talks', 'collapse', '2025-05-19T00:00:00Z'),
    ]
    const { status, transitions, proposals, superseded, refusals, results } = await dryRun({
      ...trial(told),
      commands,
    })
    expect(refusals).toEqual([])
    expect(transitions.map(({ track, to }) => [track, to])).toEqual([
      ['ceasefire', 'agreed'],
      ['ceasefire', 'rejected'],
      ['talks', 'collapsed'],
    ])
    expect(proposals.map(({ id }) => id)).toEqual([
      'no-meaningful-engagement.rejected',
      'no-meaningful-engagement.late',
    ])
    expect(superseded).toEqual([])
    expect(results).toMatchObject([
      { id: 'agreed', accepted: true, backfilled: false, transitions: [{ to: 'agreed' }] },
      { id: 'rejected', accepted: true, backfilled: false, proposals: [{ event: 'trigger' }] },
      { id: 'late', accepted: true, backfilled: true },
    ])
    for (const { id, command } of commands) told.book.write(id, command, editor, now)
    expect(stored(status)).toEqual(stored(told.book.status(now)))
  })

  it('changes nothing', async () => {
    const told = story()
    const before = stored(told.book.revisions)
    const commands = [report('agreed', 'ceasefire', 'agree', '2025-05-18T00:00:00Z')]
    await dryRun({ ...trial(told), commands })
    expect(told.book.revisions).toEqual(before)
    expect(told.now().tracks['ceasefire']?.state).toBe('proposed')
  })

  it('goes on after a refusal, and reports it as the write itself would', async () => {
    const told = story()
    told.files('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-18T00:00:00Z' })
    const reason = 'It was not so.'
    const { refusals, results, status } = await dryRun({
      ...trial(told),
      commands: [
        report('wrong', 'ceasefire', 'expire', '2025-05-19T00:00:00Z'),
        report('agreed', 'ceasefire', 'take-effect', '2025-05-19T00:00:00Z'),
        { id: 'gone', command: { kind: 'retraction', report: 'nothing', reason } },
        { id: 'no', command: { kind: 'dismissal', proposal: 'nothing', reason } },
        { id: 'back', command: { kind: 'retraction', report: 'agreed', reason } },
        report('rejected', 'ceasefire', 'reject', '2025-05-19T00:00:00Z'),
      ],
    })
    expect(refusals).toMatchObject([
      {
        index: 0,
        id: 'wrong',
        code: 'transition-not-allowed',
        state: 'agreed',
        allowed: ['take-effect', 'collapse'],
      },
      { index: 1, id: 'agreed', code: 'id-reused' },
      { index: 2, id: 'gone', code: 'not-found', report: 'nothing' },
      { index: 3, id: 'no', code: 'forbidden' },
    ])
    expect(refusals[0]?.detail).toContain('which does not allow expire')
    expect(results.map(({ accepted: taken }) => taken)).toEqual([false, false, false, false, true, true])
    expect(status.tracks['ceasefire']?.state).toBe('rejected')
  })

  it('tries a definition before the writes, and returns its immediate effects', async () => {
    const told = story()
    told.files('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-18T00:00:00Z' })
    const rules = {
      agreed: {
        when: { track: 'ceasefire', in: ['agreed'] },
        track: 'sanctions',
        event: 'drop',
        policy: 'propose',
      },
    }
    const definition = { definition: accepted({ ...diplomaticTrack, rules }), migrate: {} }
    const commands = [report('collapsed', 'talks', 'collapse', '2025-05-31T00:00:00Z')]
    const { status, proposals, transitions } = await dryRun({
      ...trial(told),
      definition,
      commands,
      by: reviewer,
    })
    expect(status).toMatchObject({ definition: 2, revision: 4, proposals: [{ id: 'agreed.definition-2' }] })
    expect(proposals).toMatchObject([{ id: 'agreed.definition-2', track: 'sanctions' }])
    expect(transitions).toMatchObject([{ track: 'talks' }])
  })

  it('reports a definition that would be refused, and tries the writes on the one in force', async () => {
    const told = story()
    told.files('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-18T00:00:00Z' })
    const { talks } = diplomaticTrack.tracks
    const definition = { definition: accepted({ title: 'Talks', tracks: { talks } }), migrate: {} }
    const commands = [report('collapsed', 'talks', 'collapse', '2025-05-31T00:00:00Z')]
    const { refusals, status } = await dryRun({ ...trial(told), definition, commands })
    expect(refusals).toMatchObject([
      { index: null, id: null, code: 'migration-needed', errors: [{}, {}, {}] },
    ])
    expect(status).toMatchObject({ definition: 1, tracks: { talks: { state: 'collapsed' } } })
  })

  it('begins a scenario that is not there yet, and needs a definition for it', async () => {
    const nowhere = { scenario: 'new', revisions: [], commands: [], by: editor, now }
    const definition = { definition: diplomatic(), migrate: {} }
    const commands = [report('agreed', 'ceasefire', 'agree', '2025-05-18T00:00:00Z')]
    const { status, results } = await dryRun({ ...nowhere, definition, commands })
    expect(status).toMatchObject({ scenario: 'new', revision: 2, tracks: { ceasefire: { state: 'agreed' } } })
    expect(results).toMatchObject([{ accepted: true }])
    await expect(dryRun(nowhere)).rejects.toMatchObject({ code: 'not-found' })
  })
})
