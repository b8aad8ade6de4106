import { languageTags } from '@tracker/http/language-tags'
import { preferred } from './weighted.ts'

/** Returns the tag of the supported language that a reader prefers, by prefix (RFC 4647 §3.4); by default the first. */
export function preferredLanguage(header: string | undefined): string {
  const ours = (asked: string) => languageTags.find((tag) => asked === tag || asked.startsWith(`${tag}-`))
  return preferred(header, ours, languageTags[0])
}
