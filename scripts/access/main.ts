import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { accessSecret, change } from './access-secret.ts'
import { carryOut, help } from './command.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    secret: { type: 'string', default: process.env['ACCESS_SECRET'] ?? '' },
    role: { type: 'string', default: 'editor' },
    scenarios: { type: 'string', default: '*' },
  },
})
const [verb = 'help', name = ''] = positionals

if (verb === 'help' || values.secret === '') process.stdout.write(help)
else {
  const secret = accessSecret(values.secret)
  const asked = { verb, name, role: values.role, scenarios: values.scenarios.split(',') }
  process.stdout.write(`${await change(secret, (document) => carryOut(document, asked, randomBytes))}\n`)
}
