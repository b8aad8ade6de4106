/**
 * The diagram's colours, light and dark, as CSS: part of the page's own sheet where the drawing is inlined, as a strict
 * policy lets no style stand in the markup, and inside the drawing where it stands alone. Class names begin with `sd-`.
 */
export const diagramStyle = `
.sd { --sd-ink: #1b2733; --sd-paper: #ffffff; --sd-quiet: #6b7280; --sd-faint: #cbd2d9; --sd-path: #0b63a5; --sd-wash: #e6f0f8 }
@media (prefers-color-scheme: dark) {
  .sd { --sd-ink: #e6edf3; --sd-paper: #12171d; --sd-quiet: #9aa5b1; --sd-faint: #3e4a57; --sd-path: #6cb6ff; --sd-wash: #17324a }
}
.sd-paper { fill: var(--sd-paper) }
.sd-node rect { fill: var(--sd-paper); stroke: var(--sd-ink) }
.sd-node text { fill: var(--sd-ink) }
.sd-node.sd-taken rect { fill: var(--sd-wash); stroke: var(--sd-path) }
.sd-node.sd-present rect { fill: var(--sd-path); stroke: var(--sd-path) }
.sd-node.sd-present text { fill: var(--sd-paper) }
.sd-node.sd-other rect { stroke: var(--sd-faint) }
.sd-node.sd-other text { fill: var(--sd-quiet) }
.sd-edge path { stroke: var(--sd-ink) }
.sd-edge polygon { fill: var(--sd-ink) }
.sd-edge text { fill: var(--sd-ink); stroke: var(--sd-paper) }
.sd-edge.sd-taken path { stroke: var(--sd-path) }
.sd-edge.sd-taken polygon, .sd-edge.sd-taken text { fill: var(--sd-path) }
.sd-edge.sd-other path { stroke: var(--sd-faint) }
.sd-edge.sd-other polygon { fill: var(--sd-faint) }
.sd-edge.sd-other text { fill: var(--sd-quiet) }
`

/** How each standing looks where no style sheet applies: the light colours, as presentation attributes. */
export const plainLook = {
  taken: { line: '#0b63a5', fill: '#e6f0f8', ink: '#1b2733', label: '#0b63a5', width: 2.5 },
  present: { line: '#0b63a5', fill: '#0b63a5', ink: '#ffffff', label: '#1b2733', width: 3 },
  next: { line: '#1b2733', fill: '#ffffff', ink: '#1b2733', label: '#1b2733', width: 1.5 },
  other: { line: '#cbd2d9', fill: '#ffffff', ink: '#6b7280', label: '#6b7280', width: 1.25 },
} as const
