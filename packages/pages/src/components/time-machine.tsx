import type { Since } from '../model/since-then.ts'
import { type Instant, instantText } from '@tracker/domain'
import { useAddress } from '../text/language/address.tsx'
import { isPresent, scenarioPath, type Moments } from '../model/paths.ts'
import { formFor } from '../text/counted.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'
import { formatInstant } from '../text/time/format-instant.ts'
import { Moment } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import { Rest } from './rest.tsx'
import { SentenceText, shortened } from './text.tsx'

interface TimeMachineProps {
  readonly scenario: string
  readonly moments: Moments
}

/** Shows the form that moves the page along both axes of time. It is a plain form, so its result is a URL to share. */
export function TimeMachine({ scenario, moments }: TimeMachineProps) {
  const { machine } = useTexts()
  const { root, query } = useAddress()
  const named = query.get('lang')
  const active = moments.asOf !== undefined || moments.knownAt !== undefined
  return (
    <details class="machine" id="time-machine" open={active}>
      <summary>{machine.title}</summary>
      <form action={`${root}${scenarioPath(scenario)}`} method="get" data-machine>
        {named === null ? null : <input type="hidden" name="lang" value={named} />}
        <p>{machine.lead}</p>
        <div class="fields">
          <Field name="asOf" label={machine.asOf} hint={machine.asOfHint} value={moments.asOf} />
          <Field name="knownAt" label={machine.knownAt} hint={machine.knownAtHint} value={moments.knownAt} />
          <p class="actions">
            <button type="submit">{machine.show}</button>
            {active ? <Link href={scenarioPath(scenario)}>{machine.now}</Link> : null}
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
        step={instant?.includes('.') ? '0.001' : '1'}
        id={name}
        name={name}
        value={instant?.replace('Z', '')}
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
  readonly since: Since
  /** The maximum number of changes. */
  readonly most: number
  readonly now: Instant
}

/** The number of changes shown without a click; they precede the story itself. */
const few = 3

/** Says which moment is shown and what has changed since. Renders nothing for the present. */
export function Then({ scenario, moments, since: { sentences, ...since }, most, now }: ThenProps) {
  const { machine } = useTexts()
  const { asOf, knownAt } = moments
  const shown = knownAt ?? asOf
  if (shown === undefined) return null
  const banner = bannerOf(moments, now)
  const told = sentences.slice(0, most)
  return (
    <aside class="then" aria-label={machine.title}>
      <p>
        <strong>
          <Phrase
            text={machine[banner]}
            asOf={<Moment at={instantText(asOf ?? shown)} />}
            knownAt={<Moment at={instantText(shown)} />}
          />
        </strong>{' '}
        <Link href={scenarioPath(scenario)}>{machine.now}</Link>
      </p>
      {banner === 'aheadBanner' || sentences.length > 0 ? null : <Unchanged {...since} />}
      {sentences.length === 0 ? null : (
        <details id="changed" open={sentences.length <= few}>
          <summary>
            {phrase(banner === 'bothAheadBanner' ? machine.changedAhead : machine.changed, {
              n: sentences.length,
            })}
          </summary>
          <ul>
            {told.map((sentence) => (
              <li>
                <SentenceText parts={sentence} cut={shortened} />
              </li>
            ))}
          </ul>
          <Rest
            {...{ status: { scenario }, moments }}
            text={machine.moreChanges}
            shown={told.length}
            all={sentences.length}
          />
        </details>
      )}
    </aside>
  )
}

/** Says that no sentence describes a change, and how many revisions were recorded since. */
function Unchanged({ recorded, uncertain }: Omit<Since, 'sentences'>) {
  const texts = useTexts()
  const { machine } = texts
  const further = phrase(formFor(machine.recorded, recorded, texts), { n: recorded })
  return (
    <p>
      {[uncertain ? machine.unchangedForCertain : machine.unchanged, ...(recorded > 0 ? [further] : [])].join(
        ' ',
      )}
    </p>
  )
}

/** Returns one line that names the moments, with times in UTC, which it names; undefined for the present. */
export function momentsWords(moments: Moments, now: Instant, { machine, locale }: Texts): string | undefined {
  if (isPresent(moments)) return undefined
  const { asOf = now, knownAt = now } = moments
  const written = (at: Instant) => formatInstant(instantText(at), { locale, zone: 'UTC', named: true })
  return phrase(machine[bannerOf(moments, now)], { asOf: written(asOf), knownAt: written(knownAt) })
}

/** Returns the text for the moments; the future is worded as such. */
function bannerOf({ asOf, knownAt }: Moments, now: Instant) {
  if (asOf === undefined) return 'knownAtBanner'
  if (asOf > now) return knownAt === undefined ? 'aheadBanner' : 'bothAheadBanner'
  return knownAt === undefined ? 'asOfBanner' : 'bothBanner'
}
