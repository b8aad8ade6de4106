import type { DomainError } from '@tracker/domain'
import { Text } from '../components/text.tsx'
import { Phrase, useTexts } from '../language/phrase.tsx'
import { MomentFrame, type MomentFrameProps } from './moment-frame.tsx'

interface RefusedViewProps extends MomentFrameProps {
  /** What kind of refusal it is. */
  readonly title: string
  readonly error: DomainError
}

/** The page in place of a scenario's own that is refused: the reason, by the form's own field where it is one, and the form. */
export function RefusedView({ title, error, ...frame }: RefusedViewProps) {
  const { machine } = useTexts()
  const fields: Readonly<Record<string, string>> = { '/asOf': machine.asOf, '/knownAt': machine.knownAt }
  const refused = (error.extra.errors ?? []).flatMap(({ pointer, detail }) => {
    const field = fields[pointer]
    return field === undefined ? [] : [{ field, detail }]
  })
  if (refused.length === 0)
    return <MomentFrame {...frame} title={title} lead={<Text>{error.message}</Text>} />
  const lead = refused.map(({ field, detail }) => (
    <Phrase text={machine.refused} field={field} reason={<Text>{detail}</Text>} />
  ))
  return <MomentFrame {...frame} title={machine.refusedTitle} lead={<>{lead}</>} />
}
