(() => {
  const compare = (one, other) => {
    const [a, b] = [Number(one), Number(other)];
    if (one === '' || other === '') return (one === '') - (other === '');
    return Number.isNaN(a) || Number.isNaN(b) ? one.localeCompare(other) : a - b;
  };
  for (const table of document.querySelectorAll('table[data-sortable]')) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const isDown = head.getAttribute('aria-sort') === 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
        const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
        const rows = [...table.tBodies[0].rows];
        rows.sort((one, other) => compare(key(one), key(other)) * (isDown ? -1 : 1));
        table.tBodies[0].append(...rows);
      });
    });
  }
  for (const hint of document.querySelectorAll('.hint')) hint.hidden = false;
})();
