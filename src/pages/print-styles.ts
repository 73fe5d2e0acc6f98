/**
 * On paper: no way about the site; the year as a poster on A3, the wheel as high as the page and all words to its right;
 * then its table.
 */
export const printStyles = `
@page year { size: A3 landscape; margin: 12mm; }
@page year-a4 { size: A4 landscape; margin: 10mm; }
@media print {
  :root { color-scheme: light; }
  .top, .bottom, .crumbs, .downloads, .skip, .months, .contents, .years, .filter, .year-list > .muted, .past-wheel, .wheel-words > p { display: none; }
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
  body:has(.on-a4) { page: year-a4; }
  main:has(.on-a4) > h1 { font-size: 18pt; margin-top: 0; }
  main:has(.on-a4) > :is(h1, p, .notice), .on-a4 { margin-left: 191mm; }
  main:has(.on-a4) > :is(p, .notice) { font-size: 7.5pt; margin-bottom: 2mm; padding-top: 1mm; padding-bottom: 1mm; }
  .on-a4 .wheel-drawing { width: 187mm; height: 187mm; }
  .on-a4 .wheel-words { font-size: 7pt; line-height: 1.3; }
  .on-a4 .wheel-words h3 { font-size: 7.5pt; margin: 2mm 0 0.5mm; }
  .on-a4 .wheel-words li { padding: 0.2mm 0; }
  .on-a4 .ring-number { min-width: 4mm; font-size: 6.5pt; line-height: 4mm; }
  .basis-of-plan details:not([open]), .basis-of-plan > p:last-child { display: none; }
  .year-wheel ~ .year-list .month h2 { margin-top: 0; padding-top: 4mm; break-after: avoid; }
  .month table { font-size: 9pt; }
  .month tr { break-inside: avoid; }
  .month tbody tr :is(td, th) { padding-top: 1mm; padding-bottom: 1mm; }
  .month .meeting th > a { font-size: 10pt; }
  .month thead { position: static; clip-path: none; width: auto; height: auto; }
}
`
