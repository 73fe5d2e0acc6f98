/** The pages to subscribe from. */
export const subscribeStyles = `
.address-field { display: grid; gap: 0.2rem; max-width: 52rem; }
.address-field input { width: 100%; padding: 0.45rem 0.6rem; border: 1px solid var(--line); color: var(--ink); }
.own fieldset { border: 1px solid var(--line); border-radius: 4px; margin: 0 0 1rem; padding: 0.6rem 1rem; max-width: 52rem; }
.own legend { font-weight: 700; padding: 0 0.4rem; }
.own .choice { margin: 0; padding: 0.2rem 0; }
.own input[type="url"] { max-width: 100%; padding: 0.4rem 0.6rem; border: 1px solid var(--muted); border-radius: 4px; font: inherit; }
.own button { font: inherit; font-weight: 700; padding: 0.5rem 1.2rem; border: 0; border-radius: 4px; background: var(--bar); color: var(--bar-ink); cursor: pointer; }
`
