import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContent } from '../report/content-json.ts'
import type { Command } from '../report/command.ts'
import type { Authority } from '../report/filed-report.ts'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { ledger, type Ledger } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'
import type { Entry, Revision } from './revision.ts'

const created = Date.UTC(2025, 4, 1)

function commandOf(entry: Entry): Command | undefined {
  switch (entry.kind) {
    case 'report':
      return { kind: 'report', draft: { content: readContent(entry.content), occurredGiven: true } }
    case 'correction': {
      const { kind, report, reason, content } = entry
      return { kind, report, reason, draft: { content: readContent(content), occurredGiven: true } }
    }
    case 'retraction':
    case 'dismissal':
      return entry
    case 'definition':
    case 'check':
    case 'settings':
    case 'redaction':
      return undefined
  }
}

/** Rewrites a ledger from the entries and authors in its revisions. */
function replayed(revisions: readonly Revision[]): Ledger {
  const [first, ...rest] = revisions
  if (first?.entry.kind !== 'definition') throw new Error('a ledger begins with a definition')
  const book = ledger(first.entry.document, Date.parse(first.recorded))
  for (const { entry, recorded, source, key, delivery = '' } of rest) {
    const now = Date.parse(recorded)
    const command = commandOf(entry)
    if (entry.kind === 'definition') book.define(entry.document, now, entry.migrate)
    if (entry.kind === 'check') book.check(now)
    if (!command) continue
    const authority: Authority = 'authority' in entry ? entry.authority : 'reviewer'
    const by = {
      kind: source === undefined ? 'key' : 'source',
      name: source ?? key ?? '',
      authority,
    } as const
    book.write(delivery, command, by, now)
  }
  return book
}

describe('replaying a ledger from empty', () => {
  it('reproduces every revision, hash and snapshot', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
        const book = ledger(tangled(), created)
        moves.forEach((move, at) => make(book, move, `r-${at}`))
        const again = replayed(book.revisions)
        expect(again.revisions).toEqual(book.revisions)
        expect(again.heads).toEqual(book.heads)
        expect(again.governing).toEqual(book.governing)
        expect([...again.items]).toEqual([...book.items])
      }),
    )
  })
})
