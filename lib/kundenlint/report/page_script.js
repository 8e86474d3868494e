// Comfort only: without it everything is on the page and linked.
(() => {
  'use strict';
  document.documentElement.classList.add('js');
  const by = (id) => document.getElementById(id);
  const smooth = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';

  // The panel beside a text shows what the list at the end says of the chosen place.
  for (const read of document.querySelectorAll('.read')) {
    const panel = read.querySelector('.panel'), say = panel.querySelector('.say');
    const chips = [...read.querySelectorAll('.body a.g')];
    const marks = [...read.querySelectorAll('.body mark')];
    let current = -1;

    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '✕';
    close.setAttribute('aria-label', panel.dataset.close);
    close.addEventListener('click', () => leave(true));
    panel.prepend(close);
    panel.hidden = false;

    function part(note) {
      const box = document.createElement('div');
      box.className = 'part';
      for (const child of note.childNodes) box.append(child.cloneNode(true));
      return box;
    }
    function unmark() {
      if (current >= 0) chips[current].removeAttribute('aria-current');
      for (const mark of marks) mark.classList.remove('on');
    }
    function leave(refocus) {
      const last = current;
      unmark();
      current = -1;
      panel.classList.remove('open');
      if (refocus && last >= 0) chips[last].focus();
    }
    function choose(at) {
      unmark();
      current = at;
      const chip = chips[at];
      chip.setAttribute('aria-current', 'true');
      if (/n\d+$/.test(chip.hash)) {
        const number = /\d+$/.exec(chip.hash)[0];
        for (const mark of marks) mark.classList.toggle('on', mark.dataset.m.split(' ').includes(number));
      }
      const note = by(chip.hash.slice(1));
      const with_it = (note.dataset.with || '').split(' ').filter(Boolean).map(by).filter(Boolean);
      say.replaceChildren(part(note), ...with_it.map(part));
      panel.classList.add('open');
      panel.scrollTop = 0;
      chip.focus({preventScroll: true});
      const box = chip.getBoundingClientRect(), low = panel.getBoundingClientRect();
      const sheet = getComputedStyle(panel).position === 'fixed';
      if (box.top < 0 || box.bottom > (sheet ? low.top : innerHeight)) {
        scrollBy({top: box.top - innerHeight / 4, behavior: smooth});
      }
    }

    read.addEventListener('click', (event) => {
      const chip = event.target.closest('.body a.g');
      if (chip) {
        event.preventDefault();
        choose(chips.indexOf(chip));
        return;
      }
      const mark = event.target.closest('.body mark');
      if (!mark) return;
      const own = mark.dataset.m.split(' ').map((n) => chips.findIndex((c) => c.hash.endsWith('n' + n)));
      choose(own[(own.indexOf(current) + 1) % own.length]);
    });
    read.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && current >= 0) leave(true);
      if (event.altKey || event.ctrlKey || event.metaKey || !event.target.closest('.body a.g')) return;
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (!step) return;
      event.preventDefault();
      choose((chips.indexOf(event.target) + step + chips.length) % chips.length);
    });
    const plot = read.closest('section').previousElementSibling?.querySelector('.plot');
    plot?.addEventListener('click', (event) => {
      const point = event.target.closest('[data-m]');
      if (point) choose(chips.findIndex((chip) => chip.hash.endsWith('n' + point.dataset.m)));
    });
  }

  // The table of texts: sorted by its headings, filtered by name and lean.
  for (const table of document.querySelectorAll('table.texts')) {
    const body = table.tBodies[0], rows = [...body.rows];
    const filter = table.closest('section').querySelector('.filter');
    const [name, lean] = filter.querySelectorAll('input, select'), count = filter.querySelector('output');
    const text = (row, column) => row.cells[column].textContent.trim();
    const compare = new Intl.Collator(document.documentElement.lang, {numeric: true}).compare;

    filter.hidden = false;
    function show() {
      const wanted = name.value.toLocaleLowerCase();
      let shown = 0;
      for (const row of rows) {
        row.hidden = (lean.value !== '' && row.dataset.lean !== lean.value) ||
                     !text(row, 0).toLocaleLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      }
      count.textContent = count.dataset.words.replace('{n}', shown).replace('{all}', rows.length);
    }
    name.addEventListener('input', show);
    lean.addEventListener('input', show);

    for (const head of table.tHead.rows[0].cells) {
      const kind = head.dataset.sort, column = head.cellIndex;
      if (!kind) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const first = kind === 'n' ? 'descending' : 'ascending', other = kind === 'n' ? 'ascending' : 'descending';
        const order = head.getAttribute('aria-sort') === first ? other : first;
        for (const each of table.tHead.rows[0].cells) each.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', order);
        const sign = order === 'ascending' ? 1 : -1;
        const by_number = (a, b) => a.cells[column].dataset.v - b.cells[column].dataset.v;
        const by_text = (a, b) => compare(text(a, column), text(b, column));
        rows.sort((a, b) => sign * (kind === 'n' ? by_number(a, b) : by_text(a, b)));
        body.append(...rows);
      });
    }
    document.querySelector('.scatter .plot')?.addEventListener('click', (event) => {
      const row = by('row' + event.target.closest('[data-row]')?.dataset.row);
      if (!row) return;
      for (const each of rows) each.classList.toggle('on', each === row);
      row.hidden = false;
      row.scrollIntoView({block: 'center', behavior: smooth});
      row.querySelector('a')?.focus({preventScroll: true});
    });
  }
})();
