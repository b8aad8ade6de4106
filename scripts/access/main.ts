import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { commandLine } from '../command-line.ts'
import { accessSecret, change } from './access-secret.ts'
import { carryOut, help } from './command.ts'

await commandLine(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      secret: { type: 'string', default: process.env['ACCESS_SECRET'] ?? '' },
      role: { type: 'string', default: 'editor' },
      scenarios: { type: 'string', default: '*' },
    },
  })
  const [verb = 'help', name = ''] = positionals
  if (verb === 'help') return help
  const asked = { verb, name, role: values.role, scenarios: values.scenarios.split(',') }
  if (values.secret === '')
    throw new Error('Which secret? --secret <ARN>, the output AccessSecret of the stack')
  return change(accessSecret(values.secret), (document) => carryOut(document, asked, randomBytes))
})
