import { type AccessDocument, freshAccess, parseAccess } from '@tracker/http'
import {
  type AccessChange,
  type RandomBytes,
  addKey,
  addSource,
  openReads,
  remove,
  retireSource,
  rotateSource,
} from './access-changes.ts'

export const help = `Who may do what, on AWS: reads and changes the access document in Secrets Manager.

  npm run access -- <command> --secret <ARN>     (or ACCESS_SECRET; the stack's output AccessSecret)

  init                             fresh credentials, where nobody is let in yet
  list                             who is let in, and to what
  secrets <source>                 the live secrets of a source
  rotate <source>                  a second live secret, to be handed to the sender
  retire <source>                  takes the older of two secrets away
  add-source <name> [grant]        lets a source in; prints its secret
  add-key <name> [grant]           lets the holder of a bearer key in; prints the key, now and never again
  remove <name>                    shuts a source or a key out
  reads public|keys                who may read

  a grant: --role reader|editor|reviewer|admin (editor by default) --scenarios a,b (all by default)

What is printed is to be handed over and forgotten. A change holds within a minute.
`

/** A command and its arguments, as given on the command line. */
export interface CommandLine {
  readonly verb: string
  readonly name: string
  readonly role: string
  readonly scenarios: readonly string[]
}

/** The document to store, if any, and the message for the operator. */
export interface CommandOutcome {
  readonly document?: AccessDocument
  readonly said: string
}

/** Runs a command on a document. Throws, saying why, if it cannot or if the result would be unusable. */
export function carryOut(document: AccessDocument, asked: CommandLine, random: RandomBytes): CommandOutcome {
  const { verb, name } = asked
  const grant = { role: asked.role, scenarios: asked.scenarios }
  switch (verb) {
    case 'list':
      return { said: listed(document) }
    case 'secrets':
      return { said: (document.sources[name]?.secrets ?? []).join('\n') }
    case 'init':
      return changed(initialised(document, random))
    case 'rotate':
      return changed(rotateSource(document, name, random))
    case 'retire':
      return changed(retireSource(document, name))
    case 'add-source':
      return changed(addSource(document, name, grant, random))
    case 'add-key':
      return changed(addKey(document, name, grant, random))
    case 'remove':
      return changed(remove(document, name))
    case 'reads':
      return changed(openReads(document, name))
    default:
      throw new Error(`There is no command ${verb}; npm run access -- help shows those that there are`)
  }
}

function initialised(document: AccessDocument, random: RandomBytes): AccessChange {
  if (Object.keys({ ...document.sources, ...document.keys }).length > 0)
    throw new Error('Somebody is let in already; add, rotate or remove instead')
  const { document: fresh, adminKey } = freshAccess(random)
  return { document: fresh, made: adminKey }
}

function changed({ document, made }: AccessChange): CommandOutcome {
  return { document: parseAccess(document), said: made ?? 'Done' }
}

function signs({ adapter, secrets = [] }: AccessDocument['sources'][string]): string {
  return adapter ? `signs as ${adapter.kind} does` : `${secrets.length} live secret(s)`
}

function listed({ sources, keys, reads }: AccessDocument): string {
  const line = (
    kind: string,
    [name, { role, scenarios }]: [string, AccessDocument['keys'][string] | AccessDocument['sources'][string]],
  ) => `${kind} ${name}: ${role} of ${scenarios.join(', ')}`
  return [
    ...Object.entries(sources).map((one) => `${line('source', one)}, ${signs(one[1])}`),
    ...Object.entries(keys).map((one) => line('key', one)),
    `reads: ${reads}`,
  ].join('\n')
}
