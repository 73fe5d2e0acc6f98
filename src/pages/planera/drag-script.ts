/**
 * What makes the month's grid move: dragging, and the arrow keys on a meeting (Enter reviews the day, Escape lets it be).
 * Without it each meeting is a link to its own page. Plain ES2020, served from the service itself.
 */
export const dragScript = `'use strict'
const form = document.getElementById('flytt')
const status = document.getElementById('flyttas')
const cells = [...document.querySelectorAll('td[data-date]')]
let held, target, dragged = false
const show = (cell) => {
  cells.forEach((c) => c.classList.toggle('target', c === cell))
  target = cell
}
const say = () => {
  status.textContent = held && target
    ? held.textContent.trim() + ' → ' + target.dataset.words + (target.dataset.date === held.dataset.from ? '' : '. Retur visar vad det innebär.')
    : status.dataset.idle
}
const letGo = () => { held = undefined; show(undefined); say() }
const review = () => {
  if (!held || !target || target.dataset.date === held.dataset.from) return letGo()
  form.elements.occurrence.value = held.dataset.id
  form.elements.date.value = target.dataset.date
  form.submit()
}
for (const piece of document.querySelectorAll('.piece')) {
  piece.addEventListener('dragstart', (e) => { held = piece; dragged = true; e.dataTransfer.setData('text/plain', piece.dataset.id); e.dataTransfer.effectAllowed = 'move' })
  piece.addEventListener('dragend', () => { dragged = false; letGo() })
  piece.addEventListener('keydown', (e) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[e.key]
    if (step !== undefined) {
      e.preventDefault()
      const at = cells.indexOf(held === piece && target ? target : piece.closest('td'))
      held = piece
      show(cells[Math.min(Math.max(at + step, 0), cells.length - 1)])
      say()
    } else if (e.key === 'Enter' && held === piece && target && target.dataset.date !== piece.dataset.from) {
      e.preventDefault()
      review()
    } else if (e.key === 'Escape') letGo()
  })
  piece.addEventListener('blur', () => { if (held === piece && !dragged) letGo() })
}
for (const cell of cells) {
  cell.addEventListener('dragover', (e) => { if (held) { e.preventDefault(); show(cell); say() } })
  cell.addEventListener('drop', (e) => { e.preventDefault(); show(cell); review() })
}
`
