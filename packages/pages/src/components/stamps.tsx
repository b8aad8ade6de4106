import type { Status } from '@tracker/domain'
import { useHref } from '../text/language/address.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { Moment } from '../text/time/when.tsx'
import { LastDevelopment } from './last-development.tsx'

const always = ['lastDevelopment', 'lastReport', 'lastCorrection'] as const

interface StampsProps extends Pick<Status, 'stamps'> {
  /** The time of the last scheduled check, whether or not it changed anything here. */
  readonly checked: string | undefined
  /** Whether the page shows the present; its script then keeps the last check up to date. */
  readonly present: boolean
}

/**
 * Shows four times: the last development, the last report, the last correction, and the last check. The last check is
 * shown for the present only, since its history is not kept.
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
