import { readFile } from 'node:fs/promises'
import type { Table } from '@tracker/storage'
import type { Hono } from 'hono'
import { trackerApp } from '@tracker/http'
import type { Asset } from '../assets/assets.ts'
import { writtenPages } from '../docs/written-pages.ts'
import { pageRefusals, pageResources, pagesApp } from '../routes.ts'
import { type Desk, desk } from './desk.ts'

const names = ['page.css', 'page.js', 'icon.svg', 'share.png', 'reference.css']
const written = (name: string) => new URL(`../../../../docs/${name}`, import.meta.url)
const assets = [
  ...names.map((name): Asset => ({ name, hash: 'abc', read: async () => Buffer.from(`/* ${name} */`) })),
  ...writtenPages.map((page): Asset => {
    const name = `${page}.md`
    return { name, hash: 'abc', read: async () => readFile(written(name)) }
  }),
]

/** The definition of `talks`, whose one track may be `held` when it is said so; `held` adds to that state. */
export const talksDefinition = (held: object = {}) => ({
  title: 'Talks',
  summary: 'Who meets whom, and when.',
  tracks: {
    talks: {
      title: 'The talks',
      initial: 'planned',
      states: {
        planned: {
          title: 'Planned',
          on: { hold: 'held' },
          deadlines: { start: { at: 'expected', policy: 'flag' } },
        },
        held: { title: 'Held', final: true, ...held },
      },
    },
  },
})

/** The pages of a tracker with one scenario, `talks`, whose one track is planned. */
export interface TalksSite {
  readonly app: Hono
  /** The same site by another version of the pages. */
  readonly nextVersion: Hono
  /** The same site as one process serves it, together with the API. */
  readonly whole: Hono
  readonly told: Desk
  readonly assets: readonly Asset[]
  /** The calls to the table. */
  readonly asked: string[]
  /** Files a report of the scenario, and leaves the clock at its timestamp. */
  report(id: string, data: object, timestamp?: string): Promise<void>
  /** The body of an answer. */
  text(path: string): Promise<string>
}

/** Returns a new site, on 18 May 2025 at noon, with `talks` by its own definition or another's JSON. */
export async function talksSite(document: unknown = talksDefinition()): Promise<TalksSite> {
  const asked: string[] = []
  const noted = (table: Table): Table => ({
    ...table,
    get: (key) => (asked.push(`get ${key.sk}`), table.get(key)),
    query: (query) => (asked.push(`query ${query.pk}`), table.query(query)),
    index: (query) => (asked.push(`index ${query.index}`), table.index(query)),
  })
  const told = desk('2025-05-18T12:00:00Z', noted)
  await told.define('talks', document)
  const given = (version: string) => ({
    ...told.deps,
    base: 'https://tracker.example',
    version,
    assets,
  })
  const app = pagesApp(given('1'))
  return {
    app,
    nextVersion: pagesApp(given('2')),
    whole: trackerApp(told.deps, pageResources(given('1')), pageRefusals(given('1'))),
    told,
    assets,
    asked,
    report: (id, data, timestamp = '2025-05-18T12:30:00Z') => {
      told.at(timestamp)
      return told.file(id, { type: 'report.filed', timestamp, data: { scenario: 'talks', ...data } })
    },
    text: async (path) => (await app.request(path)).text(),
  }
}
