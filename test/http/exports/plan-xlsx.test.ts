import { describe, expect, it, test } from 'vitest'
import { planXlsx } from '../../../src/http/exports/xlsx.ts'
import { withoutTime } from '../../../src/http/exports/zip-time.ts'
import type { Plan } from '../../../src/planning/index.ts'
import { models, planOf, regionOf } from '../../pages/plans.ts'
import { made, problemOf } from '../app.ts'
import { all } from '../xml.ts'
import { namedRanges, type ReadCell, readWorkbook } from './workbook.ts'

/** 1970-01-01, counted from 1899-12-30 as spreadsheets do. */
const EPOCH = 25_569

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const day = (number: number): ReadCell => ({ number: number + EPOCH, format: 'yyyy-mm-dd' })

describe.each(models.map((m) => m.region.id))('%s', async (id) => {
  const plan = planOf(id, 2027)
  const region = regionOf(id)
  const octets = await planXlsx(plan, region)
  const [year, lastDays, reasons] = readWorkbook(octets)

  it('has the year, the last days and the reasons', () => {
    expect(readWorkbook(octets).map(({ name }) => name)).toEqual(['Året', 'Sista dagar per grupp', 'Skäl'])
  })

  it('tells each date as a date, in order', () => {
    const told = year!.rows.slice(1).map((row) => [row[0], row.at(-1)])
    expect(told).toEqual(plan.occurrences.map((o) => [day(o.date), { text: o.id }]))
    for (const [index, { endDate, title }] of plan.occurrences.entries()) {
      const row = year!.rows[index + 1]!
      expect([row[1], row[7]]).toEqual([endDate === undefined ? {} : day(endDate), { text: title }])
    }
  })

  it('tells each last day under each of its bodies, in the order of the bodies', () => {
    const told = lastDays!.rows.slice(1).map((row) => [row[0]!.text, row.at(-1)!.text])
    const expected = region.bodies.flatMap((b) =>
      plan.occurrences
        .filter((o) => o.kind === 'deadline' && o.bodies.includes(b.id))
        .map((o) => [b.name, o.id]),
    )
    expect(told).toEqual(expected)
  })

  it('tells every reason of every date', () => {
    const told = reasons!.rows.slice(1).map((row) => [row.at(-1)!.text, row[3]!.number, row[5]!.text])
    const expected = plan.occurrences.flatMap((o) => o.explanation.map((s, i) => [o.id, i + 1, s.text]))
    expect(told).toEqual(expected)
  })

  it('has headings that stay in sight and filter, and no formula', () => {
    for (const { xml, rows } of readWorkbook(octets)) {
      expect(all(xml, 'pane').map((p) => [p.attributes['ySplit'], p.attributes['state']])).toEqual([
        ['1', 'frozen'],
      ])
      const last = `${String.fromCodePoint(64 + rows[0]!.length)}${rows.length}`
      expect(all(xml, 'autoFilter').map((f) => f.attributes['ref'])).toEqual([`A1:${last}`])
      expect(all(xml, 'f')).toEqual([])
    }
  })

  it('prints as wide as a page that lies down, its headings on each, and not the ids', () => {
    for (const { xml } of readWorkbook(octets)) {
      expect(all(xml, 'pageSetUpPr').map((p) => p.attributes['fitToPage'])).toEqual(['1'])
      const [setup, ...more] = all(xml, 'pageSetup').map((p) => p.attributes)
      expect([setup, more]).toEqual([
        expect.objectContaining({ orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' }),
        [],
      ])
    }
    const expected = readWorkbook(octets).flatMap(({ name, rows }, sheet) => {
      const last = String.fromCodePoint(64 + rows[0]!.length - 1)
      return [
        [sheet, '_xlnm.Print_Area', `'${name}'!$A$1:$${last}$${rows.length}`],
        [sheet, '_xlnm.Print_Titles', `'${name}'!$1:$1`],
      ]
    })
    expect(namedRanges(octets)).toEqual(expected)
  })

  it('is the same octets for the same plan', async () => {
    expect(await planXlsx(plan, region)).toEqual(octets)
  })
})

test.each(['=HYPERLINK("http://x";"å")', '+46', '-1', '@SUM(A1)', '\t=1', '<b>&amp;', '_x0041_'])(
  'the title %j is text, as it stands',
  async (title) => {
    const plan = planOf('norrbotten', 2027)
    const one: Plan = { ...plan, occurrences: [{ ...plan.occurrences[0]!, title }] }
    const [year] = readWorkbook(await planXlsx(one, regionOf('norrbotten')))
    expect(year!.rows[1]![7]).toEqual({ text: title })
    expect(all(year!.xml, 'f')).toEqual([])
  },
)

test('a year without dates is a workbook of headings', async () => {
  const plan = { ...planOf('norrbotten', 2027), occurrences: [] }
  const sheets = readWorkbook(await planXlsx(plan, regionOf('norrbotten')))
  expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 1, 1])
})

test('what is no ZIP is not stamped anew', () => {
  expect(() => withoutTime(new Uint8Array(30))).toThrow('expected a ZIP')
})

describe('/plans/2027.xlsx', () => {
  const path = '/api/v1/regions/norrbotten/plans/2027.xlsx'

  it('is the workbook, to save, and revalidates', async () => {
    const service = made()
    const response = await service.get(path)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, XLSX])
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="arshjul-norrbotten-2027.xlsx"',
    )
    const octets = new Uint8Array(await response.arrayBuffer())
    expect(octets).toEqual(await planXlsx(planOf('norrbotten', 2027), regionOf('norrbotten')))
    const again = await service.get(path, { 'If-None-Match': response.headers.get('ETag')! })
    expect(again.status).toBe(304)
  })

  it('of a year that can not be planned is refused', async () => {
    const { errors } = await problemOf(await made().get('/api/v1/regions/norrbotten/plans/1999.xlsx'), 422, [
      '#/year',
    ])
    expect(errors).toHaveLength(1)
  })
})
