import type { Child } from 'hono/jsx'
import { type Crumb, html, Page } from '../layout.tsx'
import { deskPath, SIGN_IN, SIGN_OUT } from './paths.ts'
import { planeraText } from './text.ts'

/** Who plans. */
export interface Planner {
  /** The key's label: a role. */
  readonly label: string
  readonly region: { readonly id: string; readonly name: string }
}

interface FrameProps {
  readonly title: string
  readonly planner: Planner
  /** The pages above this one within the region's planning, and this page's own name last. */
  readonly crumbs: readonly Crumb[]
  /** The address of a script that the page gets better with, and does without. */
  readonly script?: string
  readonly children: Child
}

/** The frame of every page that a planner who has signed in sees. */
export const planningPage = ({ title, planner, crumbs, script, children }: FrameProps): string =>
  html(
    <Page
      title={title}
      crumbs={[
        { name: planeraText.name, path: SIGN_IN },
        { name: planner.region.name, path: deskPath(planner.region.id) },
        ...crumbs,
      ]}
    >
      <form class="signed-in" method="post" action={SIGN_OUT}>
        <span>{planeraText.signIn.as(planner.label)}</span>{' '}
        <button type="submit" class="quiet">
          {planeraText.signIn.out}
        </button>
      </form>
      {children}
      {script !== undefined && <script src={script} defer />}
    </Page>,
  )

/** A decision's fields as a form carries them on. */
export const Hidden = ({ fields }: { readonly fields: Readonly<Record<string, readonly string[]>> }) => (
  <>
    {Object.entries(fields).flatMap(([name, values]) =>
      values.map((value) => <input type="hidden" name={name} value={value} />),
    )}
  </>
)
