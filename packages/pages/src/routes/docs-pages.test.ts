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

it('shows the pages that are written in Markdown, with links to each other', async () => {
  const site = await talksSite()
  const html = await site.text('/docs/modelling?lang=de')
  expect(html).toContain('<article class="written" lang="en"><h1>Model your story</h1>')
  expect(html).toContain('<h3 id="an-ultimatum">An ultimatum</h3>')
  expect(html).toContain('<a href="/docs/times?lang=de">Times</a>')
  expect(html).toMatch(/<th scope="col">means<\/th>/)
  expect(await site.text('/docs/times')).toContain('<h1>Times</h1>')
  const index = await site.text('/docs')
  for (const { href, text } of [
    { href: '/docs/modelling', text: 'Model your story' },
    { href: '/docs/times', text: 'Times' },
  ]) {
    expect(index).toContain(`<a href="${href}">${text}</a>`)
  }
})
