import { expect, it } from 'vitest'
import { leftOutReport } from './left-out.ts'

it('counts the tests that a missing part leaves out, one or many', () => {
  expect(leftOutReport({ curl: 1 })).toBe(
    ` Tests left out, because this machine lacks what they need:
      1 needs curl, which runs the samples of the documentation
 .ci/parts curl installs it.
`,
  )
  expect(leftOutReport({ java: 12, zsh: 1 })).toBe(
    ` Tests left out, because this machine lacks what they need:
     12 need Java 17 or later, which runs DynamoDB Local
      1 needs zsh, which completes the command line
 .ci/parts java zsh installs them.
`,
  )
})

it('reports nothing if every part is there', () => {
  expect(leftOutReport({})).toBeUndefined()
})
