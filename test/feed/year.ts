import { dateOf } from '../../src/calendar/index.ts'
import type { Feed } from '../../src/feed/index.ts'
import { clock, deadline, event, occurrence, untimed } from './occurrences.ts'

const quote = {
  step: 'rule',
  text: '”Mötestider är kl. 10.00-15.00”',
  basis: 'document',
  rule: 'lansstyrgruppen-tid',
} as const

const march = occurrence({
  id: 'norrbotten-2027-lansstyrgruppen-moten-1',
  date: dateOf('2027-03-04'), // Thursday
  status: 'proposed',
  chair: 'Norrbottens kommuner',
  viceChair: 'Region Norrbotten',
  parts: [
    {
      title: 'Gemensamma frågor för skola, socialtjänst och hälso- och sjukvård',
      start: clock('10:00'),
      end: clock('12:00'),
      bodies: ['lansstyrgruppen'],
    },
  ],
  explanation: [
    quote,
    {
      step: 'rule',
      text: 'Dokumentet nämner ingen veckodag. Samma dag hela året är lättast att hålla fri.',
      basis: 'assumption',
      rule: 'lansstyrgruppen-veckodag',
    },
    {
      step: 'choice',
      text: 'Torsdagen i vecka 9 ligger jämnast i terminen.',
      basis: 'decision',
      date: dateOf('2027-03-04'),
    },
  ],
})

/** Made by hand: one of each kind, status and shape. */
export const YEAR: Feed = {
  name: 'Årshjul Norrbotten',
  description: 'Möten och hålltider; räknade ur ”Organisering av länsstyrgruppens samverkan”, 2027',
  events: [
    event(
      occurrence({
        id: 'norrbotten-2027-arbetsutskott-1',
        body: 'lansstyrgruppen-au',
        bodies: ['lansstyrgruppen-au'],
        rule: 'arbetsutskott',
        title: 'Länsstyrgruppens arbetsutskott',
        date: dateOf('2027-02-18'), // Thursday, two weeks before 4 March
        start: clock('13:00'),
        status: 'proposed',
        responsible: 'samverkansledare eller samordnare, följer ordförandeskapet',
        anchor: { occurrence: march.id, days: -14 },
        explanation: [
          {
            step: 'rule',
            text: '”Arbetsutskott hålls minst 10 dagar innan länsstyrgruppens möte”',
            basis: 'document',
            rule: 'arbetsutskott-minst-tio-dagar',
          },
        ],
      }),
      { bodyNames: ['Länsstyrgruppens arbetsutskott'], anchor: march },
    ),
    event(
      deadline({
        date: dateOf('2027-02-25'), // Thursday, one week before 4 March
        title: 'Sista dag: skicka kallelse och handlingar',
        status: 'proposed',
        responsible: 'samverkansledare eller samordnare',
        anchor: { occurrence: march.id, days: -7 },
        basis: 'assumption',
        explanation: [
          {
            step: 'rule',
            text: 'Dokumentet är tyst. En vecka är vanligt i liknande grupper.',
            basis: 'assumption',
            rule: 'handlingar',
          },
          {
            step: 'raw',
            text: 'En vecka före torsdag 4 mars är torsdag 25 februari.',
            basis: 'assumption',
            rule: 'handlingar',
            date: dateOf('2027-02-25'),
          },
        ],
      }),
      { anchor: march },
    ),
    event(march),
    event(
      occurrence({
        id: 'norrbotten-2027-lansdel-moten-boden-1',
        body: 'lansdel-boden-lulea',
        bodies: ['lansdel-boden-lulea'],
        rule: 'lansdel-moten',
        title: 'Möte i Länsdel Boden/Luleå',
        date: dateOf('2027-03-09'), // Tuesday
        start: clock('09:00'),
        end: clock('12:00'),
        status: 'cancelled',
        responsible: 'närsjukvårdschefen',
      }),
      { bodyNames: ['Länsdel Boden/Luleå'], stamp: { sequence: 2, at: '2027-02-01T08:15:30Z' } },
    ),
    event(
      untimed({
        id: 'norrbotten-2027-r3-1',
        body: 'politiska-samverkansberedningen',
        bodies: ['politiska-samverkansberedningen'],
        title: 'Politiska samverkansberedningen',
        date: dateOf('2027-03-12'), // Friday
        origin: 'planner',
        basis: 'decision',
      }),
      { bodyNames: ['Politiska samverkansberedningen'] },
    ),
    event(
      occurrence({
        id: 'norrbotten-2027-temadagar-1',
        bodies: ['lansstyrgruppen', 'politiska-samverkansberedningen'],
        rule: 'temadagar',
        title: 'Gemensam temadag',
        date: dateOf('2027-04-22'), // Thursday
        movedFrom: dateOf('2027-04-15'),
        status: 'preliminary',
        form: 'hybrid',
        place: 'Regionhuset, Luleå; rum 3 och https://moten.example/hemlig?pwd=1',
        note: 'Lunch på plats.',
      }),
      {
        bodyNames: ['Länsstyrgruppen', 'Politiska samverkansberedningen'],
        stamp: { sequence: 1, at: '2026-12-01T09:00:00Z' },
      },
    ),
    event(
      occurrence({
        id: 'norrbotten-2027-r5-1',
        title: 'Länsstyrgruppens planeringsdagar',
        date: dateOf('2027-05-19'), // Wednesday
        endDate: dateOf('2027-05-20'), // Thursday
        start: clock('12:00'),
        end: clock('13:00'),
        status: 'preliminary',
        requestedBy: 'Region Norrbotten',
      }),
    ),
    event(occurrence({ explanation: [quote] }), { stamp: { sequence: 3, at: '2027-01-15T10:20:30Z' } }),
    event(
      untimed({
        id: 'norrbotten-2027-handlingsplan-1',
        kind: 'milestone',
        rule: 'handlingsplan',
        title: 'Handlingsplan och budget klara',
        date: dateOf('2027-09-30'), // Thursday
      }),
    ),
  ],
}
