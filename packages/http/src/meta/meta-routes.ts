import { DomainError, instantText } from '@tracker/domain'
import type { Deps } from '../app/deps.ts'
import type { Resources } from '../app/resources.ts'
import { problemPage, problemPages } from '../problem/problem.ts'
import { caching, json } from '../app/respond.ts'

const year = 365 * 24 * 60 * 60 * 1000
const day = 24 * 60 * 60 * 1000

/** Contact and expiry of RFC 9116; the expiry moves once a day, and stays less than a year ahead. */
function securityText(origin: string, now: number): string {
  const expires = Math.floor((now + year) / day) * day - day
  return [
    `Contact: ${origin}/docs#security`,
    `Expires: ${instantText(expires)}`,
    'Preferred-Languages: en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}

/** Health, the types of problems, and how to report a vulnerability. */
export function metaRoutes({ scenarios, now, base }: Deps): Resources {
  return {
    '/health': {
      GET: async (context) => {
        const lastCheck = (await scenarios.lastCheck()) ?? null
        return context.json({ status: 'ok', lastCheck }, 200, { 'Cache-Control': 'no-store' })
      },
    },
    '/problems': { GET: (context) => json(context, { items: problemPages, next: null }, caching.brief) },
    '/problems/:slug': {
      GET: (context) => {
        const slug = context.req.param('slug') ?? ''
        const page = problemPage(slug)
        if (!page) throw new DomainError('not-found', `there is no type of problem ${slug.slice(0, 100)}`)
        return json(context, page, caching.brief)
      },
    },
    '/.well-known/security.txt': {
      GET: (context) =>
        context.text(securityText(base ?? new URL(context.req.url).origin, now()), 200, {
          'Cache-Control': 'public, max-age=3600',
        }),
    },
  }
}
