import { planeraStyles } from './planera/styles.ts'
import { printStyles } from './print-styles.ts'
import { siteStyles } from './site-styles.ts'
import { subscribeStyles } from './subscribe-styles.ts'
import { wheelStyles } from './wheel/styles.ts'
import { yearStyles } from './year-styles.ts'

/** The one stylesheet. Contrasts are at least 4.5:1 in both schemes (WCAG 2.2, 1.4.3). */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #faf9f6; --surface: #ffffff; --ink: #1c2530; --muted: #55606d; --line: #d8d6cf; --soft: #efede6;
  --link: #0b5c7a; --link-ink: #083f54; --focus: #b4530a; --bar: #0b4a63; --bar-ink: #ffffff;
  --document: #e5f0f5; --document-ink: #0a4760; --document-line: #0b5c7a;
  --assumption: #fdf2de; --assumption-ink: #694100; --assumption-line: #b0781a;
  --law: #e6f2e7; --law-ink: #1f5127; --law-line: #3d7d47;
  --calendar: #e9edf8; --calendar-ink: #2e3d75; --calendar-line: #5366ab;
  --decision: #f1e9f6; --decision-ink: #57296f; --decision-line: #85519f;
  --good: #e2f1e5; --good-ink: #1b5027; --good-line: #2f7a3f;
  --bad: #fbe7e4; --bad-ink: #8a1c10; --bad-line: #b83a2b;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14191e; --surface: #1b2229; --ink: #e7eaed; --muted: #a7b1bb; --line: #353f49; --soft: #222a32;
    --link: #82c8e2; --link-ink: #b4e0f0; --focus: #ffb36b; --bar: #0d3445; --bar-ink: #eef6f9;
    --document: #12303d; --document-ink: #bfe3f1; --document-line: #5fb2d1;
    --assumption: #352812; --assumption-ink: #f6d79c; --assumption-line: #c9973f;
    --law: #17301c; --law-ink: #bfe3c5; --law-line: #67a873;
    --calendar: #1f2745; --calendar-ink: #cdd6f7; --calendar-line: #8496d8;
    --decision: #2f1d3a; --decision-ink: #e6cdf3; --decision-line: #b285ca;
    --good: #16321d; --good-ink: #bce5c6; --good-line: #61aa72;
    --bad: #3d1813; --bad-ink: #ffc9c1; --bad-line: #dd7568;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word; font-variant-numeric: tabular-nums;
}
.wrap { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
main.wrap { padding-bottom: 3rem; }
main:focus { outline: none; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { color: var(--link-ink); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.35rem, 1.05rem + 1.8vw, 2.2rem); margin: 1rem 0 0.6rem; letter-spacing: -0.01em; }
h2 { font-size: 1.4rem; margin: 2.6rem 0 0.6rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1rem 0 0.3rem; }
p { margin: 0 0 0.7rem; max-width: 44rem; }
.lead { font-size: 1.125rem; }
.muted { color: var(--muted); }
.plain, .upcoming, nav ul, nav ol { list-style: none; margin: 0; padding: 0; }
.nowrap { white-space: nowrap; }
abbr { text-decoration: none; }
.empty { color: var(--muted); font-style: italic; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.skip { position: absolute; left: -100vw; top: 0; padding: 0.7rem 1rem; background: var(--surface); color: var(--link); z-index: 2; }
.skip:focus { left: 0; }

.top { background: var(--bar); color: var(--bar-ink); }
.top .wrap { padding-top: 0.75rem; padding-bottom: 0.75rem; }
.brand { display: inline-flex; align-items: center; gap: 0.6rem; color: inherit; font-weight: 700; font-size: 1.15rem; text-decoration: none; }
.brand:hover { color: inherit; text-decoration: underline; }
.bottom { border-top: 1px solid var(--line); background: var(--soft); color: var(--muted); font-size: 0.95rem; }
.bottom .wrap { padding-top: 1.2rem; padding-bottom: 1.2rem; }
.bottom p { margin: 0 0 0.3rem; }
.crumbs { padding-top: 0.9rem; font-size: 0.95rem; }
.crumbs ol { display: flex; flex-wrap: wrap; }
.crumbs li + li::before { content: "›"; color: var(--muted); margin: 0 0.5rem; }

.notice { border: 1px solid var(--assumption-line); border-left-width: 6px; background: var(--assumption); color: var(--assumption-ink); padding: 0.7rem 1rem; margin: 1rem 0 1.4rem; border-radius: 4px; }
.notice p { margin: 0; font-weight: 600; max-width: none; }
.notice ul { margin: 0; padding: 0; list-style: none; }
.notice li + li { margin-top: 0.4rem; }
.notice-preliminary { border-color: var(--document-line); background: var(--document); color: var(--document-ink); }
.notice-confirmed { border-color: var(--good-line); background: var(--good); color: var(--good-ink); }
.notice-cancelled { border-color: var(--bad-line); background: var(--bad); color: var(--bad-ink); }

.status, .basis { display: inline-block; font-size: 0.82rem; line-height: 1.3; padding: 0.1rem 0.5rem; border: 1px solid; white-space: nowrap; vertical-align: baseline; }
.status { border-radius: 1rem; }
.status-proposed { color: var(--muted); border-color: var(--muted); border-style: dashed; background: var(--surface); }
.status-preliminary { color: var(--document-ink); border-color: var(--document-line); background: var(--document); }
.status-confirmed { color: var(--good-ink); border-color: var(--good-line); background: var(--good); font-weight: 600; }
.status-cancelled { color: var(--bad-ink); border-color: var(--bad-line); background: var(--bad); font-weight: 700; }
.basis { border-radius: 3px; font-weight: 600; }
.basis-document { color: var(--document-ink); border-color: var(--document-line); background: var(--document); }
.basis-assumption { color: var(--assumption-ink); border-color: var(--assumption-line); border-style: dashed; background: var(--assumption); }
.basis-law { color: var(--law-ink); border-color: var(--law-line); background: var(--law); border-width: 3px; border-style: double; }
.basis-calendar { color: var(--calendar-ink); border-color: var(--calendar-line); background: var(--calendar); border-style: dotted; border-width: 2px; }
.basis-decision { color: var(--decision-ink); border-color: var(--decision-line); background: var(--decision); border-width: 2px; }

.years ul, .contents ul, .months ul { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.8rem 0; }
.years a { display: inline-block; padding: 0.35rem 0.8rem; border: 1px solid var(--line); border-radius: 4px; background: var(--surface); text-decoration: none; }
.years a:hover { border-color: var(--link); }
.years a[aria-current] { background: var(--bar); border-color: var(--bar); color: var(--bar-ink); font-weight: 700; }
.contents ul, .months ul { gap: 0.3rem 1.1rem; }
.contents a, .months a { display: inline-block; padding: 0.2rem 0; }

.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.25rem; margin: 1.5rem 0; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 1.1rem 1.25rem 1.25rem; min-width: 0; }
.card h3 { font-size: 1.4rem; margin: 0 0 0.2rem; }
.card > .muted { font-size: 0.95rem; }
.feeds-short { font-size: 0.95rem; margin-top: 0.8rem; }
.feeds-short li { padding: 0.15rem 0; }
.item { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr) auto; gap: 0.2rem 0.9rem; align-items: baseline; padding: 0.5rem 0 0.5rem 0.7rem; border-left: 4px solid transparent; border-bottom: 1px solid var(--line); }
.item.meeting { border-left-color: var(--document-line); }
.item.meeting a { font-weight: 700; }
.item-day { white-space: nowrap; }
@media (max-width: 22rem) { .item-day { white-space: normal; } }
.today-word { display: block; }
.card .item { grid-template-columns: minmax(0, 1fr) auto; }
.card .item-what { grid-row: 2; grid-column: 1 / -1; }


