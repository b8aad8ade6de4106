import type { Status } from '@tracker/domain'
import { useTexts } from '../phrase.tsx'
import { Moment } from '../time/when.tsx'

const order = ['lastDevelopment', 'lastReport', 'lastCorrection', 'lastCheck'] as const

/** Four different things: when something last happened, was last heard of, was last corrected, was last checked. */
export function Stamps({ stamps }: Pick<Status, 'stamps'>) {
  const { stamps: texts } = useTexts()
  return (
    <dl class="stamps" aria-label={texts.title}>
      {order.map((name) => {
        const at = stamps[name]
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
