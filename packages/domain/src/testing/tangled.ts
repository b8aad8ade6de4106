import type { Definition } from '../definition/definition.ts'
import type { Migration } from '../definition/definition-version.ts'
import type { Id } from '../schema/id-record.ts'
import { accepted } from './written-story.ts'

/** The differences between versions of the definition. */
export interface Variant {
  /** The name of the state in which nothing runs. */
  readonly halted: 'halted' | 'stopped'
  /** How long a track may run before a stop is proposed. */
  readonly term: 'P6D' | 'P3D'
  /** How long talks may stay open before they stop by themselves. */
  readonly stale: 'P9D' | 'P1D'
  /** Whether a track can be extended while it runs. */
  readonly extends: boolean
  /** Whether rules stop the talks each night, and propose to begin the fresh track. */
  readonly strict: boolean
  /** What happens once a track has run for its term; by default a stop is proposed. */
  readonly ends?: 'apply' | 'propose' | 'flag'
  /** Whether only a reviewer lets a track run or halt. */
  readonly gated?: boolean
}

const first: Variant = { halted: 'halted', term: 'P6D', stale: 'P9D', extends: true, strict: false }
const fresh = {
  initial: 'quiet',
  states: {
    quiet: { on: { go: 'loud' }, deadlines: { noon: { after: 'P4D', policy: 'apply', event: 'go' } } },
    loud: { on: { go: 'quiet' }, reviewAfter: 'P3D' },
  },
}
const strict = {
  curfew: {
    when: { track: 'round', in: ['night'] },
    track: 'constructor',
    event: 'stop',
    policy: 'apply',
  },
  wake: { when: { track: 'round', in: ['day'] }, track: 'fresh', event: 'go', policy: 'propose' },
}

/** Returns the state under the name that the first version gives it. */
export const firstName = (state: Id): Id => (state === 'stopped' ? first.halted : state)

/** Returns a version of the definition that adds a track, with the mapping of the state that it may rename. */
export function nextTangled(variant: Variant): { definition: Definition; migrate: Migration } {
  const { halted } = variant
  const migrate = { constructor: { [halted === 'halted' ? 'stopped' : 'halted']: halted } }
  return { definition: tangled(variant, { fresh }), migrate }
}

/**
 * Returns a definition with one of everything: deadlines of every kind and policy, states that are entered again, an
 * endless round of the clock, rules that apply and propose over states, stances and deadlines, a state that needs a
 * reviewer, reviews, and ids that objects inherit.
 */
export function tangled(variant: Variant = first, more: object = {}): Definition {
  const { halted, term, stale, ends = 'propose', gated = false } = variant
  return accepted({
    lang: 'de',
    title: { en: 'Tangled', de: 'Verworren' },
    parties: {
      constructor: { name: { de: 'Der Konstrukteur', uk: 'Конструктор' } },
      north: { name: 'North' },
    },
    tracks: {
      constructor: {
        initial: 'open',
        events: { go: { title: { de: 'Beginn' }, criteria: 'Both sides say so.' } },
        facts: {
          constructor: { type: 'text' },
          scope: { title: 'Scope', type: 'choice', choices: { land: 'Land', constructor: 'Sea' } },
          mediator: { title: 'Mediator', type: 'party' },
        },
        states: {
          open: {
            title: { en: 'Open' },
            tone: 'open',
            criteria: 'Talks have been announced.',
            on: { go: 'running', constructor: 'open', stop: halted },
            deadlines: {
              call: { at: 'expected', policy: 'propose', event: 'go' },
              stale: { after: stale, policy: 'apply', event: 'stop' },
            },
            reviewAfter: 'P4D',
          },
          running: {
            ...(gated ? { confirm: 'reviewer' } : {}),
            on: { ...(variant.extends ? { extend: 'running' } : {}), stop: halted, call: 'open' },
            deadlines: {
              answer: { at: 'expected', policy: 'apply', event: 'call' },
              term: { after: term, policy: ends, ...(ends === 'flag' ? {} : { event: 'stop' }) },
            },
          },
          [halted]: {
            ...(gated ? { confirm: 'reviewer' } : {}),
            on: { go: 'running', end: 'over' },
            reviewAfter: 'P2D',
          },
          over: { final: true },
        },
      },
      round: {
        initial: 'day',
        facts: { length: { type: 'number', unit: 'days' }, end: { title: 'End', type: 'time' } },
        states: {
          day: {
            on: { dusk: 'night' },
            deadlines: { sunset: { after: 'P2D', policy: 'apply', event: 'dusk' } },
          },
          night: {
            on: { dawn: 'day', sleep: 'night', end: 'ended' },
            deadlines: {
              sunrise: { after: 'P3D', policy: 'apply', event: 'dawn' },
              late: { at: 'expected', policy: 'flag' },
            },
          },
          ended: { final: true },
        },
      },
      sanctions: {
        initial: 'threatened',
        states: {
          threatened: { on: { trigger: 'triggered', ease: 'eased' } },
          eased: {
            on: { threaten: 'threatened' },
            deadlines: { grace: { after: 'P5D', policy: 'propose', event: 'threaten' } },
          },
          triggered: { confirm: 'reviewer', on: { lift: 'eased' } },
        },
      },
      ...more,
    },
    rules: {
      grounds: {
        when: {
          any: [
            { track: 'constructor', in: [halted, 'over'] },
            { track: 'round', in: ['ended'] },
          ],
        },
        track: 'sanctions',
        event: 'trigger',
        policy: 'propose',
      },
      ease: {
        when: {
          all: [
            { party: 'constructor', on: 'constructor', stance: ['accepts', 'supports'] },
            { not: { track: 'constructor', in: [halted, 'over'] } },
            { not: { party: 'north', on: 'round', stance: ['rejects'] } },
          ],
        },
        track: 'sanctions',
        event: 'ease',
        policy: 'apply',
      },
      lull: {
        when: {
          all: [
            { deadline: 'constructor/call', is: 'passed' },
            { deadline: 'round/late', is: 'passed' },
          ],
        },
        track: 'round',
        event: 'end',
        policy: 'propose',
      },
      constructor: {
        when: { not: { deadline: 'constructor/term', is: 'passed' } },
        track: 'constructor',
        event: 'constructor',
        policy: 'propose',
      },
      ...(variant.strict ? strict : {}),
    },
  })
}
