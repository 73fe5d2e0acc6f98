import { test } from 'vitest'
import { made } from '../http/app.ts'
test('print', async () => {
  const { get } = made()
  const ask = async (region: string, q: string) => {
    const r = await get(`/api/v1/regions/${region}/earliest-decision?${q}`)
    const b = (await r.json()) as any
    console.log(region, q, r.status, b.detail ?? [b.raised, b.meeting.date, b.meeting.occurrence, 'lastDay', b.lastDay].join(' '))
    for (const k of ['steps', 'wishes', 'after']) for (const s of b[k] ?? []) console.log('   ', k, s.step, s.date, s.body, s.occurrence ?? '-', s.rule, s.strength, s.passed ?? '')
    if (b.undated) console.log('   undated', b.undated.map((u: any) => u.rule).join(' '))
  }
  await ask('vasternorrland', 'body=lansledningen&raised=2027-01-10')
  await ask('vasternorrland', 'body=lansledningen&raised=2026-12-20&purpose=information')
  await ask('vasternorrland', 'body=lanssamordning-aldre&raised=2027-01-10')
  await ask('vasternorrland', 'body=lanssamordning-aldre&raised=2027-01-10&via=lansledningen')
  await ask('vasternorrland', 'body=beredning&raised=2027-01-10')
  await ask('vasternorrland', 'body=politiskt-forum&raised=2027-01-10')
  await ask('norrbotten', 'body=lansstyrgruppen&raised=2027-01-10')
  await ask('halland', 'body=strategisk-niva&raised=2027-01-10')
  await ask('halland', 'body=strategisk-niva&raised=2027-01-10&via=taktisk-aldre')
  await ask('halland', 'body=taktisk-aldre&raised=2027-01-10')
  await ask('kalmar', 'body=lansgemensam-ledning&raised=2027-01-10')
  await ask('kalmar', 'body=presidiekonferens&raised=2027-01-10')
  await ask('orebro', 'body=chefsgrupp-social-valfard&raised=2027-01-10')
  await ask('orebro', 'body=chefsgrupp-social-valfard&raised=2027-01-10&via=lansdelsgrupper')
  await ask('orebro', 'body=chefsgrupp-social-valfard&raised=2027-01-10&via=styrgrupp-barn-och-unga')
  await ask('orebro', 'body=samverkansrad-social-valfard&raised=2027-01-10')
  await ask('orebro', 'body=chefsgrupp-folkhalsa&raised=2027-01-10')
  await ask('orebro', 'body=kc-rd&raised=2027-01-10')
  await ask('orebro', 'body=chefsgrupp-folkhalsa&raised=2100-12-10')
  await ask('orebro', 'body=chefsgrupp-folkhalsa&meeting=orebro-2027-folkhalsa-moten-3')
  await ask('vasternorrland', 'meeting=vasternorrland-2027-lansledningen-moten-1')
})
