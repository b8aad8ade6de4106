/** A switch that people and the clock press. It can be pressed in any state, so nothing is ever refused. */
export const aSwitch = {
  title: 'A switch',
  tracks: {
    switch: {
      title: 'The switch',
      initial: 'off',
      states: {
        off: {
          title: 'Off',
          on: { press: 'on' },
          deadlines: { idle: { after: 'PT1S', event: 'press', policy: 'apply' } },
        },
        on: { title: 'On', on: { press: 'off' } },
      },
    },
  },
}
