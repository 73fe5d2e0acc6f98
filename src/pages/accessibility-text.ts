/**
 * The tillgänglighetsredogörelse (lagen 2018:1937 om tillgänglighet till digital offentlig service, 13 § förordningen
 * 2018:1938), in the order of DIGG's model.
 */
export const accessibilityText = {
  heading: 'Tillgänglighetsredogörelse',
  lead: 'Alla ska kunna använda Årshjul, oavsett funktionsförmåga, hjälpmedel och skärm. Här står hur tjänsten uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du rapporterar fler.',
  parts: [
    {
      id: 'hur-tillganglig',
      heading: 'Hur tillgänglig är tjänsten?',
      paragraphs: [
        'Vi bedömer att webbsidorna är delvis förenliga med lagen. De är byggda efter WCAG 2.2, nivå AA, och bristerna som vi känner till står nedan.',
        'Sidorna går att använda utan JavaScript, med enbart tangentbord, från 320 bildpunkters bredd och med 400 procents förstoring. De följer ljust och mörkt läge, minskad rörelse och ökad kontrast i din dator eller telefon.',
      ],
    },
    {
      id: 'brister',
      heading: 'Kända brister',
      list: [
        'Årshjulet är en bild med många märken. Varje möte är en länk med namn, men märkena för sista dagar är inga egna länkar i bilden. Listan under hjulet säger samma sak i ord, med en länk för varje datum.',
        'Månadsvyn har små ytor på smala skärmar när många datum faller på samma dag. Där står dagarna under varandra i stället.',
        'Hjulet som nedladdad bild (SVG) läses olika av olika program. Samma datum står i listan och i kalkylbladet.',
        'Vi har inte gjort någon oberoende granskning med användare av hjälpmedel.',
      ],
    },
    {
      id: 'rapportera',
      heading: 'Om du inte kan använda något',
      paragraphs: [
        'Hittar du ett hinder som inte står här, eller behöver du innehållet på ett annat sätt, hör av dig till den region eller det länssamarbete som bjuder in till mötena. De driver tjänsten eller vet vem som gör det. Berätta vilken sida det gäller, vad som inte gick och vilket hjälpmedel du använder.',
        'Alla datum går också att få som kalenderfil, kalkylblad och öppna data.',
      ],
    },
    {
      id: 'tillsyn',
      heading: 'Tillsyn',
      paragraphs: [
        'Myndigheten för digital förvaltning, Digg, har ansvar för tillsyn över lagen om tillgänglighet till digital offentlig service. Är du inte nöjd med hur din synpunkt hanteras kan du anmäla det till Digg.',
      ],
      link: {
        words: 'Anmäl bristande tillgänglighet till Digg',
        path: 'https://www.digg.se/tdosanmalan',
      },
    },
    {
      id: 'testat',
      heading: 'Hur vi har testat',
      paragraphs: [
        'Vi har gjort en självskattning. Varje slags sida prövas med axe i ljust och mörkt läge varje gång tjänsten ändras, tillsammans med tangentbord, smal skärm och förstoring. Kontraster är uträknade för alla färger i båda lägena.',
      ],
      list: ['Senaste bedömningen: 25 november 2026.', 'Redogörelsen uppdaterades senast: 25 november 2026.'],
    },
  ],
} as const satisfies {
  readonly heading: string
  readonly lead: string
  readonly parts: readonly AccessibilityPart[]
}

export interface AccessibilityPart {
  readonly id: string
  readonly heading: string
  readonly paragraphs?: readonly string[]
  readonly list?: readonly string[]
  readonly link?: { readonly words: string; readonly path: string }
}
