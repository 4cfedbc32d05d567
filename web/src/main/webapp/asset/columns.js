// Which columns of a list are shown, whether long texts stand on one line and whether what names a row stays in sight; kept in this browser for each person. The boxes
// stand in the page; without this file all columns are shown.

const chooser = document.querySelector('[data-columns]');
const table = chooser && document.querySelector('table[data-list]');

if (table) {
  const kept = `cellgmp.columns.${chooser.dataset.columns}`;
  const boxes = [...chooser.querySelectorAll('input[type=checkbox]')];
  const unchosen = new Set((localStorage.getItem(kept) ?? '').split(' '));
  const show = () => {
    for (const box of boxes) {
      if (box.name === 'one-line' || box.name === 'frozen') table.classList.toggle(box.name, box.checked);
      else for (const cell of table.querySelectorAll(`[data-column=${box.name}]`)) cell.hidden = !box.checked;
    }
  };
  for (const box of boxes) box.checked = box.defaultChecked !== unchosen.has(box.name);
  chooser.addEventListener('change', () => {
    const changed = boxes.filter((box) => box.checked !== box.defaultChecked).map((box) => box.name);
    localStorage.setItem(kept, changed.join(' '));
    show();
  });
  show();
  chooser.hidden = false;
}
