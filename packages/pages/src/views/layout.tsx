import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Footer } from '../components/footer.tsx'
import { Languages } from '../components/language-switch.tsx'
import { Link } from '../components/link.tsx'
import { useAddress } from '../text/language/address.tsx'
import { languages } from '../text/language/languages.ts'
import { channelIn, withLanguage } from '../text/language/with-language.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { lineText } from '../text/safe-text.ts'
import type { PageHead, UnlistedHead } from './page-head.ts'

/** The paths of styles, scripts and icon, which change with their content. */
export interface AssetPaths {
  path(name: string): string
}

interface LayoutProps {
  readonly head: PageHead | UnlistedHead
  readonly assets: AssetPaths
  /** Scripts, run in this order once the page has loaded. */
  readonly scripts?: readonly string[]
  /** Style sheets besides the one of every page. */
  readonly styles?: readonly string[]
  /** Their titles are those of the story and, for one of a track, of that. */
  readonly feeds?: readonly {
    readonly href: string
    readonly type: string
    readonly titles: readonly string[]
  }[]
  readonly bare?: boolean
  readonly children?: Child
}

/** Shows the frame of every page: head, skip link, header, and main part. */
export function Layout({ bare = false, children, ...props }: LayoutProps) {
  const texts = useTexts()
  return (
    <html lang={texts.lang} class={bare ? 'bare' : undefined}>
      <Head {...props} />
      <body>
        {bare ? null : (
          <>
            <a class="skip" href="#main">
              {texts.skip}
            </a>
            <header class="site">
              {/* The link beside it leads to the same page, so the keyboard stops once. */}
              <Link class="brand" href="/" tabindex={-1}>
                {texts.brand}
              </Link>
              <nav aria-label={texts.brand}>
                <Link href="/">{texts.home}</Link>
              </nav>
              <nav aria-label={texts.languages}>
                <Languages />
              </nav>
            </header>
          </>
        )}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        {bare ? null : <Footer />}
      </body>
    </html>
  )
}

function Head({
  head,
  assets,
  scripts = [],
  styles = [],
  feeds = [],
}: Omit<LayoutProps, 'bare' | 'children'>) {
  const { brand } = useTexts()
  const written = useWritten()
  const { root } = useAddress()
  const { title, description } = head
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title === brand ? brand : `${title} – ${brand}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14171b" />
      <link rel="manifest" href={`${root}/manifest.webmanifest`} />
      {description === undefined ? null : <meta name="description" content={description} />}
      <link rel="icon" type="image/svg+xml" href={assets.path('icon.svg')} />
      <link rel="stylesheet" href={assets.path('page.css')} />
      {styles.map((style) => (
        <link rel="stylesheet" href={assets.path(style)} />
      ))}
      {scripts.map((script) => (
        <script defer src={assets.path(script)}></script>
      ))}
      {head.canonical === undefined ? null : <Listed head={head} assets={assets} />}
      {feeds.map(({ href, type, titles }) => (
        <link
          rel="alternate"
          type={type}
          title={titles.map(lineText).join(': ')}
          href={href}
          lang={sharedLanguage(titles.map((one) => written(one).lang))}
        />
      ))}
    </head>
  )
}

/** Shows what a page says of itself to those who find it or share it. */
function Listed({ head, assets }: { readonly head: PageHead; readonly assets: AssetPaths }) {
  const { title, description, canonical, type = 'article', picture, data } = head
  const { brand, lang, locale, shareAlt } = useTexts()
  const { root, query } = useAddress()
  const pictured = picture && `${root}${channelIn(picture.path, lang)}`
  const image = new URL(pictured ?? assets.path('share.png'), canonical).href
  const address = query.has('lang') ? withLanguage(canonical, lang) : canonical
  return (
    <>
      <link rel="canonical" href={address} />
      {languages.map((one) => (
        <link rel="alternate" hreflang={one.lang} href={withLanguage(canonical, one.lang)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={canonical} />
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={brand} />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={locale.replace('-', '_')} />
      <meta property="og:description" content={description} />
      <meta property="og:image" content={image} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={picture?.alt ?? shareAlt} />
      <meta name="twitter:card" content="summary_large_image" />
      {data === undefined ? null : <script type="application/ld+json">{raw(data)}</script>}
    </>
  )
}

/** The language of words that one attribute joins; unknown (`lang=""` in HTML) if they have several. */
function sharedLanguage(all: readonly (string | undefined)[]): string | undefined {
  const [first] = all
  return all.every((one) => one === first) ? first : ''
}
