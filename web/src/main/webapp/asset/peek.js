// A look at a row's record without leaving the list: "p" or Space on a row, or its button. The record's own page is asked for
// and its head, its next steps and its last events are shown beside the list; without this file the row's link leads there.
// The dialog is modal, so that Escape closes it; the focus returns to the row.

const EVENTS = 5;
const panel = document.getElementById('peek');
let asked = 0;
let from = null;

function copy(node) {
  const taken = document.importNode(node, true);
  for (const part of [taken, ...taken.querySelectorAll('[id]')]) part.removeAttribute('id');
  return taken;
}

function copied(node) {
  return node.nodeType === Node.ELEMENT_NODE ? copy(node) : document.importNode(node, true);
}

function fill(slot, nodes) {
  const place = panel.querySelector(`[data-peek="${slot}"]`);
  place.replaceChildren(...nodes);
  place.closest('[data-peek-part]')?.toggleAttribute('hidden', nodes.length === 0);
}

/** @param row a list's row; its first link is the record */
export async function peek(row) {
  const link = row?.querySelector('th a, a');
  if (!panel || !link) return;
  const mine = ++asked;
  from = link;
  fill('head', [document.createTextNode(link.textContent)]);
  fill('why', [...row.querySelectorAll('.reason, .due')].flatMap((cell) => [...cell.childNodes, document.createTextNode(' ')].map(copied)));
  fill('events', []);
  panel.querySelector('[data-peek="open"]').href = link.href;
  if (!panel.open) panel.showModal();
  panel.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(link.href, { headers: { Accept: 'text/html' } });
    if (mine !== asked || !panel.open) return;
    if (!answer.ok || answer.redirected && new URL(answer.url).pathname === '/sign-in') {
      location.assign(link.href);
      return;
    }
    const record = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const head = record.querySelector('.record-header') ?? record.querySelector('h1');
    if (head) fill('head', [copy(head)]);
    // Only where the page holds the whole story are its last lines the last events.
    const story = [...record.querySelectorAll('.timeline > li')];
    const whole = !record.querySelector('#story a[href*="story="]');
    fill('events', whole ? story.slice(-EVENTS).reverse().map(copy) : []);
  } finally {
    panel.removeAttribute('aria-busy');
  }
}

if (panel) {
  for (const button of document.querySelectorAll('[data-peek-row]')) {
    button.hidden = false;
    button.addEventListener('click', () => peek(button.closest('[data-row]')));
  }
  panel.addEventListener('close', () => from?.focus());
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close();
  });
}
