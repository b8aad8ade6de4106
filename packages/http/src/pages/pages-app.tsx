import { DomainError } from '@tracker/domain'
import { Hono, type Context } from 'hono'
import { problems } from '../problem/problems.ts'
import { answerPage, type PageAnswer } from './answer-page.tsx'
import { type Asset, assetsOf } from './assets/assets.ts'
import { assetsApp } from './assets/assets-app.ts'
import { docsPages } from './docs/docs-pages.tsx'
import { english } from './texts.ts'
import { type ScenarioPages, scenarioPages } from './scenario-pages.tsx'
import { MessageView } from './views/message-view.tsx'
import { ScenariosView } from './views/scenarios-view.tsx'

/** What the pages are made with; `assets` are their files, made or stored. */
export interface PagesSettings extends Pick<ScenarioPages, 'scenarios' | 'now' | 'base' | 'version'> {
  readonly assets: readonly Asset[]
}

/**
 * The pages that people read: the list of scenarios, each scenario with its reports, the card for other sites, the
 * documentation, and the files that these need. Refusals are pages too.
 */
export function pagesApp(settings: PagesSettings): Hono {
  const assets = assetsOf(settings.assets)
  const texts = english
  const pages: ScenarioPages = { ...settings, assets, texts }

  const message = (c: Context, answer: PageAnswer, title: string, text: string) =>
    answerPage(c, texts, answer, () => <MessageView title={title} text={text} assets={assets} />)

  return new Hono()
    .get('/', async (c) => {
      const after = c.req.query('after')
      const list = await settings.scenarios.list({ limit: 50, ...(after === undefined ? {} : { after }) })
      return answerPage(c, texts, { maxAge: 5 }, () => <ScenariosView list={list} assets={assets} />)
    })
    .route('/', scenarioPages(pages))
    .route('/', docsPages({ assets, texts, base: settings.base, version: settings.version }))
    .route('/', assetsApp(assets))
    .notFound((c) => message(c, { status: 404 }, texts.missing.title, texts.missing.lead))
    .onError((error, c) => {
      if (!(error instanceof DomainError)) throw error
      const { status, title } = problems[error.code]
      if (status === 404) return message(c, { status }, texts.missing.title, error.message)
      if (status === 400 || status === 503) return message(c, { status }, title, error.message)
      throw error
    })
}
