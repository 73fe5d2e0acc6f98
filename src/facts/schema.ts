import { z } from 'zod'
import { civilDate, dayRule, periodRule } from './recurrence.ts'

const text = z.string().trim().min(1)

const claim = {
  name: text.describe('Swedish, as shown to people'),
  source: text.describe('the act or publication'),
  certainty: z.enum(['verified', 'partly', 'unsure']),
  note: z.exactOptional(text.describe('Swedish; required unless verified')),
}

const validity = {
  from: z.exactOptional(civilDate.describe('the first day that it holds')),
  until: z.exactOptional(civilDate.describe('the first day that it no longer holds')),
}

const regions = z.array(z.string().regex(/^[a-z][a-z-]*$/, 'expected a region id')).min(1)

const every = z.strictObject({ years: z.int().min(1), since: z.int() })

/** A reader must be able to judge what was not read in the act itself. */
const noted = <S extends z.ZodType<{ certainty: string; note?: string }>>(schema: S): S =>
  schema.refine(({ certainty, note }) => certainty === 'verified' || note !== undefined, {
    path: ['note'],
    message: 'expected a note, as the fact is not verified',
  })

const day = noted(z.strictObject({ ...claim, when: dayRule, ...validity }))

const daysOffFile = z.strictObject({
  kind: z.literal('days-off'),
  holidays: z.array(day).describe('public holidays'),
  eves: z.array(day).describe('eves that the law equates with Sunday'),
  shortDays: z.array(day).describe('short days by custom or agreement; work days'),
  squeezeDays: z
    .exactOptional(noted(z.strictObject(claim)))
    .describe('the claim that computed squeeze days carry'),
})

const periodsFile = z.strictObject({
  kind: z.literal('periods'),
  periods: z.array(
    noted(
      z.strictObject({
        kind: z.enum(['summer-pause', 'christmas', 'hunting-week', 'busy']),
        ...claim,
        when: periodRule,
        regions: z.exactOptional(regions.describe('all of them when not given')),
        ...validity,
      }),
    ),
  ),
})

const schoolBreaksFile = z.strictObject({
  kind: z.literal('school-breaks'),
  breaks: z.array(noted(z.strictObject({ ...claim, regions, when: periodRule, ...validity }))),
})

const electionsFile = z.strictObject({
  kind: z.literal('elections'),
  elections: z.array(
    noted(
      z.strictObject({
        ...claim,
        when: periodRule,
        every: z.exactOptional(every),
        general: z.exactOptional(z.boolean().describe('whether regions and municipalities elect, too')),
      }),
    ),
  ),
  terms: z.array(noted(z.strictObject({ ...claim, when: dayRule, every }))),
})

/** A file of facts; its `kind` says which. */
export const factsFile = z.discriminatedUnion('kind', [
  daysOffFile,
  periodsFile,
  schoolBreaksFile,
  electionsFile,
])
export type FactsFile = z.output<typeof factsFile>

export type SqueezeClaim = NonNullable<z.output<typeof daysOffFile>['squeezeDays']>

/** The JSON Schema by which editors complete a file of facts. */
export const factsJsonSchema = () => z.toJSONSchema(factsFile, { io: 'input' })
