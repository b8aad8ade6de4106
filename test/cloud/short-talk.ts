/** A talk that is over five seconds after it began, by the clock alone. */
export const shortTalk = {
  title: 'A short talk',
  parties: {},
  tracks: {
    talk: {
      title: 'The talk',
      initial: 'planned',
      states: {
        planned: { on: { begin: 'held' } },
        held: {
          on: { end: 'over' },
          deadlines: { five: { after: 'PT5S', event: 'end', policy: 'apply' } },
        },
        over: { final: true },
      },
    },
  },
}
