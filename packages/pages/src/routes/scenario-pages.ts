import type { Cursors, Resources } from '@tracker/http'
import { filterNames } from '../model/timeline-filter.ts'
import { answerPage, type PageDeps } from '../respond/answer-page.tsx'
import type { Chronicles } from '../model/chronicle.ts'
import { claimsPage } from './claims-page.tsx'
import { embedPage } from './embed-page.tsx'
import { reportPage } from './report-page.tsx'
import { revisionPage } from './revision-page.tsx'
import { scenarioPage } from './scenario-page.tsx'
import { trackPage } from './track-page.tsx'
import { storyRefusals } from './story-refusals.tsx'

/** Serves the page of a scenario, of its reports and revisions, and its card for other sites. */
export function scenarioPages(
  deps: PageDeps,
  cursors: () => Promise<Cursors>,
  chronicleOf: Chronicles,
): Resources {
  const { inMachine, inStory, inFrame } = storyRefusals(deps)
  const path = '/scenarios/:scenario'
  return {
    [path]: {
      query: ['asOf', 'knownAt', 'after', 'days', ...filterNames, 'lang'],
      GET: answerPage(deps, (c) => scenarioPage(c, deps, cursors, chronicleOf), inMachine),
    },
    [`${path}/tracks/:track`]: {
      query: ['asOf', 'knownAt', 'after', 'lang'],
      GET: answerPage(deps, (c) => trackPage(c, deps, cursors, chronicleOf), inStory),
    },
    [`${path}/claims`]: {
      query: ['asOf', 'knownAt', 'after', 'lang'],
      GET: answerPage(deps, (c) => claimsPage(c, deps, cursors), inStory),
    },
    [`${path}/reports/:report`]: {
      query: ['lang'],
      GET: answerPage(deps, (c) => reportPage(c, deps), inStory),
    },
    [`${path}/revisions/:revision`]: {
      query: ['lang'],
      GET: answerPage(deps, (c) => revisionPage(c, deps), inStory),
    },
    [`${path}/embed`]: {
      query: ['track', 'tracks', 'compact', 'asOf', 'knownAt', 'lang'],
      GET: answerPage(deps, (c) => embedPage(c, deps), inFrame),
    },
  }
}
