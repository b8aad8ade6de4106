import { Hono } from 'hono'
import { freshAccess, sign, trackerApp } from '@tracker/http'
import type { Table } from '@tracker/storage'
import { measure } from './measure.ts'
import { duration, heading, ratio, table as print } from './print.ts'
import { now, scenarioOf, sizes, trackerOver } from './story.ts'

/** So many requests are one sample: a single one is over too soon. */
const times = 100

/** Requests through the whole app, without a network, beside a bare Hono app that answers the same bytes. */
export async function requests(table: Table): Promise<void> {
  heading('Requests through the HTTP app, SQLite in memory, beside a bare Hono app with the same answer')
  const { document } = freshAccess((size) => crypto.getRandomValues(new Uint8Array(size)))
  const app = trackerApp({ scenarios: trackerOver(table), access: () => document, now: () => 0 })
  const longest = `/v1/scenarios/${scenarioOf(sizes[2])}`
  const shortest = `/v1/scenarios/${scenarioOf(sizes[0])}`
  const sample = await app.request(longest)
  const body = await sample.text()
  const ETag = sample.headers.get('ETag') ?? ''
  const headers = { ETag, 'Cache-Control': 'public, max-age=5', 'Content-Type': 'application/json' }
  const bare = new Hono().get('/v1/scenarios/:scenario', ({ req }) =>
    req.header('If-None-Match') === ETag
      ? new Response(null, { status: 304, headers: { ETag } })
      : new Response(body, { headers }),
  )
  const conditional = { headers: { 'If-None-Match': ETag } }
  const many = (request: () => Response | Promise<Response>) => ({
    times,
    run: async () => (await request()).arrayBuffer(),
  })
  let sent = 0
  const [secret = ''] = document.sources['newsdesk']?.secrets ?? []
  const delivered = () => {
    const id = `bench-${++sent}`
    const timestamp = new Date(now()).toISOString()
    const data = { scenario: scenarioOf(sizes[0]), headline: 'They met.', track: 'talks', event: 'meet' }
    const delivery = JSON.stringify({ type: 'report.filed', timestamp, data })
    return app.request('/v1/webhooks/newsdesk', {
      method: 'POST',
      body: delivery,
      headers: { ...sign({ id, body: delivery, secret, now: 0 }), 'Content-Type': 'application/json' },
    })
  }
  const taken = await measure(
    {
      whole: many(() => app.request(longest)),
      bareWhole: many(() => bare.request(longest)),
      unchanged: many(() => app.request(longest, conditional)),
      bareUnchanged: many(() => bare.request(longest, conditional)),
      short: many(() => app.request(shortest)),
      delivery: many(delivered),
    },
    25,
  )
  const row = (label: string, ours: number, theirs: number) => [
    label,
    duration(ours),
    duration(theirs),
    ratio(ours, theirs),
  ]
  print([
    ['', 'median', 'bare Hono', 'ratio'],
    row('status, 200, 10,000 revisions', taken('whole'), taken('bareWhole')),
    row('status, 200, 10 revisions', taken('short'), taken('bareWhole')),
    row('status, 304, 10,000 revisions', taken('unchanged'), taken('bareUnchanged')),
    ['signed delivery, 201', duration(taken('delivery')), '', ''],
  ])
}
