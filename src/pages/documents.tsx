import { dateWords } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import { text } from './text.ts'

/** The documents that a region's rules are read from, and how long they hold. */
export const Documents = ({ region }: { readonly region: Region }) => (
  <>
    {region.documents.map(({ title, publisher, dated, validity }) => (
      <section class="document">
        <h3>{title}</h3>
        <p>
          {text.region.publisher}: {publisher}.{' '}
          {dated === undefined ? text.region.undated : `${text.region.dated} ${dateWords(dated)}.`}
        </p>
        <p>{validity === undefined ? text.region.noValidity : `${text.region.validity}: ${validity}`}</p>
      </section>
    ))}
    <p class="muted">{text.region.revised(dateWords(region.revised))}</p>
  </>
)

/** What a document says of the years that it was made for, where it says so: told before any date that rests on it. */
export const DocumentAge = ({ region }: { readonly region: Region }) => (
  <>
    {region.documents.map(
      ({ title, validity }) =>
        validity !== undefined && (
          <p class="document-age">
            {text.views.document}: ”{title}”. {validity}
          </p>
        ),
    )}
  </>
)
