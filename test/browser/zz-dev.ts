import { chromium } from '/work/main/node_modules/playwright-core/index.mjs'
import { storyOnTheDay, storyGoesOn, scenario } from '/work/main/test/browser/story.ts'
import { site } from '/work/main/test/browser/site.ts'
const told = await storyOnTheDay()
await storyGoesOn(told)
told.at('2025-05-19T00:10:00Z')
const s = await site({ ...told.deps, log: (e) => console.log(e) } as any)
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const shots: [string,string,any][] = JSON.parse(process.argv[2] ?? 'null') ?? [['desk', `/scenarios/${scenario}`, {viewport:{width:1280,height:900}}],['phone', `/scenarios/${scenario}`, {viewport:{width:390,height:844}, colorScheme:'dark'}]]
for (const [name, path, opts] of shots) {
  const c = await b.newContext({ timezoneId: 'Europe/Berlin', ...opts }); const p = await c.newPage()
  p.on('console', (m) => console.log(name, m.type(), m.text())); p.on('pageerror', (e) => console.log(name, 'ERR', e.message))
  const bytes: any = {}; p.on('response', async (r) => { bytes[r.url()] = (await r.body().catch(()=>Buffer.alloc(0))).length })
  await p.goto(s.url + path.replaceAll('S!', scenario)); if (opts.open) { for (const d of await p.$$('.diagram summary')) await d.click() }; if (opts.click) await p.click(opts.click); await p.evaluate('window.scrollTo(0, 99999)'); await p.waitForTimeout(700)
  await p.screenshot({ path: `/tmp/dev/${name}.png`, fullPage: true }); console.log(name, bytes)
}
await b.close(); await s.close()
