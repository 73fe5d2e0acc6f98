import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, chromium } from 'playwright-core'
import { createApp } from '../../src/http/app.ts'
import { facts, models, TODAY } from '../pages/plans.ts'
import { memoryStore } from '../store/memory.ts'

const CHROMIUM = '/usr/bin/chromium'
/** A build machine has to have it: a test that never runs there proves nothing. */
export const canBrowse = existsSync(CHROMIUM) || process.env['CI'] === 'true'

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export const app = createApp({
  regions: new Map(models.map((model) => [model.region.id, model])),
  facts,
  clock: { today: () => TODAY, now: () => '2026-11-24T09:00:00Z' },
  publicUrl: 'https://arshjul.example',
  store: await memoryStore(),
  random: (bytes) => new Uint8Array(bytes),
})

export interface Site {
  readonly url: string
  close(): Promise<void>
}

/** The whole service on a port of its own. */
export const open = (): Promise<Site> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      })
    })
  })
