import { usualUrl } from '../url-at.ts'
import type { Options } from './command.ts'

/** For writes. */
export const idOption = {
  id: { type: 'string', help: ['<id>', 'under which it takes effect once, however often it is sent'] },
} as const satisfies Options

export const reasonOption = {
  reason: { type: 'string', help: ['<text>', 'why; kept in the ledger'] },
} as const satisfies Options

/** For lists. */
export const pageOptions = {
  limit: { type: 'string', help: ['<1-200>', 'items at once, 50 by default'] },
  after: { type: 'string', help: ['<cursor>', 'continue after a page'] },
} as const satisfies Options

/** For reads, on either axis. */
export const momentOptions = {
  'as-of': { type: 'string', help: ['<instant>', 'how it was then, by what is known now'] },
  'known-at': { type: 'string', help: ['<instant>', 'what the tracker said then'] },
} as const satisfies Options

/** Options of every command. */
export const commonOptions = {
  url: {
    type: 'string',
    help: ['<url>', `the tracker; TRACKER_URL, else by HOST and PORT, else ${usualUrl}`],
  },
  key: { type: 'string', help: ['<key>', 'a bearer key to write and read with; or TRACKER_KEY'] },
  as: {
    type: 'string',
    help: ['<source>', 'the webhook source to sign as; else the first editor of the access document'],
  },
  secret: { type: 'string', help: ['<whsec_…>', 'its secret; else from the access document'] },
  access: { type: 'string', help: ['<file>', 'the access document; TRACKER_ACCESS, else .data/access.json'] },
} as const satisfies Options
