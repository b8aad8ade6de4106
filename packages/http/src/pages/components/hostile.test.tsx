import { describe, expect, it } from 'vitest'
import { hostile, hostileItems, hostileStatus, leaks } from '../channels/testing/hostile.ts'
import { base } from '../channels/testing/story.ts'
import { markup } from '../testing/rendered.tsx'
import { EmbedView } from '../views/embed-view.tsx'
import { ReportView } from '../views/report-view.tsx'
import { ScenarioView } from '../views/scenario-view.tsx'

const status = hostileStatus()
const items = hostileItems()
const definition = {
  title: hostile,
  summary: hostile,
  parties: { russia: { name: hostile } },
  tracks: { ceasefire: { title: hostile, initial: 'proposed', states: { proposed: { title: hostile } } } },
}
const assets = { path: (name: string) => `/assets/${name}` }
const shared = { status, definition, base, assets, etag: 'W/"1"' }

const pages = {
  scenario: markup(
    <ScenarioView
      {...shared}
      timeline={{ items, next: hostile }}
      moments={{ asOf: 0, knownAt: 0 }}
      sentences={[hostile]}
      lastCheck={undefined}
      older={false}
      now={0}
    />,
  ),
  present: markup(
    <ScenarioView
      {...shared}
      timeline={{ items, next: null }}
      moments={{}}
      sentences={[]}
      lastCheck={undefined}
      older={false}
      now={0}
    />,
  ),
  report: items.map((item) => markup(<ReportView {...shared} item={item} />)).join('\n'),
  embed: markup(<EmbedView status={status} tracks={[]} etag="" assets={assets} />),
}

/** A tag as the pages write them, its attributes' values emptied: no handler, no style, nothing unquoted. */
const ours = /^<(?:\/[a-z]+\d?|[a-z]+\d?(?:\s(?!on|style)[a-z:-]+(?:="")?)*\/?)>$/

describe.each(Object.entries(pages))('hostile text on the page %s', (_, html) => {
  it('stays text', () => {
    expect(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true)
    const tags = html.replaceAll(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? []
    expect(tags.filter((tag) => !ours.test(tag))).toEqual([])
  })

  it('loses what no page can show and what turns the words around it', () => {
    expect(leaks(html)).toEqual([])
  })

  it('becomes a link only where it leads to the web', () => {
    const links = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect(link).toMatch(/^(?:https?:\/\/(?!bank)|\/(?!\/)|#)/)
  })
})

it('gives a source a link where its address is one', () => {
  expect(pages.report).toContain('href="https://news.example/')
})
