import { DomainError } from '@tracker/domain'
import { beginSession, endSession, publicPath, readForm, type Resources } from '@tracker/http'
import { answerPage, type PageDeps } from '../respond/answer-page.tsx'
import { SessionView } from '../views/session-view.tsx'

/** A path of this site; `//host` and the like would lead to another one. */
const path = /^\/(?:[^/\\\p{C}][^\\\p{C}]*)?$/u

/** Begins a session with a key, kept in a cookie, and ends it. */
export function sessionPage(deps: PageDeps): Resources {
  const { assets, base } = deps
  const leading = (to: string, cookie: string) =>
    new Response(null, {
      status: 303,
      headers: { Location: publicPath(base, to), 'Set-Cookie': cookie, 'Cache-Control': 'no-store' },
    })
  return {
    '/session': {
      query: ['lang'],
      GET: answerPage(deps, () => ({ render: () => <SessionView to="/" assets={assets} /> })),
      POST: answerPage(deps, async (c) => {
        const form = await readForm(c.req.raw)
        const given = form.get('to') ?? '/'
        const to = path.test(given) ? given : '/'
        if (form.has('end')) return leading(to, endSession(deps))
        try {
          return leading(to, await beginSession(deps, (form.get('key') ?? '').trim()))
        } catch (error) {
          if (!(error instanceof DomainError) || error.code !== 'unauthorized') throw error
          return { status: 401, render: () => <SessionView {...{ to, assets }} wrong /> }
        }
      }),
    },
  }
}
