import type { HistoryItem } from '@tracker/domain'
import { anchor, dataPath, momentsQuery, reportPath, scenarioPath } from '../paths.ts'

/**
 * Where a scenario, or one of its tracks, has its page and its channels on the public origin `base`, e.g.
 * `https://example.org`. The calendar is the scenario's in either case.
 */
export function channelLinks(base: string, scenario: string, track?: string) {
  const link = (path: string) => new URL(path, base).href
  const data = dataPath(scenario, track)
  return {
    page: link(scenarioPath(scenario) + (track === undefined ? '' : `#${anchor('track', track)}`)),
    atom: link(`${data}/feed.atom`),
    json: link(`${data}/feed.json`),
    badge: link(`${data}/badge.svg`),
    calendar: link(`${dataPath(scenario)}/calendar.ics`),
  }
}

/**
 * The permalink of an item: a report's own page, which no correction moves; for what the clock or a rule brought
 * about, the scenario's page as of that moment.
 */
export function itemLink(
  base: string,
  scenario: string,
  { report, occurred }: Pick<HistoryItem, 'report' | 'occurred'>,
): string {
  if (report !== null) return reportLink(base, scenario, report)
  const moments = momentsQuery({ asOf: Date.parse(occurred.latest) })
  return new URL(scenarioPath(scenario) + moments, base).href
}

/** The permalink of a report. */
export function reportLink(base: string, scenario: string, report: string): string {
  return new URL(reportPath(scenario, report.toWellFormed()), base).href
}
