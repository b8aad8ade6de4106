import type { Child } from 'hono/jsx'

interface SectionProps {
  /** Also what a link to it names. */
  readonly id: string
  readonly title: string
  readonly children?: Child
}

/** One part of a page under its heading. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} class={`section ${id}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}
