import type { Leaf } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import type { Part, Snapshot, TrackSnapshot } from './snapshot.ts'
import { truth, type Truth } from '../condition/truth.ts'

function deadlineValue(track: TrackSnapshot, deadline: string): Truth {
  const here = lookup(track.deadlineMarks, `${track.state}/${deadline}`)
  if (here === 'possibly-passed') return 'unknown'
  const passed = Object.entries(track.deadlineMarks).some(
    ([key, how]) => how === 'passed' && key.endsWith(`/${deadline}`),
  )
  return truth(passed)
}

/**
 * The value of a leaf: a stance that is undeclared and a deadline in its window are unknown. A deadline that has
 * passed stays passed until its state is entered anew.
 */
export function leafValue(leaf: Leaf, { tracks }: Snapshot): Truth {
  if ('in' in leaf) {
    const track = lookup(tracks, leaf.track)
    return truth(track !== undefined && leaf.in.includes(track.state))
  }
  if ('party' in leaf) {
    const stance = lookup(lookup(tracks, leaf.on)?.positions, leaf.party)?.stance ?? 'undeclared'
    return stance === 'undeclared' ? 'unknown' : truth(leaf.stance.includes(stance))
  }
  const [id = '', deadline = ''] = leaf.deadline.split('/')
  const track = lookup(tracks, id)
  return track ? deadlineValue(track, deadline) : 'false'
}

/** The leaf with its value and the report that it rests on. */
export function partOf(leaf: Leaf, snapshot: Snapshot): Part {
  const value = leafValue(leaf, snapshot)
  const report = basis(leaf, snapshot)
  return report === undefined ? { leaf, value } : { leaf, value, report }
}

function basis(leaf: Leaf, { tracks }: Snapshot): string | undefined {
  if ('party' in leaf) return lookup(lookup(tracks, leaf.on)?.positions, leaf.party)?.report
  if ('deadline' in leaf) return lookup(tracks, leaf.deadline.split('/')[0] ?? '')?.expected?.report
  const cause = lookup(tracks, leaf.track)?.cause
  return cause && 'report' in cause ? cause.report : undefined
}
