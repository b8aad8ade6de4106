import { type Construct } from 'constructs'
import { KeptSecret } from './kept-secret.ts'

/**
 * The access document: the sources and keys that may write, with their secrets. Functions read it; only operators write
 * it.
 *
 * Until `npm run access -- init` has stored fresh credentials, it is a valid document without any right to write. That
 * document is not secret, so the template may contain it; it never contains credentials. Never change it:
 * CloudFormation would write the changed text over the live credentials.
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
