export { accessibilityPage } from './accessibility-page.tsx'
export { type BodyPageProps, bodyPage } from './body-page.tsx'
export type { Wanted } from './coming.ts'
export { type ComingPageProps, comingPage } from './coming-page.tsx'
export { type ComparePageProps, comparePage } from './compare-page.tsx'
export type { Asked } from './earliest-form.tsx'
export { type EarliestAnswer, type EarliestPageProps, earliestPage } from './earliest-page.tsx'
export { earliestText } from './earliest-text.ts'
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
export { text } from './text.ts'
export type { WheelProps } from './wheel/figure.ts'
export { LEVELS } from './wheel/rings.ts'
export { wheelSvg } from './wheel/slide.tsx'
export { type YearPageProps, yearPage } from './year-page.tsx'
export { KIND_SLUGS, VIEW_NAMES, WHOLE_YEAR, type YearView } from './year-view.ts'
