/** What integrators read first, as Markdown. */
export const ABOUT = `The year of a region's collaboration bodies, reckoned from their governing document: every meeting, deadline and
milestone with the sentence that it comes from, or the assumption that we made where the document is silent.

*På svenska:* Samverkansorganens årshjul ur regionens styrdokument: varje möte, hålltid och milstolpe med den mening i
dokumentet som den kommer av, eller det antagande som gjorts där dokumentet inte säger något. API:et får läsas av alla
utan nyckel; beslut skrivs med en nyckel för regionen.

## Conventions
* Dates are civil dates (\`2027-03-04\`); clock times (\`10:00\`) are of the \`timezone\` beside them; instants are UTC (\`2026-11-24T12:00:00Z\`).
* Lists page by \`limit\` (20 unless told, at most 500) and \`page\` (from 1) or \`cursor\`: \`{items, total, next}\`, \`next\` being the cursor of what follows.
* Every answer of 200 has a strong \`ETag\`; \`If-None-Match\` gives 304.
* Errors are \`application/problem+json\` (RFC 9457). Every invalid value is 422 with \`errors[].pointer\`; an unknown id in a path is 404.
* Fields may be added to answers within a version: ignore those you do not know. Names and values that you send are refused where they are not known.
* A W3C \`traceparent\` header may be sent with any call. The API calls no other system, so that there is nowhere to pass it on.

## Service level
The program promises none: whoever runs it says what holds. It is one process with its database in a file, backed up
while it runs; \`/readyz\` tells whether it can serve. Plans that have been read before are answered from memory.

## Known limits
* Plan years are 2000–2100. A body is at most 1 MB, a reason or title at most 500 characters, a preview at most 200 decisions.
* A list of dates spans at most 5 years. An address makes at most 100 personal feeds a day; failed attempts with keys and tokens are limited (429 with \`Retry-After\`), good calls are not.
* There are no webhooks: \`GET /api/v1/changes\` is asked again. It tells decisions; a change of rules moves proposals without one.
* Proposals (\`state: proposed\`) are a machine's: nobody has sent them out or decided them.

## Versions
\`v1\` in the path is the major version; what \`/api-info\` tells is the full one. Nothing is taken away or changes its
meaning within \`v1\`. A call that is to go answers with \`Deprecation\` (RFC 9745) and a \`Link\` to what to use instead, and
with \`Sunset\` (RFC 8594), at least six months ahead, once its last day is decided.`

/** In the form that Digg's lint tool for its profile reads. */
export const SERVICE_LEVEL = {
  availability: 'None is promised by the program; its operator says what holds. /readyz tells of now.',
  responseTime: 'None is promised. A plan is reckoned when it is first read, and then answered from memory.',
  support: 'Its operator.',
}

export const LIMITATIONS =
  'Plan years 2000–2100; bodies of at most 1 MB; lists of at most 500 items and ranges of at most 5 years; no webhooks; proposals are nobody’s decision.'

/** Groups of calls, in the order that a newcomer meets them. */
export const TAGS: readonly (readonly [name: string, description: string])[] = [
  ['Regions', 'Who there is: bodies, rules, assumptions, and the days that planning goes around'],
  ['Plans', 'A year with its reasons, its other days, and what can not hold together in it'],
  ['Exports', 'A year in the forms of other programs'],
  ['Dates', 'Everything dated, across regions and plan years'],
  ['Decisions', "A planner's decisions, tried or written"],
  ['History', 'What was decided, and how a plan was'],
  ['Ärenden', "An ärende's way through the bodies, and a region's list of them"],
  ['Subscriptions', 'Personal feeds'],
  ['Service', 'What the API is'],
]
