/** What is wrong in a file of rules, at a path of it. */
export type Complaint = readonly [path: readonly PropertyKey[], message: string]
