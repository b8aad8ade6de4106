import {
  type Definition,
  inLanguage,
  lookup,
  titlesOf,
  type Track,
  type TrackStatus,
  type TransitionJson,
} from '@tracker/domain'
import { foreignLanguage, type StoryWords } from '../text/language/foreign-language.ts'
import type { StepStanding } from '../text/standing.ts'
import type { Texts } from '../text/texts.ts'

export interface StateNode {
  readonly state: string
  readonly title: string
  /** The language of the title (BCP 47), if it is another than the diagram's. */
  readonly lang?: string | undefined
  readonly standing: StepStanding
  readonly final: boolean
}

/** All events that lead from one state to another, as one arrow. */
export interface StepEdge {
  readonly from: string
  readonly to: string
  readonly events: readonly string[]
  /** The titles of the events that have one; for a move without an event, a word for it. */
  readonly names: readonly string[]
  /** The language of all of these (BCP 47), if it is another than the diagram's. */
  readonly lang?: string | undefined
  readonly standing: Exclude<StepStanding, 'present'>
}

/** The states and steps of a track, each with its standing. */
export interface DiagramGraph {
  readonly nodes: readonly StateNode[]
  readonly edges: readonly StepEdge[]
}

/** The input of a diagram. `path` may hold transitions of other tracks; they are left out. */
export interface DiagramSource extends Pick<StoryWords, 'languageOf'> {
  readonly definition: Definition
  readonly track: string
  readonly status: TrackStatus
  readonly path: readonly TransitionJson[]
  /** Whether the path begins at the track's beginning. */
  readonly complete: boolean
  /** The moment that is shown, in words; undefined for the present. */
  readonly moment?: string | undefined
  readonly texts: Texts
}

/**
 * Returns the graph of a track. A transition without an event (an override, a migration) gets an arrow of its own; one
 * from or to a state that the definition no longer has is left out. Throws if the definition has no such track.
 */
export function diagramGraph(source: DiagramSource): DiagramGraph {
  const { definition, track: id, status, path, texts, languageOf } = source
  const { lang = 'en' } = definition
  const foreign = (words: string) => foreignLanguage(words, { status: { lang }, texts, languageOf })
  const track = lookup(definition.tracks, id)
  if (track === undefined) throw new RangeError(`no track ${id} in the definition`)
  const taken = path.filter(({ track: other }) => other === id)
  const titles = titlesOf(definition)
  const declared = new Set(Object.values(track.states).flatMap(({ on = {} }) => Object.keys(on)))
  const nameOf = (event: string): readonly EventName[] => {
    if (lookup(track.events, event)?.title !== undefined) {
      const name = titles.event(id, event)
      return [{ name, lang: foreign(name) }]
    }
    const cause = declared.has(event) ? undefined : lookup<string>(texts.diagram.cause, event)
    return cause === undefined ? [] : [{ name: cause }]
  }
  const edges = edgesOf(track, taken, status).map((edge) => {
    const named = edge.events.flatMap(nameOf)
    return { ...edge, names: named.map(({ name }) => name), lang: sharedLanguage(named) }
  })
  const been = new Set(taken.flatMap(({ from, to }) => [from, to]))
  const next = new Set(edges.filter(({ from, events }) => leads(status, from, events)).map(({ to }) => to))
  const nodes = Object.entries(track.states).map(
    ([state, { title: written = state, final = false }]): StateNode => {
      const standing = state === status.state ? 'present' : standingOf(been.has(state), next.has(state))
      const title = inLanguage(definition)(written)
      return { state, title, lang: foreign(title), standing, final }
    },
  )
  return { nodes, edges }
}

interface EventName {
  readonly name: string
  readonly lang?: string | undefined
}

function sharedLanguage([first, ...others]: readonly EventName[]): string | undefined {
  return others.every(({ lang }) => lang === first?.lang) ? first?.lang : undefined
}

function edgesOf(
  track: Track,
  taken: readonly TransitionJson[],
  status: TrackStatus,
): readonly Omit<StepEdge, 'names' | 'lang'>[] {
  const grouped = new Map<string, { from: string; to: string; events: string[] }>()
  const add = (from: string, to: string, event: string) => {
    if (lookup(track.states, from) === undefined || lookup(track.states, to) === undefined) return
    const key = pairKey(from, to)
    const events = grouped.get(key)?.events ?? []
    grouped.set(key, { from, to, events: events.includes(event) ? events : [...events, event] })
  }
  for (const [from, { on = {} }] of Object.entries(track.states)) {
    for (const [event, to] of Object.entries(on)) add(from, to, event)
  }
  for (const { from, to, event, cause } of taken) add(from, to, event ?? cause.kind)
  const steps = new Set(taken.map(({ from, to }) => pairKey(from, to)))
  return [...grouped.values()].map((edge) => {
    const may = leads(status, edge.from, edge.events)
    return { ...edge, standing: standingOf(steps.has(pairKey(edge.from, edge.to)), may) }
  })
}

function standingOf(taken: boolean, next: boolean): Exclude<StepStanding, 'present'> {
  if (taken) return next ? 'again' : 'taken'
  return next ? 'next' : 'other'
}

/** Ids have no slash, so that no two pairs share a key. */
function pairKey(from: string, to: string): string {
  return `${from}/${to}`
}

function leads({ state, allowed }: TrackStatus, from: string, events: readonly string[]): boolean {
  return from === state && events.some((event) => allowed.includes(event))
}
