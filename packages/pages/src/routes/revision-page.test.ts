import { parseDefinition } from '@tracker/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const definition = {
  title: 'The strait',
  tracks: {
    passage: {
      title: 'Passage',
      initial: 'open',
      states: {
        open: { title: 'Open', on: { close: 'shut' } },
        shut: { title: 'Shut', on: { open: 'open' } },
      },
    },
    sanctions: {
      title: 'Sanctions',
      initial: 'none',
      states: { none: { on: { decide: 'decided' } }, decided: { title: 'Decided', final: true } },
    },
  },
  rules: {
    shut: {
      title: 'The strait is shut',
      when: { track: 'passage', in: ['shut'] },
      track: 'sanctions',
      event: 'decide',
      policy: 'propose',
    },
  },
}

let site: TalksSite

const shuts = { headline: 'Atlantis shuts the strait to all', track: 'passage', event: 'close' }
const amend = (id: string, type: string, data: object) =>
  site.told.file(id, { type, timestamp: '2025-05-18T13:00:00Z', data: { scenario: 'talks', ...data } })

/** The text of a page, the links in it with their addresses. */
async function read(path: string): Promise<string> {
  const html = await site.text(path)
  return html
    .replace(/^[^]*<main[^>]*>/, '')
    .replaceAll(/<a [^>]*?href="([^"]*)"[^>]*>/g, '[$1] ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

const revision = (number: number) => read(`/scenarios/talks/revisions/${number}`)

beforeEach(async () => {
  site = await talksSite(definition)
  await site.report('r1', shuts)
})

const proposal = async () => {
  const { proposals } = await site.told.scenarios.status('talks', {})
  return proposals[0]?.id ?? ''
}

