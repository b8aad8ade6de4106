import { channelPaths } from './channels.ts'
import { languageTags } from './language-tags.ts'

/** An address whose answer many ask for: the status, the page or a channel of a scenario as it stands now. */
const kept = new RegExp(
  `^(?:${['/v1/scenarios/{scenario}', '/scenarios/{scenario}', ...channelPaths().map(({ path }) => path)]
    .map((path) => path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[a-z\\d-]{1,64}'))
    .join('|')})(?:\\?lang=(?:${languageTags.join('|')}))?$`,
)

/** Returns whether many readers ask for this path with its query, so that a server should keep the answer. */
export function isKeptPath(url: string): boolean {
  return kept.test(url)
}
