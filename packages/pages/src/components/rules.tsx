import { reasonSentence, spelledOut, type Status } from '@tracker/domain'
import { cutText } from '../text/safe-text.ts'
import { mostParts, type PageLimits } from '../model/page-limits.ts'
import { anchor, dataPath, type Moments, momentsQuery } from '../model/paths.ts'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import type { Names } from '../model/names.ts'
import { Rest } from './rest.tsx'
import { Section } from './section.tsx'
import { SentenceText, Text } from './text.tsx'

interface RulesProps {
  readonly status: Status
  readonly names: Names
  readonly moments: Moments
  readonly limits: Pick<PageLimits, 'list' | 'title'>
}

/** Lists what the scenario watches for, the undecided first, each with what decides it. Renders nothing without any. */
export function Rules({ status, names, moments, limits }: RulesProps) {
  const { rules, sentences } = useTexts()
  const telling = { titles: names, standing: status, words: sentences }
  const all = Object.entries(status.rules)
  if (all.length === 0) return null
  const known = ([, { value }]: (typeof all)[number]) => Number(value !== 'unknown')
  const shown = all.toSorted((a, b) => known(a) - known(b)).slice(0, limits.list)
  return (
    <Section id="rules" title={rules.title}>
      <ul class="plain">
        {shown.map(([id, { title, value, because }]) => (
          <li id={anchor('rule', id)} class="card">
            <p>
              <span class="mark" data-value={value}>
                {rules.value[value]}
              </span>{' '}
              <Text>{cutText(title ?? spelledOut(id), limits.title)}</Text>
            </p>
            <ul class="fine">
              {because.slice(0, mostParts).map(({ part, value: now }) => (
                <li>
                  <SentenceText parts={reasonSentence(part, now, telling)} />
                </li>
              ))}
              {because.length > mostParts ? (
                <li>
                  <Link href={`${dataPath(status.scenario)}${momentsQuery(moments)}`}>
                    {phrase(rules.moreParts, { n: because.length - mostParts })}
                  </Link>
                </li>
              ) : null}
            </ul>
          </li>
        ))}
      </ul>
      <Rest {...{ status, moments }} text={rules.more} shown={limits.list} all={all.length} />
    </Section>
  )
}
