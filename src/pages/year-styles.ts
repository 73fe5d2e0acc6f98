/** A year's lists, quarters and months. */
export const yearStyles = `
.month h2, .calendar-month h2 { font-size: 1.25rem; margin: 2rem 0 0.3rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--document-line); }
.month .empty { margin: 0.4rem 0 0; }
.month table { width: 100%; border-collapse: collapse; font-size: 0.95rem; }
.month th, .month td { overflow-wrap: anywhere; text-align: left; vertical-align: top; padding: 0.4rem 0.7rem 0.4rem 0; font-weight: 400; }
.month thead th { color: var(--muted); font-size: 0.88rem; }
.month tr > :nth-child(1) { width: 10.5rem; } .month tr > :nth-child(2) { width: 4.6rem; }
.month tr > :first-child { padding-left: 0.7rem; border-left: 4px solid transparent; }
.month tbody tr { border-bottom: 1px solid var(--line); }
.month tbody td { white-space: nowrap; }
.month tbody td:nth-child(2), .month small { color: var(--muted); }
.month small { display: block; font-size: 0.9rem; hyphens: auto; }
.month .meeting { background: var(--surface); }
.month .meeting > * { padding-top: 0.65rem; padding-bottom: 0.65rem; }
.month .meeting > :first-child { border-left-color: var(--document-line); font-weight: 700; }
.month .meeting th { font-weight: 600; }
.month .meeting th > a { font-size: 1.1rem; font-weight: 700; }
.month .meeting :is(small, ul) { font-weight: 400; }
.month .milestone > :first-child { border-left-color: var(--decision-line); border-left-style: double; }
.month .off th > a, .month .off time { text-decoration: line-through; }
.month tr[aria-current] { outline: 2px solid var(--focus); outline-offset: -2px; }
.month th ul { list-style: none; margin: 0.35rem 0 0; padding: 0; columns: 20rem auto; column-gap: 1.5rem; font-size: 0.92rem; }
.month th li { padding: 0.15rem 0; break-inside: avoid; }
.month .today-row td { padding: 0; border: 0; }
.today-line { margin: 0.5rem 0; padding: 0.15rem 0.7rem; border-left: 4px solid var(--focus); font-weight: 700; background: var(--soft); max-width: none; white-space: normal; }
.month:not(:first-of-type) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.narrow-only { display: none; }

.views ul { gap: 0; border-bottom: 2px solid var(--bar); }
.views a { border-radius: 4px 4px 0 0; border-bottom: 0; margin-right: 0.3rem; }
.months a[aria-current] { font-weight: 700; text-decoration: none; border-bottom: 3px solid var(--link); }
.filter { display: flex; flex-wrap: wrap; gap: 0.7rem 1.1rem; align-items: end; margin: 1rem 0; }
.filter label { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 100%; gap: 0.15rem; font-size: 0.92rem; color: var(--muted); min-width: 0; }
.filter :is(select, input, button) { font: inherit; font-size: 1rem; color: var(--ink); background: var(--surface); border: 1px solid var(--muted); border-radius: 4px; padding: 0.4rem 0.6rem; min-height: 2.5rem; max-width: 100%; }
.filter button { background: var(--bar); color: var(--bar-ink); border-color: var(--bar); padding: 0.4rem 1.1rem; font-weight: 600; cursor: pointer; }
.filter button:hover { text-decoration: underline; }
.filter > a { padding: 0.5rem 0; }
.document-age { color: var(--muted); font-size: 0.92rem; max-width: 62rem; margin: 0 0 1rem; }

.quarter { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 0 2rem; align-items: start; }
.quarter .month tbody td { white-space: normal; }
.quarter .month thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.quarter .month tr > :nth-child(1) { width: 6.2rem; } .quarter .month tr > :nth-child(2) { width: 2.4rem; }
.quarter .month .meeting th > a { font-size: 1rem; }

.calendar-month table { width: 100%; border-collapse: collapse; table-layout: fixed; }
.calendar-month thead th { text-align: left; font-weight: 600; font-size: 0.9rem; padding: 0.3rem 0.5rem; }
.calendar-month thead th::first-letter { text-transform: uppercase; }
.calendar-month thead th:first-child { width: 4.6rem; }
.calendar-month thead th:nth-child(n + 7) { width: 8%; }
.calendar-month td, .calendar-month tbody th { border: 1px solid var(--line); vertical-align: top; padding: 0.35rem 0.5rem; height: 5.5rem; background: var(--surface); }
.calendar-month tbody th { font-weight: 600; color: var(--muted); background: none; text-align: left; }
.calendar-month .free { background: var(--soft); }
.calendar-month .other-month { background: none; border-color: transparent; }
.calendar-month td[aria-current] { outline: 3px solid var(--focus); outline-offset: -3px; }
.calendar-month small { display: block; color: var(--muted); font-size: 0.82rem; hyphens: auto; }
.calendar-month td a { display: block; font-size: 0.88rem; line-height: 1.35; margin-top: 0.35rem; padding-left: 0.4rem; border-left: 3px solid var(--line); hyphens: auto; }
.calendar-month td .meeting { font-weight: 700; border-left-color: var(--document-line); }
.calendar-month td .milestone { border-left: 3px double var(--decision-line); }
.grid-day { font-weight: 700; }
@media screen and (max-width: 56rem) {
  .month thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .month tbody td { white-space: normal; }
  .month tr > :nth-child(1) { width: 6.2rem; } .month tr > :nth-child(2) { width: 2.4rem; }
  .calendar-month table, .calendar-month tbody, .calendar-month tr, .calendar-month td, .calendar-month tbody th { display: block; width: auto; height: auto; }
  .calendar-month thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .calendar-month td, .calendar-month tbody th { border-width: 0 0 1px; padding: 0.5rem 0.2rem; }
  .calendar-month .quiet, .calendar-month .other-month { display: none; }
  .calendar-month td[aria-current] { display: block; }
  .calendar-month tbody tr:not(:has(td:not(.quiet, .other-month))) { display: none; }
  .narrow-only { display: inline; }
  .wide-only { display: none; }
}
`
