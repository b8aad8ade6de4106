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

/** Says how much of a list is shown and links to all of it. Renders nothing if it is complete. */
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
