import { lookup } from '../lookup.ts'
import type { Definition, State, Track } from './definition.ts'
import { chooseText, type Text } from '../schema/texts.ts'
import type { Id } from '../schema/id-record.ts'

/**
 * Draws a definition as a Mermaid state diagram (`stateDiagram-v2`): a composite state for each track, titles as
 * labels, events and acting deadlines as edges, flags as a line below the title. No title can break out of its label.
 */
export function mermaidDiagram(definition: Definition): string {
  const text = (one: Text | undefined) => one && chooseText(one, definition.lang).text
  const tracks = Object.entries(definition.tracks).flatMap(([id, track]) => trackLines(id, track, text))
  return ['stateDiagram-v2', ...tracks.map((line) => `  ${line}`), ''].join('\n')
}

type ReadTitle = (text: Text | undefined) => string | undefined

function trackLines(id: Id, track: Track, text: ReadTitle): string[] {
  const states = Object.entries(track.states)
  return [
    `state "${label(text(track.title), id)}" as ${node(id, '')} {`,
    ...[
      ...states.map(([state, { title }]) => `state "${label(text(title), state)}" as ${node(id, state)}`),
      `[*] --> ${node(id, track.initial)}`,
      ...states.flatMap(([name, state]) => stateLines(id, name, state)),
    ].map((line) => `  ${line}`),
    '}',
  ]
}

function stateLines(track: Id, name: Id, { final, on = {}, deadlines = {} }: State): string[] {
  const from = node(track, name)
  const edges = Object.entries(on).map(([event, to]) => `${from} --> ${node(track, to)} : ${event}`)
  const timed = Object.values(deadlines).map(({ after, event, policy }) => {
    const target = event === undefined ? undefined : lookup(on, event)
    const moment = `${after === undefined ? 'at expected' : `after ${after}`} (${policy})`
    return target === undefined ? `${from} : ${moment}` : `${from} --> ${node(track, target)} : ${moment}`
  })
  return [...edges, ...timed, ...(final ? [`${from} --> [*]`] : [])]
}

/**
 * Mermaid's ids have no hyphens and must not begin with its words (`tb` after a line that ends in "direction" is one).
 * The tracker's ids have neither underscores nor two hyphens in a row, so these ids cannot collide with each other or
 * with those that Mermaid derives from a composite for its start and end.
 */
function node(track: Id, state: Id): string {
  return `s_${track}__${state}`.replaceAll('-', '_')
}

/**
 * Letters, digits, spaces and commas stand as they are; characters that break lines or turn their direction become a
 * space, all others one of Mermaid's entities. The word "direction" is a statement wherever a space follows.
 */
function label(title: string | undefined, id: Id): string {
  const line = (title ?? id)
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim()
  return (line || id)
    .replace(/[^\p{L}\p{M}\p{N} ,]/gu, (character) => `#${character.codePointAt(0)};`)
    .replace(/(?<=direction) /gi, '#32;')
}
