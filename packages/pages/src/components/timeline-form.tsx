import type { Child } from 'hono/jsx'
import type { Names } from '../model/names.ts'
import { type Moments, momentsQuery, scenarioPath } from '../model/paths.ts'
import { isNarrowed, kindsOf, type TimelineFilter } from '../model/timeline-filter.ts'
import { useAddress } from '../text/language/address.tsx'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { lineText } from '../text/safe-text.ts'
import { formatMonth } from '../text/time/format-wall.ts'
import { instantText } from '@tracker/domain'
import { Link } from './link.tsx'

interface TimelineFormProps {
  readonly scenario: string
  readonly filter: TimelineFilter
  readonly moments: Moments
  readonly names: Names
  readonly tracks: readonly string[]
  readonly parties: readonly string[]
  /** Months in which something happened, newest first, with the number of items. */
  readonly months: ReadonlyMap<string, number>
  /** Whether these are all months; otherwise the last one is incomplete, and earlier ones are missing. */
  readonly complete: boolean
}

/** Shows the form that narrows a timeline, and its months. It is a plain form, so its result is a URL to share. */
export function TimelineForm(props: TimelineFormProps) {
  const { scenario, filter, moments, names, tracks, parties, months, complete } = props
  const { find, locale } = useTexts()
  const { root, query } = useAddress()
  const kept = {
    lang: query.get('lang'),
    asOf: moments.asOf === undefined ? null : instantText(moments.asOf),
    knownAt: moments.knownAt === undefined ? null : instantText(moments.knownAt),
    since: filter.since ?? null,
  }
  return (
    <details class="find" id="find" open={isNarrowed(filter)}>
      <summary>{find.title}</summary>
      <form action={`${root}${scenarioPath(scenario)}#timeline`} method="get">
        {Object.entries(kept).map(([name, value]) =>
          value === null ? null : <input type="hidden" name={name} value={value} />,
        )}
        <Choice name="track" label={find.track} chosen={filter.track} values={tracks} titleOf={names.track} />
        <Choice
          name="party"
          label={find.party}
          chosen={filter.party}
          values={parties}
          titleOf={names.party}
        />
        <Choice
          name="kind"
          label={find.kind}
          chosen={filter.kind}
          values={kindsOf(filter)}
          titleOf={(kind) => find.kinds[kind]}
          ours
        />
        <p class="field">
          <label for="find-q">{find.words}</label>
          <input
            type="search"
            id="find-q"
            name="q"
            value={filter.q === undefined ? undefined : lineText(filter.q)}
            maxlength={100}
          />
        </p>
        {filter.month === undefined ? null : <input type="hidden" name="month" value={filter.month} />}
        <p class="actions">
          <button type="submit">{find.show}</button>
          {isNarrowed(filter) ? (
            <Link href={`${scenarioPath(scenario)}${momentsQuery(moments)}#timeline`}>{find.all}</Link>
          ) : null}
        </p>
      </form>
      <ul class="months" aria-label={find.months}>
        {[...months].slice(0, complete ? undefined : -1).map(([month, count]) => (
          <li>
            <Link
              href={`${scenarioPath(scenario)}${momentsQuery(moments, { ...filter, month })}#timeline`}
              aria-current={filter.month === month ? 'true' : undefined}
            >
              {phrase(find.month, { month: formatMonth(month, locale), n: count })}
            </Link>
          </li>
        ))}
      </ul>
      {complete ? null : <p class="fine">{find.earlier}</p>}
    </details>
  )
}

interface ChoiceProps<Value extends string> {
  readonly name: string
  readonly label: string
  readonly chosen: string | undefined
  readonly values: readonly Value[]
  readonly titleOf: (value: Value) => string
  /** Whether its titles are the tracker's own words. */
  readonly ours?: boolean
}

function Choice<Value extends string>(props: ChoiceProps<Value>): Child {
  const { name, label, chosen, values, titleOf, ours = false } = props
  const { find } = useTexts()
  const written = useWritten()
  if (values.length < 2) return null
  return (
    <p class="field">
      <label for={`find-${name}`}>{label}</label>
      <select id={`find-${name}`} name={name}>
        <option value="">{find.any}</option>
        {values.map((value) => (
          <option value={value} selected={value === chosen} {...(ours ? {} : written(titleOf(value)))}>
            {lineText(titleOf(value))}
          </option>
        ))}
      </select>
    </p>
  )
}
