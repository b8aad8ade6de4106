import type { Draft } from './draft.ts'

/** One write to a scenario by an editor or a reviewer. `report` and `proposal` are the ids of its subject. */
export type Command =
  | { readonly kind: 'report'; readonly draft: Draft }
  | { readonly kind: 'correction'; readonly report: string; readonly reason: string; readonly draft: Draft }
  | { readonly kind: 'retraction'; readonly report: string; readonly reason: string }
  | { readonly kind: 'dismissal'; readonly proposal: string; readonly reason: string }
