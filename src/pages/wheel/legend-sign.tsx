import type { SignName } from './legend-facts.ts'
import type { Paint } from './paint.ts'
import { Echo, Sign } from './signs.tsx'

/** One of the wheel's signs as the legend shows it, its middle at 0, 0 and 20 units broad. */
export const LegendSign = ({ sign, paint }: { readonly sign: SignName; readonly paint: Paint }) => {
  const at = { x: 0, y: 0 }
  switch (sign) {
    case 'meeting':
    case 'deadline':
    case 'milestone':
      return (
        <g {...paint('strategic')}>
          <Sign kind={sign} at={at} size={sign === 'meeting' ? 7.5 : 5.5} paint={paint} />
        </g>
      )
    case 'cancelled':
      return (
        <g {...paint('strategic')}>
          <Sign kind="meeting" at={at} size={8.5} isCancelled paint={paint} />
        </g>
      )
    case 'joint':
      return (
        <g {...paint('strategic')}>
          <Echo at={at} size={8.5} paint={paint} />
        </g>
      )
    case 'outside':
      return <path d="M-8-6H8V6H-8Z" {...paint('outside')} />
    case 'break':
      return <path d="M-9-7H9V7H-9Z" {...paint('break')} />
    case 'off':
      return <path d="M-1.5-8H1.5V8H-1.5Z" {...paint('off')} />
    case 'today':
      return <path d="M0-9V4M0-1L-4 8H4Z" {...paint('today')} />
  }
}
