import { randomBytes } from 'node:crypto'
import { freshAccess, trackerApp } from '@tracker/http'
import { pageRefusals, pageResources } from '@tracker/pages'
import { talksSite } from '@tracker/pages/testing/talks-site'
import type { Hono } from 'hono'

/** A tracker with a story and a key, and the sessions of the key's holder as the browser sends them. */
export interface GuardedSite {
  readonly app: Hono
  readonly key: string
  readonly session: string
  /** A session that has ended. */
  readonly ended: string
}

const begun = '2025-05-18T03:00:00Z'
const present = '2025-05-18T13:00:00Z'

/** Returns a tracker whose reads are public or private. */
export async function guardedSite(reads: 'public' | 'private'): Promise<GuardedSite> {
  const { told, assets, report } = await talksSite()
  const data = { track: 'talks', event: 'hold', occurred: '2025-05-17', headline: 'They met' }
  await report('r1', data)
  await report('r2', { headline: 'Somebody spoke', occurred: '2025-05-18T12:00:00.500Z' })
  const { document, adminKey } = freshAccess(randomBytes)
  const deps = { ...told.deps, access: () => ({ ...document, reads }), base: 'https://tracker.example' }
  const pages = { ...deps, version: '1', assets }
  const app = trackerApp(deps, pageResources(pages), pageRefusals(pages))
  const enter = async (at: string) => {
    told.at(at)
    const body = new URLSearchParams({ key: adminKey })
    const entered = await app.request('/session', { method: 'POST', body })
    return entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  const ended = await enter(begun)
  return { app, key: adminKey, ended, session: await enter(present) }
}
