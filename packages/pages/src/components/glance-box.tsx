import type { Child } from 'hono/jsx'

/** Characters of a headline in the overview. */
export const headlineLength = 90

interface BoxProps {
  readonly id: string
  readonly title: Child
  /** Attributes for the page's script. */
  readonly data?: Readonly<Record<`data-${string}`, string>>
  readonly children?: Child
}

/** Shows a box of the overview. */
export function Box({ id, title, data = {}, children }: BoxProps) {
  return (
    <section id={id} class="box" aria-labelledby={`${id}-title`} {...data}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** Shows a list, or the words for an empty one. */
export function Entries({ none, children }: { readonly none: string; readonly children: readonly Child[] }) {
  return children.length === 0 ? <p class="none">{none}</p> : <ul class="plain">{children}</ul>
}
