// Keys for lists, and a few comforts. Every page works without this file; nothing here writes markup.
// Rows are [data-row] in a [data-list]; the row's first link is what Enter opens. Single keys can be switched off
// (WCAG 2.1.4) in the dialog that "?" opens; the choice stays in this browser.

import './columns.js';
import './history.js';
import './live.js';
import './palette.js';
import { peek } from './peek.js';

const SWITCH = 'cellgmp.single-keys';
const keysOn = () => localStorage.getItem(SWITCH) !== 'off';
const rows = () => [...document.querySelectorAll('[data-list] [data-row]')];
const dialog = document.getElementById('keys');
let here = -1;

function goTo(index) {
  const all = rows();
  if (all.length === 0) return;
  all[here]?.classList.remove('here');
  here = Math.max(0, Math.min(index, all.length - 1));
  all[here].classList.add('here');
  all[here].querySelector('a')?.focus();
  all[here].scrollIntoView({ block: 'nearest' });
}

function mark() {
  const row = rows()[here];
  if (!row) return;
  const box = row.querySelector('input[type=checkbox]');
  if (box) box.checked = !box.checked;
  row.setAttribute('aria-selected', row.getAttribute('aria-selected') !== 'true');
  picked();
}

// Ticks of rows for an act on many: Shift takes the rows between, the box in the head takes the page, the count is said.
const ticks = () => [...document.querySelectorAll('[data-list] [data-row] input[name=row]')];
let last = null;

function tick(box, on) {
  box.checked = on;
  box.closest('[data-row]').setAttribute('aria-selected', on ? 'true' : 'false');
}

function picked() {
  const said = document.querySelector('[data-picked]');
  const count = ticks().filter((box) => box.checked).length;
  if (said) said.textContent = count === 0 ? '' : said.dataset.picked.replace('#', count);
}

document.addEventListener('click', (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement)) return;
  if (box.matches('[data-pick-page]')) for (const one of ticks()) tick(one, box.checked);
  else if (box.matches('[data-row] input[name=row]')) {
    const all = ticks();
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
    const range = event.shiftKey && from >= 0 ? all.slice(from, to + 1) : [box];
    for (const one of range) tick(one, box.checked);
    last = box;
  } else return;
  picked();
});
for (const box of document.querySelectorAll('[data-pick-page]')) box.hidden = false;

function help() {
  if (dialog && !dialog.open) dialog.showModal();
}

const commands = {
  j: () => goTo(here + 1),
  k: () => goTo(here < 0 ? 0 : here - 1),
  x: mark,
  '/': () => document.querySelector('[data-key="/"]')?.focus(),
  '?': help,
  f: () => document.querySelector('.chips a, .filter input')?.focus(),
  p: () => peek(rows()[here]),
};

function typing(target) {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target) || document.querySelector('dialog[open]')) return;
  // "?" stays when the others are off: it is the way to switch them on again.
  if (!keysOn() && event.key !== '?') return;
  if (event.key === 'Enter' && event.target === document.body && rows()[here]) {
    rows()[here].querySelector('a')?.click();
    return;
  }
  // Space stays the browser's own but on a row's link, where it does nothing else than scroll.
  const space = event.key === ' ' && event.target.closest?.('[data-row] a') !== null && document.getElementById('peek');
  const command = space ? commands.p : commands[event.key];
  if (!command) return;
  event.preventDefault();
  command();
});

document.addEventListener('focusin', (event) => {
  const row = event.target.closest?.('[data-row]');
  if (!row) return;
  const all = rows();
  all[here]?.classList.remove('here');
  here = all.indexOf(row);
  row.classList.add('here');
});

const box = dialog?.querySelector('input[name=single-keys]');
if (box) {
  box.checked = keysOn();
  box.addEventListener('change', () => localStorage.setItem(SWITCH, box.checked ? 'on' : 'off'));
}
for (const opener of document.querySelectorAll('[data-keys]')) {
  opener.hidden = false;
  opener.addEventListener('click', help);
}

// A form is sent once: a second press while the answer is on its way does nothing.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// Paper shows what is folded.
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')];
  for (const part of folded) part.open = true;
});
addEventListener('afterprint', () => {
  for (const part of folded) part.open = false;
});

// The list of problems is read out and reached first, where it heads the page.
document.querySelector('.column > .problems:first-child, .column > h1 + .problems')?.focus();
