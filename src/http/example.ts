/** What a call was sent or answered. */
export interface CallExample {
  readonly summary: string
  readonly value?: unknown
  /** Where it is, for what can't be shown as text. */
  readonly path?: string
}

/** Calls of the service as they were made, for its description. */
export interface Recorded {
  /** By operationId; answers by status. */
  readonly calls: Readonly<
    Record<
      string,
      { readonly request?: CallExample; readonly responses: Readonly<Record<string, CallExample>> }
    >
  >
  /** What was answered where something was wrong, by status. */
  readonly problems: Readonly<Record<string, unknown>>
}
