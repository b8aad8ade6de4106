import { readFileSync } from 'node:fs'
import type { Status } from '@tracker/domain'
import { type FiledAnswer, type ToldStory, toldStory } from '@tracker/http/testing/told-story'
import { describe, expect, it } from 'vitest'

interface Named {
  readonly parties: Readonly<Record<string, { readonly name: string }>>
}

interface BegunStory extends ToldStory {
  /** Files a report at a moment, with an event of a track. */
  moves(at: string, track: string, event: string, more: object): Promise<FiledAnswer>
}

/** Begins a story from a template, with the parties of the story in the place of the template's. */
async function begun(
  template: string,
  names: Readonly<Record<string, string>>,
  at: string,
): Promise<BegunStory> {
  const definition: Named = JSON.parse(readFileSync(new URL(`${template}.json`, import.meta.url), 'utf8'))
  const parties = Object.fromEntries(Object.entries(names).map(([id, name]) => [id, { name }]))
  const story = await toldStory(
    template,
    { ...definition, parties: { ...definition.parties, ...parties } },
    at,
  )
  const moves: BegunStory['moves'] = (moment, track, event, more) =>
    story.file(moment, { track, event, ...more })
  return { ...story, moves }
}

function states({ tracks }: Status): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tracks).map(([id, { state }]) => [id, state]))
}

function facts({ tracks }: Status, track: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(tracks[track]?.facts ?? {}).map(([id, { value }]) => [id, value]))
}

