type Texts = readonly string[]
type Pairs = readonly (readonly [string, string])[]

/** What an attacker knows of a service, good values among which the bad ones go in. */
export interface Known {
  readonly any: Texts
  readonly path: Readonly<Record<string, Texts>>
  readonly query: Readonly<Record<string, Texts>>
  readonly header: Readonly<Record<string, Texts>>
  readonly form: Readonly<Record<string, Texts>>
  /** Whole forms, to be sent with more fields before theirs. */
  readonly forms: readonly Pairs[]
  /** Headers that a program comes with, and those of a browser. */
  readonly asProgram: readonly Pairs[]
  readonly asBrowser: readonly Pairs[]
  readonly documents: Readonly<Record<string, readonly object[]>>
}

/** Stands in every markup and header that is tried to be put in: no answer may hold it as it is. */
export const MARK = '<x-evil'

export const ODD_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'kind',
  '$ref',
  'a.b',
]

export const ODD_TEXTS = [
  '',
  ' ',
  '.',
  '..',
  '\u0000',
  '\u0000a',
  '\r\nX-Evil: 1',
  '%0d%0aX-Evil:1',
  '\u007f\u0085\u2028\u2029',
  '\uFEFF',
  '\ud800',
  'a\udfffb',
  '\u202Egro.live',
  'е\u0301\u0301\u0301',
  'nоrrbotten',
  'NORRBOTTEN',
  '2027-02-30',
  '2027-13-01',
  '0000-01-01',
  '-001-01-01',
  '10000-01-01',
  '2027-3-4',
  '2027-03-04T00:00:00Z',
  '２０２７',
  '0',
  '-1',
  '02027',
  '1999',
  '2101',
  '10000',
  '1e3',
  '0x7eb',
  '2027.0',
  'NaN',
  'Infinity',
  '99999999999999999999999999',
  '24:00',
  '9:60',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'true',
  'api',
  'feeds',
  's',
  'moten',
  'halltider',
  'docs',
  'planera',
  'robots.txt',
  '%2e%2e%2f',
  '..\\..\\etc\\passwd',
  '../../etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  '//evil.example',
  'javascript:alert(1)',
  `${MARK}>`,
  `"'>${MARK} onload=x>`,
  `</script>${MARK}>`,
  '${7*7}{{7*7}}',
  "' OR 1=1 --",
  "'; DROP TABLE keys; --",
  '=cmd|x!A1',
  '*',
  'W/"x"',
  '"',
  '\\',
  '🤷‍♀️',
  'a'.repeat(300),
  'å'.repeat(5000),
  `${'a'.repeat(5000)}!`,
  ' '.repeat(10_000),
  '0'.repeat(5000),
  '-'.repeat(5000),
  '("'.repeat(2000),
]

/** Documents that a route takes, or of another: a route that is not told here is sent all kinds. */
export const good = ({ documents }: Known, path: string): readonly object[] =>
  documents[path] ?? Object.values(documents).flat()

export interface Secrets {
  readonly own: string
  readonly others: string
  readonly revoked: string
  readonly token: string
  readonly session: string
  readonly othersSession: string
}

/** A plan's id and the like, as the service that is attacked has them. */
export interface Ids {
  readonly region: string
  readonly other: string
  readonly body: string
  readonly meeting: string
  readonly deadline: string
  readonly arende: string
  readonly subscription: string
  readonly assumption: string
  readonly tag: string
  readonly arendeTag: string
}

const JSON_TYPES = ['application/json', 'application/json; charset=utf-8']

