import { Link } from '../components/link.tsx'
import { Text } from '../components/text.tsx'
import { momentsQuery, scenarioPath } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Moment } from '../text/time/when.tsx'
import { MomentFrame, type MomentFrameProps } from './moment-frame.tsx'

interface BeforeViewProps extends MomentFrameProps {
  /** The time of the first revision, RFC 3339. */
  readonly begins: string
}

/** Shows the page for a moment before the record: when it begins, and links back into it. */
export function BeforeView({ begins, ...frame }: BeforeViewProps) {
  const { before } = useTexts()
  const { scenario, title } = frame.status
  const first = momentsQuery({ knownAt: Date.parse(begins) })
  const lead = <Phrase text={before.begins} title={<Text>{title}</Text>} time={<Moment at={begins} />} />
  return (
    <MomentFrame {...frame} title={before.title} lead={lead}>
      <Link class="button" href={`${scenarioPath(scenario)}${first}`}>
        {before.first}
      </Link>
    </MomentFrame>
  )
}
