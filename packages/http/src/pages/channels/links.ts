import type { HistoryItem } from '@tracker/domain'
import { anchor, dataPath, itemPath, reportPath, scenarioPath } from '../paths.ts'

/**
 * Where a scenario, or one of its tracks, has its page and its channels on the public origin `base`, e.g.
 * `https://example.org`. The calendar is the scenario's in either case.
 */
export function channelLinks(base: string, scenario: string, track?: string) {
  const link = (path: string) => new URL(path, base).href
  const data = dataPath(scenario, track)
  return {
    page: link(scenarioPath(scenario) + (track === undefined ? '' : `#${anchor('track', track)}`)),
    embed: link(`${scenarioPath(scenario)}/embed`),
    atom: link(`${data}/feed.atom`),
    json: link(`${data}/feed.json`),
    badge: link(`${data}/badge.svg`),
    calendar: link(`${dataPath(scenario)}/calendar.ics`),
  }
}

/** The permalink of an item on the public origin. */
export function itemLink(base: string, scenario: string, item: HistoryItem): string {
  return new URL(itemPath(scenario, item), base).href
}

/** The permalink of a report. */
export function reportLink(base: string, scenario: string, report: string): string {
  return new URL(reportPath(scenario, report), base).href
}
