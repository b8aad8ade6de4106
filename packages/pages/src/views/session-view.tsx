import { useAddress } from '../text/language/address.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface SessionViewProps {
  /** The path and query to return to once the key is accepted. */
  readonly to: string
  /** Whether the key that was entered is unknown. */
  readonly wrong?: boolean
  readonly assets: AssetPaths
}

/** Asks for a key, in place of a page that is not public. It is a plain form, so it needs no script. */
export function SessionView({ to, wrong = false, assets }: SessionViewProps) {
  const { session, refusals } = useTexts()
  const { root } = useAddress()
  return (
    <Layout head={{ title: refusals.unauthorized.title }} assets={assets}>
      <div class="masthead">
        <h1>{refusals.unauthorized.title}</h1>
        <p class="lead">{refusals.unauthorized.reason}</p>
        {wrong ? <p role="alert">{session.wrong}</p> : null}
        <form action={`${root}/session`} method="post">
          <input type="hidden" name="to" value={to} />
          <div class="fields">
            <p>
              <label for="key">{session.key}</label>
              <input id="key" name="key" type="password" autocomplete="current-password" required />
            </p>
            <p class="actions">
              <button type="submit">{session.begin}</button>
            </p>
          </div>
          <p>{session.kept}</p>
        </form>
      </div>
    </Layout>
  )
}
