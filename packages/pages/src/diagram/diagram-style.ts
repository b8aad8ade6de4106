/**
 * The diagram's colours, light and dark, as CSS: part of the page's sheet for an inline drawing, since a strict policy
 * forbids styles in the markup, and inside a standalone one. Class names begin with `sd-`.
 */
export const diagramStyle = `
.sd { --sd-ink: #1b2026; --sd-paper: #ffffff; --sd-quiet: #5f6873; --sd-faint: #a3abb4; --sd-path: #0b63a5; --sd-wash: #e6f0f8 }
@media (prefers-color-scheme: dark) {
  .sd { --sd-ink: #e9e6df; --sd-paper: #1c2026; --sd-quiet: #a0a8b2; --sd-faint: #66707b; --sd-path: #6cb6ff; --sd-wash: #17324a }
}
.sd-paper { fill: var(--sd-paper) }
.sd-node rect { fill: var(--sd-paper); stroke: var(--sd-ink) }
.sd-node text { fill: var(--sd-ink) }
.sd-node:is(.sd-taken, .sd-again) rect { fill: var(--sd-wash); stroke: var(--sd-path) }
.sd-node.sd-present rect { fill: var(--sd-path); stroke: var(--sd-path) }
.sd-node.sd-present rect + rect { stroke: var(--sd-paper) }
.sd-node.sd-present text { fill: var(--sd-paper) }
.sd-node.sd-other rect { stroke: var(--sd-faint) }
.sd-node.sd-other text { fill: var(--sd-quiet) }
.sd-key { fill: var(--sd-ink) }
.sd-edge path { stroke: var(--sd-ink) }
.sd-edge polygon { fill: var(--sd-ink) }
.sd-edge text { fill: var(--sd-ink); stroke: var(--sd-paper) }
.sd-edge:is(.sd-taken, .sd-again) path { stroke: var(--sd-path) }
.sd-edge:is(.sd-taken, .sd-again) :is(polygon, text) { fill: var(--sd-path) }
.sd-edge.sd-other path { stroke: var(--sd-faint) }
.sd-edge.sd-other polygon { fill: var(--sd-faint) }
.sd-edge.sd-other text { fill: var(--sd-quiet) }
`

/** The presentation attributes of each standing, in light colours, for readers without style sheets. */
export const plainLook = {
  taken: { line: '#0b63a5', fill: '#e6f0f8', ink: '#1b2733', label: '#0b63a5', width: 2.5 },
  present: { line: '#0b63a5', fill: '#0b63a5', ink: '#ffffff', label: '#1b2733', width: 3 },
  again: { line: '#0b63a5', fill: '#e6f0f8', ink: '#1b2733', label: '#0b63a5', width: 3 },
  next: { line: '#1b2733', fill: '#ffffff', ink: '#1b2733', label: '#1b2733', width: 1.5 },
  other: { line: '#a3abb4', fill: '#ffffff', ink: '#5f6873', label: '#5f6873', width: 1.25 },
} as const
