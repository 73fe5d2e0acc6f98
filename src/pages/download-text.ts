/** The words of the year's files. */
export const downloadText = {
  heading: 'Ladda ner',
  lead: (year: number) =>
    `Året ${year} som fil, så som det är nu. En fil följer inte med när datum ändras: prenumerera om kalendern ska göra det.`,
  csv: [
    'CSV',
    'en tabell, en rad per datum. För kalkylprogram och för den som vill läsa in datumen någon annanstans.',
  ],
  xlsx: [
    'Excel',
    'alla datum, sista dagarna grupp för grupp och skälen till varje datum. För att sortera, filtrera och skriva ut.',
  ],
  ics: ['Kalenderfil (.ics)', 'för att lägga in årets datum i en kalender, en gång.'],
  svg: ['Bild (SVG)', 'hjulet, för presentationer och trycksaker.'],
  json: ['JSON', 'året med alla skäl och uppgifter. För program.'],
} as const