export function knownOf(ids: Ids, secrets: Secrets, queryNames: Texts): Known {
  const { region, body, meeting } = ids
  const dates = ['2027-03-04', '2027-05-20', '2026-12-18', '2027-06-24']
  const years = ['2027', '2027', '2027', '2026', '2028']
  const occurrences = [meeting, ids.deadline]
  const revisions = ['0', '1', '2', '3', '999999999']
  const any = [
    region,
    body,
    meeting,
    ids.arende,
    ...dates,
    ...years,
    ...revisions,
    'true',
    '10:00',
    'meeting',
  ]
  const reason = 'Synpunkter från kommunerna'
  const decisions = [
    {
      kind: 'move',
      occurrence: meeting,
      date: '2027-05-20',
      start: '10:00',
      end: '12:00',
      carry: true,
      reason,
    },
    { kind: 'assume', assumption: ids.assumption, value: 'tuesday', reason },
    { kind: 'set', dates: [{ body, date: '2027-05-20', start: '10:00', end: '12:00' }], reason },
    { kind: 'add', type: 'meeting', body, date: '2027-06-01', title: 'Extra', ordinary: false, reason },
    {
      kind: 'details',
      occurrence: meeting,
      form: 'digitalt',
      place: 'Rummet',
      note: 'Ta med kaffe',
      parts: [],
      reason,
    },
    { kind: 'block', from: '2027-03-01', to: '2027-03-02', label: 'KS', weight: 'wish', reason },
    { kind: 'cancel', occurrence: meeting, reason },
    { kind: 'restore', occurrence: meeting, reason },
    { kind: 'circulate', replyBy: '2026-12-18', bodies: [body], reason },
    { kind: 'adopt', bodies: [body], reason },
    { kind: 'replan', reason },
    { kind: 'undo', revision: 1, reason },
    { kind: 'unblock', revision: 1, reason },
  ]
  const raise = {
    title: 'Rutin',
    about: 'Hemgång',
    purpose: 'beslut',
    raisedBy: 'Socialchefen',
    body,
    reason,
  }
  const steps = [
    { kind: 'ready', reason },
    { kind: 'send-back', for: 'beredning', word: 'Mer', reason },
    { kind: 'agenda', meeting, presenter: 'Ordföranden', papersBy: '2027-03-04', reason },
    { kind: 'treat', as: 'beslut', outcome: 'Enligt förslaget', reason },
    { kind: 'follow-up', date: '2027-05-20', responsible: 'Samordnaren', reason },
    { kind: 'amend', title: 'Ny rutin', reason },
    { kind: 'close', reason },
  ]
  const plan = `/api/v1/regions/:region/plans/:year`
  const list = '/api/v1/regions/:region/arenden'
  const forms = [...decisions, raise, ...steps].map(
    (document): Pairs => [
      ...Object.entries(document).flatMap(([name, value]): [string, string][] =>
        Array.isArray(value)
          ? value.map((v) => [name, typeof v === 'string' ? v : JSON.stringify(v)])
          : [[name, value === true ? 'on' : String(value)]],
      ),
      ['read', '0'],
    ],
  )
  const bearers = (json: boolean): Pairs[] =>
    [secrets.own, secrets.own, secrets.own, secrets.others, secrets.revoked, secrets.token, ''].map(
      (key, i) => [
        ...(key === '' ? [] : ([['Authorization', `Bearer ${key}`]] as const)),
        ...(json ? ([['Content-Type', JSON_TYPES[i % JSON_TYPES.length]!]] as const) : []),
        ['If-Match', i === 1 ? '*' : i === 2 ? ids.arendeTag : ids.tag],
      ],
    )
  const browser = (session: string, type: string, origin: string): Pairs => [
    ...(session === '' ? [] : ([['Cookie', session]] as const)),
    ['Content-Type', type],
    ['Origin', origin],
  ]
  const form = 'application/x-www-form-urlencoded'
  const origin = 'https://arshjul.example.se'
  return {
    any,
    path: {
      region: [region, region, region, ids.other],
      body: [body],
      year: years,
      occurrence: occurrences,
      revision: revisions,
      month: ['1', '03', '12'],
      id: [ids.arende, ids.subscription],
      file: [region, body, 'moten', 'halltider', secrets.token],
    },
    query: {
      ...Object.fromEntries(queryNames.map((name) => [name, any])),
      limit: ['1', '20', '500'],
      page: ['1', '2', '100000'],
      from: [...dates, ...revisions],
      to: [...dates, ...revisions],
      raised: dates,
      body: [body],
      via: [body],
      region: [region],
      kind: ['meeting', 'deadline'],
      purpose: ['beslut', 'information'],
      dryRun: ['true', 'false'],
      visa: ['allt', 'kvar'],
      sparat: revisions,
      grupp: [body],
      meeting: [meeting],
      niva: ['strategic'],
      om: ['utskick', 'beslut'],
      sok: ['möte'],
      code: ['x'],
      state: ['x'],
    },
    header: {
      Authorization: [
        'Bearer',
        'Bearer ',
        'Basic YTpi',
        `bearer  ${secrets.own}x`,
        'Bearer arshjul_0123456789_',
        `Token ${secrets.token}`,
        'Bearer a b',
      ],
      'If-Match': [
        '*',
        '"x"',
        `W/${ids.tag}`,
        `${ids.tag},`,
        ',,,',
        '"',
        `"x", ${ids.tag}`,
        'x'.repeat(8000),
      ],
      'If-None-Match': ['*', '"x"', ids.tag, `W/${ids.tag}`, '"x-gzip"', '""', ','.repeat(4000)],
      'If-Modified-Since': [
        'Thu, 01 Jan 1970 00:00:00 GMT',
        'Fri, 31 Dec 9999 23:59:59 GMT',
        'now',
        '2027',
        '-1',
        '1e99',
      ],
      'Content-Type': [
        'text/plain',
        'application/json',
        'application/json;charset=utf-16',
        'application/jsonx',
        'application/vnd.x+json',
        form,
        'multipart/form-data',
        'multipart/form-data; boundary=x',
        'multipart/form-data; boundary=',
        `a/${'b'.repeat(5000)}`,
        'application/json, text/html',
      ],
      'Content-Encoding': ['gzip', 'br', 'deflate, gzip', 'x'],
      'Idempotency-Key': ['a', 'a'.repeat(255), 'a'.repeat(256), ' ', 'å', '%00', '../x'],
      'Accept-Encoding': ['gzip', 'br', '*;q=0', 'gzip;q=NaN', 'identity;q=0', ','.repeat(4000)],
      Accept: ['text/html', '*/*;q=0', 'application/xml', 'x'.repeat(8000)],
      Cookie: [
        'arshjul_planera=',
        'arshjul_planera=.',
        'arshjul_planera=oidc.kalmar.99999999999.x',
        `${secrets.session}x`,
        'arshjul_planera=%00.1.x',
        '=;=;=',
        'a=b;'.repeat(2000),
        'arshjul_planera=__proto__.9.9',
      ],
      Origin: [origin, 'null', 'https://evil.example', 'x', 'file://'],
      Host: ['evil.example', '', 'a b', '[::1'],
      'Sec-Fetch-Site': ['same-origin', 'cross-site', 'x'],
      'X-Forwarded-Host': ['evil.example'],
      'X-Forwarded-Proto': ['javascript'],
      'X-Forwarded-For': ['127.0.0.1', "'"],
      'X-HTTP-Method-Override': ['DELETE'],
      Range: ['bytes=0-0', 'bytes=-1', 'bytes=9-1', 'x'],
      'Access-Control-Request-Method': ['POST', 'GET', 'x'],
      'Transfer-Encoding': ['chunked'],
      'User-Agent': ['', 'x'.repeat(8000)],
      'Accept-Language': ['sv', '../../x'],
      'X-From': ['10.0.0.1', '10.0.0.2', '10.0.0.3'],
    },
    form: {
      kind: [...decisions, ...steps].map(({ kind }) => kind),
      type: ['meeting', 'integer', 'boolean', 'clock-span', 'terms'],
      body: [body],
      bodies: [body],
      grupp: [`${region}/${body}`],
      roll: ['ledamot', 'sekreterare', 'allt'],
      installda: ['mark', 'drop'],
      paminnelse: ['P2D'],
      adress: [`${origin}/feeds/s/${secrets.token}.ics`],
      key: [secrets.own, secrets.others, secrets.revoked],
      days: [JSON.stringify([{ from: '2027-03-01' }]), '[', '[[]]'],
      text: ['2027-03-04 10:00–12:00', '4 mars 2027\n5 mars', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'],
      parts: ['10:00–11:00 Gemensamt', '10.00 x'],
      read: revisions,
      revision: revisions,
      override: ['on'],
      'row-body': [body],
      'row-date': dates,
      'row-start': ['10:00'],
      'row-end': ['12:00'],
      occurrence: occurrences,
      date: dates,
      'own-date': dates,
      bokad: [`${meeting} x`],
      avbokat: [meeting],
      erbjudet: occurrences,
      godta: occurrences,
      reason: [reason],
      label: ['KS'],
      value: ['tuesday', '3', '[]'],
    },
    forms,
    asProgram: [...bearers(true), ...bearers(true), ...bearers(false)],
    asBrowser: [
      browser(secrets.session, form, origin),
      browser(secrets.session, form, origin),
      browser(secrets.session, 'multipart/form-data; boundary=x', origin),
      browser(secrets.session, form, 'https://evil.example'),
      browser(secrets.othersSession, form, origin),
      browser('', form, origin),
      browser('', 'text/plain', 'null'),
      [],
    ],
    documents: {
      [`${plan}/decisions`]: decisions,
      [`${plan}/preview`]: [...decisions.map((decision) => ({ decisions: [decision] })), { decisions: [] }],
      [list]: [raise],
      [`${list}/:id/steps`]: steps,
      '/api/v1/subscriptions': [
        {
          bodies: [`${region}/${body}`],
          kinds: ['meeting'],
          proposed: true,
          busy: false,
          cancelled: 'mark',
          alarm: 'P2D',
        },
      ],
    },
  }
}
