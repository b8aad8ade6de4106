import type { Link, TrackStatus } from '@tracker/domain'
import { indented } from './columns.ts'
import { shownTrack } from './status.ts'
import { shownTime } from './time.ts'

/** Shows one track with the chain of causes behind its state, nearest first. */
export function shownBecause(id: string, track: TrackStatus & { readonly because: readonly Link[] }): string {
  return [...shownTrack(id, track), '', 'Because', ...indented(track.because.flatMap(shownLink))].join('\n')
}

function shownLink(link: Link): readonly string[] {
  switch (link.kind) {
    case 'initial':
      return [`it began there (definition ${link.definition})`]
    case 'deadline':
      return [
        `the deadline ${link.deadline} passed${link.state === undefined ? '' : ` in the state ${link.state}`}`,
      ]
    case 'rule':
      return [`the rule ${link.rule} became true`]
    case 'migration':
      return [`version ${link.definition} of the definition put it there`]
    case 'report':
    case 'override': {
      const { headline = '', report, occurred, attribution, sources = [], reason } = link
      const cited = sources.map(({ url, publisher, title }) => url ?? publisher ?? title ?? '')
      return [
        `${occurred ? `${shownTime(occurred)}  ` : ''}${headline} (${report})`,
        ...(reason === undefined ? [] : [`  override: ${reason}`]),
        ...(attribution === undefined ? [] : [`  says ${attribution}`]),
        ...cited.map((source) => `  source: ${source}`),
      ]
    }
  }
}