.claims { margin-bottom: 1.4rem; }
.claim { margin: 0 0 0.8rem; padding: 0.7rem 1rem; border-left: 5px solid var(--line); background: var(--surface); border-radius: 0 4px 4px 0; }
.claim p:last-child { margin-bottom: 0; }
blockquote { margin: 0 0 0.5rem; }
blockquote p { font-family: Charter, "Iowan Old Style", Georgia, "DejaVu Serif", serif; font-size: 1.05rem; margin: 0; }
figcaption, .claim .reason { font-size: 0.95rem; color: var(--muted); max-width: 52rem; }
.by-document { border-left-color: var(--document-line); }
.by-assumption { border-left-color: var(--assumption-line); border-left-style: dashed; }
.by-law { border-left-color: var(--law-line); border-left-style: double; }
.by-calendar { border-left-color: var(--calendar-line); border-left-style: dotted; }
.by-decision { border-left-color: var(--decision-line); }
.assumed { margin-bottom: 0.3rem; max-width: 52rem; }
.body { margin: 0 0 1rem; padding: 0.8rem 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 4px; }
.body p { max-width: 52rem; }
.body p:last-child { margin-bottom: 0; }
.body-names { display: flex; flex-wrap: wrap; gap: 0.2rem 1.4rem; }

.addresses { margin: 0 0 1rem; }
.addresses > div { display: grid; grid-template-columns: minmax(0, 18rem) minmax(0, 1fr); gap: 0.1rem 1rem; padding: 0.45rem 0; border-bottom: 1px solid var(--line); }
.addresses dd { margin: 0; min-width: 0; }
.address { font: 0.92rem/1.5 ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; background: var(--soft); padding: 0.15rem 0.4rem; border-radius: 3px; overflow-wrap: anywhere; user-select: all; -webkit-user-select: all; }
.steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 0 2rem; }
.steps ol { margin: 0 0 0.8rem; padding-left: 1.3rem; }

