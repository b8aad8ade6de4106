import type { DomainError } from '@tracker/domain'
import { Text } from '../components/text.tsx'
import { Phrase, useTexts } from '../phrase.tsx'
import { MomentFrame, type MomentFrameProps } from './moment-frame.tsx'

interface RefusedViewProps extends MomentFrameProps {
  readonly refusal: DomainError
}

/** The page for a moment that nobody can show, as what will be known: the reason by the form's own field, and the form. */
export function RefusedView({ refusal, ...frame }: RefusedViewProps) {
  const { machine } = useTexts()
  const lead = (refusal.extra.errors ?? []).map(({ pointer, detail }) => (
    <Phrase
      text={machine.refused}
      field={pointer === '/asOf' ? machine.asOf : machine.knownAt}
      reason={<Text>{detail}</Text>}
    />
  ))
  return <MomentFrame {...frame} title={machine.refusedTitle} lead={<>{lead}</>} />
}
