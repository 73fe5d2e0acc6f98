import { colourProperties, lookRules } from './paint.ts'

/** The wheel's part of the stylesheet: colours light and dark, then where things stand. */
export const wheelStyles = `
:root { ${colourProperties(0)} }
@media screen and (prefers-color-scheme: dark) { :root { ${colourProperties(1)} } }
${lookRules()}
.year-wheel { display: grid; gap: 1.5rem 2.5rem; margin: 1.2rem 0 2rem; align-items: start; }
.wheel-drawing { display: block; width: 100%; height: auto; }
.wheel-drawing a:is(:hover, :focus-visible) > :is(circle, path) { stroke: var(--w-ink); stroke-width: 2.5; }
.wheel-drawing path:has(+ a:is(:hover, :focus-visible)) { stroke: var(--w-ink); stroke-width: 2.5; }
.wheel-drawing a:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
.past-wheel { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--surface); z-index: 2; }
.past-wheel:focus { left: 1.25rem; }
.wheel-words { font-size: 0.95rem; min-width: 0; }
.wheel-words h3 { font-size: 0.95rem; margin: 1.4rem 0 0.4rem; }
.wheel-words h3:first-child { margin-top: 0; }
.wheel-words > p { margin-top: 1.4rem; }
.legend-rings, .legend-signs, .legend-lines { list-style: none; margin: 0; padding: 0; }
.legend-rings li, .legend-signs li { display: grid; grid-template-columns: 1.7rem minmax(0, 1fr) auto; gap: 0 0.6rem; align-items: baseline; padding: 0.16rem 0; hyphens: auto; }
.legend-rings .muted { white-space: nowrap; }
.legend-signs li { align-items: center; }
.legend-signs svg { justify-self: center; }
.legend-lines li { padding: 0.1rem 0; }
.ring-number { justify-self: center; min-width: 1.6rem; padding: 0 0.25rem; border-radius: 0.8rem; text-align: center; font-size: 0.82rem; line-height: 1.6rem; font-weight: 700; color: var(--w-surface); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
${['political', 'strategic', 'preparatory', 'tactical', 'local']
  .map((level) => `.ring-${level} { background: var(--w-${level}); }`)
  .join(' ')}
@media (min-width: 64rem) {
  .year-wheel { grid-template-columns: minmax(0, 1fr) 22rem; }
  .wheel-drawing { max-height: max(94vh, 40rem); }
}
@media (min-width: 100rem) {
  body:has(.year-wheel) .wrap { max-width: 112rem; }
  .year-wheel { grid-template-columns: minmax(0, 1fr) 32rem; gap: 4rem; }
  .wheel-words { font-size: 1.1rem; }
  .wheel-words h3 { font-size: 1.1rem; }
}
@media screen and (max-width: 40rem) {
  .w-month { font-size: 36px; }
  .legend-rings .muted { grid-column: 2; }
  .w-week, .w-number, .w-label, .w-day, .w-other, .w-note { display: none; }
}
@media (prefers-contrast: more) {
  .w-thread, .w-hair, .w-outside { stroke: var(--w-muted); }
  .w-week, .w-other, .w-note { fill: var(--w-ink); }
}
@media (forced-colors: active) {
  .wheel-drawing { forced-color-adjust: none; background: var(--surface); }
}
`
