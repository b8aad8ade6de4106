import type { Context } from 'hono'
import {
  acceptedType,
  asksWhoReads,
  type Handler,
  missingTypes,
  noSuchPath,
  plainPath,
  publicPath,
  type RefusalPages,
} from '@tracker/http'
import { answerPage, type PageDeps, refusedPage, type Refusing } from './answer-page.tsx'
import { pageLanguage } from '../text/language/asked-language.ts'
import { MessageView } from '../views/message-view.tsx'
import { RefusedCardView } from '../views/refused-card-view.tsx'

/** Paths for programs: an unknown one below them is a problem to everyone. */
const forPrograms = /^\/(?:v1|\.well-known)(?:\/|$)/

/** Paths of pages that people type by hand. */
const forPeople = /^\/(?:scenarios|docs)\//

/** Paths of pages. */
const ofPages = /^\/(?:$|scenarios\/|docs(?:\/|$)|about$|session$)/

/** The path of a card, which stands in the frame of another site. */
const card = /^\/scenarios\/([a-z0-9-]+)\/embed$/

/** Answers refusals with pages for clients that accept HTML; all others get problems. */
export function refusalPages(deps: PageDeps): RefusalPages {
  return {
    missing: noSuchPage(deps),
    refused: async (c, error) => {
      const path = plainPath(new URL(c.req.url).pathname)
      // Browsers send a session, never a key, which the edge refuses with a problem, or drops where nobody asks for it.
      const showsKey = asksWhoReads(path) && c.req.header('Authorization') !== undefined
      if (showsKey || !ofPages.test(path) || !takesHtml(c)) return undefined
      const [, scenario] = card.exec(path) ?? []
      return refusedPage(c, deps, error, scenario === undefined ? undefined : inFrame(deps, scenario))
    },
  }
}

/**
 * Answers paths that nothing serves. A page's path with a trailing slash redirects to the page. Clients that accept
 * HTML get a page, all others a problem.
 */
function noSuchPage(deps: PageDeps): Handler {
  const page = answerPage(deps, (c) => {
    const { refusals, missing } = pageLanguage(c)
    const told = { title: refusals['not-found'].title, reason: missing, assets: deps.assets }
    return { status: 404, render: () => <MessageView {...told} /> }
  })
  return async (c) => {
    const { pathname, search } = new URL(c.req.url)
    const path = plainPath(pathname)
    if (!['GET', 'HEAD'].includes(c.req.method) || forPrograms.test(path)) return noSuchPath(c, deps)
    // Relative, so no path can be read as the name of another site.
    if (forPeople.test(path) && path.endsWith('/'))
      return c.redirect(`${publicPath(deps.base, path.slice(0, -1))}${search}`, 308)
    const answer = takesHtml(c) ? await page(c) : noSuchPath(c, deps)
    answer.headers.append('Vary', 'Accept')
    return answer
  }
}

/** Renders an error in place of the card of a scenario, of which nothing is read. */
function inFrame({ assets }: PageDeps, scenario: string): Refusing {
  return async (_, { error, title, reason }) => ({
    framedBy: 'anybody',
    render: () => (
      <RefusedCardView {...{ title, reason, assets }} detail={error.message} story={{ scenario }} />
    ),
  })
}

function takesHtml(c: Context): boolean {
  return acceptedType(c.req.header('Accept'), missingTypes) === 'text/html'
}
