import type { Revision } from '@tracker/domain'
import { Link } from '../components/link.tsx'
import { Text } from '../components/text.tsx'
import type { DecidedProposal } from '../model/decided-proposal.ts'
import type { Names } from '../model/names.ts'
import { reportPath } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'

function settingsWords(
  { archived, visibility }: Extract<Revision['entry'], { kind: 'settings' }>['settings'],
  { settings }: Texts['revision'],
): readonly string[] {
  return [
    ...(archived === undefined ? [] : [archived ? settings.archived : settings.resumed]),
    ...(visibility === undefined ? [] : [settings[visibility]]),
  ]
}

interface RevisionSubjectProps {
  readonly scenario: string
  readonly revision: Pick<Revision, 'entry'>
  /** The proposal that it confirmed or dismissed. */
  readonly decided: DecidedProposal | undefined
  readonly names: Names
}

/** Names what a revision decided, gives the reason unless that stands with the report, and links to the present. */
export function RevisionSubject({ scenario, revision: { entry }, decided, names }: RevisionSubjectProps) {
  const { revision: texts } = useTexts()
  const current = 'report' in entry && (
    <Link href={reportPath(scenario, entry.report)}>{texts.theReport}</Link>
  )
  return (
    <>
      {decided === undefined ? null : (
        <p class="lead">
          <Phrase
            text={decided.confirmed ? texts.confirmed : texts.dismissed}
            track={<Text>{names.track(decided.track)}</Text>}
            state={<Text>{names.state(decided.track, decided.to)}</Text>}
          />{' '}
          <Link href={decided.path}>{texts.asked}</Link>
        </p>
      )}
      {entry.kind === 'settings' ? settingsWords(entry.settings, texts).map((words) => <p>{words}</p>) : null}
      {entry.kind === 'dismissal' || entry.kind === 'redaction' ? (
        <p>
          <Phrase text={texts.reason} reason={<Text>{entry.reason}</Text>} />
        </p>
      ) : null}
      {entry.kind === 'report' || entry.kind === 'correction' ? (
        <p class="fine">
          <Phrase text={texts.asWritten} report={current} />
        </p>
      ) : null}
      {entry.kind === 'redaction' ? <p>{current}</p> : null}
    </>
  )
}