.particulars { margin: 1rem 0; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 0.4rem 1.25rem; }
.particulars > div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0.1rem 1rem; padding: 0.5rem 0; }
.particulars > div + div { border-top: 1px solid var(--line); }
.particulars dt { color: var(--muted); }
.particulars dd { margin: 0; }
.particulars time { font-weight: 700; font-size: 1.15rem; }
.particulars ul { margin: 0; padding-left: 1.1rem; }

.chain { list-style: none; counter-reset: step; margin: 0; padding: 0; max-width: 52rem; }
.link { counter-increment: step; position: relative; margin: 0 0 0.8rem 2.6rem; padding: 0.7rem 1rem; background: var(--surface); border: 1px solid var(--line); border-left: 5px solid var(--line); border-radius: 0 4px 4px 0; }
.link::before { content: counter(step); position: absolute; left: -2.9rem; top: 0.75rem; width: 1.8rem; height: 1.8rem; line-height: 1.8rem; text-align: center; border-radius: 50%; background: var(--soft); color: var(--muted); font-size: 0.9rem; font-weight: 700; }
.link.by-document { border-left-color: var(--document-line); }
.link.by-assumption { border-left-color: var(--assumption-line); border-left-style: dashed; }
.link.by-law { border-left-color: var(--law-line); border-left-style: double; }
.link.by-calendar { border-left-color: var(--calendar-line); border-left-style: dotted; }
.link.by-decision { border-left-color: var(--decision-line); }
.link p:last-child { margin-bottom: 0; }
.says { margin-bottom: 0.4rem; }
.step-word { font-weight: 700; }
.source, .link .reason { font-size: 0.95rem; color: var(--muted); }
.result { margin-left: 2.6rem; font-weight: 700; }
.tie { margin: 0 0 0.4rem; max-width: none; }
.tie .status { margin-left: 0.2rem; }
.ties { margin: 0; padding-left: 1.1rem; }
.finding { padding: 0.6rem 1rem; margin-bottom: 0.7rem; background: var(--surface); border: 1px solid var(--line); border-radius: 4px; }
.violations .finding { border-color: var(--bad-line); border-left-width: 5px; }
.finding ul { margin: 0; padding-left: 1.1rem; }
summary { cursor: pointer; color: var(--link); padding: 0.4rem 0; font-weight: 600; }
details[open] > summary { margin-bottom: 0.6rem; }

@media screen and (max-width: 40rem) {
  .wrap { padding-left: 1rem; padding-right: 1rem; }
  .item { grid-template-columns: minmax(0, 1fr) auto; }
  .item-what { grid-row: 2; grid-column: 1 / -1; }
  .particulars { padding: 0.2rem 1rem; }
  .particulars > div, .addresses > div { grid-template-columns: minmax(0, 1fr); }
  .link, .result { margin-left: 0; }
  .link::before { position: static; display: inline-block; margin: 0 0.5rem 0.3rem 0; float: left; }
  .link blockquote, .link p + p { clear: left; }
}
${yearStyles}${siteStyles}${subscribeStyles}${wheelStyles}${planeraStyles}${printStyles}`
