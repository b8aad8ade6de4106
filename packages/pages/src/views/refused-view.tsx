import type { Refused } from '../model/refused.ts'
import { InEnglish } from '../components/text.tsx'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { MomentFrame, type MomentFrameProps } from './moment-frame.tsx'

/**
 * Shows the page that replaces a refused page of a scenario: the error, beside the form's field if it concerns one,
 * and the form.
 */
export function RefusedView({ title, reason, error, ...frame }: MomentFrameProps & Refused) {
  const { machine } = useTexts()
  const fields: Readonly<Record<string, string>> = { '/asOf': machine.asOf, '/knownAt': machine.knownAt }
  const refused = (error.extra.errors ?? []).flatMap(({ pointer, detail }) => {
    const field = fields[pointer]
    return field === undefined
      ? []
      : [<Phrase text={machine.refused} field={field} reason={<InEnglish>{detail}</InEnglish>} />]
  })
  const details = refused.length === 0 ? [<InEnglish>{error.message}</InEnglish>] : refused
  const [heading, lead] =
    refused.length === 0 ? [title, reason ?? ''] : [machine.refusedTitle, machine.refusedLead]
  return <MomentFrame {...frame} title={heading} lead={lead} details={details} />
}
