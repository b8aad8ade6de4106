import { contentKeys, type HistoryItem, isObject, partKeys, tracksOf } from '@tracker/domain'
import type { ContentData } from './content.ts'
import { Failure } from './failure.ts'

/**
 * Returns the full content of a correction: the report's own with what is said anew, without the keys in `without`.
 * Facts, positions and expectations are merged by their names, several tracks by their ids; other lists are replaced.
 * If the report is about several tracks, `track` names the one that is spoken of. Throws a `Failure` if none is named,
 * or if a key in `without` is not there.
 */
export function corrected(before: HistoryItem, said: ContentData, without: readonly string[]): ContentData {
  const filed = asWritten(before)
  const anew = before.tracks ? underTrack(said, before) : said
  const former = Array.isArray(said['tracks']) ? underTrack(filed, before) : filed
  return listed(without.reduce(lacking, merged(byTrack(former), byTrack(anew))))
}

const ofTrack: readonly string[] = ['track', ...partKeys]
const byName: readonly string[] = ['facts', 'positions', 'expected']

/** The content with what it says of its one track in `tracks`. */
function underTrack(content: ContentData, before: HistoryItem): ContentData {
  const spoken = Object.entries(content).filter(([key]) => ofTrack.includes(key))
  if (spoken.length === 0 || 'tracks' in content) return content
  if (!('track' in content)) {
    const keys = spoken.map(([key]) => key).join(' and ')
    const detail = `${before.report} is about several tracks; say with --track of which one ${keys} are meant: ${tracksOf(before).join(', ')}`
    throw new Failure('misused', detail)
  }
  const rest = Object.entries(content).filter(([key]) => !ofTrack.includes(key))
  return { ...Object.fromEntries(rest), tracks: [Object.fromEntries(spoken)] }
}

/** The content with its tracks by their ids; a list that the tracker will refuse stays a list. */
function byTrack(content: ContentData): ContentData {
  const { tracks } = content
  if (!Array.isArray(tracks)) return content
  const parts = new Map(tracks.filter(isObject).map((part) => [part['track'], part]))
  const sound = parts.size === tracks.length && [...parts.keys()].every((track) => typeof track === 'string')
  return sound ? { ...content, tracks: Object.fromEntries(parts) } : content
}

function listed(content: ContentData): ContentData {
  const { tracks } = content
  return isObject(tracks) ? { ...content, tracks: Object.values(tracks) } : content
}

function merged(before: ContentData, said: ContentData): ContentData {
  const anew = Object.entries(said).map(([key, value]) => {
    const former = before[key]
    if (!isObject(former) || !isObject(value)) return [key, value] as const
    if (key === 'tracks') return [key, mergedEach(former, value)] as const
    return [key, byName.includes(key) ? { ...former, ...value } : value] as const
  })
  return { ...before, ...Object.fromEntries(anew) }
}

function mergedEach(before: ContentData, said: ContentData): ContentData {
  const anew = Object.entries(said).map(([track, part]) => {
    const former = before[track]
    return [track, isObject(former) && isObject(part) ? merged(former, part) : part] as const
  })
  return { ...before, ...Object.fromEntries(anew) }
}

/** The content without a key, or without `<key>/<name>` within it, at any depth. */
function lacking(content: ContentData, path: string): ContentData {
  const without = (inner: ContentData, [key = '', ...names]: readonly string[]): ContentData => {
    if (!Object.hasOwn(inner, key)) {
      const detail = `there is no ${key} to take out, only ${Object.keys(inner).join(', ')}`
      throw new Failure('misused', `--without ${path}: ${detail}`)
    }
    const { [key]: value, ...rest } = inner
    if (names.length === 0) return rest
    if (!isObject(value)) throw new Failure('misused', `--without ${path}: ${key} has no names within it`)
    return { ...inner, [key]: without(value, names) }
  }
  return without(content, path.split('/'))
}

/** The current content of the report, in the form in which reports are filed: times as they were written. */
function asWritten(item: HistoryItem): ContentData {
  const { confirms } = item
  const content = Object.entries(item).filter(
    ([key, value]) =>
      contentKeys.includes(key) &&
      key !== 'key' &&
      value !== null &&
      !(key === 'event' && confirms !== undefined),
  )
  const { expected, keyEvent } = item
  return {
    ...Object.fromEntries(content.map(([key, value]) => [key, written(value)])),
    ...(expected === null ? { expected } : {}),
    ...(keyEvent ? { key: keyEvent } : {}),
  }
}

/** A value with each time in it as it was written. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written)
  if (typeof value !== 'object' || value === null) return value
  if ('earliest' in value && 'value' in value) return value.value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner)]))
}
