export { type AvoidRow, avoidPage } from './avoid-page.tsx'
export {
  type Booked,
  type BookingRow,
  bookingPage,
  bookingPath,
  type ToCancel,
} from './booking-page.tsx'
export { busyPage, type ImportAsked } from './busy-page.tsx'
export { changePage } from './change-page.tsx'
export { type DateRow, rowsPage } from './date-rows.tsx'
export { type Around, dayRemarks } from './day-remarks.ts'
export { deskPage } from './desk-page.tsx'
export { dragScript } from './drag-script.ts'
export type { Planner } from './frame.tsx'
export { historyPage } from './history-page.tsx'
export * from './mail/index.ts'
export { messageOf, messagePage, messagesPage } from './message-page.tsx'
export { monthPage } from './month-page.tsx'
export { pastePage, type WrongRow } from './paste-page.tsx'
export * from './paths.ts'
export { patternPage } from './pattern-page.tsx'
export { planningYearPage } from './planning-year-page.tsx'
export { movesIn, type ProposedMove } from './replan-page.tsx'
export { reviewPage } from './review-page.tsx'
export { rolesPage } from './roles-page.tsx'
export { sendingText } from './sending-text.ts'
export { continuePage, signInPage } from './sign-in-page.tsx'
export { startText } from './start-text.ts'
export { type SummaryProps, unseen } from './summary.tsx'
export { planeraText } from './text.ts'
