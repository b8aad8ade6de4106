import type { Ribbon } from '../model/ribbon.ts'
import { percent } from './ribbon-bars.tsx'

/** The most rows, and the height of one, in pixels. */
const most = 8
const row = 8

/** The least shares of the width: of a bar, and of one whose outline is to be seen to be broken. */
const leastWidth = 0.004
const contestedWidth = 0.04

/** Shows a story as a small picture without words, which stand beside it. */
export function SmallRibbon({ ribbon: { rows, scale } }: { readonly ribbon: Ribbon }) {
  const shown = rows.slice(0, most)
  const height = shown.length * row
  const now = percent(scale.place(scale.now))
  return (
    <svg class="small-ribbon" height={height} aria-hidden="true">
      {shown.flatMap(({ bars }, at) =>
        bars.map(({ tone, sure, end, contested }) => {
          const width = Math.max(end - sure, contested ? contestedWidth : leastWidth)
          return (
            <g data-tone={tone} data-present={contested ? 'contested' : undefined}>
              <rect
                class="stay"
                x={percent(end - width)}
                y={at * row}
                width={percent(width)}
                height={row - 2}
              />
            </g>
          )
        }),
      )}
      <line class="now" x1={now} x2={now} y1="0" y2={height} />
    </svg>
  )
}
