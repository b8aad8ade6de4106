import type { Status } from '@tracker/domain'
import { useTexts } from '../phrase.tsx'
import { Moment } from '../time/when.tsx'

const order = ['lastDevelopment', 'lastReport', 'lastCorrection', 'lastCheck'] as const

interface StampsProps extends Pick<Status, 'stamps'> {
  /** When the clock was last looked at, whether or not that changed anything here. */
  readonly checked: string | undefined
}

/** Four different things: when something last happened, was last heard of, was last corrected, was last checked. */
export function Stamps({ stamps: { lastCheck, ...stamps }, checked }: StampsProps) {
  const { stamps: texts } = useTexts()
  const all = { ...stamps, lastCheck: checked ?? lastCheck }
  return (
    <dl class="stamps" aria-label={texts.title}>
      {order.map((name) => {
        const at = all[name]
        return (
          <div>
            <dt>{texts[name]}</dt>
            <dd>{at === null ? texts.never : <Moment at={at} />}</dd>
          </div>
        )
      })}
    </dl>
  )
}
