/** A program that calendars are read in, and what happens there: three lines. */
interface Program {
  readonly program: string
  readonly link: string
  readonly steps: readonly [string, string, string]
}

const UPDATES = 'Ändringar syns av sig själva, men det kan ta upp till ett dygn.'

export const PROGRAMS = {
  outlookWork: {
    program: 'Outlook, arbete eller skola',
    link: 'Öppna i Outlook (arbete eller skola)',
    steps: [
      'Outlook på webben öppnas och föreslår en ny kalender. Välj Importera för att bekräfta: här heter prenumerera så.',
      'Öppnas inget? Välj Lägg till kalender → Prenumerera från webben och klistra in adressen.',
      UPDATES,
    ],
  },
  outlookPrivate: {
    program: 'Outlook, privat konto',
    link: 'Öppna i Outlook (privat)',
    steps: [
      'Outlook.com öppnas och föreslår en ny kalender, som du bekräftar.',
      'Öppnas inget? Välj Lägg till kalender → Prenumerera från webben och klistra in adressen.',
      UPDATES,
    ],
  },
  google: {
    program: 'Google Kalender',
    link: 'Öppna i Google Kalender',
    steps: [
      'Google Kalender frågar om du vill lägga till kalendern. Gör det på en dator: telefonens app kan inte.',
      'Öppnas inget? Välj plustecknet vid Andra kalendrar → Från webbadress och klistra in adressen.',
      UPDATES,
    ],
  },
  apple: {
    program: 'Apple Kalender',
    link: 'Öppna i Apple Kalender',
    steps: [
      'Mac, Iphone eller Ipad frågar om du vill prenumerera. Bekräfta.',
      'Öppnas inget? På Mac: Arkiv → Ny kalenderprenumeration. På Iphone: Kalendrar → Lägg till kalender → Lägg till prenumerationskalender.',
      'Ändringar kan ta upp till ett dygn. På Mac väljer du själv hur ofta kalendern uppdateras.',
    ],
  },
} as const satisfies Readonly<Record<string, Program>>

/** The fixed texts of the pages to subscribe from. */
export const subscribeText = {
  crumb: 'Prenumerera',
  heading: (name: string) => `Prenumerera på ${name}`,
  linkTo: (name: string) => `Så prenumererar du på ${name}, och din egen prenumeration`,
  lead: 'Lägg in en adress i din kalender en gång. Datumen följer sedan med när något ändras, flyttas eller ställs in.',
  kallelse: 'Prenumerationen ersätter inte kallelsen och bokar inte din tid.',
  address: 'Adressen',
  copy: 'Klicka i fältet, markera allt och kopiera. Adressen fungerar i alla kalenderprogram.',
  others: 'Eller bara en del',
  perProgram: 'Öppna direkt i ditt program',
  perProgramLead: 'Länkarna är en genväg. Fungerar en länk inte där du är, klistra in adressen i stället.',
  importHeading: 'Prenumerera, inte importera',
  importLead:
    'En prenumeration hämtas om och om igen, så att flyttade och inställda möten rättas. En importerad fil är en kopia från en enda dag och rättas aldrig. Fråga programmet efter en webbadress, inte efter en fil.',
  file: (year: number) => `Vill du ändå ha ${year} som fil att importera en gång`,
  freshness: 'Så aktuellt är det',
  changed: (date: string) => `Senast ändrat ${date}.`,
  window: (first: string, last: string) =>
    `Kalendern har datum från ${first} till ${last}: tre månader bakåt och arton framåt. Gränserna flyttas den 1 i varje månad. Äldre år finns på årets sida.`,
  year: {
    proposed: (year: number) => `${year}: beräknat förslag, inte utskickat eller beslutat.`,
    circulated: (year: number) => `${year}: utskickat, men inte fastställt.`,
    adopted: (year: number) => `${year}: fastställt.`,
    none: (year: number) => `${year}: inte utskickat än, så inga datum finns i kalendern.`,
  },
  end: 'Sluta prenumerera',
  endLead:
    'Ta bort kalendern i ditt program. Ingen behöver få veta det, och vi vet inte vilka som prenumererar.',

  own: {
    heading: 'Din egen prenumeration',
    lead: 'Välj grupper, även från flera län, och vad du vill se av dem. Du får en adress som bara du har.',
    made: 'Din adress är klar',
    once: 'Adressen visas bara nu. Kopiera den och lägg in den i din kalender. Den som har adressen kan läsa kalendern, så skicka den inte vidare.',
    bodies: 'Grupper',
    otherRegions: 'Grupper i andra län',
    role: 'Vad vill du se?',
    roles: {
      allt: 'Allt: möten, sista dagar och hållpunkter',
      ledamot: 'Möten, som ledamot. I varje möte står när handlingarna skickas',
      sekreterare: 'Sista dagar och hållpunkter, som sekreterare',
    },
    proposals: 'Beräknade förslag',
    withProposals: 'Ta med förslag som ingen har skickat ut eller beslutat, där inget annat finns',
    busy: 'Din tid',
    asBusy: 'Visa möten som upptagen tid. Kallelsen gäller ändå',
    cancelled: 'Inställda möten',
    cancelledAs: {
      mark: 'Stå kvar med INSTÄLLT framför. Det syns i alla program',
      status: 'Markeras också som inställda. En del program döljer dem då',
      drop: 'Tas bort',
    },
    alarm: 'Påminnelse',
    alarms: { '': 'Ingen', P1D: 'Ett dygn före', P2D: 'Två dygn före', P1W: 'En vecka före' },
    alarmNote: 'Outlook och Google bryr sig inte om påminnelser i prenumerationer.',
    submit: 'Skapa min adress',
    error: 'Det gick inte',
    noBody: 'Välj minst en grupp.',
    tooMany: 'Det har gjorts för många prenumerationer härifrån i dag. Försök igen i morgon.',
    elsewhere: 'Formuläret skickades från en annan webbplats. Skicka det härifrån i stället.',
    endHeading: 'Avsluta din egen prenumeration',
    endLead:
      'Klistra in adressen. Kalendern töms vid nästa hämtning, och efter 30 dagar finns adressen inte längre. Har adressen kommit på villovägar: avsluta den och skapa en ny.',
    endField: 'Din adress',
    endSubmit: 'Avsluta',
    ended: 'Prenumerationen är avslutad',
    endedLead: 'Din kalender töms vid nästa hämtning. Ta sedan bort den i ditt program.',
    notFound: 'Ingen prenumeration har den adressen. Kontrollera att hela adressen kom med.',
  },
} as const
