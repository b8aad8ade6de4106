import type { Scenarios } from '@tracker/storage'
import { ledgerLine } from './ledger-line.ts'

/** The number of revisions that are read at once. */
const most = 100

/** Yields the writes of a scenario as JSON Lines, in order of recording, piece by piece. */
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
