import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Author,
  begin,
  type Command,
  decide,
  type DefinitionVersion,
  type Head,
  headAfter,
  parseDefinition,
  parsePayload,
  revisionOf,
  settle,
  statementsOf,
  type Status,
  type Unchained,
} from '@tracker/domain'

const scenario = 'ukraine-diplomatic-track'
const onTheDay = Date.parse('2025-05-18T22:30:00Z')
const desk: Author = { kind: 'source', name: 'newsdesk', authority: 'editor' }

function json(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
}

/** The payloads as they ship: beside its own three keys each has the `id` that it is delivered under. */
const reports = json('reports.json') as readonly { readonly id: string; readonly timestamp: string }[]

function commandOf({ id: _, ...payload }: (typeof reports)[number]): Command {
  const parsed = parsePayload(payload)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  if (parsed.scenario !== scenario) throw new Error(`is about ${parsed.scenario}`)
  return parsed.command
}

/** The part of a story that has been filed. */
interface Told {
  readonly head: Head
  readonly governing: DefinitionVersion
  readonly revisions: readonly Unchained[]
}

function begun(recorded: number): Told {
  const parsed = parseDefinition(json('definition.json'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const { governing, ...decision } = begin(parsed.definition, recorded)
  const revision = revisionOf(undefined, decision, { scenario, recorded })
  return { governing, head: headAfter(undefined, decision, revision, ''), revisions: [revision] }
}

function filed({ head, governing, revisions }: Told, id: string, command: Command, recorded: number): Told {
  if (command.kind !== 'report') throw new Error(`${id} is a ${command.kind}`)
  const speakers = { claimed: new Map<string, string>(), everClaimed: new Map<string, string>() }
  const verdict = decide(head, governing, id, command, { by: desk, recorded, ...speakers })
  if (verdict.kind === 'history-needed')
    throw new Error(`${id} occurred before a report that comes earlier in the file`)
  const { decision } = verdict
  const revision = revisionOf(head, decision, { scenario, recorded })
  return {
    governing,
    head: headAfter({ head, governing }, decision, revision, ''),
    revisions: [...revisions, revision],
  }
}

/** The story filed on the day, each report recorded at its own timestamp. */
function told(): Told {
  return reports.reduce(
    (before, report) => filed(before, report.id, commandOf(report), Date.parse(report.timestamp)),
    begun(Date.parse('2025-05-18T21:59:00Z')),
  )
}

function statusAt(moment: number, { head, governing, revisions } = told()): Status {
  return settle(head, governing, moment, statementsOf(revisions)).status
}

describe('the reports', () => {
  it('have ids that can be delivered under, each its own', () => {
    const ids = reports.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^msg_ukraine(-[a-z]+)+$/)
  })

  it('each say who reports it, when it occurred, and how well it is established', () => {
    for (const report of reports) {
      const command = commandOf(report)
      if (command.kind !== 'report') throw new Error(`${report.id} is a ${command.kind}`)
      const { content } = command.draft
      expect(command.draft.occurredGiven).toBe(true)
      expect(content.attribution).toBeDefined()
      expect(content.claims).not.toEqual([])
      expect(content.sources).toContainEqual(
        expect.objectContaining({
          publisher: 'NBC News',
          published: expect.objectContaining({ value: '2025-05-18' }),
        }),
      )
      for (const source of content.sources ?? []) expect(source.url).toBeUndefined()
    }
  })

  it('come in the order of occurrence, also where they are recorded long after', () => {
    const late = reports.reduce(
      (before, report, at) =>
        filed(before, report.id, commandOf(report), Date.parse('2026-11-22T12:00:01Z') + at),
      begun(Date.parse('2026-11-22T12:00:00Z')),
    )
    expect(states(statusAt(late.head.recorded, late))).toEqual(states(statusAt(onTheDay)))
  })
})

function states({ tracks }: Status) {
  return Object.fromEntries(Object.entries(tracks).map(([id, { state }]) => [id, state]))
}

function factsOf(track: Status['tracks'][string] | undefined) {
  return Object.fromEntries(Object.entries(track?.facts ?? {}).map(([id, { value }]) => [id, value]))
}

describe('on the day the story', () => {
  let status: Status
  beforeAll(() => {
    status = statusAt(onTheDay)
  })

  it('has every track where the facts leave it', () => {
    expect(states(status)).toEqual({
      ceasefire: 'proposed',
      sanctions: 'threatened',
      talks: 'held-without-agreement',
      'leaders-call': 'scheduled',
      'follow-up-talks': 'intended',
      fighting: 'ongoing',
    })
    expect(status.tracks['talks']?.stateTitle).toBe('Held without agreement, next round open')
    expect(status.proposals).toEqual([])
  })

  it('shows who stands where on the ceasefire', () => {
    const positions = Object.entries(status.tracks['ceasefire']?.positions ?? {})
    expect(Object.fromEntries(positions.map(([party, { stance }]) => [party, stance]))).toEqual({
      'united-states': 'proposes',
      ukraine: 'supports',
      'european-leaders': 'supports',
      russia: 'undeclared',
    })
  })

  it('shows the talks with their round, venue and mediator, and the terms that they failed on', () => {
    const talks = status.tracks['talks']
    expect(factsOf(talks)).toEqual({ round: 1, venue: 'Istanbul', mediator: 'united-states' })
    expect(talks?.positions).toMatchObject({
      russia: { stance: 'conditional', terms: expect.stringContaining('NBC News reports') },
      ukraine: { stance: 'rejects', terms: expect.stringContaining('NBC News reports') },
    })
  })

  it('shows the terms of the ceasefire, and the condition of the sanctions', () => {
    expect(factsOf(status.tracks['ceasefire'])).toMatchObject({ length: 30 })
    expect(factsOf(status.tracks['sanctions'])).toEqual({
      condition: 'Russia does not engage seriously in a ceasefire and peace talks.',
    })
    expect(status.standfirst).toMatchObject({ report: 'msg_ukraine-ceasefire-not-agreed' })
  })

  it('names as acting only those whom the news report names', () => {
    const acting = reports.map((report) => {
      const command = commandOf(report)
      return [report.id, command.kind === 'report' ? command.draft.content.by : undefined]
    })
    expect(acting.filter(([, by]) => by === undefined).map(([id]) => id)).toEqual([
      'msg_ukraine-hope-for-monday',
      'msg_ukraine-weekly-deaths',
      'msg_ukraine-ceasefire-not-agreed',
      'msg_ukraine-kherson-shelled',
    ])
  })

  it('leaves the condition of the sanctions unknown, for Russia has not declared itself', () => {
    const rule = status.rules['no-meaningful-engagement']
    expect(rule?.value).toBe('unknown')
    expect(rule?.because).toMatchObject([
      { part: { track: 'ceasefire' }, value: 'false' },
      { part: { track: 'talks' }, value: 'false' },
      { part: { party: 'russia' }, value: 'unknown', report: 'msg_ukraine-ceasefire-not-agreed' },
    ])
  })

  it('knows the time of the call to within 26 hours', () => {
    const call = status.tracks['leaders-call']
    expect(call?.expected?.value).toBe('2025-05-19T10:00')
    expect(call?.deadlines['call-time']).toMatchObject({
      status: 'possibly-passed',
      earliest: '2025-05-18T20:00:00Z',
      latest: '2025-05-19T22:00:00Z',
      policy: 'flag',
    })
  })

  it('never takes the call as held because its time has passed', () => {
    const later = statusAt(Date.parse('2025-06-30T00:00:00Z')).tracks['leaders-call']
    expect(later?.deadlines['call-time']?.status).toBe('passed')
    expect(later?.state).toBe('scheduled')
  })

  it('never shows the weekly deaths without "unverified"', () => {
    expect(status.claims).toContainEqual(
      expect.objectContaining({ id: 'weekly-deaths', verification: 'unverified', checkedBy: 'NBC News' }),
    )
  })
})

describe('later the story', () => {
  const recorded = Date.parse('2025-05-20T12:00:00Z')

  function then(...happenings: readonly Record<string, unknown>[]) {
    return happenings.reduce<Told>((before, data, at) => {
      const timestamp = new Date(recorded + at * 60_000).toISOString()
      const payload = {
        id: `msg_${at}`,
        type: 'report.filed',
        timestamp,
        data: { scenario, headline: 'H', ...data },
      }
      return filed(before, payload.id, commandOf(payload), Date.parse(timestamp))
    }, told())
  }

  it.each([
    { track: 'ceasefire', event: 'reject' },
    { track: 'talks', event: 'collapse' },
    { track: 'ceasefire', positions: { russia: 'rejects' } },
  ])('proposes the sanctions after $track $event $positions, and leaves it to a person', (data) => {
    const story = then(data)
    const status = statusAt(story.head.recorded, story)
    expect(status.rules['no-meaningful-engagement']?.value).toBe('true')
    expect(status.proposals).toMatchObject([{ track: 'sanctions', event: 'trigger', to: 'triggered' }])
    expect(status.tracks['sanctions']?.state).toBe('threatened')
  })

  it('lets an editor only propose that the sanctions are triggered', () => {
    const { head } = then({ track: 'sanctions', event: 'trigger' })
    expect(head.snapshot.tracks['sanctions']?.state).toBe('threatened')
    expect(head.snapshot.proposals).toMatchObject([{ id: 'filed:msg_0', event: 'trigger' }])
  })

  it('ends the ceasefire thirty days after it took effect, or after it was last extended', () => {
    const story = then(
      { track: 'ceasefire', event: 'agree', positions: { russia: 'accepts' } },
      { track: 'ceasefire', event: 'take-effect' },
      { track: 'ceasefire', event: 'extend' },
    )
    const stateAt = (at: string) => statusAt(Date.parse(at), story).tracks['ceasefire']?.state
    expect(stateAt('2025-06-19T12:01:59Z')).toBe('in-force')
    expect(stateAt('2025-06-19T12:02:00Z')).toBe('expired')
  })
})
