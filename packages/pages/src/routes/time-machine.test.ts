import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe('the time machine', () => {
  it('answers a plain form with the URL of what it asks for', async () => {
    const { status, headers } = await site.app.request('/scenarios/talks?asOf=2025-05-18T12:10&knownAt=')
    expect([status, headers.get('Location')]).toEqual([303, '/scenarios/talks?asOf=2025-05-18T12%3A10%3A00Z'])
    expect((await site.app.request('/scenarios/talks?asOf=&knownAt=')).headers.get('Location')).toBe(
      '/scenarios/talks',
    )
  })

  it('keeps a moment to the millisecond when its form is sent again', async () => {
    site.told.at('2025-05-18T13:00:00Z')
    const path = '/scenarios/talks?knownAt=2025-05-18T12:40:57.110Z'
    const [field = ''] = /<input[^>]* name="knownAt"[^>]*>/.exec(await site.text(path)) ?? []
    expect(field).toContain('step="0.001"')
    const [, value = ''] = / value="([^"]*)"/.exec(field) ?? []
    const again = await site.app.request(`/scenarios/talks?asOf=&knownAt=${value}`)
    expect(decodeURIComponent(again.headers.get('Location') ?? '')).toBe(path)
  })

  it('distinguishes what was so then from what was known then, and from what has been recorded since', async () => {
    await site.report('late', {
      headline: 'They met',
      track: 'talks',
      event: 'hold',
      occurred: '2025-05-18T12:05:00Z',
    })
    site.told.at('2025-05-18T13:00:00Z')
    const state = async (query: string) =>
      /class="state"[^>]*>(\w+)/.exec(await site.text(`/scenarios/talks?${query}`))?.[1]
    expect(await state('asOf=2025-05-18T12:10:00Z')).toBe('Held')
    expect(await state('knownAt=2025-05-18T12:10:00Z')).toBe('Planned')
    expect(await state('asOf=2025-05-18T12:04:00Z&knownAt=2025-05-18T12:40:00Z')).toBe('Planned')
    const then = await site.text('/scenarios/talks?knownAt=2025-05-18T12:10:00Z')
    const [known] = /<aside class="then".*?<\/aside>/s.exec(then) ?? ['']
    expect(known).toContain('What this page said on')
    expect(known.match(/<li>/g)?.length).toBeGreaterThan(0)
    expect(then.slice(then.indexOf('id="timeline"'))).not.toContain('They met')
  })
})

it('counts as new what was recorded lately by what is known, not after the moment shown', async () => {
  site.told.at('2025-06-20T12:00:00Z')
  await site.report(
    'late',
    { headline: 'They had met', occurred: '2025-05-18T12:01:00Z' },
    '2025-06-20T12:00:00Z',
  )
  site.told.at('2025-07-20T12:00:00Z')
  const then = await site.text('/scenarios/talks?asOf=2025-05-18T12:10:00Z')
  expect(then).toContain('They had met')
  expect(then).not.toContain('New since yesterday')
  expect(await site.text('/scenarios/talks?knownAt=2025-06-20T12:30:00Z')).toContain('New at that time')
})

describe('what the time machine says has changed', () => {
  const then = async (query: string) =>
    (/<aside class="then".*?<\/aside>/s.exec(await site.text(`/scenarios/talks?${query}`)) ?? [
      '',
    ])[0].replaceAll(/<[^>]*>/g, '')
  const first = 'knownAt=2025-05-18T12:00:00Z'

  it('names both moments if one lies ahead, and holds it against what is known now', async () => {
    await site.report('held', { headline: 'They met', track: 'talks', event: 'hold' })
    const said = await then(`asOf=2027-01-01T00:00:00Z&${first}`)
    expect(said).toMatch(
      /The situation on 1 Jan 2027, 00:00 as known on 18 May 2025, 12:00, had nothing more/,
    )
    expect(said).toMatch(/went from .*Planned.* to .*Held/)
    const alone = await then('asOf=2027-01-01T00:00:00Z')
    expect(alone).toContain('if nothing more is reported')
    expect(alone).not.toContain('changed')
  })

  it('writes its times as the rest of the page does, so that they follow the reader’s zone', async () => {
    const occurred = '2025-05-17T10:00:00Z/2025-05-18T12:20:00Z'
    await site.report('held', { headline: 'They met', track: 'talks', event: 'hold', occurred })
    const html = await site.text(`/scenarios/talks?${first}`)
    const [changed = ''] = /<details id="changed".*?<\/details>/s.exec(html) ?? []
    expect(changed).toMatch(/<span data-range="2025-05-17T10:00:00Z\/2025-05-18T12:20:00Z">17.–.18 May 2025</)
  })

  it('counts revisions that were recorded since, even if they changed nothing that it shows', async () => {
    await site.report('r1', { headline: 'They arrived' })
    expect(await then(first)).toContain(
      'No state, position, claim or deadline has changed. 1 further revision has been recorded since.',
    )
    await site.report('r2', { headline: 'They sat down' })
    expect(await then(first)).toContain('2 further revisions have been recorded since.')
    site.told.at('2025-05-18T13:00:00Z')
    expect(await then('knownAt=2025-05-18T12:40:00Z')).not.toContain('further')
  })

  it('speaks only of what is certain if something may or may not have been so by then', async () => {
    await site.report('r1', {
      headline: 'They arrived',
      occurred: '2025-05-18T12:05:00Z/2025-05-18T12:20:00Z',
    })
    expect(await then('asOf=2025-05-18T12:10:00Z')).toContain('has certainly changed')
    expect(await then('asOf=2025-05-18T12:25:00Z')).not.toContain('certainly')
  })
})

