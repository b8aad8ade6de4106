import { type Patch, type Redacting, redactStored } from '@tracker/domain'
import type { Item, Table, Write } from '../table.ts'
import { deflated, inflated } from '../items/deflated.ts'
import { everything } from '../items/everything.ts'
import { formed, upcast } from '../items/form.ts'
import { type Branch, pieceLength, type Segment } from './node.ts'

/**
 * Returns the writes that remove the texts of a report from a node of the timeline's tree, given its first piece; none
 * for its other pieces, which change with the first. The number of pieces stays, since branches record it.
 */
export async function nodeRedaction(
  table: Table,
  { pk, sk }: Item,
  redacting: Redacting,
): Promise<readonly Write[]> {
  const prefix = sk.slice(0, sk.lastIndexOf('#') + 1)
  if (Number(sk.slice(prefix.length)) > 0) return []
  const pieces = await everything(table, { pk, from: prefix, to: `${prefix}~` })
  const content = inflated(pieces.map((piece) => upcast('node', piece).text).join('')) as Segment | Branch
  const left = 'entries' in content ? redactBranch(content, redacting) : redactStored(content, redacting)
  if (JSON.stringify(left) === JSON.stringify(content)) return []
  const text = deflated(left)
  return pieces.map((piece, at) => {
    const end = at === pieces.length - 1 ? text.length : (at + 1) * pieceLength
    return { put: { ...piece, ...formed('node', piece, { text: text.slice(at * pieceLength, end) }) } }
  })
}

function redactBranch({ height, entries }: Branch, redacting: Redacting): Branch {
  return {
    height,
    entries: entries.map((entry) =>
      entry.patch ? { ...entry, patch: redactPatch(entry.patch, redacting) } : entry,
    ),
  }
}

/** A cell's path says of which fact it is. */
function redactPatch(patch: Patch, redacting: Redacting): Patch {
  const cells = Object.entries(patch.set).map(
    ([path, cell]) => [path, cell.map((value) => redactStored(value, redacting, path.split('/')))] as const,
  )
  return { ...patch, set: Object.fromEntries(cells) }
}
