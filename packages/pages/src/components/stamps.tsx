import type { Status } from '@tracker/domain'
import { lastUpdate } from '../model/last-update.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Moment } from '../text/time/when.tsx'

/** Says in one line when the story was last corrected and in which zone its times are. */
export function Stamps({ stamps: { lastCorrection } }: Pick<Status, 'stamps'>) {
  const { stamps, zones } = useTexts()
  return (
    <p class="stamps">
      {lastCorrection === null ? null : (
        <>
          <Phrase text={stamps.corrected} time={<Moment at={lastCorrection} />} />
          {' · '}
        </>
      )}
      <span data-zone={zones.reader}>{zones.utc}</span>
    </p>
  )
}

/** Says when a story was last updated. */
export function Updated(props: Pick<Status, 'stamps'>) {
  const { stamps } = useTexts()
  const at = lastUpdate(props.stamps)
  return at === undefined ? (
    <>{stamps.notUpdated}</>
  ) : (
    <Phrase text={stamps.updated} time={<Moment at={at} />} />
  )
}
