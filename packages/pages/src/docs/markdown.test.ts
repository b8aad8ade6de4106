import { describe, expect, it } from 'vitest'
import { parseMarkdown, parseInlines } from './markdown.ts'

describe('the Markdown of the documentation', () => {
  it('has headings, paragraphs, lists, code and tables', () => {
    const text = [
      '# A title',
      '',
      'A paragraph',
      'of two lines.',
      '## How do I say …',
      '- one,',
      '  and more',
      '- two',
      '```json reports',
      '{',
      '  "a": "- b"',
      '}',
      '```',
      '| key | means |',
      '| --- | ----- |',
      '| `a` | b |',
      '',
    ].join('\n')
    expect(parseMarkdown(text)).toEqual([
      { kind: 'heading', level: 1, id: 'a-title', text: 'A title' },
      { kind: 'paragraph', text: 'A paragraph of two lines.' },
      { kind: 'heading', level: 2, id: 'how-do-i-say', text: 'How do I say …' },
      { kind: 'list', items: ['one, and more', 'two'] },
      { kind: 'code', info: 'json reports', text: '{\n  "a": "- b"\n}' },
      { kind: 'table', head: ['key', 'means'], rows: [['`a`', 'b']] },
    ])
  })

  it('has code, strong text and links in a line', () => {
    expect(parseInlines('A **track** *always* has `on`, see [times](times.md).')).toEqual([
      { kind: 'text', text: 'A ' },
      { kind: 'strong', text: 'track' },
      { kind: 'text', text: ' ' },
      { kind: 'em', text: 'always' },
      { kind: 'text', text: ' has ' },
      { kind: 'code', text: 'on' },
      { kind: 'text', text: ', see ' },
      { kind: 'link', text: 'times', href: 'times.md' },
      { kind: 'text', text: '.' },
    ])
  })

  it.each(['> quoted', '<b>markup</b>', '1. first', '#### deep', '    code'])('does not read %s', (line) => {
    expect(() => parseMarkdown(line)).toThrow('this Markdown is not supported')
  })
})
