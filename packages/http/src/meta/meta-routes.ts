import { DomainError, type Instant, instantText } from '@tracker/domain'
import type { Deps, Publisher } from '../app/deps.ts'
import type { Resources } from '../app/resources.ts'
import { problemPage, problemPages } from '../problem/problem.ts'
import { caching, json } from '../app/respond.ts'

const year = 365 * 24 * 60 * 60 * 1000
const day = 24 * 60 * 60 * 1000
const minute = 60 * 1000

/**
 * Returns security.txt (RFC 9116). The expiry moves once a day and is always less than a year ahead. The policy on
 * corrections is a comment, since the standard's `Policy` is about vulnerabilities.
 */
function securityText(base: string, { name, contact, policy }: Publisher, now: Instant): string {
  const expires = Math.floor((now + year) / day) * day - day
  return [
    ...(name === undefined ? [] : [`# Published by ${name}`]),
    ...(policy === undefined ? [] : [`# Corrections: ${policy}`]),
    `Contact: ${contact ?? `${base}/docs#security`}`,
    `Expires: ${instantText(expires)}`,
    'Preferred-Languages: en',
    `Canonical: ${base}/.well-known/security.txt`,
    '',
  ].join('\n')
}

/** The periods without a check after which the tracker is unhealthy. */
const toleratedPeriods = 3

/** Serves health, the types of problems, and security.txt. */
export function metaRoutes(deps: Deps): Resources {
  const { scenarios, now, base, publisher = {}, outage } = deps
  const { checks = { every: minute, since: -Infinity } } = deps
  const made = now()
  return {
    '/health': {
      GET: async (context) => {
        const { message: why, lasting = false } = outage?.() ?? {}
        if (lasting) throw new DomainError('unavailable', why ?? '')
        const lastCheck = (await scenarios.lastCheck()) ?? null
        const last = Math.max(checks.since, lastCheck === null ? made : Date.parse(lastCheck))
        const reason = why === undefined ? undefined : `writes are refused: ${why}`
        if (now() - last > toleratedPeriods * checks.every)
          throw checksStopped(checks.every, lastCheck, reason)
        const health = reason === undefined ? { status: 'ok' } : { status: 'degraded', reason }
        return context.json({ ...health, lastCheck }, 200, { 'Cache-Control': 'no-store' })
      },
    },
    '/problems': {
      GET: (context) => json(context, { items: problemPages(base), next: null }, caching.brief),
    },
    '/problems/:slug': {
      GET: (context) => {
        const slug = context.req.param('slug') ?? ''
        const page = problemPage(slug, base)
        if (!page) throw new DomainError('not-found', `there is no type of problem ${slug.slice(0, 100)}`)
        return json(context, page, caching.brief)
      },
    },
    '/.well-known/security.txt': {
      GET: (context) =>
        context.text(securityText(base ?? new URL(context.req.url).origin, publisher, now()), 200, {
          'Cache-Control': 'public, max-age=3600',
        }),
    },
  }
}

function checksStopped(every: number, lastCheck: string | null, reason: string | undefined): DomainError {
  const last = lastCheck === null ? 'no check has ended yet' : `the last check ended at ${lastCheck}`
  const told = [`${last}, and one is due every ${every / 1000} seconds`, reason]
  return new DomainError('unavailable', told.filter((part) => part !== undefined).join('; '))
}
