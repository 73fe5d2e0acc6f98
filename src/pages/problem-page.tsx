import { html, Page } from './layout.tsx'
import { START } from './paths.ts'
import { text } from './text.ts'

export interface ProblemPageProps {
  readonly status: number
  readonly title: string
  readonly detail: string
}

export const problemPage = ({ status, title, detail }: ProblemPageProps): string =>
  html(
    <Page title={title} crumbs={[]}>
      <h1>{title}</h1>
      {detail !== `${title}.` && <p class="lead">{detail}</p>}
      <p>
        <a href={START}>{text.problem.home}</a>
      </p>
      <p class="muted">{text.problem.code(status)}</p>
    </Page>,
  )
