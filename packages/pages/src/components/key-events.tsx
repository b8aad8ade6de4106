import type { ChronicleItem } from '../model/chronicle.ts'
import type { Names } from '../model/names.ts'
import { itemPath, type Moments, momentsQuery, scenarioPath } from '../model/paths.ts'
import { isKey } from '../model/timeline-filter.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { cutText } from '../text/safe-text.ts'
import { When } from '../text/time/when.tsx'
import { headlineSentence } from '../model/item-headline.ts'
import { Link } from './link.tsx'
import { SentenceText } from './text.tsx'

interface KeyEventsProps {
  readonly scenario: string
  readonly items: readonly ChronicleItem[]
  readonly names: Names
  readonly moments: Moments
}

/** A story with more items than this begins its timeline with the key events. */
const manyItems = 25

/** The number of key events, and the characters of a headline. */
const most = 5
const headlineLength = 90

/** Lists the last key events of a long story by their headlines. Renders nothing for a short one. */
export function KeyEvents({ scenario, items, names, moments }: KeyEventsProps) {
  const texts = useTexts()
  const counts = items.filter(({ status }) => status === 'standing' || status === 'corrected')
  const shown = counts.filter(isKey).slice(-most).toReversed()
  if (items.length <= manyItems || shown.length === 0) return null
  return (
    <div class="key-events">
      <h3>{texts.find.kinds.key}</h3>
      <ul class="plain">
        {shown.map((item) => (
          <li>
            <span class="fine">
              <When time={item.occurred} window="title" />
            </span>{' '}
            <Link href={itemPath(scenario, item)}>
              <SentenceText
                parts={headlineSentence(item, { names: names.at(item.revision), texts })}
                cut={(text) => cutText(text, headlineLength)}
              />
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={`${scenarioPath(scenario)}${momentsQuery(moments, { kind: 'key' })}#timeline`}>
          {texts.find.allKey}
        </Link>
      </p>
    </div>
  )
}
