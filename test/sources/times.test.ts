import { readFileSync } from 'node:fs'
import { parseTimeValue, timeForms, timeValueJson } from '@tracker/domain'
import { describe, expect, it } from 'vitest'

const page = readFileSync(new URL('../../docs/times.md', import.meta.url), 'utf8')

/** The rows of the tables: a time as written, its earliest moment or "refused", its latest moment or the refusal. */
const rows = [...page.matchAll(/^\| `(.+?)` +\| (\S+) +\| (.+?) +\|$/gm)].map(
  ([, written = '', earliest = '', latest = '']) => [written, earliest, latest.replaceAll('`', '')] as const,
)

function read(text: string) {
  const parsed = parseTimeValue(text)
  if (!parsed.ok) return ['refused', parsed.detail]
  const { earliest, latest } = timeValueJson(parsed.value)
  return [earliest ?? 'open', latest ?? 'open']
}

describe('docs/times.md', () => {
  it('lists every example', () => {
    expect(rows.length).toBe(page.split('\n').filter((line) => line.startsWith('| `')).length)
    expect(rows.length).toBeGreaterThan(100)
  })

  it.each(Object.entries(timeForms))('shows the form %s by its example, %s', (_, example) => {
    expect(rows.map(([written]) => written)).toContain(example)
  })

  it.each(rows)('says what %s stands for', (written, earliest, latest) => {
    expect(read(written)).toEqual([earliest, latest])
  })
})
