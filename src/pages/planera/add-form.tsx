import type { Region } from '../../rules/index.ts'
import { Times } from './change-page.tsx'
import { planeraText } from './text.ts'

const words = planeraText.add

interface AddFormProps {
  readonly region: Region
  readonly action: string
}

/** Something that no rule gives. */
export const AddForm = ({ region, action }: AddFormProps) => (
  <form method="post" action={action} class="plan-form">
    <input type="hidden" name="kind" value="add" />
    <label for="slag">{planeraText.field['type']}</label>
    <select id="slag" name="type">
      {Object.entries(words.type).map(([value, name]) => (
        <option value={value}>{name}</option>
      ))}
    </select>
    <label for="grupp">{planeraText.field['body']}</label>
    <select id="grupp" name="body">
      {region.bodies.map(({ id, name }) => (
        <option value={id}>{name}</option>
      ))}
    </select>
    <label for="dag">{planeraText.field['date']}</label>
    <input id="dag" name="date" type="date" required />
    <Times />
    <label for="rubrik">{words.title}</label>
    <input id="rubrik" name="title" maxlength={500} />
    <label for="begart">{words.requestedBy}</label>
    <input id="begart" name="requestedBy" maxlength={500} />
    <p>
      <input type="checkbox" id="ordinarie" name="ordinary" />{' '}
      <label for="ordinarie" class="beside">
        {words.ordinary}
      </label>
    </p>
    <p>
      <input type="checkbox" id="varje-ar" name="yearly" />{' '}
      <label for="varje-ar" class="beside">
        {words.yearly}
      </label>
    </p>
    <button type="submit">{planeraText.change.moveSubmit}</button>
  </form>
)
