/** What workerd tells a test that runs in it. */
declare module 'cloudflare:workers' {
  export const env: Readonly<Record<string, import('../../src/runtime/d1.ts').D1>>
  export const exports: {
    readonly default: { fetch(request: Request | string, init?: RequestInit): Promise<Response> }
  }
}
