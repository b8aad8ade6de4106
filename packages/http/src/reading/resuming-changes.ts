import type { Context } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../app/deps.ts'
import { queryParameter } from '../app/parameters.ts'
import { revisionAfter } from '../app/revision-after.ts'
import type { Cursors } from '../paging/cursor.ts'
import { resuming } from './lists.ts'

/**
 * Reads `after` of `changes`: a cursor of this list, or the number of a revision that exists. Without it, everything is
 * listed. Throws `cursor-invalid`.
 */
export async function resumingChanges(
  { scenarios }: Pick<Deps, 'scenarios'>,
  context: Context,
  cursors: () => Promise<Cursors>,
  scenario: string,
): Promise<{ readonly after: number; readonly seal: (revision: number) => string }> {
  const list = `changes/${scenario}`
  const asked = queryParameter(context, 'after')
  if (asked === undefined || !/^\d+$/.test(asked)) {
    const { after = 0, seal } = await resuming(context, cursors, list, v.number())
    return { after, seal }
  }
  const { revision: newest } = (await scenarios.current(scenario)).head
  const after = revisionAfter('after', asked, newest, 'leave it out for everything')
  const sealed = await cursors()
  return { after, seal: (revision) => sealed.seal(list, revision) }
}
