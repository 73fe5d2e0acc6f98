import { downloadText } from './download-text.ts'
import { planFile } from './paths.ts'

/** The forms, the most asked for first. */
const FORMS = ['xlsx', 'csv', 'ics', 'svg', 'json'] as const

interface DownloadsProps {
  readonly region: string
  readonly year: number
}

/** A year as files, each with what it is for. */
export const Downloads = ({ region, year }: DownloadsProps) => (
  <section class="downloads" aria-labelledby="ladda-ner">
    <h2 id="ladda-ner">{downloadText.heading}</h2>
    <p>{downloadText.lead(year)}</p>
    <ul>
      {FORMS.map((form) => {
        const [name, use] = downloadText[form]
        return (
          <li>
            <a href={planFile(region, year, form)} download={`arshjul-${region}-${year}.${form}`}>
              {name}
            </a>
            {`: ${use}`}
          </li>
        )
      })}
    </ul>
  </section>
)
