import { spelledOut, type Status } from '@tracker/domain'
import type { DueItem } from './due-list.ts'

/** Returns the title of a due item's track and, if it has one, its own name. */
export function dueName(
  { track, id, deadline, expected }: DueItem,
  { tracks }: Pick<Status, 'tracks'>,
): { readonly track: string; readonly what: string | undefined } {
  const what = deadline?.title ?? (expected ? undefined : spelledOut(id))
  return { track: tracks[track]?.title ?? track, what }
}
