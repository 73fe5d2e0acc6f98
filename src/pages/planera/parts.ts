import type { Occurrence } from '../../planning/index.ts'

/** A meeting's parts as its form holds them: `09.00–10.30 Gemensam del`, a line each, with the bodies where not all are there. */
export const partsText = ({ parts = [], bodies }: Pick<Occurrence, 'parts' | 'bodies'>): string =>
  parts
    .map((part) => {
      const isAll = part.bodies.join() === bodies.join()
      const who = isAll ? '' : ` (grupper: ${part.bodies.join(', ')})`
      return `${dotted(part.start)}–${dotted(part.end)} ${part.title}${who}`
    })
    .join('\n')

const dotted = (clock: string): string => clock.replace(':', '.')
