import { type Construct } from 'constructs'
import { KeptSecret } from './kept-secret.ts'

/**
 * The access document: who may write, with which secrets and keys. Functions read it; only operators write it.
 *
 * Until `npm run access -- init` has stored fresh credentials, it is a valid document that lets nobody write. That
 * document is not secret, so it may stand in the template; credentials never do. Never change it: CloudFormation would
 * write the changed text over the live credentials.
 */
export class AccessSecret extends KeptSecret {
  constructor(scope: Construct, id: string, { protect }: { readonly protect: boolean }) {
    super(scope, id, {
      description: 'The access document of the scenario tracker: sources, keys, reads',
      initially: { text: '{"sources":{},"keys":{},"reads":"public"}' },
      protect,
      notRotatedBecause:
        'The other halves of these credentials are with editors and content systems, who must switch first: ' +
        '`npm run access -- rotate` adds a second live secret, `retire` takes the first away (docs/operating.md).',
    })
  }
}
