import type { Instant, Status } from '@tracker/domain'
import type { Child } from 'hono/jsx'
import { lineText, shortText } from '../text/safe-text.ts'
import { useWritten } from '../text/language/written.ts'
import { scenarioPath } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { dueList } from '../model/due-list.ts'
import { LastDevelopment } from './last-development.tsx'
import { lastMoved } from '../model/last-moved.ts'
import { Link } from './link.tsx'
import { Text } from './text.tsx'

interface ScenarioEntryProps {
  readonly status: Status
  readonly now: Instant
}

/** Shows a scenario in the list: its summary, its last change, what is due next, and its number of tracks. */
export function ScenarioEntry({ status, now }: ScenarioEntryProps) {
  const { stamps, list } = useTexts()
  const written = useWritten()
  const { scenario, title, summary, tracks } = status
  const all = Object.values(tracks)
  const final = all.filter((track) => track.final).length
  return (
    <li class="scenario">
      <div>
        <h2 dir="auto" {...written}>
          <Link href={scenarioPath(scenario)}>{lineText(title) || <Text>{scenario}</Text>}</Link>
        </h2>
        {summary === undefined ? null : (
          <p class="prose" dir="auto" {...written}>
            {shortText(summary, 400)}
          </p>
        )}
      </div>
      <dl class="gist">
        <Moved status={status} />
        <DueNext status={status} now={now} />
        <Fact name={stamps.lastDevelopment}>
          <LastDevelopment at={status.stamps.lastDevelopment} />
        </Fact>
        <Fact name={list.tracks}>
          {final === 0 ? String(all.length) : phrase(list.count, { n: all.length, final })}
        </Fact>
      </dl>
    </li>
  )
}

function Moved({ status }: Pick<ScenarioEntryProps, 'status'>) {
  const { list } = useTexts()
  const moved = lastMoved(status)
  if (!moved) return null
  const { track, since, certain } = moved
  return (
    <Fact name={certain ? list.moved : list.movedAmong}>
      <Text>{track.title}</Text>
      {': '}
      <Phrase
        text={list.since}
        state={
          <strong>
            <Text>{track.stateTitle}</Text>
          </strong>
        }
        time={<When time={since} />}
      />
    </Fact>
  )
}

function DueNext({ status, now }: ScenarioEntryProps) {
  const { due } = useTexts()
  const next = dueList(status, now).find((item) => item.status !== 'passed')
  return (
    <Fact name={due.title}>
      {next === undefined ? (
        due.none
      ) : (
        <>
          {next.status === 'ahead' ? null : (
            <>
              <span class="mark" data-due={next.status}>
                {due.status[next.status]}
              </span>{' '}
            </>
          )}
          <Text>{status.tracks[next.track]?.title ?? next.track}</Text>
          {': '}
          <When time={next.time} />
        </>
      )}
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
