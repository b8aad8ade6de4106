import type { Status } from '@tracker/domain'
import { useTexts } from '../language/phrase.tsx'
import { Moment } from '../time/when.tsx'
import { LastDevelopment } from './last-development.tsx'

const order = ['lastDevelopment', 'lastReport', 'lastCorrection', 'lastCheck'] as const

interface StampsProps extends Pick<Status, 'stamps'> {
  /** When the clock was last looked at, whether or not that changed anything here. */
  readonly checked: string | undefined
  /** Whether this is the present, so that the page's script keeps the last check up to date. */
  readonly present: boolean
}

/** Four different things: when something last happened, was last heard of, was last corrected, was last checked. */
export function Stamps({ stamps: { lastCheck, ...stamps }, checked, present }: StampsProps) {
  const { stamps: texts } = useTexts()
  const all = { ...stamps, lastCheck: checked ?? lastCheck }
  return (
    <dl class="stamps" aria-label={texts.title}>
      {order.map((name) => (
        <div>
          <dt>{texts[name]}</dt>
          <dd data-check={present && name === 'lastCheck' ? '' : undefined}>
            <Stamp name={name} at={all[name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Stamp({ name, at }: { readonly name: (typeof order)[number]; readonly at: string | null }) {
  const { stamps } = useTexts()
  if (name === 'lastDevelopment') return <LastDevelopment at={at} />
  return at === null ? <>{stamps.never}</> : <Moment at={at} />
}
