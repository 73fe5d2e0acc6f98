/** The pages beside a year: a body, what is to come, the comparison, the search. */
export const siteStyles = `
@media (min-width: 100rem) { body:has(.calendar-month, .quarter, .cards) .wrap { max-width: 112rem; } }
.ways { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; }
.found { margin-bottom: 1.5rem; }
.found li { padding: 0.25rem 0; }
.plain-table { border-collapse: collapse; margin: 0.6rem 0 1rem; }
.plain-table :is(th, td) { overflow-wrap: anywhere; text-align: left; vertical-align: top; padding: 0.4rem 1.2rem 0.4rem 0; border-bottom: 1px solid var(--line); }
.plain-table thead th { color: var(--muted); font-size: 0.9rem; font-weight: 600; }
.plain-table tbody th { font-weight: 600; }
.plain-table tr[aria-current] { background: var(--soft); }
.coming-week h2 { font-size: 1.15rem; margin: 1.8rem 0 0.2rem; padding-bottom: 0.2rem; border-bottom: 2px solid var(--document-line); }
.coming-week .where { color: var(--muted); font-size: 0.92rem; display: block; }
.paging { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: baseline; margin: 1.5rem 0; }
.compare-aspect h2 { border-bottom: 2px solid var(--document-line); padding-bottom: 0.2rem; }
.compare-aspect .cards { margin: 0.8rem 0 0; }
.compare-aspect .card { padding: 0.9rem 1.1rem; }
.compare-aspect .card h3 { font-size: 1.1rem; }
.compare-claim { padding: 0.45rem 0; border-top: 1px solid var(--line); }
.compare-claim small { display: block; font-size: 0.88rem; }
.compare-claim p { margin: 0 0 0.2rem; }
.compare-claim q { font-family: Charter, "Iowan Old Style", Georgia, "DejaVu Serif", serif; }
.choices { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; }
.filter .choices legend { color: var(--muted); font-size: 0.92rem; padding: 0; }
.filter .choices label { display: inline-flex; align-items: center; gap: 0.45rem; color: var(--ink); font-size: 1rem; min-height: 2.5rem; }
.filter .choices input { min-height: 0; width: 1.2rem; height: 1.2rem; margin: 0; }
.history li { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.history p { margin: 0; }
`
