import type { CauseJson } from '@tracker/domain'
import { reportPath } from '../paths.ts'
import { Phrase, useTexts } from '../phrase.tsx'
import { spelledOut, type Names } from './names.ts'
import { Text } from './text.tsx'

interface CauseProps {
  readonly scenario: string
  readonly cause: CauseJson
  readonly names: Names
}

/** What put a track into its state, with the way to the report where there is one. */
export function Cause({ scenario, cause, names }: CauseProps) {
  const { causes } = useTexts()
  switch (cause.kind) {
    case 'report':
    case 'override': {
      const link = <a href={reportPath(scenario, cause.report)}>{causes.theReport}</a>
      return <Phrase text={causes[cause.kind]} report={link} />
    }
    case 'deadline':
      return <Phrase text={causes.deadline} deadline={spelledOut(cause.deadline)} />
    case 'rule':
      return <Phrase text={causes.rule} rule={<Text>{names.rule(cause.rule)}</Text>} />
    case 'migration':
      return <Phrase text={causes.migration} version={String(cause.definition)} />
    case 'initial':
      return <>{causes.initial}</>
  }
}
