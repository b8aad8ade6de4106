import type { CauseJson } from '@tracker/domain'
import type { ChronicleItem } from '../model/chronicle.ts'
import type { Names } from '../model/names.ts'
import { reportPath, revisionPath } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { cutText } from '../text/safe-text.ts'
import { Link } from './link.tsx'
import { Text } from './text.tsx'

/** Reports with their headlines, by id. */
export type KnownReports = ReadonlyMap<string, Pick<ChronicleItem, 'headline'>>

interface CauseProps {
  readonly scenario: string
  /** The track that the cause moved or would move. */
  readonly track: string
  readonly cause: CauseJson
  readonly names: Names
  readonly reports: KnownReports
  /** Characters of a headline. */
  readonly most: number
}

/** Shows why a track is in its state: the headline of the report behind it, linked, or the deadline or rule. */
export function Cause({ scenario, track, cause, names, reports, most }: CauseProps) {
  const { causes } = useTexts()
  switch (cause.kind) {
    case 'report':
    case 'override': {
      const { headline } = reports.get(cause.report) ?? {}
      return (
        <Link href={reportPath(scenario, cause.report)}>
          {headline === undefined ? causes.theReport : <Text>{cutText(headline, most)}</Text>}
        </Link>
      )
    }
    case 'deadline':
      return <Phrase text={causes.deadline} deadline={<Text>{names.deadline(track, cause.deadline)}</Text>} />
    case 'rule':
      return <Phrase text={causes.rule} rule={<Text>{names.rule(cause.rule)}</Text>} />
    case 'migration': {
      const words = phrase(causes.versioned, { version: cause.definition })
      return (
        <Phrase
          text={causes.migration}
          version={<Link href={revisionPath(scenario, cause.revision)}>{words}</Link>}
        />
      )
    }
    case 'initial':
      return <>{causes.initial}</>
  }
}
