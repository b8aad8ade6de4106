import type { Definition } from '../definition/definition.ts'
import type { DefinitionVersion, Migration } from '../definition/definition-version.ts'
import { accepted } from './written-story.ts'

/** The difference between two versions of the definition. */
interface Variant {
  /** The name of the state in which nothing runs. */
  readonly halted: string
  readonly term: string
  readonly more: Readonly<Record<string, unknown>>
}

const first: Variant = { halted: 'halted', term: 'P6D', more: {} }
const fresh = {
  initial: 'quiet',
  states: {
    quiet: { on: { go: 'loud' }, deadlines: { noon: { after: 'P4D', policy: 'apply', event: 'go' } } },
    loud: { on: { go: 'quiet' }, reviewAfter: 'P3D' },
  },
}

/** The next version of a definition, with the mapping of the states that it removes. */
export function nextTangled({ version }: DefinitionVersion): { definition: Definition; migrate: Migration } {
  const halted = version % 2 === 1 ? 'stopped' : 'halted'
  const term = version % 3 === 1 ? 'P3D' : 'P6D'
  const definition = tangled({ halted, term, more: { fresh } })
  const migrate = { constructor: { [halted === 'halted' ? 'stopped' : 'halted']: halted } }
  return { definition, migrate }
}

/**
 * A definition with one of everything: deadlines of every kind and policy, states that are entered again, an endless
 * round of the clock, rules that apply and propose over states, stances and deadlines, a state that needs a reviewer,
 * reviews, and ids that objects inherit.
 */
export function tangled({ halted, term, more }: Variant = first): Definition {
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
              stale: { after: 'P9D', policy: 'apply', event: 'stop' },
            },
            reviewAfter: 'P4D',
          },
          running: {
            on: { extend: 'running', stop: halted, call: 'open' },
            deadlines: {
              answer: { at: 'expected', policy: 'apply', event: 'call' },
              term: { after: term, policy: 'propose', event: 'stop' },
            },
          },
          [halted]: { on: { go: 'running', end: 'over' }, reviewAfter: 'P2D' },
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
    },
  })
}
