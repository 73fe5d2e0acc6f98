interface Named {
  readonly id: string
  readonly name: string
  /** `2027-03-04` */
  readonly revised: string
  /** Where docs/region.schema.json lies, seen from the file. */
  readonly schema: string
}

/**
 * A region's file to begin from: it plans as it stands, every rule of it an assumption. A line of two blanks and `# ` is
 * YAML to take the sign away from; what is told to people begins with `##`.
 */
export const skeleton = ({ id, name, revised, schema }: Named): string => `\
# yaml-language-server: $schema=${schema}
## Så skrivs filen: docs/ny-region.md (från mening till regel) och docs/rules.md (varje slags regel).
## Pröva den efter varje ändring:  npm run -s arshjul -- check FIL   och   npm run -s arshjul -- plan ${id} ÅR

## Id står i adresser: a–z, 0–9 och bindestreck, och filen heter som det. Namnet är det som läsaren ser.
id: ${id}
name: ${name}
## Dagen då filen senast ändrades i sak.
revised: ${revised}

## Styrdokumenten. En regel med "kind: document" pekar hit och citerar ordagrant.
documents:
  - id: styrdokument
    title: Styrdokumentets titel
    publisher: Den eller de som har beslutat det

## Regionens egna ord.
words:
  minutes: minnesanteckningar
  agenda: dagordning
  papers: handlingar
  call: kallelse

## Grupperna. level: political, strategic, preparatory, tactical eller local.
## "dates: outside" om gruppen sätter sina datum själv: då planeras det runt dem.
bodies:
  - id: styrgrupp
    name: Styrgruppen
    level: strategic
  # - { id: arbetsutskott, name: Arbetsutskottet, level: preparatory }

## Reglerna: ett påstående och en grund i var och en. "must" får inte brytas, "wish" får stå tillbaka.
## Ett antagande säger varför (reason) och vad en planerare kan ändra (parameter).
rules:
  ## Så skrivs det som dokumentet säger. Byt citat, rubrik och tal mot dina egna.
  # - id: styrgrupp-moten
  #   kind: meetings
  #   body: styrgrupp
  #   strength: must
  #   count: { atLeast: 4, per: year }
  #   basis: { kind: document, document: styrdokument, heading: Arbetsformer, quote: Styrgruppen möts minst fyra gånger per år. }
  - id: styrgrupp-antal
    kind: meetings
    body: styrgrupp
    strength: wish
    count: { exactly: 4, per: year }
    basis:
      kind: assumption
      reason: Vi har inte läst något antal i dokumentet. Fyra möten är två på våren och två på hösten.
      parameter: { name: Antal ordinarie möten med styrgruppen per år, min: 1, max: 12 }
  - id: styrgrupp-veckodag
    kind: meetings
    body: styrgrupp
    strength: wish
    weekday: thursday
    basis:
      kind: assumption
      reason: Dokumentet nämner ingen veckodag. Samma dag hela året är lättast att hålla fri.
      parameter: { name: Veckodag för styrgruppens möten }
  - id: styrgrupp-tid
    kind: meetings
    body: styrgrupp
    strength: wish
    time: { start: "10:00", end: "15:00" }
    basis:
      kind: assumption
      reason: Dokumentet anger ingen tid. Mitt på dagen hinner de som reser långt.
      parameter: { name: Klockslag för styrgruppens möten }
  - id: styrgrupp-terminer
    kind: meetings
    body: styrgrupp
    strength: wish
    terms: [{ from: 01-16, to: 06-10 }, { from: 08-25, to: 12-10 }]
    basis:
      kind: assumption
      reason: Dokumentet nämner inga månader. Grupper av det här slaget möts på våren och på hösten.
      parameter: { name: Vårens och höstens första och sista mötesdag }
  - id: styrgrupp-handlingar
    kind: before
    to: { body: styrgrupp, meetings: all }
    gives: deadline
    title: skicka kallelse och handlingar
    strength: wish
    atLeast: { weeks: 1 }
    basis:
      kind: assumption
      reason: Dokumentet är tyst. En vecka är vanligt i liknande grupper.
      parameter: { name: Veckor från kallelse och handlingar till mötet, min: 0, max: 6 }
  - id: styrgrupp-anteckningar
    kind: after
    to: { body: styrgrupp, meetings: all }
    gives: deadline
    title: skicka minnesanteckningar
    strength: wish
    atMost: { weeks: 2 }
    basis:
      kind: assumption
      reason: Dokumentet är tyst. Två veckor är vanligt i liknande grupper.
      parameter: { name: Veckor från mötet till minnesanteckningarna, min: 1, max: 8 }
  ## Ett möte som bereder: ta bort tecknen här och vid arbetsutskottet bland grupperna.
  # - id: arbetsutskott
  #   kind: before
  #   body: arbetsutskott
  #   to: { body: styrgrupp, meetings: ordinary }
  #   gives: meeting
  #   strength: must
  #   atLeast: { days: 10 }
  #   basis: { kind: document, document: styrdokument, heading: Arbetsutskott, quote: Arbetsutskottet möts minst 10 dagar innan styrgruppens möte. }
`
