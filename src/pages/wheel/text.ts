/** The wheel's words: a part of the pages' one text. */
export const wheelText = {
  heading: 'Årshjulet',
  title: (region: string, year: number) => `Årshjul för ${region} ${year}`,
  description:
    'Årets dagar går medurs från januari överst, en ring för varje grupp. Samma datum står i en lista på årets sida.',
  lead: 'Året går medurs från januari överst, en ring för varje grupp. Varje möte är en länk, med trådar till sina sista dagar; allt står också i listan.',
  past: 'Hoppa över hjulet, till listan',
  download: 'Ladda ner hjulet som bild (SVG)',
  printed: {
    a3: 'Skrivs sidan ut blir den en affisch på A3.',
    a4: 'Skrivs sidan ut blir den en affisch på A4.',
  },
  paper: { a3: 'Ändra till A3', a4: 'Ändra till A4' },
  rings: 'Ringarna, utifrån och in',
  signs: 'Tecknen',
  sign: {
    meeting: 'Möte',
    deadline: 'Sista dag, med en tråd till sitt möte',
    milestone: 'Hållpunkt',
    cancelled: 'Inställt: ihåligt och överkorsat',
    joint: 'Gemensamt möte: ihåligt i de andra gruppernas ringar',
    today: (date: string) => `Idag, ${date}`,
    outside: 'Streckad ring: datum före eller efter året, i ordning men inte i skala',
    break: 'Lov i skolan',
    off: 'Helgdag eller helgdagsafton',
  },
  breaks: 'Lov i skolan',
  turns: 'Återkommer med flera års mellanrum (bågen i mitten)',
  turn: (what: string, often: string, next: number | undefined) =>
    `${what}: ${often}, ${next === undefined ? 'i år' : `nästa gång ${next}`}`,
  offices: 'Uppdragen under året',
  office: { chair: 'Ordförande', secretary: 'Sekreterare' },
  /** `Ordförande i 2 och 3: Region Norrbotten`, where rings are told by number. */
  termOf: (office: 'chair' | 'secretary', numbers: readonly number[], party: string) =>
    `${wheelText.office[office]}${numbers.length > 0 ? ` i ${numbers.join(', ')}` : ''}: ${party}`,
  officeOf: (office: string, bodies: string, party: string) => `${office} i ${bodies}: ${party}`,
  until: (party: string, date: string) => `${party} till och med ${date}`,
  meetings: (n: number) => (n === 1 ? '1 möte' : `${n} möten`),
  dates: (n: number) => `${n} datum`,
  /** How a mark is called: its day, its title and, where the title does not say it, its kind. */
  mark: (day: string, title: string, ...more: readonly string[]) => [`${day}: ${title}`, ...more].join(', '),
  /** Of several: the last without its weekday. */
  days: (first: string, last: string) => `${first} till ${last}`,
  kind: { meeting: 'möte', deadline: 'sista dag', milestone: 'hållpunkt' },
  cancelled: 'inställt',
  more: (count: string) => `och ${count} till`,
} as const
