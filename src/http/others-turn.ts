/** Resolves once other requests have been answered: asked between the parts of what reckons years anew. */
export const othersTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