describe('the template', () => {
  it('ceasefire holds the truce between Israel and Hezbollah of November 2024, and its extension', async () => {
    const parties = {
      israel: 'Israel',
      lebanon: 'Lebanon',
      'united-states': 'United States',
      france: 'France',
    }
    const story = await begun('ceasefire', parties, '2024-11-26T00:00:00Z')
    await story.moves('2024-11-26T22:00:00Z', 'ceasefire', 'agree', {
      occurred: '2024-11-26T21:00:00Z',
      by: ['israel', 'lebanon'],
      expected: '2024-11-27T04:00[Asia/Beirut]',
      facts: {
        location: 'Lebanon',
        side: 'bilateral',
        'mediator-nego': ['united-states', 'france'],
        'fixed-time': 60,
        'ceasefire-class': 'compliance',
      },
      headline: 'The United States and France announce a cessation of hostilities',
      sources: [
        {
          publisher: 'White House',
          title: 'Joint statement of the Presidents of the United States and France',
        },
      ],
    })
    await story.moves('2024-11-27T03:00:00Z', 'ceasefire', 'take-effect', {
      occurred: '2024-11-27T04:00[Asia/Beirut]',
      expected: '2025-01-26',
      headline: 'The ceasefire takes effect',
    })
    await story.moves('2024-11-28T20:00:00Z', 'violations', 'allege', {
      by: ['lebanon'],
      to: ['israel'],
      occurred: '2024-11-28[Asia/Beirut]',
      headline: 'The Lebanese army says that Israel violated the ceasefire several times',
    })
    story.at('2025-01-24T12:00:00Z')
    expect((await story.status()).tracks['ceasefire']).toMatchObject({
      state: 'in-force',
      deadlines: { end: { value: '2025-01-26', status: 'ahead', event: 'expire', policy: 'propose' } },
    })
    await story.moves('2025-01-27T12:00:00Z', 'ceasefire', 'extend', {
      occurred: '2025-01-26[America/New_York]',
      by: ['israel', 'lebanon'],
      expected: '2025-02-18',
      headline: 'The White House: the arrangement stays in effect until 18 February',
      sources: [{ publisher: 'White House, statement', published: '2025-01-26' }],
    })
    const status = await story.status()
    expect(status.tracks['ceasefire']).toMatchObject({
      state: 'in-force',
      entries: 2,
      expected: { value: '2025-02-18' },
    })
    expect(states(status)).toEqual({ ceasefire: 'in-force', violations: 'alleged', monitoring: 'none' })
    expect(status.proposals).toEqual([])
  })

  it('sanctions-threat holds the day on which Colombia was threatened with tariffs', async () => {
    const parties = { 'united-states': 'United States', colombia: 'Colombia' }
    const story = await begun('sanctions-threat', parties, '2025-01-26T00:00:00Z')
    await story.moves('2025-01-26T17:00:00Z', 'demand', 'refuse', {
      by: ['colombia'],
      to: ['united-states'],
      facts: { issue: 'Colombia takes back deported people on United States military aircraft' },
      headline: 'Colombia turns back two United States military flights with deported people',
    })
    await story.moves('2025-01-26T19:00:00Z', 'sanctions', 'threaten', {
      by: ['united-states'],
      to: ['colombia'],
      facts: {
        measures: 'Tariffs of 25 per cent, 50 per cent within a week; restrictions on visas',
        senders: 'united-states',
      },
      headline: 'Trump announces tariffs of 25 per cent on Colombia',
    })
    const met = await story.moves('2025-01-27T04:00:00Z', 'demand', 'meet', {
      by: ['colombia'],
      headline: 'The White House: Colombia has agreed to all terms',
    })
    const [proposal] = met.proposals
    expect(proposal).toMatchObject({ track: 'sanctions', event: 'concede', to: 'averted' })
    await story.file(
      '2025-01-27T05:00:00Z',
      { confirms: proposal?.id, headline: 'The tariffs are held in reserve, the White House says' },
      { source: 'review-desk' },
    )
    expect(states(await story.status())).toEqual({ demand: 'met', sanctions: 'averted' })
  })

  it('negotiation-rounds counts the talks between the United States and Iran in 2025', async () => {
    const parties = { 'united-states': 'United States', iran: 'Iran', oman: 'Oman' }
    const story = await begun('negotiation-rounds', parties, '2025-04-01T00:00:00Z')
    const rounds = [
      ['2025-04-12', 'Muscat'],
      ['2025-04-19', 'Rome'],
      ['2025-04-26', 'Muscat'],
      ['2025-05-11', 'Muscat'],
      ['2025-05-23', 'Rome'],
    ]
    for (const [at, [day, venue]] of rounds.entries()) {
      const common = { occurred: `${day}T12:00:00Z`, by: ['united-states', 'iran'] }
      await story.moves(`${day}T13:00:00Z`, 'talks', 'open', {
        ...common,
        facts: { round: at + 1, venue, mediator: 'oman', form: 'indirect' },
        headline: `Round ${at + 1} of the talks opens in ${venue}`,
      })
      await story.moves(`${day}T20:00:00Z`, 'talks', 'adjourn', {
        ...common,
        occurred: `${day}T19:00:00Z`,
        headline: `Round ${at + 1} ends without agreement`,
      })
    }
    await story.moves('2025-06-12T12:00:00Z', 'talks', 'schedule', {
      by: ['oman'],
      expected: '2025-06-15',
      facts: { round: 6, venue: 'Muscat' },
      headline: 'Oman announces a sixth round in Muscat for Sunday',
    })
    await story.moves('2025-06-14T12:00:00Z', 'talks', 'call-off', {
      by: ['oman'],
      headline: 'Oman: the round of Sunday will not take place',
    })
    const status = await story.status()
    expect(status.tracks['talks']).toMatchObject({ state: 'stalled', expected: null })
    expect(facts(status, 'talks')).toMatchObject({ round: 6, venue: 'Muscat', mediator: 'oman' })
    expect((await story.status('?asOf=2025-05-23T15:00:00Z')).tracks['talks']).toMatchObject({
      state: 'under-way',
      entries: 5,
    })
  })

  it('leaders-meeting holds the summit in Alaska of August 2025', async () => {
    const parties = { 'united-states': 'United States', russia: 'Russia' }
    const story = await begun('leaders-meeting', parties, '2025-08-08T00:00:00Z')
    const both = { by: ['united-states', 'russia'] }
    await story.moves('2025-08-09T00:00:00Z', 'meeting', 'schedule', {
      ...both,
      expected: '2025-08-15[America/Anchorage]',
      facts: { form: 'in-person', venue: 'Alaska', host: 'united-states' },
      headline: 'Trump: he will meet Putin in Alaska on 15 August',
      attribution: 'Donald Trump, Truth Social',
    })
    story.at('2025-08-17T00:00:00Z')
    expect((await story.status()).tracks['meeting']).toMatchObject({
      state: 'scheduled',
      deadlines: { 'meeting-time': { status: 'passed' } },
    })
    await story.moves('2025-08-17T01:00:00Z', 'meeting', 'hold', {
      ...both,
      occurred: '2025-08-15[America/Anchorage]',
      facts: { venue: 'Joint Base Elmendorf-Richardson, Anchorage' },
      headline: 'Trump and Putin meet in Anchorage',
    })
    await story.moves('2025-08-17T02:00:00Z', 'read-out', 'publish', {
      by: ['russia'],
      occurred: '2025-08-16T00:00:00Z',
      headline: 'Putin speaks before the press after the meeting',
    })
    await story.moves('2025-08-17T03:00:00Z', 'read-out', 'answer', {
      by: ['united-states'],
      occurred: '2025-08-16T00:00:00Z',
      headline: 'Trump speaks before the press after the meeting',
    })
    expect(states(await story.status())).toEqual({ meeting: 'held', 'read-out': 'both-sides' })
  })

  it('un-vote holds two drafts on Gaza in March 2024, one vetoed and one adopted', async () => {
    const parties = {
      'united-states': 'United States',
      russia: 'Russia',
      china: 'China',
      'elected-ten': 'The ten elected members',
    }
    const story = await begun('un-vote', parties, '2024-03-20T00:00:00Z')
    const draft = (at: string, by: string, headline: string) =>
      story.moves(at, 'resolution', 'circulate', { by: [by], headline })
    const setDay = (at: string, event: string, expected: string, headline: string) =>
      story.moves(at, 'resolution', event, { expected, headline })
    const vote = async (event: string, day: string, votes: readonly number[], by: readonly string[]) => {
      const [inFavour, against, abstaining] = votes
      await story.moves(`${day}T20:00:00Z`, 'resolution', event, {
        occurred: `${day}T15:00:00Z`,
        by,
        facts: { 'in-favour': inFavour, against, abstaining },
        headline: `The Council votes: ${votes.join(', ')}`,
      })
    }
    await draft('2024-03-21T12:00:00Z', 'united-states', 'A draft of the United States')
    await setDay('2024-03-21T13:00:00Z', 'schedule', '2024-03-22', 'The vote is for Friday')
    await vote('veto', '2024-03-22', [11, 3, 1], ['russia', 'china'])
    expect(states(await story.status())).toEqual({ resolution: 'vetoed' })
    await draft('2024-03-22T21:00:00Z', 'elected-ten', 'A draft of the ten elected members')
    await setDay('2024-03-22T22:00:00Z', 'schedule', '2024-03-23', 'The vote is for Saturday')
    await setDay('2024-03-22T23:00:00Z', 'reschedule', '2024-03-25', 'The vote is put off to Monday')
    await vote('adopt', '2024-03-25', [14, 0, 1], ['elected-ten'])
    const status = await story.status()
    expect(status.tracks['resolution']).toMatchObject({ state: 'adopted', final: true })
    expect(facts(status, 'resolution')).toMatchObject({ 'in-favour': 14, against: 0, abstaining: 1 })
  })

  it('ultimatum holds the week that ECOWAS gave the generals in Niger, and what came of it', async () => {
    const parties = { ecowas: 'ECOWAS', junta: 'The military rulers of Niger' }
    const story = await begun('ultimatum', parties, '2023-07-30T00:00:00Z')
    await story.moves('2023-07-30T20:00:00Z', 'ultimatum', 'issue', {
      by: ['ecowas'],
      to: ['junta'],
      occurred: '2023-07-30T18:00:00Z',
      expected: '2023-08-06',
      facts: {
        demand: 'The elected president returns to office',
        consequence: 'All measures, which may include force',
      },
      headline: 'ECOWAS gives the military rulers of Niger a week',
    })
    story.at('2023-08-07T00:00:00Z')
    expect((await story.status()).proposals).toEqual([])
    story.at('2023-08-08T00:00:00Z')
    const [proposal] = (await story.status()).proposals
    expect(proposal).toMatchObject({ event: 'lapse', to: 'lapsed', cause: { kind: 'deadline' } })
    await story.file(
      '2023-08-08T09:00:00Z',
      { confirms: proposal?.id, headline: 'The date passes, and the president is still held' },
      { source: 'review-desk' },
    )
    await story.moves('2024-02-25T09:00:00Z', 'ultimatum', 'let-pass', {
      by: ['ecowas'],
      occurred: '2024-02-24',
      headline: 'ECOWAS lifts most of its sanctions on Niger; it did not intervene',
    })
    expect((await story.status()).tracks['ultimatum']).toMatchObject({
      state: 'let-pass',
      cause: { kind: 'report' },
    })
  })

  it('exchange holds the first stages of the exchange in Gaza of January 2025', async () => {
    const parties = {
      israel: 'Israel',
      hamas: 'Hamas',
      qatar: 'Qatar',
      egypt: 'Egypt',
      'united-states': 'United States',
    }
    const story = await begun('exchange', parties, '2025-01-15T00:00:00Z')
    const stage = (day: string, event: string, byB: number, byA: number) =>
      story.moves(`${day}T20:00:00Z`, 'exchange', event, {
        occurred: `${day}T18:00:00Z`,
        by: ['israel', 'hamas'],
        facts: { 'freed-by-a': byA, 'freed-by-b': byB },
        headline: `${byB} hostages for ${byA} prisoners`,
      })
    await story.moves('2025-01-16T00:00:00Z', 'exchange', 'agree', {
      by: ['israel', 'hamas'],
      expected: '2025-01-19',
      facts: { mediator: ['qatar', 'egypt', 'united-states'] },
      headline: 'Qatar announces the agreement',
    })
    await stage('2025-01-19', 'begin', 3, 90)
    await stage('2025-01-25', 'complete-stage', 4, 200)
    await story.moves('2025-02-10T20:00:00Z', 'exchange', 'suspend', {
      by: ['hamas'],
      to: ['israel'],
      headline: 'Hamas puts off the next release until further notice',
    })
    await stage('2025-02-15', 'resume', 3, 369)
    const status = await story.status()
    expect(status.tracks['exchange']).toMatchObject({ state: 'under-way', entries: 3 })
    expect(facts(status, 'exchange')).toMatchObject({ 'freed-by-a': 369, 'freed-by-b': 3 })
  })

  it('legislation holds a joint resolution of 2019 that was vetoed', async () => {
    const parties = { house: 'House of Representatives', senate: 'Senate', president: 'President' }
    const story = await begun('legislation', parties, '2019-02-22T00:00:00Z')
    const steps: readonly (readonly [string, string, string, object?])[] = [
      ['2019-02-22', 'introduce', 'house', { number: 'H.J.Res. 46 (116th)' }],
      ['2019-02-26', 'pass-first', 'house', { 'for-first': 245, 'against-first': 182 }],
      ['2019-03-14', 'pass-second', 'senate', { 'for-second': 59, 'against-second': 41 }],
      ['2019-03-15', 'veto', 'president'],
      ['2019-03-26', 'sustain', 'house'],
    ]
    for (const [day, event, by, given] of steps) {
      await story.moves(`${day}T23:00:00Z`, 'bill', event, {
        by: [by],
        occurred: `${day}T20:00:00Z`,
        ...(given === undefined ? {} : { facts: given }),
        headline: `${event}, by the ${by}`,
      })
    }
    const status = await story.status()
    expect(status.tracks['bill']).toMatchObject({ state: 'dead', final: true })
    expect(facts(status, 'bill')).toMatchObject({ 'for-first': 245, 'against-second': 41 })
  })
})
