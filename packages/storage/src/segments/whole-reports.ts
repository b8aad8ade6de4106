import type { Revision } from '@tracker/domain'

/**
 * Returns the revisions chosen from a ledger, and all others about the same reports. A stretch that knew the filing of a
 * report, and not the correction that moved it away, would still have the report at its former place.
 */
export function withWholeReports(
  ledger: readonly Revision[],
  isChosen: (revision: Revision) => boolean,
): readonly Revision[] {
  const chosen = new Set(ledger.filter(isChosen))
  const reports = new Set([...chosen].flatMap(({ entry }) => ('report' in entry ? entry.report : [])))
  return ledger.filter((one) => chosen.has(one) || ('report' in one.entry && reports.has(one.entry.report)))
}
