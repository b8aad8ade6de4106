/**
 * The style sheet of the standalone ribbon, light and dark. Its colours are those of the pages
 * (`client/styles/colours.css`), whose sheet an image cannot load.
 */
export const ribbonStyle = `
svg { --paper: #fbfaf6; --ink: #1b2026; --soft: #545d67; --line: #dedbd2; --amber: #6b4300; --present: #b00020 }
[data-tone=rest] { --tone: #e6e5df; --on: #1b2026 }
[data-tone=open] { --tone: #cfe0f1; --on: #1b2026 }
[data-tone=progress] { --tone: #93bde6; --on: #1b2026 }
[data-tone=done] { --tone: #1f6cb0; --on: #ffffff }
[data-tone=setback] { --tone: #b3501a; --on: #ffffff }
@media (prefers-color-scheme: dark) {
  svg { --paper: #14171b; --ink: #e9e6df; --soft: #a8afb8; --line: #343a42; --amber: #f5cf86; --present: #ff8a8a }
  [data-tone=rest] { --tone: #2b3037; --on: #e9e6df }
  [data-tone=open] { --tone: #24405a; --on: #e9e6df }
  [data-tone=progress] { --tone: #33658f; --on: #e9e6df }
  [data-tone=done] { --tone: #8fc1ee; --on: #10151a }
  [data-tone=setback] { --tone: #c4672f; --on: #10151a }
}
text { font: 12px system-ui, 'Segoe UI', 'Noto Sans', 'Helvetica Neue', sans-serif; fill: var(--ink); unicode-bidi: plaintext }
.paper { fill: var(--paper) }
.title { font-size: 16px; font-weight: 700 }
.name { font-weight: 700 }
.soft { fill: var(--soft); font-size: 11px }
.axis .now { fill: var(--present); font-weight: 700; text-anchor: middle }
.tick { stroke: var(--line) }
.beyond { fill: var(--paper); fill-opacity: 0.6 }
line.now { stroke: var(--present); stroke-width: 1.5 }
.stay { fill: var(--tone); stroke: var(--paper) }
.bar text { fill: var(--on); font-size: 11.5px; pointer-events: none }
.bar .set { fill: var(--ink) }
.contest { font-size: 16px; font-weight: 700; fill: var(--amber); stroke: var(--paper); stroke-width: 3px; paint-order: stroke }
[data-present] .stay { stroke: var(--ink); stroke-width: 1.5 }
[data-present=contested] .stay { stroke-dasharray: 4 3 }
.window-ahead rect, .ghost { stroke: var(--amber); stroke-dasharray: 3 2 }
.ghost { fill: none }
.hatch { stroke: var(--amber); stroke-width: 2 }
stop { stop-color: var(--tone) }
`
