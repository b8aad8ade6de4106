import type { Status } from '@tracker/domain'
import { dataPath, type Moments, momentsQuery } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'

interface RestProps {
  readonly status: Pick<Status, 'scenario'>
  readonly moments: Moments
  /** The words, with places for `n`, `all` and `data`. */
  readonly text: string
  readonly shown: number
  readonly all: number
}

/** Says that a list shows less than there is, with the way to all of it. Nothing where it shows all. */
export function Rest({ status, moments, text, shown, all }: RestProps) {
  const { data } = useTexts()
  if (shown >= all) return null
  const link = <Link href={`${dataPath(status.scenario)}${momentsQuery(moments)}`}>{data}</Link>
  return (
    <p class="fine">
      <Phrase text={text} n={String(shown)} all={String(all)} data={link} />
    </p>
  )
}
