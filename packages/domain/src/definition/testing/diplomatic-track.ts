/** A definition with every policy of deadlines and a rule, as the JSON that an administrator sends. */
export const diplomaticTrack = {
  title: 'Ukraine: the diplomatic track',
  summary: 'A proposed ceasefire, the sanctions threatened without it, the talks and the call about it.',
  parties: { russia: { name: 'Russia' }, ukraine: { name: 'Ukraine' } },
  tracks: {
    ceasefire: {
      title: '30-day unconditional ceasefire',
      initial: 'proposed',
      states: {
        proposed: {
          title: 'Proposed',
          on: { agree: 'agreed', reject: 'rejected', withdraw: 'withdrawn' },
          reviewAfter: 'P7D',
        },
        agreed: { title: 'Agreed', on: { 'take-effect': 'in-force', collapse: 'rejected' } },
        'in-force': {
          title: 'In force',
          on: { break: 'broken', extend: 'in-force', expire: 'expired' },
          deadlines: { 'thirty-days': { after: 'P30D', event: 'expire', policy: 'apply' } },
        },
        expired: { title: 'Expired', final: true },
        rejected: { title: 'Rejected', on: { 'propose-anew': 'proposed' } },
        broken: { title: 'Broken', final: true },
        withdrawn: { title: 'Withdrawn', final: true },
      },
    },
    sanctions: {
      title: 'Conditional sanctions',
      initial: 'threatened',
      states: {
        threatened: { on: { trigger: 'triggered', drop: 'dropped' } },
        triggered: { final: true, confirm: 'reviewer' },
        dropped: { final: true },
      },
    },
    talks: {
      initial: 'open',
      states: { open: { on: { collapse: 'collapsed' } }, collapsed: { on: { resume: 'open' } } },
    },
    'leaders-call': {
      title: 'Trump–Putin call',
      initial: 'scheduled',
      states: {
        scheduled: {
          on: { hold: 'held', postpone: 'scheduled', cancel: 'cancelled' },
          deadlines: { 'call-time': { at: 'expected', policy: 'flag' } },
        },
        held: { final: true },
        cancelled: { final: true },
      },
    },
  },
  rules: {
    'no-meaningful-engagement': {
      title: 'Russia does not engage meaningfully',
      when: {
        any: [
          { track: 'ceasefire', in: ['rejected'] },
          { track: 'talks', in: ['collapsed'] },
        ],
      },
      track: 'sanctions',
      event: 'trigger',
      policy: 'propose',
    },
  },
}
