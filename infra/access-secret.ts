import { type Construct } from 'constructs'
import { KeptSecret } from './kept-secret.ts'

/**
 * The access document: who may write, with which secrets and keys. Functions read it, operators alone write it.
 *
 * Until `npm run access -- init` has put fresh credentials there, it is a valid document that admits nobody to writing.
 * That one is no secret, so it may stand in the template; credentials never do. CloudFormation would put a changed
 * text here over the live credentials: never change it.
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
