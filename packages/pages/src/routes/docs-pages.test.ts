import { gzipSync } from 'node:zlib'
import { publicDocument } from '@tracker/http'
import { expect, it } from 'vitest'
import type { ApiDocument } from '../docs/api-document.ts'
import { languages } from '../text/language/languages.ts'
import { loadedAssets } from '../testing/loaded-assets.ts'
import { talksSite } from '../testing/talks-site.ts'

it('says in every language how readers show a key if reads are private', async () => {
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
  const [contents = ''] = /<nav class="contents".*?<\/nav>/s.exec(html) ?? []
  const listed = Array.from(contents.matchAll(/ href="#([^"]*)"/g), ([, id]) => id)
  expect(listed).toEqual(Array.from(html.matchAll(/<h[23] id="([^"]*)"/g), ([, id]) => id))
  expect(contents).toContain('<a href="#a-vote">A vote</a>')
  expect(html.indexOf('<h1>')).toBeLessThan(html.indexOf(contents))
  expect(html.indexOf('<h2 ')).toBeGreaterThan(html.indexOf(contents))
  expect(await site.text('/docs/times')).toContain('<h1>Times</h1>')
  const index = await site.text('/docs')
  for (const { href, text } of [
    { href: '/docs/modelling', text: 'Model your story' },
    { href: '/docs/times', text: 'Times' },
  ]) {
    expect(index).toContain(`<a href="${href}">${text}</a>`)
  }
})

it('shows the whole API on one page without a script, of at most 250 KB over the wire', async () => {
  const site = await talksSite()
  const html = await site.text('/docs/reference')
  const { wire, assets } = await loadedAssets()
  const sheet = await assets.find(({ name }) => name === 'reference.css')?.read()
  expect(wire(html) + gzipSync(sheet ?? '').length).toBeLessThan(250_000)
  expect(html).not.toMatch(/<script|rel="preload"/)
  const { paths, components } = JSON.parse(publicDocument(undefined)) as ApiDocument
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  expect(operations.length).toBeGreaterThan(40)
  for (const { operationId } of operations) expect(html).toContain(`<div id="${operationId}">`)
  for (const name of Object.keys(components.schemas)) expect(html).toContain(`<div id="schema-${name}">`)
  const ids = new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id))
  for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids, target).toContain(target)
})
