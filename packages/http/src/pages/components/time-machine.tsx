import { type Instant, instantText } from '@tracker/domain'
import { scenarioPath, type Moments } from '../paths.ts'
import { Phrase, phrase, useTexts } from '../phrase.tsx'
import { Moment } from '../time/when.tsx'
import { Text } from './text.tsx'

interface TimeMachineProps {
  readonly scenario: string
  readonly moments: Moments
}

/** The form that moves the page along both axes of time. A plain form: what it asks for is a URL to share. */
export function TimeMachine({ scenario, moments }: TimeMachineProps) {
  const { machine } = useTexts()
  const active = moments.asOf !== undefined || moments.knownAt !== undefined
  return (
    <details class="machine" id="time-machine" open={active}>
      <summary>{machine.title}</summary>
      <form action={scenarioPath(scenario)} method="get" data-machine>
        <p>{machine.lead}</p>
        <div class="fields">
          <Field name="asOf" label={machine.asOf} hint={machine.asOfHint} value={moments.asOf} />
          <Field name="knownAt" label={machine.knownAt} hint={machine.knownAtHint} value={moments.knownAt} />
          <p class="actions">
            <button type="submit">{machine.show}</button>
            {active ? <a href={scenarioPath(scenario)}>{machine.now}</a> : null}
          </p>
        </div>
      </form>
    </details>
  )
}

interface FieldProps {
  readonly name: 'asOf' | 'knownAt'
  readonly label: string
  readonly hint: string
  readonly value: number | undefined
}

function Field({ name, label, hint, value }: FieldProps) {
  const { machine } = useTexts()
  const instant = value === undefined ? undefined : instantText(value)
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <input
        type="datetime-local"
        step="1"
        id={name}
        name={name}
        value={instant?.slice(0, 19)}
        aria-describedby={`${name}-hint`}
        data-instant={instant}
      />
      <span class="fine" id={`${name}-hint`}>
        <span data-zone={machine.readerZone}>{machine.zone}</span>
        {`; ${hint}`}
      </span>
    </p>
  )
}

interface ThenProps extends TimeMachineProps {
  /** What has changed from the moment shown to the present. */
  readonly sentences: readonly string[]
  readonly now: Instant
}

/** As many changes as are told without being asked: they stand before what the reader came to see. */
const few = 3

/** Says which moment is shown and what has changed since; nothing for the present. */
export function Then({ scenario, moments, sentences, now }: ThenProps) {
  const { machine } = useTexts()
  const { asOf, knownAt } = moments
  const since = knownAt ?? asOf
  if (since === undefined) return null
  const ahead = asOf !== undefined && asOf > now
  return (
    <aside class="then" aria-label={machine.title}>
      <p>
        <strong>
          <Phrase
            text={ahead ? machine.aheadBanner : machine[bannerOf(moments)]}
            asOf={<Moment at={instantText(asOf ?? since)} />}
            knownAt={<Moment at={instantText(since)} />}
          />
        </strong>{' '}
        <a href={scenarioPath(scenario)}>{machine.now}</a>
      </p>
      {ahead || sentences.length > 0 ? null : <p>{machine.unchanged}</p>}
      {sentences.length === 0 ? null : (
        <details id="changed" open={sentences.length <= few}>
          <summary>{phrase(machine.changed, { n: sentences.length })}</summary>
          <ul>
            {sentences.map((sentence) => (
              <li>
                <Text>{sentence}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  )
}

function bannerOf({ asOf, knownAt }: Moments): 'asOfBanner' | 'knownAtBanner' | 'bothBanner' {
  if (asOf === undefined) return 'knownAtBanner'
  return knownAt === undefined ? 'asOfBanner' : 'bothBanner'
}
