import type { Definition } from '../../definition/definition.ts'
import { diplomaticTrack } from '../../definition/testing/diplomatic-track.ts'
import { accepted } from '../written-story.ts'

const { tracks, rules } = diplomaticTrack

const firstJson = {
  ...diplomaticTrack,
  parties: {
    russia: { name: 'Russia' },
    ukraine: { name: 'Ukraine' },
    'united-states': { name: 'United States' },
    europe: { name: 'European leaders' },
  },
  rules: {
    'no-meaningful-engagement': {
      ...rules['no-meaningful-engagement'],
      when: {
        any: [
          ...rules['no-meaningful-engagement'].when.any,
          { party: 'russia', on: 'ceasefire', stance: ['rejects'] },
        ],
      },
    },
  },
}

/**
 * The second version: the talks are adjourned, no longer open, and the talks after the call get a track of their own.
 */
const secondJson = {
  ...firstJson,
  tracks: {
    ...tracks,
    talks: {
      title: 'Istanbul talks',
      initial: 'adjourned',
      states: {
        adjourned: { on: { collapse: 'collapsed', convene: 'adjourned' }, reviewAfter: 'P30D' },
        collapsed: { on: { resume: 'adjourned' } },
      },
    },
    'follow-up': {
      title: 'Talks with Zelenskyy and NATO leaders',
      initial: 'intended',
      states: {
        intended: {
          title: 'Intended',
          on: { hold: 'held' },
          deadlines: { due: { title: 'Expected time', at: 'expected', policy: 'flag' } },
        },
        held: { title: 'Held', final: true },
      },
    },
  },
}

/** The two versions of the golden story's definition. */
export const first: Definition = accepted(firstJson)
export const second: Definition = accepted(secondJson)
