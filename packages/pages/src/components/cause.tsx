import type { CauseJson } from '@tracker/domain'
import { reportPath, revisionPath } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import type { Names } from '../model/names.ts'
import { Text } from './text.tsx'

interface CauseProps {
  readonly scenario: string
  /** The track that the cause moved or would move. */
  readonly track: string
  readonly cause: CauseJson
  readonly names: Names
}

/** Describes why a track is in its state, with a link to the report if there is one. */
export function Cause({ scenario, track, cause, names }: CauseProps) {
  const { causes } = useTexts()
  switch (cause.kind) {
    case 'report':
    case 'override': {
      const link = <Link href={reportPath(scenario, cause.report)}>{causes.theReport}</Link>
      return <Phrase text={causes[cause.kind]} report={link} />
    }
    case 'deadline':
      return <Phrase text={causes.deadline} deadline={<Text>{names.deadline(track, cause.deadline)}</Text>} />
    case 'rule':
      return <Phrase text={causes.rule} rule={<Text>{names.rule(cause.rule)}</Text>} />
    case 'migration': {
      const version = <Link href={revisionPath(scenario, cause.revision)}>{String(cause.definition)}</Link>
      return <Phrase text={causes.migration} version={version} />
    }
    case 'initial':
      return <>{causes.initial}</>
  }
}
