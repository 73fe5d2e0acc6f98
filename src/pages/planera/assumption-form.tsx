import { WEEKDAYS, type WeekdayName, weekdayNumber } from '../../calendar/index.ts'
import { assumptionWords, capital, weekdayName } from '../../planning/index.ts'
import { overruling, type Parameter, parameterOf, type Rule } from '../../rules/index.ts'
import { planeraText } from './text.ts'

interface AssumptionFormProps {
  readonly rule: Rule
  readonly action: string
}

/** What a planner can be asked to type; the others are told, and changed in the region's file. */
const ASKED: readonly Parameter['type'][] = [
  'integer',
  'weekday',
  'clock-span',
  'boolean',
  'choice',
  'text',
  'terms',
]

/** One thing that the document leaves open: our value, why, and a field for another. */
export const AssumptionForm = ({ rule, action }: AssumptionFormProps) => {
  const parameter = parameterOf(rule)
  if (rule.basis.kind !== 'assumption' || !parameter) return null
  const decided = overruling(rule)
  return (
    <details class={decided ? 'assumption decided' : 'assumption'}>
      <summary>{assumptionWords(rule)}</summary>
      <p class="muted">{decided ? `${planeraText.change.own}: ${decided.reason}` : rule.basis.reason}</p>
      {ASKED.includes(parameter.type) && (
        <form method="post" action={action} class="plan-form">
          <input type="hidden" name="kind" value="assume" />
          <input type="hidden" name="assumption" value={rule.id} />
          <input type="hidden" name="type" value={parameter.type} />
          <Value rule={rule} parameter={parameter} />
          <button type="submit" class="second">
            {planeraText.change.moveSubmit}
          </button>
        </form>
      )}
    </details>
  )
}

const Value = ({ rule, parameter }: { readonly rule: Rule; readonly parameter: Parameter }) => {
  const id = `v-${rule.id}`
  const label = <label for={id}>{planeraText.field['value']}</label>
  const { value } = parameter
  const bounds = rule.basis.kind === 'assumption' ? rule.basis.parameter : undefined
  switch (parameter.type) {
    case 'integer':
      return (
        <>
          {label}
          <input
            id={id}
            name="value"
            type="number"
            value={String(value)}
            required
            min={bounds?.min}
            max={bounds?.max}
          />
        </>
      )
    case 'weekday':
      return (
        <>
          {label}
          <select id={id} name="value">
            {WEEKDAYS.slice(0, 5).map((day: WeekdayName) => (
              <option value={day} selected={day === value}>
                {capital(weekdayName(weekdayNumber(day)))}
              </option>
            ))}
          </select>
        </>
      )
    case 'boolean':
      return (
        <>
          {label}
          <select id={id} name="value">
            <option value="true" selected={value === true}>
              Ja
            </option>
            <option value="false" selected={value === false}>
              Nej
            </option>
          </select>
        </>
      )
    case 'choice':
      return (
        <>
          {label}
          <select id={id} name="value">
            {parameter.options?.map((option) => (
              <option value={option} selected={option === value}>
                {planeraText.choice[option] ?? option}
              </option>
            ))}
          </select>
        </>
      )
    case 'clock-span': {
      const span = value as { start: string; end: string }
      return (
        <p class="pair">
          <span>
            <label for={`${id}-start`}>{planeraText.change.start}</label>
            <input id={`${id}-start`} name="start" type="time" value={span.start} required />
          </span>
          <span>
            <label for={`${id}-end`}>{planeraText.change.end}</label>
            <input id={`${id}-end`} name="end" type="time" value={span.end} required />
          </span>
        </p>
      )
    }
    case 'terms':
      return (
        <>
          {(value as { from: string; to: string }[]).map(({ from, to }, i) => (
            <p class="pair">
              <span>
                <label for={`${id}-f${i}`}>{planeraText.termFrom}</label>
                <input id={`${id}-f${i}`} name="from" value={from} pattern="\d\d-\d\d" required />
              </span>
              <span>
                <label for={`${id}-t${i}`}>{planeraText.termTo}</label>
                <input id={`${id}-t${i}`} name="to" value={to} pattern="\d\d-\d\d" required />
              </span>
            </p>
          ))}
        </>
      )
    case 'text':
    case 'structure':
      return (
        <>
          {label}
          <input id={id} name="value" value={String(value)} required maxlength={500} />
        </>
      )
  }
}
