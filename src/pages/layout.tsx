import type { Child } from 'hono/jsx'
import { ACCESSIBILITY, DOCS, PLAN, START, STYLESHEET } from './paths.ts'
import { text } from './text.ts'

export interface Crumb {
  readonly name: string
  readonly path: string
}

/** A wheel of twelve months, in the address so that no file has to be fetched. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%230b5c7a'%3E%3Ccircle cx='16' cy='16' r='11' stroke-width='6' stroke-dasharray='4.4 1.36'/%3E%3C/svg%3E"

interface PageProps {
  /** What the window is called, before the product's name. */
  readonly title?: string
  /** The pages above this one, the start page left out, and this page's own name last. */
  readonly crumbs: readonly Crumb[]
  /** What the head has beside what every page's has. */
  readonly head?: Child
  readonly children: Child
}

/** The frame of every page. */
export const Page = ({ title, crumbs, head, children }: PageProps) => (
  <html lang="sv">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === undefined ? text.product : text.windowTitle(title)}</title>
      <link rel="stylesheet" href={STYLESHEET} />
      <link rel="icon" href={ICON} />
      {head}
    </head>
    <body>
      <a class="skip" href="#innehall">
        {text.skip}
      </a>
      <header class="top">
        <div class="wrap">
          <a class="brand" href={START}>
            <Wheel />
            {text.product}
          </a>
        </div>
      </header>
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <main id="innehall" class="wrap" tabindex={-1}>
        {children}
      </main>
      <footer class="bottom">
        <div class="wrap">
          <p>{text.footer.kallelse}</p>
          <p>
            <a href={DOCS}>{text.footer.docs}</a>
          </p>
          <p>
            <a href={ACCESSIBILITY}>{text.footer.accessibility}</a>
          </p>
          <p>
            <a href={PLAN}>{text.footer.plan}</a>
          </p>
        </div>
      </footer>
    </body>
  </html>
)

const Wheel = () => (
  <svg class="wheel" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <circle
      cx="16"
      cy="16"
      r="11"
      fill="none"
      stroke="currentColor"
      stroke-width="6"
      stroke-dasharray="4.4 1.36"
    />
  </svg>
)

const Breadcrumb = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => (
  <nav class="crumbs wrap" aria-label={text.breadcrumb}>
    <ol>
      <li>
        <a href={START}>{text.start}</a>
      </li>
      {crumbs.map(({ name, path }, i) => (
        <li>
          {i === crumbs.length - 1 ? <span aria-current="page">{name}</span> : <a href={path}>{name}</a>}
        </li>
      ))}
    </ol>
  </nav>
)

/** What an element is written as. */
export const markup = (element: { toString(): string | Promise<string> }): string => String(element)

/** A complete document of a page. */
export const html = (page: { toString(): string | Promise<string> }): string =>
  `<!doctype html>${markup(page)}`
