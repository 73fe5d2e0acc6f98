/**
 * On paper: no way about the site; the year as a poster on A3, the wheel as high as the page and all words to its right;
 * then its table.
 */
export const printStyles = `
@page year { size: A3 landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; }
  .top, .bottom, .crumbs, .skip, .months, .contents, .years, .past-wheel, .wheel-words > p { display: none; }
  body { background: none; font-size: 10pt; }
  .wrap, main.wrap { max-width: none; padding: 0; }
  .status, .basis, .notice { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body:has(.year-wheel) { page: year; }
  main:has(.year-wheel) { position: relative; }
  main:has(.year-wheel) > h1 { font-size: 26pt; margin-top: 4mm; }
  main:has(.year-wheel) > :is(h1, p, .notice), .year-wheel { margin-left: 276mm; }
  .year-wheel { display: block; margin-top: 0; break-after: page; }
  .wheel-drawing { position: absolute; top: 0; left: 0; width: 270mm; height: 270mm; max-height: none; }
  .wheel-words { font-size: 9.5pt; }
  .basis-of-plan details:not([open]), .basis-of-plan > p:last-child { display: none; }
  .year-wheel ~ .year-list .month h2 { margin-top: 0; padding-top: 4mm; break-after: avoid; }
  .year-wheel ~ .year-list .row { break-inside: avoid; font-size: 9pt; }
  .year-wheel ~ .year-list .row :is(td, th) { padding-top: 1mm; padding-bottom: 1mm; }
  .year-wheel ~ .year-list .row.meeting .what { font-size: 10pt; }
}
`
