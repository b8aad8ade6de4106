import { type Definition, inLanguage, lookup, type TrackStatus } from '@tracker/domain'
import type { Names } from '../model/names.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface NextEventsProps {
  readonly id: string
  readonly track: TrackStatus
  readonly names: Names
  readonly definition: Definition
}

/**
 * Lists the events that a track can take next, with the resulting state and the criteria. An event without a title of
 * its own is named by that state alone, since readers do not know its id.
 */
export function NextEvents({ id, track: { allowed, state }, names, definition }: NextEventsProps) {
  const { track: texts, tracks } = useTexts()
  const declared = lookup(definition.tracks, id)
  const textOf = inLanguage(definition)
  return (
    <Section id="next-events" title={texts.next}>
      {allowed.length === 0 ? <p class="none">{tracks.noNext}</p> : null}
      <dl class="events">
        {allowed.map((event) => {
          const { title, criteria } = lookup(declared?.events, event) ?? {}
          const target = names.target(id, state, event)
          const named = target === undefined || (title !== undefined && names.event(id, event) !== target)
          return (
            <div>
              <dt>
                {named ? (
                  <>
                    <Text>{names.event(id, event)}</Text>
                    {target === undefined ? null : ' → '}
                  </>
                ) : null}
                {target === undefined ? null : <Text>{target}</Text>}
              </dt>
              {criteria === undefined ? null : (
                <dd class="fine">
                  <Text>{textOf(criteria)}</Text>
                </dd>
              )}
            </div>
          )
        })}
      </dl>
    </Section>
  )
}
