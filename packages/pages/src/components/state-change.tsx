import type { TransitionJson } from '@tracker/domain'
import type { Names } from '../model/names.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Text } from './text.tsx'

interface StateChangeProps {
  readonly names: Names
  readonly transition: Pick<TransitionJson, 'track' | 'from' | 'to'>
}

/** Shows a transition by the titles of its states. */
export function StateChange({ names, transition: { track, from, to } }: StateChangeProps) {
  const { timeline } = useTexts()
  return (
    <Phrase
      text={timeline.moved}
      from={<Text>{names.state(track, from)}</Text>}
      to={
        <strong>
          <Text>{names.state(track, to)}</Text>
        </strong>
      }
    />
  )
}
