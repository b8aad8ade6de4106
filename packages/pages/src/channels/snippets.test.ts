import type { TrackStatus } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { snippets } from './snippets.ts'
import { hostileStatus, leaks } from './testing/hostile.ts'
import { base, status, sunday, trackStatus } from './testing/statuses.ts'
import { readXml } from './testing/xml.ts'

describe('what to copy into other pages', () => {
  it('is the card in a frame, and the badge as a link', () => {
    expect(snippets(status(), base, 'en')).toEqual({
      frame: `<iframe src="${base}/scenarios/ukraine-diplomatic-track/embed" title="Ukraine: the diplomatic track" width="100%" height="210" loading="lazy"></iframe>`,
      badgeHtml: `<a href="${base}/scenarios/ukraine-diplomatic-track"><img src="${base}/v1/scenarios/ukraine-diplomatic-track/badge.svg" alt="Ukraine: the diplomatic track"></a>`,
      badgeMarkdown: `[![Ukraine: the diplomatic track](${base}/v1/scenarios/ukraine-diplomatic-track/badge.svg)](${base}/scenarios/ukraine-diplomatic-track)`,
    })
  })

  it.each([
    [1, 151],
    [6, 331],
    [19, 799],
    [20, 800],
    [200, 800],
  ])('has a frame for %i tracks of %i pixels', (count, height) => {
    const tracks = Object.fromEntries(Array.from({ length: count }, (_, n) => [`t${n}`, trackStatus()]))
    expect(snippets(status({ tracks }), base, 'en').frame).toContain(` height="${height}"`)
  })

  it('has a higher frame where titles are longer, and where there is more to say of a track', () => {
    const heightOf = (one: Partial<TrackStatus>) =>
      Number(
        /height="(\d+)"/.exec(snippets(status({ tracks: { one: trackStatus(one) } }), base, 'de').frame)?.[1],
      )
    const short = heightOf({})
    expect(heightOf({ title: 'Gespräche zwischen Russland und der Ukraine', since: sunday })).toBe(short + 23)
    expect(
      heightOf({ contested: [{ disputes: 'first', report: 'denial', by: ['russia'], since: sunday }] }),
    ).toBe(short + 23)
  })

  it('is as harmless there with a hostile title', () => {
    const made = snippets(hostileStatus(), base, 'en')
    expect(leaks(Object.values(made).join(''))).toEqual([])
    expect(readXml(made.frame).names).toEqual(readXml(snippets(status(), base, 'en').frame).names)
    expect(readXml(made.badgeHtml.replace(/"><\/a>$/, '"/></a>')).names).toEqual([
      'a',
      'img',
      '@href',
      '@src',
      '@alt',
    ])
    const text = made.badgeMarkdown.slice(3, made.badgeMarkdown.lastIndexOf(']('))
    expect(text.slice(0, text.lastIndexOf(']('))).not.toMatch(/(?<!\\)[<>[\]()`*_&!]/)
  })
})
