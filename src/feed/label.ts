import { ICalEventStatus } from 'ical-generator'
import type { OccurrenceStatus } from '../planning/plan.ts'

/** How a calendar is told how settled a date is. */
export interface Label {
  /** STATUS (RFC 5545 §3.8.1.11). */
  readonly status: ICalEventStatus
  /** What SUMMARY begins with. */
  readonly prefix: string
  /** Said in DESCRIPTION. */
  readonly sentence?: string
}

/** A cancelled event is CONFIRMED: some clients hide a CANCELLED one, others show it as if it were on. */
export const LABELS: { readonly [status in OccurrenceStatus]: Label } = {
  proposed: {
    status: ICalEventStatus.TENTATIVE,
    prefix: 'Förslag: ',
    sentence: 'Beräknat förslag. Inte utskickat eller beslutat.',
  },
  preliminary: {
    status: ICalEventStatus.TENTATIVE,
    prefix: 'Preliminärt: ',
    sentence: 'Preliminärt datum. Utskickat, men inte fastställt.',
  },
  confirmed: { status: ICalEventStatus.CONFIRMED, prefix: '' },
  cancelled: { status: ICalEventStatus.CONFIRMED, prefix: 'INSTÄLLT: ', sentence: 'Inställt.' },
}
