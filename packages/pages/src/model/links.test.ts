import { expect, it } from 'vitest'
import { channelLinks, linkAt, reportLink } from './links.ts'

it('links keep the path that a proxy adds', () => {
  const base = 'https://example.org/tracker'
  const links = Object.values(channelLinks(base, 'talks', 'en', 'truce'))
  for (const link of [...links, reportLink(base, 'talks', 'msg_1'), linkAt(base, '/docs')])
    expect(link).toMatch(/^https:\/\/example\.org\/tracker\/(?:scenarios|v1|docs)/)
})
