import type { Context } from 'hono'
import { acceptedType, type Handler, missingTypes, noSuchPath, publicPath } from '@tracker/http'
import { answerPage, type PageDeps } from './answer-page.tsx'
import { pageLanguage } from '../text/language/asked-language.ts'
import { MessageView } from '../views/message-view.tsx'

/** Paths for programs: an unknown path below them is a problem to everyone. */
const forPrograms = /^\/(?:v1|\.well-known)(?:\/|$)/

/** Paths of pages that people type by hand. */
const forPeople = /^\/(?:scenarios|docs)\//

/**
 * Answers paths that nothing serves. A page's path with a trailing slash redirects to the page. Clients that accept
 * HTML get a page, all others a problem.
 */
export function noSuchPage(deps: PageDeps): Handler {
  const page = answerPage(deps, (c) => {
    const { refusals, missing } = pageLanguage(c)
    const told = { title: refusals['not-found'].title, reason: missing, assets: deps.assets }
    return { status: 404, render: () => <MessageView {...told} /> }
  })
  return async (c) => {
    const { pathname, search } = new URL(c.req.url)
    if (!['GET', 'HEAD'].includes(c.req.method) || forPrograms.test(pathname)) return noSuchPath(c, deps)
    // Relative, so no path can be read as the name of another site.
    if (forPeople.test(pathname) && pathname.endsWith('/'))
      return c.redirect(`${publicPath(deps.base, pathname.slice(0, -1))}${search}`, 308)
    const answer = takesHtml(c) ? await page(c) : noSuchPath(c, deps)
    answer.headers.append('Vary', 'Accept')
    return answer
  }
}

function takesHtml(c: Context): boolean {
  return acceptedType(c.req.header('Accept'), missingTypes) === 'text/html'
}
