import { parseDefinition } from '../parse-definition.ts'

export type MutableJson = Record<string, unknown>

/** Returns a definition with a ceasefire that ends by deadline and sanctions that a rule then triggers. */
export function smallDefinition(
  changes: { open?: MutableJson; ceasefire?: MutableJson; rule?: MutableJson; top?: MutableJson } = {},
): MutableJson {
  return {
    title: 'A story',
    parties: { russia: { name: 'Russia' } },
    tracks: {
      ceasefire: {
        initial: 'open',
        states: {
          open: {
            on: { agree: 'agreed', reject: 'over', stay: 'open' },
            deadlines: { 'one-day': { after: 'P1D', event: 'reject', policy: 'apply' } },
            ...changes.open,
          },
          agreed: { on: { collapse: 'over' } },
          over: { final: true },
        },
        ...changes.ceasefire,
      },
      sanctions: {
        initial: 'threatened',
        states: { threatened: { on: { trigger: 'on' } }, on: { final: true } },
      },
    },
    rules: {
      failure: {
        when: { track: 'ceasefire', in: ['over'] },
        track: 'sanctions',
        event: 'trigger',
        policy: 'apply',
        ...changes.rule,
      },
    },
    ...changes.top,
  }
}

/** Returns the faults of an input, each as its pointer, a space and its detail. */
export function faultsOf(input: unknown): string[] {
  const parsed = parseDefinition(input)
  return parsed.ok ? [] : parsed.faults.map(({ pointer: at, detail }) => `${at} ${detail}`)
}

/** Returns a change of the definition's only deadline. */
export function deadline(changes: MutableJson): MutableJson {
  return { open: { deadlines: { 'one-day': { policy: 'apply', ...changes } } } }
}

/** Pointers to its parts. */
export const open = '/tracks/ceasefire/states/open'
export const oneDay = `${open}/deadlines/one-day`
export const when = '/rules/failure/when'

/** Returns a record of `count` ids with the same value. */
export const ids = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`i-${at}`, value]))

/** A condition that the definition can have. */
export const leaf = { track: 'ceasefire', in: ['over'] }

/** Returns a track of `count` states, each of which leads to the next. */
export function chain(count: number): MutableJson {
  const states = Array.from({ length: count }, (_, at) => [
    `s-${at}`,
    at < count - 1 ? { on: { next: `s-${at + 1}` } } : { final: true },
  ])
  return { initial: 's-0', states: Object.fromEntries(states) }
}

/** Returns a condition of `depth` levels. */
export function nested(depth: number): unknown {
  return depth > 1 ? { not: nested(depth - 1) } : leaf
}
