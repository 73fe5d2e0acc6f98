import { list } from '../planning/index.ts'
import type { Body, Region, Seat } from '../rules/index.ts'
import { grouped } from './concerns.ts'
import { BasisMark } from './marks.tsx'
import { bodyPath } from './paths.ts'
import { text } from './text.ts'

/** From the political level to the local one. */
const LEVELS: readonly Body['level'][] = ['political', 'strategic', 'preparatory', 'tactical', 'local']

/** A region's bodies, level by level. */
export const Bodies = ({ region }: { readonly region: Region }) => (
  <>
    {LEVELS.map((level) => [level, region.bodies.filter((b) => b.level === level)] as const)
      .filter(([, bodies]) => bodies.length > 0)
      .map(([level, bodies]) => (
        <section class="level">
          <h3>{text.level[level]}</h3>
          {grouped(bodies, alike).map(([, group]) => (
            <BodyGroup bodies={group} region={region.id} />
          ))}
        </section>
      ))}
  </>
)

/** Bodies that differ in name alone stand together. */
const alike = ({ dates, note, seats }: Body): string =>
  seats.length === 0 && note === undefined ? dates : JSON.stringify([dates, note, seats])

interface BodyGroupProps {
  readonly bodies: readonly Body[]
  /** The region's id. */
  readonly region: string
}

const BodyGroup = ({ bodies, region }: BodyGroupProps) => {
  const { seats, note, dates } = bodies[0]!
  return (
    <div class="body">
      <p class="body-names">
        {bodies.map(({ id, name }) => (
          <strong>
            <a href={bodyPath(region, id)}>{name}</a>
          </strong>
        ))}
      </p>
      <Seats seats={seats} />
      {note !== undefined ? (
        <p class="muted">{note}</p>
      ) : (
        dates === 'outside' && <p class="muted">{text.region.outside}</p>
      )}
    </div>
  )
}

const seatWords = ({ role, number }: Seat): string => (number === undefined ? role : `${role} (${number})`)

export const Seats = ({ seats }: { readonly seats: readonly Seat[] }) => {
  const stated = seats.filter((s) => s.basis.kind === 'document')
  const assumed = seats.filter((s) => s.basis.kind === 'assumption')
  return (
    <>
      {stated.length > 0 && (
        <p>
          <BasisMark basis="document" /> {text.region.seats}: {list(stated.map(seatWords))}.
        </p>
      )}
      {assumed.map((seat) => (
        <p>
          <BasisMark basis="assumption" /> {text.region.seats}: {seatWords(seat)}.{' '}
          {seat.basis.kind === 'assumption' && seat.basis.reason}
        </p>
      ))}
    </>
  )
}
