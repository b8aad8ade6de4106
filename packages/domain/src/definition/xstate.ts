import { mapValues } from '../map-values.ts'
import type { Deadline, Definition, State, Track } from './definition.ts'
import { chooseText, type Text } from '../schema/texts.ts'
import type { Id } from '../schema/id-record.ts'

/** A transition to the same state enters it again, which restarts its deadlines. */
interface XstateTransition {
  readonly target: Id
  readonly reenter?: true
}

interface XstateState {
  readonly type?: 'final'
  readonly on?: Readonly<Record<string, XstateTransition>>
  readonly meta: {
    readonly title?: string
    readonly confirm?: 'reviewer'
    readonly deadlines?: Readonly<Record<Id, Deadline>>
    readonly reviewAfter?: string
  }
}

interface XstateRegion {
  readonly initial: Id
  readonly states: Readonly<Record<Id, XstateState>>
  readonly meta: { readonly title?: string; readonly summary?: string }
}

/** The result of {@link xstateConfig}: JSON for XState v5's `createMachine`. */
export interface XstateConfig {
  readonly id: Id
  readonly type: 'parallel'
  readonly states: Readonly<Record<Id, XstateRegion>>
  readonly meta: { readonly title: string; readonly summary?: string }
}

/**
 * Returns the definition as a parallel machine of XState v5, one region for each track. An event is known by its plain
 * name, which moves every track that allows it, and as `<track>.<event>`, which moves that track alone. Deadlines are
 * in `meta` rather than timers, because the machine cannot know when a state was entered in the world. XState keeps the
 * names `xstate.init` and `xstate.stop` to itself: in a track called `xstate` use the plain ones.
 */
export function xstateConfig(id: Id, definition: Definition): XstateConfig {
  const { title, summary, tracks, lang } = definition
  const text = (one: Text) => chooseText(one, lang).text
  return {
    id,
    type: 'parallel',
    states: mapValues(tracks, (declared, track) => region(track, declared, text)),
    meta: { title: text(title), ...(summary !== undefined && { summary: text(summary) }) },
  }
}

type ReadText = (text: Text) => string

function region(id: Id, { title, summary, initial, states }: Track, text: ReadText): XstateRegion {
  return {
    initial,
    states: mapValues(states, (state, name) => stateNode(id, name, state, text)),
    meta: {
      ...(title !== undefined && { title: text(title) }),
      ...(summary !== undefined && { summary: text(summary) }),
    },
  }
}

function stateNode(
  track: Id,
  name: Id,
  { final, on, title, criteria, deadlines, ...plain }: State,
  text: ReadText,
): XstateState {
  const meta = {
    ...(title !== undefined && { title: text(title) }),
    ...(criteria !== undefined && { criteria: text(criteria) }),
    ...(deadlines && {
      deadlines: mapValues(deadlines, ({ title: called, ...deadline }) => ({
        ...(called !== undefined && { title: text(called) }),
        ...deadline,
      })),
    }),
    ...plain,
  }
  const transitions = Object.entries(on ?? {}).flatMap(([event, target]) => {
    const transition = target === name ? ({ target, reenter: true } as const) : { target }
    return [
      [event, transition],
      [`${track}.${event}`, transition],
    ] as const
  })
  return {
    ...(final && { type: 'final' }),
    ...(transitions.length > 0 && { on: Object.fromEntries(transitions) }),
    meta,
  }
}
