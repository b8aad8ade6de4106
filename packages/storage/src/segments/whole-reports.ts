import type { Revision } from '@tracker/domain'

/**
 * Returns the revisions chosen from a ledger, and all others about the same reports. A stretch with the filing of a
 * report but without the correction that moved it away would still have it at its former place.
 */
export function withWholeReports(
  ledger: readonly Revision[],
  isChosen: (revision: Revision) => boolean,
): readonly Revision[] {
  const chosen = new Set(ledger.filter(isChosen))
  const reports = new Set([...chosen].flatMap(({ entry }) => ('report' in entry ? entry.report : [])))
  return ledger.filter((one) => chosen.has(one) || ('report' in one.entry && reports.has(one.entry.report)))
}
