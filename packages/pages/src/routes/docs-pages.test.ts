import { expect, it } from 'vitest'
import { languages } from '../text/language/languages.ts'
import { talksSite } from '../testing/talks-site.ts'

it('says in every language how readers show a key where reads are private', async () => {
  const site = await talksSite()
  for (const { lang } of languages) {
    const html = await site.text(`/docs?lang=${lang}`)
    const [readers = ''] = /<section id="readers".*?<\/section>/s.exec(html) ?? []
    expect(readers, lang).toContain('curl -H')
    expect(readers, lang).toContain('Authorization: Bearer &lt;')
  }
})
