import { readFileSync } from 'node:fs'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { made, PUBLIC_URL } from './http/app.ts'

const text = readFileSync(new URL('../docs/dcat-ap-se.rdf', import.meta.url), 'utf8')
const DCAT = 'http://www.w3.org/ns/dcat#'
const DCTERMS = 'http://purl.org/dc/terms/'
const API = `${PUBLIC_URL}/#api`

interface Triple {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  readonly termType: string
}

const triplesOf = (rdf: string): Promise<Triple[]> =>
  new Promise((resolve, reject) => {
    const triples: Triple[] = []
    const parser = new RdfXmlParser()
    parser.on('data', ({ subject, predicate, object }) =>
      triples.push({
        subject: subject.value,
        predicate: predicate.value,
        object: object.value,
        termType: object.termType,
      }),
    )
    parser.on('error', reject)
    parser.on('end', () => resolve(triples))
    parser.end(rdf)
  })

describe('docs/dcat-ap-se.rdf', () => {
  let triples: Triple[]
  beforeAll(async () => {
    triples = await triplesOf(text)
  })
  const objects = (subject: string, predicate: string) =>
    triples.filter((t) => t.subject === subject && t.predicate === predicate).map((t) => t.object)

  it('describes a data service, in a catalogue', () => {
    expect(objects(API, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')).toEqual([`${DCAT}DataService`])
    for (const property of ['title', 'description', 'publisher', 'license', 'accessRights'])
      expect(objects(API, DCTERMS + property)).not.toEqual([])
    expect(objects(`${PUBLIC_URL}/#katalog`, `${DCAT}service`)).toEqual([API])
    expect(objects(API, `${DCAT}endpointURL`)).toEqual([`${PUBLIC_URL}/api/v1`])
  })

  it('names a publisher and a contact that are described too, under names that are to be filled in', () => {
    for (const predicate of [`${DCTERMS}publisher`, `${DCAT}contactPoint`]) {
      const [party] = objects(API, predicate)
      expect(party).toMatch(/^https:\/\/utgivare\.example\.se\/#/)
      expect(triples.some((t) => t.subject === party)).toBe(true)
    }
  })

  it('points at what there is', async () => {
    const { get } = made()
    for (const predicate of ['endpointDescription', 'landingPage']) {
      const [address] = objects(API, DCAT + predicate)
      expect([address, (await get(address!.replace(PUBLIC_URL, ''))).status]).toEqual([address, 200])
    }
  })

  it('has no blank nodes and no relative addresses, which the portal takes none of', () => {
    for (const { subject, object, termType } of triples) {
      expect(subject).toMatch(/^https:\/\//)
      expect(termType).not.toBe('BlankNode')
      if (termType === 'NamedNode') expect(object).toMatch(/^(https?:\/\/|mailto:)/)
    }
  })
})
