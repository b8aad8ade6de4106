import type { HistoryItem } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { jsonLd } from './json-ld.ts'
import { hostileSource, leaks } from './testing/hostile.ts'
import { english as texts } from '../text/english/english.ts'
import { details, names } from './testing/story-names.ts'
import { authority, base, corrected, expired, reported, retracted, status } from './testing/statuses.ts'

const source = { status: status(), items: [reported()], names, texts, details: new Map(), base, authority }
const toll = reported({ report: 'msg_deaths', headline: 'Trump on the toll' })

describe('the structured data', () => {
  it('is a live blog of the items', () => {
    expect(JSON.parse(jsonLd(source))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'LiveBlogPosting',
      url: `${base}/scenarios/ukraine-diplomatic-track`,
      dateModified: '2025-05-18T22:10:00Z',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          url: `${base}/scenarios/ukraine-diplomatic-track/reports/msg_ceasefire`,
          headline: 'A 30-day ceasefire is on the table; Russia has not agreed',
          citation: ['https://news.example/ceasefire'],
        },
      ],
    })
  })

  it('says who publishes it and by which policy, since when it runs, and when each report was news', () => {
    const image = `${base}/card.png`
    const publisher = { name: 'The Desk', policy: 'https://desk.example/corrections' }
    const loaded = reported({ recorded: '2026-01-01T00:00:00Z' })
    const shown = JSON.parse(
      jsonLd({ ...source, publisher, image, items: [loaded], begins: '2025-05-17T10:00:00Z' }),
    )
    const organisation = { name: 'The Desk', correctionsPolicy: 'https://desk.example/corrections' }
    expect(shown).toMatchObject({
      image,
      inLanguage: 'en',
      publisher: organisation,
      author: organisation,
      coverageStartTime: '2025-05-17T10:00:00Z',
      liveBlogUpdate: [{ datePublished: '2025-05-18T22:10:00Z', dateModified: '2026-01-01T00:00:00Z' }],
    })
  })

  it('states a claim with its verification in words, and is no review of it', () => {
    const text = jsonLd({ ...source, items: [toll] })
    expect(JSON.parse(text)).toMatchObject({
      mentions: [
        {
          '@type': 'Claim',
          text: 'The war kills more than 5,000 Russians and Ukrainians a week.',
          creditText: 'Trump',
          creativeWorkStatus: 'unverified',
          description: 'Verification: unverified, according to NBC News.',
          appearance: { url: `${base}/scenarios/ukraine-diplomatic-track/reports/msg_deaths` },
        },
      ],
    })
    expect(text).not.toContain('ClaimReview')
  })

  it('leaves out claims whose report it does not hold, and flags for review', () => {
    const flag = expired({ kind: 'review', headline: 'The talks are due for review', transitions: [] })
    const { mentions, liveBlogUpdate } = JSON.parse(jsonLd({ ...source, items: [flag, reported()] }))
    expect(mentions).toEqual([])
    expect(liveBlogUpdate).toHaveLength(1)
  })

  it('marks a correction as one', () => {
    expect(JSON.parse(jsonLd({ ...source, items: [corrected()] }))).toMatchObject({
      liveBlogUpdate: [
        {
          dateModified: '2025-05-19T08:00:00Z',
          correction: [{ '@type': 'CorrectionComment', text: 'The statement was on Sunday.' }],
        },
      ],
    })
  })

  it('shows with a correction what was said before, and nothing of what was retracted', () => {
    const tells = (item: HistoryItem) =>
      JSON.parse(jsonLd({ ...source, details, items: [item] })).liveBlogUpdate[0].correction.at(-1).text
    expect(tells(corrected())).toContain('Headline: before “A ceasefire has been agreed”, now “A 30-day')
    const both = [...(corrected().amendments ?? []), ...(retracted().amendments ?? [])]
    expect(jsonLd({ ...source, details, items: [retracted({ amendments: both })] })).not.toContain('agreed”')
  })

  it('says of a retracted report only that it was retracted and why', () => {
    const [update] = JSON.parse(jsonLd({ ...source, items: [retracted()] })).liveBlogUpdate
    expect(update).toMatchObject({ creativeWorkStatus: 'retracted' })
    expect(update.articleBody).toMatch(/^Retracted on .* Reason: The source withdrew it\.$/)
    expect(update).not.toHaveProperty('citation')
  })

  it('cannot end the script element that it stands in', () => {
    const text = jsonLd({ ...hostileSource, base })
    expect(leaks(text)).toEqual([])
    expect(text).not.toMatch(/[<>&\u2028\u2029]|"javascript:/)
    expect(JSON.parse(text).headline).toContain('</script>')
  })
})
