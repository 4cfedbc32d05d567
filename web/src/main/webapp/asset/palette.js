// Ctrl-K (or Cmd-K): go to any page by a few letters, or search everything. The pages stand in the dialog already; what is
// typed hides those that it does not fit. Enter goes to the first that is left, or searches if none is.

const dialog = document.getElementById('palette');
const words = dialog?.querySelector('input[name=q]');
const places = () => [...(dialog?.querySelectorAll('li') ?? [])];
const left = () => places().filter((place) => !place.hidden);

function narrow() {
  const typed = words.value.trim().toLowerCase();
  for (const place of places()) place.hidden = typed !== '' && !place.textContent.toLowerCase().includes(typed);
  for (const place of places()) place.classList.remove('here');
  if (typed !== '') left()[0]?.classList.add('here');
}

function step(by) {
  const links = left().map((place) => place.querySelector('a'));
  const at = links.indexOf(document.activeElement);
  if (links.length === 0) return;
  if (at + by < 0) words.focus();
  else links[Math.min(at + by, links.length - 1)].focus();
}

document.addEventListener('keydown', (event) => {
  if (!dialog || event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  if (dialog.open) return;
  if (document.querySelector('dialog[open]')) return;
  words.value = '';
  narrow();
  dialog.showModal();
  words.focus();
});
words?.addEventListener('input', narrow);
dialog?.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') step(1);
  else if (event.key === 'ArrowUp') step(-1);
  else return;
  event.preventDefault();
});
dialog?.querySelector('form').addEventListener('submit', (event) => {
  if (event.submitter?.formMethod === 'dialog') return;
  const first = words.value.trim() === '' ? null : left()[0];
  if (!first && words.value.trim() !== '') return;
  event.preventDefault();
  first?.querySelector('a').click();
});
