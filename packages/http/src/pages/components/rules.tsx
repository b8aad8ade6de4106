import { spelledOut, type Status } from '@tracker/domain'
import { anchor } from '../paths.ts'
import { Phrase, useTexts } from '../phrase.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

/** The conditions that the scenario watches, each with its value and what that rests on. Nothing where it has none. */
export function Rules({ status }: { readonly status: Status }) {
  const { rules } = useTexts()
  const all = Object.entries(status.rules)
  if (all.length === 0) return null
  return (
    <Section id="rules" title={rules.title}>
      <ul class="plain">
        {all.map(([id, { title, value, because }]) => (
          <li id={anchor('rule', id)} class="card">
            <p>
              <span class="mark" data-value={value}>
                {rules.value[value]}
              </span>{' '}
              <Text>{title ?? spelledOut(id)}</Text>
            </p>
            <ul class="fine">
              {because.map(({ text, settledBy }) => (
                <li>
                  <Text>{text}</Text>
                  {settledBy === undefined ? null : (
                    <>
                      {'. '}
                      <Phrase text={rules.settledBy} report={<Text>{settledBy}</Text>} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}
