/** What the planner's pages have beside what all pages have. */
export const planeraStyles = `
.signed-in { display: flex; gap: 0.8rem; align-items: baseline; justify-content: flex-end; margin: 0.6rem 0 0; color: var(--muted); font-size: 0.95rem; }
.plan-form { display: block; max-width: 44rem; margin: 0.6rem 0 1.6rem; padding: 1rem 1.25rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.plan-form label, .plan-form legend { display: block; font-weight: 600; margin: 0.7rem 0 0.2rem; }
.plan-form label.beside { display: inline; font-weight: 400; margin: 0; }
.plan-form fieldset { border: 1px solid var(--line); border-radius: 4px; margin: 0.6rem 0; padding: 0.2rem 1rem 0.8rem; min-width: 0; }
input, select, textarea, button { font: inherit; color: inherit; }
.plan-form input:not([type="radio"]):not([type="checkbox"]), .plan-form select, .plan-form textarea { background: var(--paper); border: 1px solid var(--muted); border-radius: 4px; padding: 0.45rem 0.6rem; max-width: 100%; }
.plan-form textarea, .plan-form input[name="title"], .plan-form input[name="place"], .plan-form input[name="label"], .plan-form input[name="requestedBy"], .plan-form input[name="key"] { width: 100%; }
input[type="radio"], input[type="checkbox"] { width: 1.2rem; height: 1.2rem; margin: 0.2rem 0.3rem 0 0; accent-color: var(--link); flex: none; }
button { background: var(--bar); color: var(--bar-ink); border: 2px solid var(--bar); border-radius: 4px; padding: 0.5rem 1.1rem; font-weight: 700; cursor: pointer; min-height: 2.75rem; margin-top: 0.7rem; }
button:hover { text-decoration: underline; }
button.second { background: var(--surface); color: var(--link); border-color: var(--link); }
button.quiet { background: none; border: 0; color: var(--link); padding: 0.2rem 0.4rem; min-height: 1.75rem; margin: 0; font-weight: 400; text-decoration: underline; }
form.inline { display: inline; }
.pair { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: 0; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 1.4rem; }
.two h3 { margin-top: 0; }
.ranked li { display: flex; gap: 0.3rem; padding: 0.45rem 0; border-bottom: 1px solid var(--line); }
.ranked-why { display: block; color: var(--muted); font-size: 0.95rem; }
.scroll { overflow-x: auto; }
.plan-dates { border-collapse: collapse; width: 100%; background: var(--surface); }
.plan-dates th, .plan-dates td { text-align: left; vertical-align: top; padding: 0.45rem 0.8rem 0.45rem 0.4rem; border-bottom: 1px solid var(--line); }
.plan-dates tbody th { font-weight: 400; }
.plan-dates .meeting th { font-weight: 700; }
.plan-dates .off td:first-child, .plan-dates .off th { text-decoration: line-through; }
.plan-dates td:first-child { white-space: nowrap; }
.month-grid { border-collapse: collapse; width: 100%; table-layout: fixed; background: var(--surface); }
.month-grid th, .month-grid td { border: 1px solid var(--line); vertical-align: top; padding: 0.25rem 0.35rem; text-align: left; overflow-wrap: anywhere; }
.month-grid tr > :first-child { width: 2.6rem; }
.month-grid td { height: 5.2rem; }
.month-grid .off-day { background: var(--soft); }
.month-grid .outside .day-number { color: var(--muted); }
.month-grid .target { outline: 3px solid var(--focus); outline-offset: -3px; }
.day-number { font-weight: 700; margin-right: 0.3rem; }
.day-fact { font-size: 0.8rem; color: var(--muted); }
.piece { display: block; hyphens: auto; margin-top: 0.2rem; padding: 0.15rem 0.35rem; border-left: 4px solid var(--document-line); background: var(--document); color: var(--document-ink); font-size: 0.9rem; border-radius: 0 3px 3px 0; cursor: grab; }
.piece-time { color: inherit; }
.assumption { border-bottom: 1px solid var(--line); max-width: 52rem; }
.assumption.decided summary::after { content: " ✓"; }
.consequences li, .entry { padding: 0.5rem 0; border-bottom: 1px solid var(--line); max-width: 56rem; }
.consequences span { display: block; }
.entry-number { display: inline-block; min-width: 2.2rem; font-weight: 700; color: var(--muted); }
.entry-more { padding-left: 2.2rem; }
.saved { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: baseline; }
.body-states li, .plan-years li, .block { padding: 0.35rem 0; }
.plan-years a { font-size: 1.3rem; font-weight: 700; margin-right: 0.5rem; }
.mail { max-width: 48rem; margin: 0.8rem 0 1.6rem; }
.mail label > span { display: block; font-weight: 600; margin: 0.7rem 0 0.2rem; }
.mail input, .mail textarea { width: 100%; background: var(--surface); border: 1px solid var(--muted); border-radius: 4px; padding: 0.45rem 0.6rem; }
.booking td:first-child { white-space: normal; min-width: 5.5rem; }
.place { display: block; font-weight: 400; }
@media (min-width: 50rem) { .booking .when { white-space: nowrap; } }
.booked-by { display: block; font-size: 0.82rem; }
.to-change { display: block; font-weight: 400; border-left: 4px solid var(--bad-line); padding-left: 0.6rem; margin-top: 0.3rem; }
.to-change > span { display: block; }
.past th, .past td { color: var(--muted); }
.past a { color: inherit; }
.arenden td:first-child { min-width: 2rem; }
.arenden .late th { border-left: 4px solid var(--bad-line); padding-left: 0.6rem; }
.late-word { display: block; color: var(--bad-ink); font-size: 0.95rem; }
.plan-form .notice { margin-top: 0; }
.plan-form input.wide { width: 100%; }
.plan-form blockquote { margin: 0.2rem 0 0.4rem; }
@media print {
  .paper { font-size: 9.5pt; }
  .paper .scroll { overflow: visible; }
  .paper tr { break-inside: avoid; }
  .signed-in, .choose-role, .screen-only { display: none; }
  .role { break-inside: avoid-page; }
  .role .scroll { overflow: visible; }
  .plan-dates { font-size: 9.5pt; }
  .plan-dates a { color: inherit; text-decoration: none; }
}
.notice h2 { margin-top: 0; }
.rows-form h3 { margin-bottom: 0.3rem; }
.date-rows td:first-child { white-space: normal; }
.date-rows input[type="date"], .date-rows input[type="time"], .rows-form p input, .rows-form select { background: var(--paper); border: 1px solid var(--muted); border-radius: 4px; padding: 0.3rem 0.45rem; max-width: 100%; }
.rows-form p label { display: block; font-weight: 600; }
.rows-form p input { width: min(100%, 44rem); }
.row-day, .row-remark, .row-wrong, .block-moved { display: block; font-size: 0.95rem; }
.row-day { color: var(--muted); white-space: nowrap; }
.date-rows .wrong > * { border-left-color: var(--link); background: var(--surface); }
.date-rows .wrong input[aria-invalid] { outline: 2px solid var(--link); }
.plan-form input[name="party"], .plan-form input[name="source"], .plan-form input[type="file"] { width: 100%; }
.block { border-bottom: 1px solid var(--line); max-width: 56rem; }
.block p { margin: 0.2rem 0; }
.block ul { margin: 0.2rem 0; }
`