describe('a moment that is shared', () => {
  it('is named wherever the page is previewed, under its own address', async () => {
    site.told.at('2025-05-18T13:00:00Z')
    const query = '?asOf=2025-05-18T12%3A10%3A00Z'
    const head = (await site.text(`/scenarios/talks${query}`)).split('</head>')[0] ?? ''
    const moment = 'The situation on 18 May 2025, 12:10 UTC, as known now'
    for (const said of [
      `<title>Talks – ${moment} – `,
      `<meta property="og:title" content="Talks – ${moment}"`,
      `<meta name="description" content="${moment}. The talks: Planned"`,
      `<meta property="og:description" content="${moment}. The talks: Planned"`,
      `<meta property="og:url" content="https://tracker.example/scenarios/talks${query}"`,
      `<link rel="canonical" href="https://tracker.example/scenarios/talks${query}"`,
    ]) {
      expect(head).toContain(said)
    }
  })

  it('is the present if none is asked for', async () => {
    const html = await site.text('/scenarios/talks')
    expect(html).toContain('<meta property="og:title" content="Talks"')
    expect(html).toContain('<meta property="og:url" content="https://tracker.example/scenarios/talks"')
  })
})

describe('a moment that cannot be shown', () => {
  it('is refused on a page of the scenario, with the reason and the form as it was filled in', async () => {
    const answer = await site.app.request(
      '/scenarios/talks?asOf=2025-05-18T11:00:00Z&knownAt=2031-02-03T04:05:06Z',
    )
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain('“as known on”: <bdi>lies in the future; the present is ')
    expect(html).toContain('<a class="button" href="/scenarios/talks">Back to the present</a>')
    expect(html).toMatch(/<details class="machine"[^>]* open/)
    expect(html).toContain('value="2025-05-18T11:00:00"')
    expect(html).toContain('value="2031-02-03T04:05:06"')
  })

  it('says what an instant looks like if none was written', async () => {
    const answer = await site.app.request('/scenarios/talks?asOf=soon')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/“Show the situation on”: <bdi>.+<\/bdi>/)
  })

  it('is 404 for a scenario that does not exist', async () => {
    expect((await site.app.request('/scenarios/other?knownAt=2031-01-01T00:00:00Z')).status).toBe(404)
  })
})

describe('a moment that is about to pass', () => {
  const answer = async () => {
    const { headers } = await site.app.request('/scenarios/talks?asOf=2025-05-18T12:30:00Z')
    return { etag: headers.get('ETag'), cached: headers.get('Cache-Control') }
  }

  it('has another ETag once it has, and is shown for no longer than until then', async () => {
    const before = await answer()
    expect(before.cached).toMatch(/max-age=5,/)
    site.told.at('2025-05-18T12:29:58Z')
    expect(await answer()).toEqual({ etag: before.etag, cached: expect.stringMatching(/max-age=2,/) })
    site.told.at('2025-05-18T12:30:00Z')
    const after = await answer()
    expect(after.etag).not.toBe(before.etag)
    expect(after.cached).toMatch(/max-age=5,/)
  })
})

describe('a moment before the record begins', () => {
  it('has a page of its own that says when it begins, and leads back', async () => {
    const answer = await site.app.request('/scenarios/talks?knownAt=2025-05-18T11:00:00Z')
    const html = await answer.text()
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(html).toContain('We were not recording yet')
    expect(html).toMatch(/We began recording <bdi>Talks<\/bdi> on <time datetime="2025-05-18T12:00:00.000Z"/)
    expect(html).toContain('<a class="button" href="/scenarios/talks">Back to the present</a>')
    const [, first = ''] = /<a class="button" href="([^"]*knownAt[^"]*)"/.exec(html) ?? []
    expect((await site.app.request(first)).status).toBe(200)
  })

  it('is shown by what is known now if only that was asked for, and says so', async () => {
    await site.report('early', { headline: 'They arrived', occurred: '2025-05-18T10:30:00Z' })
    const notice = 'Earlier dates come from reports filed since.'
    expect(await site.text('/scenarios/talks?asOf=2025-05-18T11:00:00Z')).toContain(notice)
    expect(await site.text('/scenarios/talks?asOf=2025-05-18T12:00:00Z')).not.toContain(notice)
  })

  it('is said to be assumed if nothing is known to have happened by then', async () => {
    await site.report('early', { headline: 'They arrived', occurred: '2025-05-18T10:30:00Z' })
    const html = await site.text('/scenarios/talks?asOf=2025-05-18T10:00:00Z')
    expect(html).toContain('No report covers the moment shown.')
    expect(html).not.toContain('Earlier dates')
    expect(await site.text('/scenarios/talks?asOf=2025-05-18T11:00:00Z')).not.toContain('No report covers')
  })
})

it.each(['', '/tracks/talks', '/claims'])(
  'shows the page %s at a moment a thousand years ago',
  async (page) => {
    await site.report('r1', { headline: 'They met', track: 'talks', event: 'hold' })
    const answer = await site.app.request(`/scenarios/talks${page}?asOf=1000-01-01T00:00:00Z`)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).not.toMatch(/NaN|Invalid Date|Infinity/)
  },
)