describe('the page of a revision', () => {
  it('says first what it did, then shows what was written then, and leads to what stands now and to the data', async () => {
    const words = await revision(2)
    expect(words).toMatch(/Revision 2 · Recorded 18 May 2025, 12:30 A report was filed/)
    expect(words).toContain('[/scenarios/talks/reports/r1] Atlantis shuts the strait to all')
    expect(words).toContain('[/scenarios/talks/reports/r1] See the current version')
    expect(words).toContain('[/v1/scenarios/talks/revisions/2] This revision as data (JSON)')
    expect(words.match(/Recorded/g)).toHaveLength(1)
    expect(await revision(1)).toContain('Version 1 of what we track took effect')
  })

  it('shows what a correction corrected: what changed since the revision before, and why', async () => {
    for (const [at, headline] of ['Atlantis shuts it to tankers', 'Atlantis shuts it to warships'].entries())
      await amend(`c${at}`, 'report.corrected', { ...shuts, report: 'r1', reason: `Wrong ${at}.`, headline })
    expect(await revision(3)).toMatch(
      /A report was corrected .*: Wrong 0\. Headline : before Atlantis shuts the strait to all , now Atlantis shuts it to tankers \[\/scenarios\/talks\/revisions\/2\] What it said before/,
    )
    const words = await revision(4)
    expect(words).toMatch(
      /before Atlantis shuts it to tankers , now Atlantis shuts it to warships \[\/scenarios\/talks\/revisions\/3\] What it said before/,
    )
    expect(words.match(/Wrong 1\./g)).toHaveLength(1)
    expect(words).not.toContain('Wrong 0.')
  })

  it('strikes through what was retracted since, and names it in the retraction, with the reason once', async () => {
    await amend('x1', 'report.retracted', { report: 'r1', reason: 'Invented.' })
    for (const number of [2, 3]) {
      const html = await site.text(`/scenarios/talks/revisions/${number}`)
      expect(html).toContain('<del>Atlantis shuts the strait to all</del>')
      expect(html).toContain('href="/scenarios/talks/reports/r1"')
      expect(html.match(/Invented\.<\/bdi>/g)).toHaveLength(1)
      expect(html).toContain(`<title>Revision ${number}: Retracted: Atlantis`)
    }
  })

  it('names what a reviewer dismissed, and leads to where it waited', async () => {
    await amend('d1', 'proposal.dismissed', { proposal: await proposal(), reason: 'Too early.' })
    const words = await revision(3)
    expect(words).toContain('Not confirmed: Sanctions does not count as “ Decided ”.')
    expect(words).toContain('Reason: Too early.')
    const [, path = '', id = ''] =
      /\[(\/scenarios\/talks\?knownAt=[^\]]*)#(proposal-[^\]]*)\]/.exec(words) ?? []
    expect(await site.text(path)).toContain(` id="${id}"`)
  })

  it('names what a reviewer confirmed', async () => {
    const decides = { headline: 'The council agrees', track: 'sanctions', event: 'decide' }
    await site.report('r2', { ...decides, confirms: await proposal() })
    const words = await revision(3)
    expect(words).toContain('A reviewer confirmed a change Confirmed: Sanctions counts as “ Decided ”.')
    expect(words).toMatch(/#proposal-[^\]]*\] See what waited for confirmation/)
  })

  it('says that a state is only called otherwise, in every language', async () => {
    const { passage, sanctions } = definition.tracks
    const states = {
      open: { ...passage.states.open, on: { close: 'closed' } },
      closed: { ...passage.states.shut, title: 'Closed' },
    }
    const parsed = parseDefinition({
      ...definition,
      tracks: { passage: { ...passage, states }, sanctions },
      rules: { shut: { ...definition.rules.shut, when: { track: 'passage', in: ['closed'] } } },
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
    await site.told.scenarios.define('talks', {
      definition: parsed.definition,
      migrate: { passage: { shut: 'closed' } },
      by: { kind: 'key', name: 'desk', authority: 'reviewer' },
      sha256: '',
      expects: () => true,
    })
    const words = await revision(3)
    expect(words).toContain('Passage: version 2 of what we track calls its state “Closed” instead of “Shut”.')
    expect(words).not.toMatch(/went from|→/)
    const other = (lang: string) => read(`/scenarios/talks/revisions/3?lang=${lang}`)
    expect(await other('de')).toMatch(
      /Version 2 dessen, was wir verfolgen, nennt den Stand „ ?Closed ?“ statt „ ?Shut/,
    )
    expect(await other('uk')).toMatch(
      /у версії 2 того, за чим стежимо, стан називається « ?Closed ?», а не « ?Shut/,
    )
  })

  it('says which settings were changed', async () => {
    const by = { kind: 'key', name: 'desk', authority: 'reviewer' } as const
    const settings = { archived: true, visibility: 'unlisted' } as const
    await site.told.scenarios.changeSettings('talks', { settings, by, sha256: '', expects: () => true })
    const words = await revision(3)
    expect(words).toContain('The story was put in the archive.')
    expect(words).toContain('Everyone may read the story, but it is not listed.')
  })

  it('names no credential, which is for editors and in the data', async () => {
    await amend('c1', 'report.corrected', { ...shuts, report: 'r1', reason: 'Late.', occurred: '2025-05-17' })
    await amend('x1', 'report.retracted', { report: 'r1', reason: 'Invented.' })
    for (const path of ['', '/reports/r1', '/revisions/1', '/revisions/2', '/revisions/3', '/revisions/4'])
      expect(await site.text(`/scenarios/talks${path}`), path).not.toMatch(/\bdesk\b/)
  })

  it('is previewed by what it did, with the story as it stood then for a picture', async () => {
    const html = await site.text('/scenarios/talks/revisions/2')
    expect(html).toContain(
      '<meta property="og:title" content="Revision 2: Atlantis shuts the strait to all – The',
    )
    expect(html).toMatch(/<meta property="og:description" content="A report was filed\. Passage went from /)
    expect(html).toContain('/scenarios/talks/revisions/2/card.png"')
    expect(html).toContain('<meta property="og:image:alt" content="Passage: Shut · Sanctions: none"')
  })

  it('is the target of every revision named on the page, never bare data', async () => {
    expect(await site.text('/scenarios/talks/reports/r1')).toContain(
      '<a href="/scenarios/talks/revisions/2">revision 2</a>',
    )
    expect((await site.app.request('/scenarios/talks/revisions/9')).status).toBe(404)
    expect((await site.app.request('/scenarios/talks/revisions/two')).status).toBe(404)
  })
})
