import { html, Page } from '../layout.tsx'
import { OIDC, SIGN_IN } from './paths.ts'
import { planeraText } from './text.ts'

const words = planeraText.signIn

export interface SignInPageProps {
  /** What was wrong with the last attempt. */
  readonly wrong?: string
  /** Whether the operator has an OpenID provider. */
  readonly oidc?: boolean
  /** The regions that whoever came from it may choose among. */
  readonly choices?: readonly { readonly id: string; readonly name: string }[]
}

/** Where a planner signs in. */
export const signInPage = ({ wrong, oidc = false, choices = [] }: SignInPageProps): string =>
  html(
    <Page title={words.heading} crumbs={[{ name: planeraText.name, path: SIGN_IN }]}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      {wrong !== undefined && (
        <div class="notice notice-cancelled" role="alert">
          <p>{wrong}</p>
        </div>
      )}
      {choices.length > 0 && (
        <section>
          <h2>{words.choose}</h2>
          <ul>
            {choices.map(({ id, name }) => (
              <li>
                <a href={`${OIDC}?region=${encodeURIComponent(id)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {oidc && (
        <p>
          {words.oidcLead} <a href={OIDC}>{words.oidc}</a>
        </p>
      )}
      <form method="post" action={SIGN_IN} class="plan-form">
        <label for="nyckel">{words.key}</label>
        <input
          id="nyckel"
          name="key"
          type="password"
          autocomplete="current-password"
          required
          maxlength={200}
          aria-describedby="nyckel-hjalp"
        />
        <p id="nyckel-hjalp" class="muted">
          {words.keyHelp}
        </p>
        <button type="submit">{words.submit}</button>
      </form>
    </Page>,
  )

/** Goes on by itself, and by a link where it does not. */
export const continuePage = ({ to }: { readonly to: string }): string =>
  html(
    <Page
      title={words.done}
      crumbs={[{ name: planeraText.name, path: SIGN_IN }]}
      head={<meta http-equiv="refresh" content={`0;url=${to}`} />}
    >
      <h1>{words.done}</h1>
      <p>
        <a href={to}>{words.go}</a>
      </p>
    </Page>,
  )
