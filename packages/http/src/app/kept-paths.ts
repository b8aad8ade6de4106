import { channelPaths } from './channels.ts'
import { languageTags } from './language-tags.ts'

/** The addresses that many readers request: the present status, page or a channel of a scenario. */
const kept = new RegExp(
  `^(?:${['/v1/scenarios/{scenario}', '/scenarios/{scenario}', ...channelPaths().map(({ path }) => path)]
    .map((path) => path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[a-z\\d-]{1,64}'))
    .join('|')})(?:\\?lang=(?:${languageTags.join('|')}))?$`,
)

/** Returns whether many readers request this path with its query, so a server should cache the answer. */
export function isKeptPath(url: string): boolean {
  return kept.test(url)
}
