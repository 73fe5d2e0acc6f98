import type { OccurrenceKind } from '../planning/index.ts'
import type { Region } from '../rules/index.ts'
import type { Wanted } from './coming.ts'
import { COMING } from './paths.ts'
import { text } from './text.ts'
import { KIND_SLUGS } from './year-view.ts'

const words = text.coming

const KINDS: readonly OccurrenceKind[] = ['deadline', 'meeting', 'milestone']

interface ComingFilterProps {
  readonly regions: readonly Region[]
  readonly wanted: Wanted
}

/** Region, body, kind and role; a body's value holds its region's id. */
export const ComingFilter = ({ regions, wanted }: ComingFilterProps) => (
  <form class="filter" method="get" action={COMING} aria-label={text.views.filter.heading}>
    <label>
      {words.region}
      <select name="region">
        <option value="">{words.everyRegion}</option>
        {regions.map(({ id, name }) => (
          <option value={id} selected={id === wanted.region}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label>
      {words.body}
      <select name="grupp">
        <option value="">{words.everyBody}</option>
        {regions
          .filter(({ id }) => wanted.region === undefined || id === wanted.region)
          .map((region) => (
            <optgroup label={region.name}>
              {region.bodies.map(({ id, name }) => (
                <option value={`${region.id}/${id}`} selected={`${region.id}/${id}` === wanted.body}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </label>
    <label>
      {words.kind}
      <select name="slag">
        {KINDS.map((kind) => (
          <option value={KIND_SLUGS[kind]} selected={kind === wanted.kind}>
            {text.kinds[kind]}
          </option>
        ))}
        <option value="allt" selected={wanted.kind === undefined}>
          {words.everyKind}
        </option>
      </select>
    </label>
    <label>
      {words.role}
      <input name="ansvarig" value={wanted.role ?? ''} maxlength={100} placeholder={words.roleExample} />
    </label>
    <button type="submit">{words.submit}</button>
  </form>
)
