export { accessibilityPage } from './accessibility-page.tsx'
export { bodyPage } from './body-page.tsx'
export type { Wanted } from './coming.ts'
export { comingPage } from './coming-page.tsx'
export { comparePage } from './compare-page.tsx'
export type { Asked } from './earliest-form.tsx'
export { type EarliestAnswer, earliestPage } from './earliest-page.tsx'
export { earliestText } from './earliest-text.ts'
export { occurrencePage } from './occurrence-page.tsx'
export { problemPage } from './problem-page.tsx'
export { regionPage } from './region-page.tsx'
export { startPage } from './start-page.tsx'
export { stylesheet } from './stylesheet.ts'
export {
  type Freshness,
  subscribedPage,
  subscribePage,
  unsubscribedPage,
} from './subscribe-page.tsx'
export { subscribeText } from './subscribe-text.ts'
export { text } from './text.ts'

export { LEVELS } from './wheel/rings.ts'
export { wheelSvg } from './wheel/slide.tsx'
export { yearPage } from './year-page.tsx'
export { KIND_SLUGS, VIEW_NAMES, WHOLE_YEAR, type YearView } from './year-view.ts'
