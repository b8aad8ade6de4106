import type { Child } from 'hono/jsx'

/** Strikes words through if they no longer count. */
export function Struck({ when, children }: { readonly when: boolean; readonly children?: Child }) {
  return when ? <del>{children}</del> : <>{children}</>
}
