import { randomBytes } from 'node:crypto'
import { accessDocumentFile } from '../../access/access-document-file.ts'
import { type AccessStore, type ReplacedMembers, change } from '../../access/access-store.ts'
import { carryOut, verbs } from '../../access/carry-out.ts'
import { command } from '../command.ts'
import { columns } from '../show/columns.ts'

export const access = command({
  summary: 'show or change the access document: sources, keys, their secrets and roles, and who may read',
  arguments: [`[${verbs.map(([verb]) => verb.split(' ', 1)).join('|')}]`, '[name]'],
  options: {
    access: {
      type: 'string',
      help: ['<file>', 'the access document; TRACKER_ACCESS, else .data/access.json'],
    },
    secret: {
      type: 'string',
      help: ['<arn>', 'on AWS: the secret that holds it, the output AccessSecret; or ACCESS_SECRET'],
    },
    role: {
      type: 'string',
      help: ['reader|editor|reviewer|admin', 'of a new one; editor by default'],
    },
    scenarios: { type: 'string', help: ['<a,b>', 'those that a new one may touch; all by default'] },
    holder: { type: 'string', help: ['<person>', 'who holds it; confirming takes another person'] },
  },
  details: [
    ...columns(verbs.map(([verb, meaning]) => [verb, meaning])),
    '',
    'A content system signs with its own secret: write its source into the document by hand, with an "adapter" in the',
    'place of "secrets". /docs/content-systems of a tracker has one for each system to copy.',
    'Hand over what is printed, and forget it. A change holds within a second, on AWS within a minute.',
  ],
  local: true,
  example: 'access rotate newsdesk',
  run: async (
    connection,
    [verb = 'list', name = ''],
    { secret, role = 'editor', scenarios = '*', holder },
  ) => {
    const asked = {
      verb,
      name,
      role,
      scenarios: scenarios.split(','),
      ...(holder === undefined ? {} : { holder }),
    }
    const replaced = verb === 'reads' && name !== '' ? { reads: name } : {}
    const store = await storeOf(connection.access, secret ?? process.env['ACCESS_SECRET'], replaced)
    const { said, json } = await change(store, (document) => carryOut(document, asked, randomBytes))
    return { json, text: said }
  },
})

async function storeOf(
  file: string,
  secret: string | undefined,
  replaced: ReplacedMembers,
): Promise<AccessStore> {
  if (secret === undefined) return accessDocumentFile(file, replaced)
  const { accessSecret } = await import('../../access/access-secret.ts')
  return accessSecret(secret, replaced)
}
