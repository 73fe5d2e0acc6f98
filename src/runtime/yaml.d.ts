/** A Worker's bundler gives the text of a file that is imported (`rules` in wrangler.toml). */
declare module '*.yaml' {
  const text: string
  export default text
}
