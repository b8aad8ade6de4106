import type { HistoryItem } from '@tracker/domain'
import type { Names } from '../model/names.ts'
import { reportPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { Contested } from './contested.tsx'
import { Link } from './link.tsx'

interface DisputesProps {
  readonly scenario: string
  readonly item: HistoryItem
  readonly names: Names
}

/** Says which report an item contests, or of which it settles that. */
export function Disputes({
  scenario,
  item: { disputes, settles },
}: Pick<DisputesProps, 'scenario' | 'item'>) {
  const { timeline } = useTexts()
  const links = [
    [disputes, timeline.disputes],
    [settles, timeline.settles],
  ] as const
  return (
    <>
      {links.map(([report, words]) =>
        report === undefined ? null : (
          <p>
            <Link href={reportPath(scenario, report)}>{words}</Link>
          </p>
        ),
      )}
    </>
  )
}

/** Says who contests what a report changed, with links to the reports that do. */
export function ContestedBy({ scenario, item, names }: DisputesProps) {
  const contested = names.contests(item.report)
  if (contested.length === 0) return null
  return (
    <p class="notice">
      <Contested {...{ scenario, track: { contested } }} nameOf={names.party} />
    </p>
  )
}
