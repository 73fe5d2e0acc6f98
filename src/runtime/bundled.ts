// Written by `npm run -s bundle`; not to be changed by hand.

import calendars0 from '../../calendars/halland.yaml'
import calendars1 from '../../calendars/kalmar.yaml'
import calendars2 from '../../calendars/norrbotten.yaml'
import calendars3 from '../../calendars/orebro.yaml'
import calendars4 from '../../calendars/vasternorrland.yaml'
import data0 from '../../data/days-off.yaml'
import data1 from '../../data/elections.yaml'
import data2 from '../../data/periods.yaml'
import data3 from '../../data/school-breaks.yaml'
import type { Text } from './texts.ts'

export const CALENDARS: readonly Text[] = [
  { name: 'calendars/halland.yaml', text: calendars0 },
  { name: 'calendars/kalmar.yaml', text: calendars1 },
  { name: 'calendars/norrbotten.yaml', text: calendars2 },
  { name: 'calendars/orebro.yaml', text: calendars3 },
  { name: 'calendars/vasternorrland.yaml', text: calendars4 },
]

export const DATA: readonly Text[] = [
  { name: 'data/days-off.yaml', text: data0 },
  { name: 'data/elections.yaml', text: data1 },
  { name: 'data/periods.yaml', text: data2 },
  { name: 'data/school-breaks.yaml', text: data3 },
]
