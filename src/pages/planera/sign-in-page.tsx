import { html, Page } from '../layout.tsx'
import { SIGN_IN } from './paths.ts'
import { planeraText } from './text.ts'

const words = planeraText.signIn

/** Where a planner signs in; `wrong` is what was wrong with the last attempt. */
export const signInPage = ({ wrong }: { readonly wrong?: string }): string =>
  html(
    <Page title={words.heading} crumbs={[{ name: planeraText.name, path: SIGN_IN }]}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      {wrong !== undefined && (
        <div class="notice notice-cancelled" role="alert">
          <p>{wrong}</p>
        </div>
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
