import { expect, it } from 'vitest'
import { status } from '../channels/testing/story.ts'
import { markup, words } from '../testing/rendered.tsx'
import { Stamps } from './stamps.tsx'

const { stamps } = status()
const shown = (present: boolean) => (
  <Stamps stamps={stamps} checked="2025-05-18T22:31:00Z" present={present} />
)

it('tells the last development as a bound, and when the clock was last looked at', () => {
  expect(words(shown(true))).toMatch(/^Last development.* at the latestLast heard/)
  expect(words(shown(true))).toContain('22:31 UTC')
})

it('lets the script bring up to date the last check alone, and only at present', () => {
  expect(markup(shown(true)).match(/<dd data-check[^>]*><time datetime="([^"]*)"/g)).toEqual([
    '<dd data-check="/health"><time datetime="2025-05-18T22:31:00Z"',
  ])
  expect(markup(shown(false))).not.toContain('data-check')
  expect(words(shown(false))).not.toContain('Last checked')
})
