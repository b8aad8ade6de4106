import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { accepted, story, type Story } from '../written-story.ts'
import { valueAt } from './value-at.ts'

const written = v.object({ id: v.string() })

const edgeCase = v.object({
  says: v.string(),
  definition: v.unknown(),
  writes: v.array(v.looseObject(written.entries)),
  asks: v.array(
    v.object({
      asOf: v.optional(v.string()),
      report: v.optional(v.string()),
      at: v.string(),
      is: v.unknown(),
    }),
  ),
})

const cases = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => v.parse(edgeCase, JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))))

/** The answer to compare: a report in the history, or the status, now or as of a moment. */
function asked(told: Story, { asOf, report }: { asOf?: string | undefined; report?: string | undefined }) {
  if (report !== undefined) return [...told.book.items.values()].find((item) => item.report === report)
  return asOf === undefined ? told.now() : told.asOf(asOf)
}

describe('at the edges of time', () => {
  it.each(cases)('$says', ({ definition, writes, asks }) => {
    const told = story(accepted(definition), '2026-01-01T00:00:00Z')
    for (const { id, ...report } of writes) told.files(id, report)
    told.checks('2026-01-02T00:00:00Z')
    for (const { is, ...ask } of asks)
      expect(valueAt(asked(told, ask), ask.at), JSON.stringify(ask)).toEqual(is)
  })
})
