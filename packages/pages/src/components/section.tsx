import type { Child } from 'hono/jsx'

interface SectionProps {
  /** The id of the section, to link to. */
  readonly id: string
  readonly title: Child
  readonly children?: Child
}

/** Shows a section of a page under its heading. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} class={`section ${id}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}
