import type { Scenarios } from '@tracker/storage'
import { ledgerLine } from './ledger-line.ts'

/** Revisions that are read at a time. */
const most = 100

/** The writes of a scenario as JSON Lines, in order of recording, a piece at a time. */
export async function* ledgerLines(
  scenario: string,
  { changes }: Pick<Scenarios, 'changes'>,
): AsyncGenerator<string, void> {
  for (let after: number | null = 0; after !== null;) {
    const { items, next }: Awaited<ReturnType<Scenarios['changes']>> = await changes(scenario, after, most)
    yield items
      .flatMap((revision) => ledgerLine(revision) ?? [])
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('')
    after = next
  }
}
