import { contentful } from './content-systems/contentful.ts'
import { ghost } from './content-systems/ghost.ts'
import { githubStyle } from './content-systems/github-style.ts'
import { sanity } from './content-systems/sanity.ts'
import { storyblok } from './content-systems/storyblok.ts'
import { superdesk } from './content-systems/superdesk.ts'
import { wordpress } from './content-systems/wordpress.ts'
import type { ContentSystem } from './content-systems/content-system.ts'

export type { Article, ContentSystem } from './content-systems/content-system.ts'

/** Every content system that has an adapter. */
export const contentSystems: readonly ContentSystem[] = [
  sanity,
  ghost,
  superdesk,
  contentful,
  storyblok,
  wordpress,
  githubStyle,
]
