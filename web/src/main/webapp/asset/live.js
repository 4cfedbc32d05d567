// The judgement of a plan, taken into its page and asked for again while the page is looked at. Without this file a link leads
// to it. Where somebody else has changed the plan since, the page says so.

const SECONDS = 20;

async function look(place) {
  const here = place.querySelector('[data-live-here]');
  here.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(place.dataset.live, { headers: { Accept: 'text/html' } });
    if (answer.redirected || answer.status === 401 || answer.status === 403) return 'over';
    if (!answer.ok) return 'old';
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const result = page.getElementById('live-result');
    if (!result) return 'over';
    // What the reader has opened stays open; what says the same is not touched.
    if (here.dataset.seen !== result.innerHTML) {
      here.dataset.seen = result.innerHTML;
      const open = [...here.querySelectorAll('details')].map((part) => part.open);
      here.replaceChildren(...[...result.childNodes].map((node) => document.importNode(node, true)));
      here.querySelectorAll('details').forEach((part, index) => { if (index in open) part.open = open[index]; });
    }
    place.querySelector('[data-live-changed]').hidden = result.dataset.revision === place.dataset.revision;
    return 'seen';
  } catch {
    return 'old';
  } finally {
    here.removeAttribute('aria-busy');
  }
}

async function start(place) {
  let how = await look(place);
  const again = setInterval(async () => {
    if (document.hidden) return;
    how = await look(place);
    place.querySelector('[data-live-old]').hidden = how === 'seen';
    if (how === 'over') clearInterval(again);
  }, SECONDS * 1000);
}

document.querySelectorAll('[data-live]').forEach(start);
