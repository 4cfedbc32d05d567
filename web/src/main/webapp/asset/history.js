// The tree of a history by keyboard, as the treegrid pattern of ARIA has it: arrows move, open and close, Home and End go to the
// ends, Enter shows a leaf in the pane. Rows are asked for when their node is opened. Without this file every row is a link.

const grid = document.querySelector('[data-history-tree]');
const pane = document.querySelector('[data-pane]');

function level(row) {
  return Number(row.getAttribute('aria-level'));
}

function shown() {
  return [...grid.querySelectorAll('tbody > tr')].filter((row) => !row.hidden);
}

function move(row) {
  if (!row) return;
  for (const other of grid.querySelectorAll('tbody > tr[tabindex="0"]')) other.tabIndex = -1;
  row.tabIndex = 0;
  row.focus();
}

function inside(row) {
  const rows = [];
  for (let next = row.nextElementSibling; next && level(next) > level(row); next = next.nextElementSibling) rows.push(next);
  return rows;
}

// With keys of its own the tree is one stop on the way through the page; its links are not.
function quiet(rows) {
  for (const row of rows) for (const link of row.querySelectorAll('a')) link.tabIndex = -1;
  return rows;
}

async function fragment(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

async function open(row) {
  if (row.getAttribute('aria-expanded') !== 'false') return;
  row.setAttribute('aria-expanded', 'true');
  const known = inside(row);
  if (known.length) {
    for (const one of known) if (level(one) === level(row) + 1) reveal(one);
    return;
  }
  grid.setAttribute('aria-busy', 'true');
  const query = `${grid.dataset.query}&in=${row.dataset.keyRow}&level=${level(row)}`;
  try {
    const answer = await fetch(`${grid.dataset.historyTree}/rows${query}`, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) {
      location.assign(row.querySelector('a').href);
      return;
    }
    // Table rows are only parsed inside a table.
    const table = new DOMParser().parseFromString(`<table><tbody>${await answer.text()}</tbody></table>`, 'text/html');
    row.after(...quiet([...table.querySelectorAll('tbody > tr')].map((one) => document.importNode(one, true))));
  } finally {
    grid.removeAttribute('aria-busy');
  }
}

function reveal(row) {
  row.hidden = false;
  if (row.getAttribute('aria-expanded') === 'true')
    for (const one of inside(row)) if (level(one) === level(row) + 1) reveal(one);
}

function close(row) {
  row.setAttribute('aria-expanded', 'false');
  for (const one of inside(row)) one.hidden = true;
}

function above(row) {
  for (let one = row.previousElementSibling; one; one = one.previousElementSibling) if (level(one) < level(row)) return one;
  return null;
}

async function show(row) {
  const page = await fragment(`${grid.dataset.historyTree}/leaves/${row.dataset.leaf}`);
  const found = page?.querySelector('[data-pane]');
  if (!found) {
    location.assign(row.querySelector('a').href);
    return;
  }
  pane.replaceChildren(...[...found.childNodes].map((one) => document.importNode(one, true)));
  for (const one of grid.querySelectorAll('tr[aria-selected="true"]')) one.removeAttribute('aria-selected');
  row.setAttribute('aria-selected', 'true');
}

async function act(row) {
  if (row.dataset.leaf) await show(row);
  else if (row.getAttribute('aria-expanded') === 'true') close(row);
  else if (row.hasAttribute('aria-expanded')) await open(row);
  else row.querySelector('a')?.click();
}

if (grid) {
  const first = grid.querySelector('tbody > tr');
  if (first) first.tabIndex = 0;
  quiet(grid.querySelectorAll('tbody > tr'));
  pane?.setAttribute('aria-live', 'polite');
  grid.addEventListener('keydown', async (event) => {
    const row = event.target.closest('tbody > tr');
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = shown();
    const here = rows.indexOf(row);
    const keys = {
      ArrowDown: () => move(rows[here + 1]),
      ArrowUp: () => move(rows[here - 1]),
      Home: () => move(rows[0]),
      End: () => move(rows[rows.length - 1]),
      ArrowRight: () => (row.getAttribute('aria-expanded') === 'false' ? open(row) : level(rows[here + 1] ?? row) > level(row) && move(rows[here + 1])),
      ArrowLeft: () => (row.getAttribute('aria-expanded') === 'true' ? close(row) : move(above(row))),
      Enter: () => act(row),
      ' ': () => act(row),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    await keys[event.key]();
  });
  grid.addEventListener('click', async (event) => {
    const row = event.target.closest('tbody > tr');
    if (!row || row.hasAttribute('data-more') || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (!row.dataset.leaf && !row.hasAttribute('aria-expanded')) return;
    event.preventDefault();
    move(row);
    await act(row);
  });
}
