import type { Status } from '@tracker/domain'
import { useHref } from '../text/language/address.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { Moment } from '../text/time/when.tsx'
import { LastDevelopment } from './last-development.tsx'

const always = ['lastDevelopment', 'lastReport', 'lastCorrection'] as const

interface StampsProps extends Pick<Status, 'stamps'> {
  /** When the clock was last looked at, whether or not that changed anything here. */
  readonly checked: string | undefined
  /** Whether this is the present; the page's script then keeps the last check up to date. */
  readonly present: boolean
}

/**
 * Four different things: when something last happened, was last heard of, was last corrected, was last checked. The last
 * is told of the present alone: nobody keeps when the clock had been looked at by another moment.
 */
export function Stamps({ stamps: { lastCheck, ...stamps }, checked, present }: StampsProps) {
  const { stamps: texts } = useTexts()
  const href = useHref()
  const all = { ...stamps, lastCheck: checked ?? lastCheck }
  const order = present ? ([...always, 'lastCheck'] as const) : always
  return (
    <dl class="stamps" aria-label={texts.title}>
      {order.map((name) => (
        <div>
          <dt>{texts[name]}</dt>
          <dd data-check={name === 'lastCheck' ? href('/health') : undefined}>
            <Stamp name={name} at={all[name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Stamp({ name, at }: { readonly name: keyof Status['stamps']; readonly at: string | null }) {
  const { stamps } = useTexts()
  if (name === 'lastDevelopment') return <LastDevelopment at={at} />
  return at === null ? <>{stamps.never}</> : <Moment at={at} />
}
