import { formatDate } from '../../calendar/index.ts'
import { type Block, longDate } from '../../planning/index.ts'
import { type Planner, planningPage } from './frame.tsx'
import { partPath, planningPath, reviewPath } from './paths.ts'
import { planeraText } from './text.ts'

const words = planeraText.avoid

export interface AvoidPageProps {
  readonly planner: Planner
  readonly year: number
  /** Days to avoid that are in force, each with the revision that named it. */
  readonly blocks: readonly { readonly revision: number; readonly block: Block }[]
}

/** Days that meetings keep away from. */
export const avoidPage = ({ planner, year, blocks }: AvoidPageProps): string => {
  const { region } = planner
  const action = reviewPath(region.id, year)
  return planningPage({
    title: planeraText.year.avoid,
    planner,
    crumbs: [
      { name: String(year), path: planningPath(region.id, year) },
      { name: planeraText.year.avoid, path: partPath(region.id, year, 'undvik') },
    ],
    children: (
      <>
        <h1>{planeraText.year.avoid}</h1>
        <p class="lead">{words.lead}</p>
        <form method="post" action={action} class="plan-form">
          <input type="hidden" name="kind" value="block" />
          <p class="pair">
            <span>
              <label for="fran">{planeraText.field['from']}</label>
              <input id="fran" name="from" type="date" required />
            </span>
            <span>
              <label for="till">{planeraText.field['to']}</label>
              <input id="till" name="to" type="date" />
            </span>
          </p>
          <label for="vad">{words.label}</label>
          <input id="vad" name="label" required maxlength={500} />
          <label for="vikt">{words.weight}</label>
          <select id="vikt" name="weight">
            <option value="must">{words.must}</option>
            <option value="wish">{words.wish}</option>
          </select>
          <button type="submit">{words.submit}</button>
        </form>
        <h2>{words.now}</h2>
        {blocks.length === 0 && <p class="empty">{words.none}</p>}
        <ul class="plain">
          {blocks.map(({ revision, block }) => (
            <li class="block">
              <span>
                <strong>{block.label}</strong>,{' '}
                <time datetime={formatDate(block.from)}>{longDate(block.from)}</time>
                {block.to > block.from && ` – ${longDate(block.to)}`} (
                {block.weight === 'must' ? words.must : words.wish})
              </span>{' '}
              <form method="post" action={action} class="inline">
                <input type="hidden" name="kind" value="unblock" />
                <input type="hidden" name="revision" value={String(revision)} />
                <button type="submit" class="quiet">
                  {words.remove}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </>
    ),
  })
}
