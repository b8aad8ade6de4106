import type { Instant, Status } from '@tracker/domain'
import type { Child } from 'hono/jsx'
import { dueList } from '../model/due-list.ts'
import { dueName } from '../model/due-name.ts'
import { lastMoved } from '../model/last-moved.ts'
import { scenarioPath } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { lineText, shortText } from '../text/safe-text.ts'
import { stateParts } from '../text/state-words.ts'
import { rangeWords } from '../text/time/range-words.ts'
import { When } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import type { Ribbon } from '../model/ribbon.ts'
import { SmallRibbon } from './small-ribbon.tsx'
import { Updated } from './stamps.tsx'
import { SentenceText, Text } from './text.tsx'

interface ScenarioEntryProps {
  readonly status: Status
  readonly ribbon: Ribbon
  readonly now: Instant
}

/** Shows a scenario in the list: its summary, its last change, what is due next, and its number of tracks. */
export function ScenarioEntry({ status, ribbon, now }: ScenarioEntryProps) {
  const { list } = useTexts()
  const written = useWritten()
  const { scenario, title, summary, tracks } = status
  const all = Object.values(tracks)
  const final = all.filter((track) => track.final).length
  return (
    <li class="scenario">
      <div>
        <h2 dir="auto" {...written(title)}>
          <Link href={scenarioPath(scenario)}>{lineText(title) || <Text>{scenario}</Text>}</Link>
        </h2>
        {summary === undefined ? null : (
          <p class="prose" dir="auto" {...written(summary)}>
            {shortText(summary, 400)}
          </p>
        )}
        <p class="fine">
          <Updated stamps={status.stamps} />
        </p>
        <SmallRibbon ribbon={ribbon} />
      </div>
      <dl class="gist">
        <Moved status={status} />
        <DueNext status={status} now={now} />
        <Fact name={list.tracks}>
          {final === 0 ? String(all.length) : phrase(list.count, { n: all.length, final })}
        </Fact>
      </dl>
    </li>
  )
}

function Moved({ status }: Pick<ScenarioEntryProps, 'status'>) {
  const texts = useTexts()
  const { list } = texts
  const moved = lastMoved(status)
  if (!moved) return null
  const { track, since } = moved
  return (
    <Fact name={list.moved}>
      <Text>{track.title}</Text>
      {': '}
      <Phrase
        text={list.since}
        state={
          <strong>
            <SentenceText parts={stateParts(track, texts)} />
          </strong>
        }
        time={<When time={since} bound window="title" />}
      />
    </Fact>
  )
}

function DueNext({ status, now }: Pick<ScenarioEntryProps, 'status' | 'now'>) {
  const texts = useTexts()
  const all = dueList(status, now)
  const next = all.find((item) => item.status !== 'passed')
  if (next === undefined)
    return <Fact name={texts.due.title}>{all.length === 0 ? texts.due.none : texts.due.noneAhead}</Fact>
  const { track, what } = dueName(next, status)
  return (
    <Fact name={texts.due.title}>
      <Text>{track}</Text>
      {what === undefined ? null : (
        <>
          {': '}
          <Text>{what}</Text>
        </>
      )}
      {' · '}
      <When time={next.time} window="title" />
      {' · '}
      {rangeWords(next.time, now, texts)}
    </Fact>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children?: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
