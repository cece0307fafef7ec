// Runs while the page is parsed: an address within the page shows its target first, and then nothing moves.
{
  const page = document.documentElement;
  const titles = JSON.parse(document.getElementById('titles').textContent);

  // Redoc takes what comes after a second `#` as a place within the operation before it.
  const corrected = (hash) => hash.replace(/^#\/([\w-]+\/[\w-]+)\/(t=[^#]*)$/, '#/$1#$1/$2');
  const correct = () => {
    const hash = corrected(location.hash);
    if (hash !== location.hash) history.replaceState(history.state, '', hash);
  };
  correct();
  // These listeners are older than Redoc's, which then finds the corrected address.
  addEventListener('hashchange', correct, true);
  addEventListener('popstate', correct, true);

  const [, address = ''] = location.hash.split('#');
  const target = decodeURIComponent(address.replace(/^\//, ''));
  const isGuide = target.startsWith('section/');
  if (isGuide) page.classList.add('at-guide');
  else if (titles[target]) page.classList.add('at-operation');

  /** Called where the prerendered guides begin. A `</noscript>` is where they end. */
  globalThis.skipGuides = () => {
    document.currentScript.remove();
    // The browser takes what follows as text, which is much faster.
    if (page.classList.contains('at-operation')) document.write('<noscript>');
  };

  /** Calls this when the prerendered page is parsed, which is long before Redoc starts. */
  globalThis.showTarget = () => {
    if (isGuide && document.getElementById(target)) coverWithGuide();
    page.classList.remove('at-guide');
    if (page.classList.contains('at-operation')) coverWithTitle(...titles[target]);
  };

  // The guides are in the file. Redoc renders them again, in which everything moves: until it is done, a cover shows them.
  function coverWithGuide() {
    cover();
    document.getElementById(target).scrollIntoView();
  }

  // Operations are not. The cover shows the menu and the title.
  function coverWithTitle(title, method = '', path = '') {
    const heading = document.createElement('h2');
    heading.textContent = title;
    const where = document.createElement('code');
    where.textContent = `${method} ${path}`.trim();
    cover().querySelector('.api-content').replaceChildren(heading, where);
  }

  /** Puts what is in the file over the page, and returns it. */
  function cover() {
    const prerendered = document.getElementById('redoc');
    prerendered.id = 'cover';
    prerendered.inert = true;
    // Taking over prerendered guides takes longer than starting without them. Redoc renders them when they come near.
    const root = document.createElement('div');
    root.id = 'redoc';
    prerendered.after(root);
    page.classList.add('is-covered');
    return prerendered;
  }

  const patience = 10_000;
  /** So many frames without a move are enough where the target cannot be at the top, at the end of the page. */
  const calmFrames = 5;

  /** Removes the cover when the target is where it stays. */
  globalThis.uncover = async () => {
    const until = performance.now() + patience;
    let last;
    for (let calm = 0; calm < calmFrames && performance.now() < until; ) {
      const isFrame = await change();
      const element = elementOf(target);
      // Redoc scrolls to operations only.
      if (isGuide) element?.scrollIntoView();
      // Redoc leaves it to the browser to render what is near. It would find that out one frame later.
      else if (target && element) element.parentElement.style.contentVisibility = 'visible';
      const top = element?.getBoundingClientRect().top;
      if (top !== undefined && Math.abs(top) < 2) break;
      if (isFrame) calm = top !== undefined && top === last ? calm + 1 : 0;
      last = top;
    }
    document.getElementById('cover')?.remove();
    page.classList.remove('at-operation', 'is-covered');
  };

  /** Waits until Redoc renders something, or for the next frame. Returns whether it is the latter. */
  const change = () =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        cancelAnimationFrame(frame);
        resolve(false);
      });
      observer.observe(document.getElementById('redoc'), { childList: true, subtree: true });
      const frame = requestAnimationFrame(() => {
        observer.disconnect();
        resolve(true);
      });
    });

  /** The operation or section, once Redoc has rendered what is in it. */
  function elementOf(address) {
    const element =
      document.querySelector(`#redoc [id="${address}"]`) ??
      document.querySelector(`#redoc [data-section-id="/${address}"]`);
    return element?.firstElementChild ? element : undefined;
  }
}
