import { describe, expect, it } from 'vitest'
import {
  calendarText,
  cutMiddle,
  cutText,
  httpLink,
  lineText,
  markupAttribute,
  markupText,
  plainText,
  scriptJson,
  shortText,
} from './safe-text.ts'
import { hostile, hostileLinks, leaks } from '../channels/testing/hostile.ts'

describe('a text for any channel', () => {
  it('loses control characters, noncharacters, lone surrogates and bidi controls', () => {
    for (const made of [plainText(hostile), lineText(hostile), markupText(hostile), calendarText(hostile)]) {
      expect(leaks(made)).toEqual([])
    }
  })

  it('keeps letters of every script, emoji, tabs and lines', () => {
    expect(plainText('שלום 🕊️\tмир\nنص\u200f')).toBe('שלום 🕊️\tмир\nنص\u200f')
  })

  it('ends lines in one way', () => {
    expect(plainText('a\r\nb\rc\u2028d\u2029e\u0085f')).toBe('a\nb\nc\nd\ne\nf')
    expect(lineText(' a\r\n b\tc ')).toBe('a b c')
  })

  it('is escaped in markup, in attributes too', () => {
    expect(markupText(`<a b="c">&'`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#39;')
    expect(markupAttribute('a\n"b"')).toBe('a &quot;b&quot;')
    expect(markupText(']]>')).toBe(']]&gt;')
  })

  it('is escaped in a calendar', () => {
    expect(calendarText('a;b,c\\d\r\nEND:VEVENT')).toBe('a\\;b\\,c\\\\d END:VEVENT')
  })
})

describe('a link', () => {
  it.each(hostileLinks)('is refused: %j', (link) => {
    expect(httpLink(link)).toBeUndefined()
  })

  it('is absolute, and its markup is percent-encoded', () => {
    expect(httpLink('HTTPS://News.example/a b?"<>"')).toBe('https://news.example/a%20b?%22%3C%3E%22')
    expect(httpLink('http://news.example')).toBe('http://news.example/')
    expect(httpLink(undefined)).toBeUndefined()
  })
})

describe('JSON in a script element', () => {
  it('has nothing that could end the element and reads as the same value', () => {
    const value = { text: '</script><!--&\u2028\u2029' }
    expect(scriptJson(value)).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(scriptJson(value))).toEqual(value)
  })
})

describe('a short text', () => {
  it('is left whole if it fits', () => {
    expect(shortText('Proposed', 8)).toBe('Proposed')
  })

  it('is cut between characters as readers count them', () => {
    expect(shortText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…')
    expect(shortText('one two three', 5)).toBe('one…')
  })
})

describe('a text that is too long', () => {
  it('ends with a word, not with what stands between two', () => {
    expect(cutText('The talks, the vote; and then some more', 12)).toBe('The talks…')
    expect(cutText('The talks on Vienna, part 2', 22)).toBe('The talks on Vienna…')
  })

  it('can be cut in the middle, and keeps both ends', () => {
    const long = `Claim of A: "${'so it was '.repeat(100)}" (unverified).`
    const cut = cutMiddle(long, 40, 30)
    expect(cut).toMatch(/^Claim of A: "so it was .*… .*so it was " \(unverified\)\.$/)
    expect(cut.length).toBeLessThanOrEqual(72)
    expect(cutMiddle('Short.', 40, 30)).toBe('Short.')
  })
})
