import { type AccessibilityPart, accessibilityText } from './accessibility-text.ts'
import { html, Page } from './layout.tsx'
import { ACCESSIBILITY } from './paths.ts'

/** The tillgänglighetsredogörelse that the law asks of public bodies. */
export const accessibilityPage = (): string =>
  html(
    <Page
      title={accessibilityText.heading}
      crumbs={[{ name: accessibilityText.heading, path: ACCESSIBILITY }]}
    >
      <h1>{accessibilityText.heading}</h1>
      <p class="lead">{accessibilityText.lead}</p>
      {accessibilityText.parts.map((part) => (
        <Part {...part} />
      ))}
    </Page>,
  )

const Part = ({ id, heading, paragraphs = [], list = [], link }: AccessibilityPart) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {paragraphs.map((words) => (
      <p>{words}</p>
    ))}
    {list.length > 0 && (
      <ul>
        {list.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    )}
    {link && (
      <p>
        <a href={link.path}>{link.words}</a>
      </p>
    )}
  </section>
)
