'use strict';
// Reads, filters and checks an inspection pack that lies on the disk. Asks nothing of any server: the policy of the page forbids it.
const cellgmp = (() => {
  const PAGE = 50;
  const NUMBER = /(?<![A-Z0-9])[A-Z]{2}-[0-9]{4}-[0-9]{4,10}(?![0-9])/g;
  const REMARKS = ['after-signing', 'no-reason', 'by-administrator'];
  const byId = (id) => document.getElementById(id);
  const rest = () => new Promise((done) => setTimeout(done));
  let words = {}, sentences = {}, head = null, checker = '', manifest = '';
  const waiting = new Map();

  /* ---- Loading: what cannot be fetched from the disk is there as script. ---- */
  function load(name) {
    return new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = name;
      script.onload = () => { script.remove(); done(); };
      script.onerror = () => { script.remove(); failed(new Error(name)); };
      document.head.append(script);
    });
  }
  const name = (kind, number) => 'trail/' + kind + '-' + String(number).padStart(5, '0') + '.js';
  async function fetched(kind, number) {
    const key = kind + number;
    await load(name(kind, number));
    const text = waiting.get(key);
    waiting.delete(key);
    if (text === undefined) throw new Error(name(kind, number));
    return text;
  }
  const say = (key, ...facts) => facts.reduce((text, fact, i) => text.replaceAll('{' + i + '}', String(fact)), words['pack.' + key] || key);
  function element(kind, text, style) {
    const made = document.createElement(kind);
    if (text !== undefined) made.textContent = text;
    if (style) made.className = style;
    return made;
  }

  /* ---- The columns of all events, in the order of their places. ---- */
  const rows = { place: [], at: [], who: [], act: [], about: [], named: [], remarks: [], part: [], row: [] };
  const people = [], acts = [], numbers = [], hints = [];
  const known = { people: new Map(), acts: new Map(), numbers: new Map() };
  function number(map, list, text) {
    let found = map.get(text);
    if (found === undefined) { found = list.length; map.set(text, found); list.push(text); }
    return found;
  }
  function addIndex(part, text) {
    const columns = JSON.parse(text);
    const who = columns.people.map((each) => number(known.people, people, each));
    const act = columns.acts.map((each) => number(known.acts, acts, each));
    const thing = columns.numbers.map((each) => number(known.numbers, numbers, each));
    hints[part] = columns.hints;
    for (let i = 0; i < columns.place.length; i++) {
      rows.place.push(columns.place[i]); rows.at.push(columns.at[i]);
      rows.who.push(who[columns.who[i]]); rows.act.push(act[columns.act[i]]);
      rows.about.push(columns.about[i] < 0 ? -1 : thing[columns.about[i]]);
      rows.named.push(columns.named[i].map((each) => thing[each]));
      rows.remarks.push(columns.remarks[i]); rows.part.push(part); rows.row.push(i);
    }
  }

  /* ---- The events themselves, a part at a time. ---- */
  const parts = new Map();
  async function lines(part) {
    if (!parts.has(part)) {
      if (parts.size > 3) parts.delete(parts.keys().next().value);
      parts.set(part, fetched('part', part).then(eventLines));
    }
    return parts.get(part);
  }
  const eventLines = (text) => text.split('\n').filter((line) => line.startsWith('{"place"'));
  function eventOf(line) {
    try { return JSON.parse(line).event; } catch (spoilt) { return null; }
  }

  /* ---- Finding. ---- */
  let found = [], page = 0, search = 0;
  const FIELDS = ['batch', 'record', 'person', 'act', 'words', 'from', 'to'];
  function asked() {
    const given = Object.fromEntries(FIELDS.map((field) => [field, byId(field).value.trim()]));
    for (const remark of REMARKS) given[remark] = byId(remark).checked;
    return given;
  }
  const holds = (text, part) => text.toLowerCase().includes(part);
  function such(list, fits) {
    const ids = new Set();
    list.forEach((text, id) => { if (fits(text)) ids.add(id); });
    return ids;
  }
  function batchNumbers(part) {
    const ids = new Set();
    for (const [batch, of] of Object.entries(head.batches))
      if (holds(batch, part) || holds(of.title, part))
        for (const each of of.numbers) if (known.numbers.has(each)) ids.add(known.numbers.get(each));
    return ids;
  }
  function micros(day, added) { return Date.parse(day + 'T00:00:00Z') * 1000 + added * 86400e6; }
  async function find() {
    const run = ++search, q = asked();
    const batch = q.batch ? batchNumbers(q.batch.toLowerCase()) : null;
    const record = q.record ? such(numbers, (text) => holds(text, q.record.toLowerCase())) : null;
    const who = q.person ? such(people, (text) => holds(text, q.person.toLowerCase())) : null;
    const act = q.act ? such(acts, (text) => holds(text, q.act.toLowerCase()) || holds(words['act.' + text] || '', q.act.toLowerCase())) : null;
    const from = q.from ? micros(q.from, 0) : -Infinity, to = q.to ? micros(q.to, 1) : Infinity;
    let mask = 0;
    REMARKS.forEach((remark, bit) => { if (q[remark]) mask |= 1 << bit; });
    let fits = [];
    for (let i = rows.place.length - 1; i >= 0; i--) {
      if ((rows.remarks[i] & mask) !== mask || rows.at[i] < from || rows.at[i] >= to) continue;
      if (who && !who.has(rows.who[i])) continue;
      if (act && !act.has(rows.act[i])) continue;
      if (record && !rows.named[i].some((each) => record.has(each)) && !record.has(rows.about[i])) continue;
      if (batch && !rows.named[i].some((each) => batch.has(each))) continue;
      fits.push(i);
    }
    if (q.words) fits = await holding(fits, q.words.toLowerCase(), run);
    if (run !== search) return;
    found = fits;
    await show(0);
  }
  /** Of these, the events that hold the words anywhere; every part that they stand in is read. */
  async function holding(fits, part, run) {
    const kept = [];
    for (let i = 0; i < fits.length && run === search;) {
      const of = rows.part[fits[i]], its = await lines(of);
      byId('where').textContent = say('searching', i, fits.length);
      for (; i < fits.length && rows.part[fits[i]] === of; i++) if (holds(its[rows.row[fits[i]]], part)) kept.push(fits[i]);
      await rest();
    }
    return kept;
  }

  /* ---- Showing a page of events: what the columns say at once, the rest when its part is read. ---- */
  const stamp = (at) => new Date(Math.floor(at / 1000)).toISOString().slice(0, 19).replace('T', ' ') + '.' + String(at % 1e6).padStart(6, '0') + 'Z';
  async function show(wanted) {
    page = wanted;
    const pages = Math.max(1, Math.ceil(found.length / PAGE)), shown = found.slice(page * PAGE, page * PAGE + PAGE), run = search;
    byId('where').textContent = say('where', found.length, page + 1, pages);
    byId('newer').disabled = page === 0;
    byId('older').disabled = page + 1 >= pages;
    const made = shown.map(rowOf);
    byId('events').tBodies[0].replaceChildren(...made.map((each) => each.row));
    if (!shown.length) byId('events').tBodies[0].append(nothing());
    for (let i = 0; i < shown.length && run === search && page === wanted; i++) {
      const its = await lines(rows.part[shown[i]]).catch(() => []);
      more(made[i], shown[i], its[rows.row[shown[i]]] || '');
    }
  }
  function nothing() {
    const row = element('tr'), cell = element('td', say('none'));
    cell.colSpan = 6;
    row.append(cell);
    return row;
  }
  function rowOf(i) {
    const row = element('tr'), [person, account] = people[rows.who[i]].split('\n'), act = acts[rows.act[i]];
    const what = element('td', words['act.' + act] || act), why = element('td');
    what.append(element('div', act, 'quiet'));
    REMARKS.forEach((remark, bit) => { if (rows.remarks[i] & (1 << bit)) why.append(element('span', say('find.' + remark), 'remark')); });
    row.dataset.place = rows.place[i];
    row.append(element('td', rows.place[i]), element('td', stamp(rows.at[i])), element('td', person + ' (' + account + ')'), what, about(i), why);
    return { row, why };
  }
  function about(i) {
    const cell = element('td');
    const of = rows.about[i] < 0 ? null : numbers[rows.about[i]];
    if (of) {
      const thing = of.match(NUMBER), page = thing && document.querySelector('#things a[href^="things/' + CSS.escape(thing[0]) + '."]');
      if (page) { const link = element('a', of); link.href = page.getAttribute('href'); cell.append(link); } else cell.append(of);
    }
    return cell;
  }
  const text = (value) => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value));
  function more({ row, why }, i, line) {
    const event = eventOf(line), list = element('ul');
    if (!event) { why.append(element('div', say('spoilt'))); return; }
    if (event.reason) why.append(element('div', text(event.reason)));
    for (const [key, value] of Object.entries(event.details || {})) list.append(element('li', key + ': ' + text(value)));
    for (const change of Array.isArray(event.changes) ? event.changes : []) {
      const item = element('li', text(change.address) + ': ');
      item.append(element('del', 'old' in change ? text(change.old) : '–'), ' → ', element('ins', 'new' in change ? text(change.new) : '–'));
      list.append(item);
    }
    if (list.childElementCount) why.append(list);
    row.children[1].title = text(event.zone);
  }

  /* ---- Checking: the same lines as verify.html, in the background, a part at a time. ---- */
  let worker = null, verdict = null;
  const differing = [];
  function askWorker(message, type) {
    return new Promise((done) => {
      worker.onmessage = ({ data }) => {
        if (data.type === 'progress' && data.total) byId('progress').value = 0.4 + (0.6 * data.read) / data.total;
        if (data.type === type) done(data);
      };
      worker.onerror = (fault) => done({ type, verdict: { verdict: 'unreadable', sentence: 'refused.page.fault', facts: { name: fault.message } }, hashes: [] });
      worker.postMessage(message);
    });
  }
  /** Beside what verify.html knows: the beginnings of the hashes of events, to name the one that was touched. */
  const LEAVES = `
    ;(() => { const check = onmessage; onmessage = (asked) => asked.data.type !== 'leaves' ? check(asked)
      : postMessage({ type: 'leaves', hashes: asked.data.lines.map((line) => {
          const from = line.indexOf(',"event":') + 9;
          return hex(sha256(0, [encode(line.slice(from, -1))])).slice(0, 16); }) }); })();`;
  async function check() {
    const blobs = [], notes = [];
    byId('verdict').className = '';
    byId('verdict').textContent = say('checking');
    byId('progress').hidden = false;
    try {
      await load('trail/checker.js');
      let first = 0;
      for (let part = 1; part <= head.parts; part++) {
        const its = await fetched('part', part);
        blobs.push(new Blob([its]));
        first = compare(part, eventLines(its), first);
        byId('progress').value = (0.4 * part) / head.parts;
        await rest();
      }
      for (let part = 1; part <= head.checkpoints; part++) notes.push(await fetched('checkpoints', part));
    } catch (missing) {
      return told({ verdict: 'failed', findings: [], missing: missing.message });
    }
    worker = new Worker(URL.createObjectURL(new Blob([checker + LEAVES], { type: 'text/javascript' })));
    const files = [new File(blobs, 'trail.jsonl'), new File(notes, 'checkpoints.txt'), new File([head.keys], 'keys.txt')];
    const said = (await askWorker({ type: 'check', files, outside: [], key: '' }, 'verdict')).verdict;
    if (said.verdict === 'failed') await locate(said);
    if (said.verdict === 'intact' && (said.size !== head.sealed || said.events !== head.events || said.events !== rows.place.length)) differing.push(null);
    told(said);
  }
  /** What the list says of each event must be what the event says. */
  function compare(part, its, first) {
    let i = first;
    for (const line of its) {
      const event = eventOf(line);
      const same = event && rows.part[i] === part && line.startsWith('{"place":"' + rows.place[i] + '"')
        && acts[rows.act[i]] === event.act && people[rows.who[i]] === event.name + '\n' + event.actor
        && (rows.about[i] < 0 ? undefined : numbers[rows.about[i]]) === event.about && stamp(rows.at[i]) === event.at.replace('T', ' ')
        && rows.named[i].map((each) => numbers[each]).join() === [...new Set(line.replace(/\\u00[01][0-9a-f]/g, ' ').match(NUMBER) || [])].sort().join();
      if (!same && differing.length < 20) differing.push(rows.place[i]);
      i++;
    }
    return i;
  }
  /** Which events were touched, by the beginnings of their hashes. */
  async function locate(said) {
    said.touched = [];
    for (let part = 1, i = 0; part <= head.parts; part++) {
      const its = eventLines(await fetched('part', part)), { hashes } = await askWorker({ type: 'leaves', lines: its }, 'leaves');
      hashes.forEach((hash, row) => { if (hints[part] && hints[part].slice(row * 16, row * 16 + 16) !== hash && said.touched.length < 20) said.touched.push(i + row); });
      i += its.length;
    }
  }
  function sentence(key, facts) {
    let said = sentences[key] || key;
    for (const [fact, value] of Object.entries(facts || {})) said = said.replaceAll('{' + fact + '}', () => String(value));
    return said;
  }
  function told(said) {
    verdict = said;
    if (differing.length && said.verdict === 'intact') said.verdict = 'failed';
    byId('progress').hidden = true;
    byId('verdict').className = said.verdict;
    byId('verdict').textContent = said.verdict === 'unreadable' ? sentence(said.sentence, said.facts) : said.verdict === 'intact' ? say('verified', said.events, said.size) : sentence('verdict.' + said.verdict);
    const list = [];
    if (said.missing) list.push(say('missing', said.missing));
    for (const i of said.touched || []) list.push(say('touched', rows.place[i], words['act.' + acts[rows.act[i]]] || acts[rows.act[i]], people[rows.who[i]].split('\n')[0], stamp(rows.at[i])));
    if (differing.includes(null)) list.push(say('counts-differ'));
    const places = differing.filter((place) => place !== null);
    if (places.length) list.push(say('list-differs', places.join(', ')));
    for (const each of said.findings || []) list.push(sentence(each.sentence, each.facts));
    if (said.origin) list.push(sentence('said.pack', said));
    if (said.verdict === 'incomplete') list.push(sentence('unchecked.signatures'));
    byId('findings').replaceChildren(...list.map((each) => element('li', each)));
    byId('key').textContent = said.key ? sentence('said.key.page', said) : '';
    document.body.dataset.checked = said.verdict;
  }

  /* ---- The other files: pages and papers are on the list of digests, whose own digest the house keeps in its trail. ---- */
  const hexOf = (buffer) => Array.from(new Uint8Array(buffer), (each) => each.toString(16).padStart(2, '0')).join('');
  async function checkFiles(chosen) {
    const wrong = [], digests = new Map();
    let fit = 0, own = '';
    byId('files').replaceChildren();
    if (!manifest) await load('trail/manifest.js');
    for (const line of manifest.split('\n')) if (line) digests.set(line.slice(66), line.slice(0, 64));
    for (const file of chosen) {
      const path = file.webkitRelativePath.split('/').slice(1).join('/'), wanted = digests.get(path);
      const digest = hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      digests.delete(path);
      if (path === 'SHA256SUMS') own = digest;
      else if (wanted === digest) fit++;
      else if (wanted) wrong.push(say('file-differs', path));
      else if (path !== 'trail/manifest.js') wrong.push(say('file-unknown', path));
      byId('folder-progress').textContent = say('files-fit', fit, own);
    }
    for (const path of digests.keys()) wrong.push(say('file-missing', path));
    byId('files').replaceChildren(...wrong.slice(0, 100).map((each) => element('li', each)));
    byId('folder-progress').textContent = say(wrong.length ? 'files-wrong' : 'files-fit', fit, own, wrong.length);
    document.body.dataset.files = wrong.length;
  }

  /* ---- The address tells what is asked for, so that pages of things can lead here. ---- */
  function fromAddress() {
    const given = new URLSearchParams(location.hash.slice(1));
    for (const field of FIELDS) byId(field).value = given.get(field) || '';
    for (const remark of REMARKS) byId(remark).checked = given.get(remark) === 'true';
  }
  function intoAddress() {
    const given = new URLSearchParams();
    for (const [field, value] of Object.entries(asked())) if (value) given.set(field, String(value));
    const hash = String(given);
    history.replaceState(null, '', hash ? '#' + hash : '#');
    byId('language').href = byId('language').getAttribute('href').split('#')[0] + (hash ? '#' + hash : '');
  }
  async function begin() {
    for (const each of document.querySelectorAll('.scripted')) each.hidden = false;
    const form = byId('find');
    form.addEventListener('submit', (submit) => { submit.preventDefault(); intoAddress(); find(); });
    form.addEventListener('reset', () => setTimeout(() => { intoAddress(); find(); }));
    byId('newer').addEventListener('click', () => show(page - 1));
    byId('older').addEventListener('click', () => show(page + 1));
    byId('folder').addEventListener('change', () => checkFiles([...byId('folder').files]));
    addEventListener('hashchange', () => { fromAddress(); find(); byId('events-title').scrollIntoView(); });
    if (byId('thing')) byId('thing').addEventListener('input', () => {
      const part = byId('thing').value.trim().toLowerCase();
      for (const row of byId('things').tBodies[0].rows) row.hidden = !holds(row.textContent, part);
    });
    const indices = await Promise.all(Array.from({ length: head.parts }, (none, i) => fetched('index', i + 1).catch(() => null)));
    indices.forEach((each, i) => { if (each) addIndex(i + 1, each); });
    fromAddress();
    await find();
    document.body.dataset.listed = rows.place.length;
    performance.mark('listed');
    await check();
  }
  document.addEventListener('DOMContentLoaded', () => { if (head && byId('find')) begin(); });

  return {
    words: (json) => { words = JSON.parse(json); },
    head: (json) => { head = JSON.parse(json); },
    manifest: (lines) => { manifest = lines; },
    checker: (work) => { checker = work; },
    sentences: (both) => { sentences = both[document.documentElement.lang === 'zh' ? 'zh' : 'en']; },
    part: (number, content) => waiting.set('part' + number, content),
    index: (number, content) => waiting.set('index' + number, content),
    checkpoints: (number, content) => waiting.set('checkpoints' + number, content),
  };
})();
