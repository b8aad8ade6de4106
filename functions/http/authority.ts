import { authorityOf } from '@tracker/http'
import { cached } from '../lambda/cached.ts'
import { deps } from './respond.ts'

const { TRACKER_AUTHORITY: given } = process.env

/** Returns the name that ids and checkpoints are made with. Read once, and again only after a failure. */
export const authority = cached(() => deps.scenarios.authority({ host: authorityOf(deps.base), given }), {
  keep: Infinity,
  afresh: { most: 0, every: 0 },
  timeout: 5_000,
  now: Date.now,
}).current
