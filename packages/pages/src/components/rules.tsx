import { reasonSentence, settledByWords, spelledOut, type Status } from '@tracker/domain'
import { cutText } from '../text/safe-text.ts'
import type { Room } from '../model/page-extent.ts'
import { anchor, type Moments } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import type { Names } from '../model/names.ts'
import { Rest } from './rest.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface RulesProps {
  readonly status: Status
  readonly names: Names
  readonly moments: Moments
  readonly room: Pick<Room, 'rules' | 'parts' | 'title'>
}

/**
 * The conditions that the scenario watches, those first that are open, each with its value and what that rests on.
 * Nothing where it has none.
 */
export function Rules({ status, names, moments, room }: RulesProps) {
  const { rules, sentences } = useTexts()
  const telling = { titles: names, standing: status, words: sentences }
  const all = Object.entries(status.rules)
  if (all.length === 0) return null
  const settled = ([, { value }]: (typeof all)[number]) => Number(value !== 'unknown')
  const shown = all.toSorted((a, b) => settled(a) - settled(b)).slice(0, room.rules)
  return (
    <Section id="rules" title={rules.title}>
      <ul class="plain">
        {shown.map(([id, { title, value, because }]) => (
          <li id={anchor('rule', id)} class="card">
            <p>
              <span class="mark" data-value={value}>
                {rules.value[value]}
              </span>{' '}
              <Text>{cutText(title ?? spelledOut(id), room.title)}</Text>
            </p>
            <ul class="fine">
              {because.slice(0, room.parts).map(({ part, value: now, settledBy }) => (
                <li>
                  <Text>{reasonSentence(part, now, telling)}</Text>
                  {settledBy === undefined ? null : (
                    <>
                      {'. '}
                      <Phrase text={rules.settledBy} report={<Text>{settledByWords(part, telling)}</Text>} />
                    </>
                  )}
                </li>
              ))}
              {because.length > room.parts ? (
                <li>{phrase(rules.moreParts, { n: because.length - room.parts })}</li>
              ) : null}
            </ul>
          </li>
        ))}
      </ul>
      <Rest {...{ status, moments }} text={rules.more} shown={room.rules} all={all.length} />
    </Section>
  )
}
