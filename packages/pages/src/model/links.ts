import type { HistoryItem } from '@tracker/domain'
import { channelIn } from '../text/language/with-language.ts'
import { anchor, channelPath, itemPath, reportPath, scenarioPath } from './paths.ts'

/**
 * Returns the addresses of the page and channels of a scenario, or of one of its tracks, under the public address
 * `base`, e.g. `https://example.org/tracker`. The calendar is always the scenario's. Feeds and embeds are in the
 * language `lang`; the page follows its reader.
 */
export function channelLinks(base: string, scenario: string, lang: string, track?: string) {
  const link = (path: string) => linkAt(base, path)
  const channel = (path: string) => channelIn(link(path), lang)
  return {
    page: link(scenarioPath(scenario) + (track === undefined ? '' : `#${anchor('track', track)}`)),
    embed: channel(`${scenarioPath(scenario)}/embed`),
    atom: channel(channelPath('atom', scenario, track)),
    json: channel(channelPath('json', scenario, track)),
    badge: channel(channelPath('badge', scenario, track)),
    calendar: channel(channelPath('calendar', scenario)),
  }
}

/** Returns the permalink of an item on the public origin. */
export function itemLink(base: string, scenario: string, item: HistoryItem): string {
  return linkAt(base, itemPath(scenario, item))
}

/** Returns the permalink of a report. */
export function reportLink(base: string, scenario: string, report: string): string {
  return linkAt(base, reportPath(scenario, report))
}

/** Returns a path of the tracker under its public address, which may have a path of its own. */
export function linkAt(base: string, path: string): string {
  return new URL(`${base}${path}`).href
}
