import type { Revision } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { hostile, hostileSource, leaks } from '../channels/testing/hostile.ts'
import { authority, base, sunday, transition } from '../channels/testing/statuses.ts'
import { pageLimits, pageSize } from '../model/page-limits.ts'
import { markup } from '../testing/rendered.tsx'
import { BeforeView } from '../views/before-view.tsx'
import { EmbedView } from '../views/embed-view.tsx'
import { ReportView } from '../views/report-view.tsx'
import { RevisionView } from '../views/revision-view.tsx'
import { ScenarioView } from '../views/scenario-view.tsx'
import { briefItems } from '../model/brief-item.ts'

const { status, items, names, details } = hostileSource
const listed = briefItems(items, details, 'full')
const assets = { path: (name: string) => `/assets/${name}` }
const shared = { status, names, base, assets, etag: 'W/"1"' }
const imprint = { base, authority }

const revision: Revision = {
  scenario: status.scenario,
  revision: 16,
  recorded: '2025-05-19T08:00:00Z',
  kind: 'retraction',
  definition: 1,
  source: hostile,
  entry: { kind: 'retraction', report: hostile, reason: hostile },
  transitions: [transition()],
  superseded: [transition()],
  proposals: [],
  states: {},
  previousHash: '',
  hash: '',
}
const revisions: readonly Partial<Revision>[] = [
  {},
  { kind: 'dismissal', entry: { kind: 'dismissal', proposal: hostile, reason: hostile } },
]

const fresh = {
  shown: [
    {
      report: hostile,
      headline: hostile,
      kind: 'correction',
      asked: { proposals: [] },
      occurred: sunday,
      recorded: '2025-05-18T12:00:00Z',
    },
  ],
  count: 9,
  more: true,
  after: 1,
} as const

const pages = {
  scenario: markup(
    <ScenarioView
      {...shared}
      imprint={imprint}
      timeline={{ items: listed, page: 2, newer: hostile, older: hostile }}
      size={pageSize(1)}
      days={undefined}
      filter={{ q: hostile }}
      pages={undefined}
      seen={undefined}
      limits={pageLimits.full}
      moments={{ asOf: 0, knownAt: 0 }}
      since={{ sentences: [[hostile]], recorded: 1, uncertain: true }}
      begins="2025-05-18T12:00:00Z"
      definition={{ title: hostile, tracks: {} }}
      chronicle={{ items, complete: true }}
      streamed
      older={false}
      fresh={fresh}
      query={`?after=${encodeURIComponent(hostile.toWellFormed())}`}
      now={0}
    />,
  ),
  present: markup(
    <ScenarioView
      {...shared}
      imprint={imprint}
      timeline={{ items: listed, page: 1, newer: null, older: null }}
      size={pageSize(1)}
      days={undefined}
      filter={{ q: hostile }}
      pages={undefined}
      seen={undefined}
      limits={pageLimits.full}
      moments={{}}
      since={{ sentences: [], recorded: 0, uncertain: false }}
      begins={undefined}
      definition={{ title: hostile, tracks: {} }}
      chronicle={{ items, complete: true }}
      streamed
      older={false}
      fresh={fresh}
      query=""
      now={0}
    />,
  ),
  report: items
    .map((item) => markup(<ReportView {...shared} imprint={imprint} item={item} details={details} />))
    .join('\n'),
  revision: revisions
    .map((entry) =>
      markup(
        <RevisionView
          difference={[[hostile]]}
          {...shared}
          revision={{ ...revision, ...entry }}
          items={items}
          details={details}
          decided={{ track: 'ceasefire', to: 'expired', confirmed: true, path: '/' }}
          after={status}
        />,
      ),
    )
    .join('\n'),
  before: markup(
    <BeforeView status={status} begins="2025-05-18T12:00:00Z" moments={{ knownAt: 0 }} assets={assets} />,
  ),
  embed: markup(
    <EmbedView
      status={status}
      names={shared.names}
      tracks={[]}
      compact={false}
      now={0}
      etag=""
      assets={assets}
    />,
  ),
}

/** A tag as the pages write them, its attributes' values emptied: no handler, no style, nothing unquoted. */
const ours = /^<(?:\/[a-zA-Z]+\d?|[a-zA-Z]+\d?(?:\s(?!on|style)[a-zA-Z:-]+\d?(?:="")?)*\/?)>$/

describe.each(Object.entries(pages))('hostile text on the page %s', (_, html) => {
  it('stays text', () => {
    expect(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true)
    const tags = html.replaceAll(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? []
    expect(tags.filter((tag) => !ours.test(tag))).toEqual([])
  })

  it('loses what no page can show and what turns the words around it', () => {
    expect(leaks(html)).toEqual([])
  })

  it('becomes a link only if it leads to the web', () => {
    const links = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect(link).toMatch(/^(?:https?:\/\/(?!bank)|\/(?!\/)|#)/)
  })
})

it('gives a source a link if its address is one', () => {
  expect(pages.report).toContain('href="https://news.example/')
})
