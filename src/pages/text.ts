import type { ExplanationStep, Occurrence, OccurrenceStatus, Plan } from '../planning/index.ts'
import type { BasisKind, Body } from '../rules/index.ts'
import { ruleText } from './rule-text.ts'
import { bodyText, comingText, compareText, historyText, viewText } from './view-text.ts'
import { wheelText } from './wheel/text.ts'

/** When something was sent out or adopted, and by whom, in words. */
interface SentWords {
  readonly day: string
  readonly by: string
  readonly replyBy?: string | undefined
}

/** Every fixed Swedish text of the pages; names, quotes and reasons come from the region's file and the plan. */
export const text = {
  product: 'Årshjul',
  skip: 'Till innehållet',
  breadcrumb: 'Sökväg',
  start: 'Start',
  footer: {
    plan: 'För dig som planerar',
    kallelse: 'Kallelsen gäller alltid före det som står här.',
    docs: 'Öppna data och beskrivning av gränssnittet',
    accessibility: 'Tillgänglighet',
  },
  onThisPage: 'På den här sidan',
  today: 'Idag',
  years: 'År',
  yearsOf: (region: string) => `Årshjul för ${region}, år för år`,
  yearLink: (year: number) => `Årshjul ${year}`,
  windowTitle: (title: string) => `${title} – Årshjul`,

  status: {
    proposed: 'Förslag',
    preliminary: 'Preliminärt',
    confirmed: 'Fastställt',
    cancelled: 'Inställt',
  } satisfies Record<OccurrenceStatus, string>,
  notice: {
    heading: 'Så säkra är datumen',
    sentences: {
      proposed: (who: string) => `Beräknat förslag. Inte utskickat eller beslutat av ${who}.`,
      preliminary: (who: string, sent?: SentWords) =>
        sent === undefined
          ? `Preliminärt. Utskickat för synpunkter men inte fastställt av ${who}.`
          : `Preliminärt. Utskickat för synpunkter ${sent.day} av ${sent.by}${sent.replyBy === undefined ? '' : `, svar senast ${sent.replyBy}`}. Inte fastställt av ${who}.`,
      confirmed: (who: string, sent?: SentWords) =>
        `Fastställt av ${who}${sent === undefined ? '' : ` ${sent.day}`}.`,
      cancelled: () => 'Inställt. Det här blir inte av.',
    } satisfies Record<OccurrenceStatus, (who: string, sent?: SentWords) => string>,
    everyBody: (n: number) => `årshjulets alla ${n} grupper`,
    everyone: 'regionerna, kommunerna eller deras samverkansgrupper',
  },

  basis: {
    document: 'Dokumentet',
    law: 'Lag',
    calendar: 'Kalender',
    assumption: 'Vårt antagande',
    decision: 'Planerarens beslut',
  } satisfies Record<BasisKind | 'decision', string>,
  step: {
    rule: '',
    raw: 'Uträkning',
    roll: 'Flyttad dag',
    choice: 'Val av dag',
    yielded: 'Fick stå tillbaka',
    decision: 'Beslut',
  } satisfies Record<ExplanationStep['step'], string>,
  stepGround: 'grund:',

  kind: { meeting: 'Möte', deadline: 'Sista dag', milestone: 'Hållpunkt' } satisfies Record<
    Occurrence['kind'],
    string
  >,

  kinds: { meeting: 'Möten', deadline: 'Sista dagar', milestone: 'Hållpunkter' } satisfies Record<
    Occurrence['kind'],
    string
  >,

  front: {
    heading: 'Årets möten och sista dagar',
    lead: 'Årshjul räknar fram ett helt år för länets samverkan mellan region och kommuner: mötena, beredningen före dem och sista dagen för underlag, kallelser och anteckningar. Vid varje datum står varför det ligger där: vad styrdokumentet säger, vad kalendern kräver och vad vi själva har antagit.',
    regions: 'Länen',
    next: 'Närmast',
    subscribe: 'Prenumerera i din egen kalender',
    feed: (region: string) => `Alla datum i ${region} som kalenderfil`,
    search: 'Sök grupp',
    searchHelp: 'Till exempel länsledning, arbetsutskott eller barn och unga.',
    searchSubmit: 'Sök',
    found: (n: number, words: string) =>
      n === 0
        ? `Ingen grupp heter något med ”${words}”.`
        : n === 1
          ? `1 grupp för ”${words}”`
          : `${n} grupper för ”${words}”`,
    ways: 'Över alla län',
  },

  region: {
    heading: (region: string) => `Samverkan i ${region}`,
    basedOn: (titles: string) => `Räknat ur ${titles}.`,
    next: 'Närmast',
    empty: 'Inga kommande datum just nu. Se årshjulet för ett annat år.',
    bodies: 'Grupperna',
    seats: 'I gruppen',
    outside: 'Gruppen sätter sina egna datum. De räknas inte fram här.',
    document: 'Vad dokumentet slår fast',
    documentLead:
      'Ordagrant ur styrdokumentet, med den rubrik det står under. Det här är regionens och kommunernas ord, inte våra.',
    documentNone: 'Dokumentet slår inte fast något som vi räknar på.',
    assumptions: 'Vad vi har antagit',
    assumptionsLead:
      'Här är dokumentet tyst eller går att läsa på flera sätt. Ett år går inte att planera utan ett värde, så vi har valt ett. Det är inte beslutat av någon grupp, och den som planerar kan ändra det.',
    assumptionsNone: 'Inget är antaget.',
    others: 'Lag och kalender',
    governs: 'Styr',
    concerns: 'Gäller',
    wish: 'Dokumentet uttrycker det som en önskan.',
    documents: 'Styrdokument',
    publisher: 'Utgivare',
    dated: 'Daterat',
    undated: 'Dokumentet är odaterat.',
    validity: 'Giltighet',
    noValidity: 'Dokumentet anger ingen giltighetstid. Vi räknar med att det gäller tills vidare.',
    revised: (date: string) => `Reglerna här är senast ändrade ${date}.`,
  },
  level: {
    political: 'Politisk nivå',
    strategic: 'Ledning',
    preparatory: 'Beredning',
    tactical: 'Områden och samordning',
    local: 'Lokal nivå',
  } satisfies Record<Body['level'], string>,

  ...ruleText,

  feeds: {
    heading: 'Prenumerera i din egen kalender',
    lead: 'Kopiera en adress och lägg in den i din kalender. Datumen följer sedan med när något ändras. Prenumerationen ersätter inte kallelsen och bokar inte din tid.',
    copy: 'Klicka på en adress så markeras hela.',
    all: (region: string) => `Alla datum i ${region}`,
    meetings: 'Bara möten',
    deadlines: 'Hålltider: alla sista dagar',
    perBody: 'En grupp i taget',
    how: 'Så gör du',
    steps: [
      {
        program: 'Outlook',
        steps: [
          'Öppna kalendern och välj Lägg till kalender → Prenumerera från webben.',
          'Klistra in adressen, ge kalendern ett namn och välj Importera.',
          'Ändringar kan ta upp till ett dygn innan de syns.',
        ],
      },
      {
        program: 'Google Kalender',
        steps: [
          'Öppna kalendern på en dator. Välj plustecknet vid Andra kalendrar → Från webbadress.',
          'Klistra in adressen och välj Lägg till kalender.',
          'Ändringar kan ta upp till ett dygn innan de syns.',
        ],
      },
      {
        program: 'Apple Kalender',
        steps: [
          'På Mac: välj Arkiv → Ny kalenderprenumeration och klistra in adressen.',
          'På Iphone och Ipad: välj Kalendrar → Lägg till kalender → Lägg till prenumerationskalender.',
          'På Mac väljer du själv hur ofta kalendern ska uppdateras.',
        ],
      },
    ],
    end: 'Vill du sluta prenumerera tar du bort kalendern i samma program.',
  },

  year: {
    heading: (region: string, year: number) => `${region} ${year}`,
    count: {
      meetings: (n: number) => (n === 1 ? '1 möte' : `${n} möten`),
      deadlines: (n: number) => (n === 1 ? '1 sista dag' : `${n} sista dagar`),
      milestones: (n: number) => (n === 1 ? '1 hållpunkt' : `${n} hållpunkter`),
    },
    empty: (year: number) => `Reglerna ger inga datum för ${year}.`,
    withheld: (year: number) =>
      `Inga datum är utskickade eller fastställda för ${year}. De visas här när de är det.`,
    emptyMonth: 'Inga datum.',
    months: 'Månader',
    columns: {
      day: 'Dag',
      week: 'Vecka',
      time: 'Tid',
      what: 'Vad',
      body: 'Grupp',
      responsible: 'Ansvarig',
      status: 'Läge',
    },
    by: (responsible: string) => `Ansvarig: ${responsible}`,
    basis: 'Vad planen bygger på',
    proof: {
      optimal: 'Inget bättre förslag finns med dessa regler.',
      gap: 'Ett något bättre förslag kan finnas med dessa regler.',
      unproven: 'Vi vet inte om det finns ett bättre förslag med dessa regler.',
    } satisfies Record<Plan['proof']['status'], string>,
    violations: 'Avsteg',
    noViolations: 'Inga avsteg. Alla krav är uppfyllda.',
    violation: {
      document: 'Avsteg från dokumentet',
      law: 'Avsteg från lag',
      calendar: 'Avsteg från kalendern',
      assumption: 'Avsteg från vårt antagande',
      'day-off': 'Helgdag',
      'blocked-day': 'Dag att undvika',
      'same-people': 'Samma person på två ställen',
      other: 'Avsteg',
    } as Readonly<Record<string, string>>,
    yielded: 'Fick stå tillbaka',
    noYielded: 'Inget önskemål fick stå tillbaka.',
    assumptions: 'Våra antaganden i planen',
    assumptionsShow: (n: number) => (n === 1 ? 'Visa antagandet' : `Visa alla ${n} antaganden`),
    findingsShow: (n: number) => `Visa alla ${n}`,
    suggestions: 'Att ta ställning till',
    aboutRegion: (region: string) => `Reglerna, grupperna och kalenderadresserna för ${region}`,
  },

  wheel: wheelText,
  views: viewText,
  body: bodyText,
  coming: comingText,
  compare: compareText,
  history: historyText,

  occurrence: {
    when: 'När',
    week: 'Vecka',
    time: 'Tid',
    noTime: 'Klockslag är inte satt.',
    place: 'Var',
    noPlace: 'Står i kallelsen.',
    bodies: 'Grupper',
    body: 'Grupp',
    chair: 'Ordförande',
    viceChair: 'Vice ordförande',
    convenes: 'Sammankallande',
    responsible: 'Ansvarig',
    requestedBy: 'Begärt av',
    note: 'Anmärkning',
    parts: 'Delar',
    extra: 'Extra möte, utöver de ordinarie.',
    kindOf: 'Slag',
    status: 'Läge',
    moved: (how: string, from: string) => `Ny tid: ${how} från ${from}.`,
    later: 'senarelagt',
    earlier: 'tidigarelagt',
    reasons: 'Varför just den dagen',
    reasonsLead: 'Steg för steg, från reglerna till datumet. Märket visar vem som säger det.',
    result: (date: string) => `Datumet: ${date}.`,
    under: (heading: string, document: string) => `Under rubriken ”${heading}” i ${document}`,
    hangsOn: 'Hänger på',
    hangsOnNothing: 'Inget annat datum styr det här.',
    hangsElsewhere: 'ett datum i ett annat årshjul.',
    hanging: 'Det här hänger på datumet',
    hangingLead: 'Flyttas datumet räknas de här om.',
    nothingHanging: 'Inget annat datum hänger på det här.',
    sameDay: 'samma dag som',
    before: (days: string) => `${days} före`,
    after: (days: string) => `${days} efter`,
    isToday: 'Det är idag.',
    ahead: (days: string) => `Om ${days}.`,
    ago: (days: string) => `För ${days} sedan.`,
    dayForms: (n: number) => (n === 1 ? '1 dag' : `${n} dagar`),
    subscribe: 'Prenumerera',
    backToYear: (region: string, year: number) => `Hela årshjulet för ${region} ${year}`,
  },

  problem: {
    code: (status: number) => `Felkod ${status}`,
    home: 'Till startsidan',
  },
} as const

/** Two letters, as in Swedish calendars; Monday first. */
export const SHORT_WEEKDAYS = ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'] as const
