import type { Publisher } from '@tracker/http'
import { linkAt } from '../model/links.ts'
import { lineText } from '../text/safe-text.ts'
import type { Texts } from '../text/texts.ts'

/** The site that structured data is about. */
export interface PublishedSite {
  readonly base: string
  readonly publisher?: Publisher | undefined
  readonly texts: Texts
}

/** Describes the publisher as schema.org's `Organization`, with the corrections policy. */
export function organisation({ base, publisher, texts }: PublishedSite) {
  return {
    '@type': 'Organization' as const,
    name: lineText(publisher?.name ?? texts.brand),
    url: linkAt(base, '/'),
    correctionsPolicy: publisher?.policy ?? linkAt(base, '/about'),
  }
}
