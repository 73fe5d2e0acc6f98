export { type OccurrencePageProps, occurrencePage } from './occurrence-page.tsx'
export { type ProblemPageProps, problemPage } from './problem-page.tsx'
export { type RegionPageProps, regionPage } from './region-page.tsx'
export { type StartPageProps, startPage } from './start-page.tsx'
export { stylesheet } from './stylesheet.ts'
export {
  type Freshness,
  type SubscribePageProps,
  subscribedPage,
  subscribePage,
  unsubscribedPage,
} from './subscribe-page.tsx'
export { subscribeText } from './subscribe-text.ts'
export type { WheelProps } from './wheel/figure.ts'
export { wheelSvg } from './wheel/slide.tsx'
export { type YearPageProps, yearPage } from './year-page.tsx'
