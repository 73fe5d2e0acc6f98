/** The words of a year's views and filters: a part of the pages' one text. */
export const viewText = {
  label: 'Sätt att se året',
  names: {
    hjul: 'Hjul och möten',
    lista: 'Alla datum i lista',
    kvartal: 'Kvartal',
    manad: 'Månad',
    grund: 'Vad planen bygger på',
  },
  parts: { kvartal: 'Kvartal', manad: 'Månader' },
  quarter: (n: number) => `Kvartal ${n}`,
  filter: {
    heading: 'Urval',
    body: 'Grupp',
    everyBody: 'Alla grupper',
    kind: 'Slag',
    everyKind: 'Allt',
    submit: 'Visa',
    clear: 'Visa allt igen',
  },
  /** What is told once for all rows. */
  usual: (status: string) => `Läge: ${status.toLowerCase()}, där inget annat står.`,
  meetingsLead:
    'Varje möte med sina sista dagar. Under ”Alla datum i lista” står de i den ordning de infaller.',
  none: 'Inget datum passar urvalet.',
  document: 'Styrdokument',
} as const

/** The words of a date's history. */
export const historyText = {
  heading: 'Historik',
  lead: 'Beslut som har ändrat datumet, det senaste först.',
  none: 'Ingen har beslutat något om datumet. Det är räknat ur reglerna.',
  line: (revision: number, by: string) => `Beslut ${revision}, ${by}`,
  all: 'Alla beslut om datumet',
  sinceHeading: 'Ändrat sedan det fastställdes',
  sinceNone: 'Inget är ändrat sedan det fastställdes.',
} as const

/** The words of a body's own page. */
export const bodyText = {
  heading: (body: string, region: string) => `${body} i ${region}`,
  next: 'Närmast',
  years: 'Gruppens år',
  year: (year: number) => `Året ${year}`,
  chair: 'Ordförande över tid',
  secretary: 'Sekreterare över tid',
  chairNone: 'Reglerna säger inte vem som är ordförande ett visst år.',
  party: 'Part',
  from: 'Från och med',
  to: 'Till och med',
  now: 'nu',
  seats: 'I gruppen',
  seatsNone: 'Dokumentet säger inte vilka som ingår.',
  rules: 'Vad dokumentet säger om gruppen',
  rulesNone: 'Dokumentet säger inget om gruppen som vi räknar på.',
  deadlines: 'Gruppens sista dagar',
  deadlinesNone: 'Gruppen har inga kommande sista dagar.',
  deadlinesAll: 'Alla gruppens hålltider',
  subscribe: 'Prenumerera',
  assumptions: (n: number) => (n === 1 ? 'Ett antagande om gruppen' : `${n} antaganden om gruppen`),
  assumptionsLink: 'Vad vi har antagit i länet',
} as const

/** The words of the page of everything to come. */
export const comingText = {
  heading: 'Hålltider',
  lead: 'Sista dagar som kommer, vecka för vecka, i alla län.',
  week: (n: number, span: string) => `Vecka ${n}, ${span}`,
  region: 'Län',
  everyRegion: 'Alla län',
  body: 'Grupp',
  everyBody: 'Alla grupper',
  kind: 'Slag',
  everyKind: 'Allt',
  role: 'Ansvarig (roll)',
  roleExample: 'samordnare',
  submit: 'Visa',
  count: (n: number) => (n === 1 ? '1 datum' : `${n} datum`),
  none: 'Inget kommande datum passar urvalet.',
  page: (n: number, of: number) => `Sida ${n} av ${of}`,
  pages: 'Sidor',
  before: 'Tidigare',
  after: 'Senare',
} as const

/** The words of the comparison. */
export const compareText = {
  heading: 'Jämför län',
  lead: 'Så är årets gång i två eller flera län, sida vid sida. Märket visar om styrdokumentet säger det eller om vi har antagit det.',
  choose: 'Välj län',
  level: 'Nivå',
  submit: 'Jämför',
  few: 'Välj minst två län att jämföra.',
  aspects: {
    meetings: 'Möten',
    preparation: 'Beredande möten',
    before: 'Sista dagar före mötet',
    after: 'Efter mötet',
    chair: 'Ordförandeskap',
    cycle: 'Styrdokument och det som återkommer med flera års mellanrum',
  },
  none: 'Dokumentet säger inget, och vi räknar inte på något.',
  exactly: (n: number) => `${n}`,
  atLeast: (n: number) => `minst ${n}`,
  about: (n: number) => `cirka ${n}`,
  between: (low: number, high: number) => `${low}–${high}`,
  per: { year: 'per år', 'half-year': 'per halvår', term: 'per termin', quarter: 'per kvartal' },
  atLeastAway: (distance: string, way: string) => `minst ${distance} ${way}`,
  aboutAway: (distance: string, way: string) => `cirka ${distance} ${way}`,
  atMostAway: (distance: string, way: string) => `senast ${distance} ${way}`,
  way: { before: 'före', after: 'efter' },
  term: (n: number) => (n === 1 ? 'ett år i taget' : `${n} år i taget`),
  overlap: (months: number) => `${months} månaders överlappning`,
  turns: 'växlar',
  parties: (parties: string) => `växlar mellan ${parties}`,
  every: (n: number) => (n === 2 ? 'vartannat år' : n === 1 ? 'varje år' : `vart ${n}:e år`),
  known: (year: number) => `räknat från ${year}`,
} as const
