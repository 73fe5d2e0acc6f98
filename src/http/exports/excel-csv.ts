/** Rows as CSV that Swedish Excel opens right: a byte order mark, semicolons, CRLF. */
export const excelCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`

/** RFC 4180 quoting; a text that a spreadsheet would take for a formula is told to be text. */
function cell(text: string): string {
  const plain = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
