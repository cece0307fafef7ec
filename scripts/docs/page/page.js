// Runs before Redoc, in the reader's browser.

// The page has a search of its own (search/page-search.ts). Redoc prepares its index when the browser is idle, or never
// when the browser cannot say when that is. In a worker it would need code that the page's policy forbids.
globalThis.requestIdleCallback = undefined;
globalThis.Worker = undefined;

/** The address of the mock that serves this page; undefined when another server does. */
const served = document.querySelector('meta[name="plyr-mock"]')?.content;
const builtFor = 'http://127.0.0.1:4010';

/** Puts the address of the mock into the samples. The mock does the same in the rest of the page (docs-address.ts). */
function withAddress(text) {
  if (served === undefined) return text;
  const root = served.replace(/\/s\/[\w.-]+$/, '');
  return text.replaceAll(`${builtFor}/s/`, `${root}/s/`).replaceAll(builtFor, served);
}

/** Reads a packed description: gzip in Base64. The search reads it again, because Redoc may change what it gets. */
globalThis.unpack = async (packed) => {
  globalThis.readDescription = () => unpack(packed);
  const characters = atob(packed);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(withAddress(await new Response(unpacked).text()));
};

// Redoc remembers choices, such as the language of the samples, in a cookie. A page on disk cannot have one, and a server
// has no use for it.
const cookie = 'plyr.docs.cookie';
Object.defineProperty(document, 'cookie', {
  get: () => localStorage.getItem(cookie) ?? '',
  set: (text) => localStorage.setItem(cookie, text.split(';')[0]),
});

/** What Redoc's elements lack for those who read with the keyboard or by ear, and the copy buttons of the guides. */
const amendments = {
  '.menu-content': (menu) => {
    menu.setAttribute('role', 'navigation');
    menu.setAttribute('aria-label', 'Contents');
  },
  // A real button over the one that Redoc draws.
  '[data-testid="search-trigger"]': (trigger) => {
    trigger.setAttribute('aria-hidden', 'true');
    trigger.after(searchButton(trigger));
  },
  // Menus are put outside of the page's landmarks.
  'body > :has(> [role="menu"])': (box) => {
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', 'Choices');
  },
  '.md-table-wrapper': (wrapper) => scrollers.observe(wrapper),
  h4: (heading) => heading.setAttribute('aria-level', '3'),
  h5: (heading) => heading.setAttribute('aria-level', '4'),
  // Redoc has headings for the other parts of a request.
  '[id$="/request/body"] > :first-child, [id*="/response&c="][id$="/body"]': (label) => {
    label.setAttribute('role', 'heading');
    label.setAttribute('aria-level', '4');
  },
  'button[aria-label="Example"]': (button) => button.removeAttribute('aria-label'),
  // Redoc calls it by its address, which screen readers would read with the heading.
  'a[aria-label^="link to "]': (link) => link.setAttribute('aria-label', 'Link to this heading'),
  'pre[data-language]': (code) => {
    scrollers.observe(code);
    code.after(copyButton(code));
  },
};

/** What scrolls is a stop of the keyboard, as long as it scrolls. */
const scrollers = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});

function searchButton(trigger) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'search-open';
  button.setAttribute('aria-haspopup', 'dialog');
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  button.setAttribute('aria-keyshortcuts', isApple ? 'Meta+K' : 'Control+K');
  const keys = document.createElement('kbd');
  keys.textContent = isApple ? '⌘K' : 'Ctrl+K';
  keys.setAttribute('aria-hidden', 'true');
  const icon = trigger.querySelector('svg')?.cloneNode(true) ?? '';
  button.append(icon, 'Search', keys);
  return button;
}

function copyButton(code) {
  const button = document.createElement('button');
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 2_000);
  });
  return button;
}

const amended = new WeakSet();

function amend() {
  for (const [selector, change] of Object.entries(amendments)) {
    for (const element of document.querySelectorAll(selector)) {
      // The cover (deep-link.js) goes soon, and must not move until then.
      if (amended.has(element) || element.closest('#cover')) continue;
      amended.add(element);
      change(element);
    }
  }
}

document.querySelector('.skip').addEventListener('click', (event) => {
  // The address is Redoc's.
  event.preventDefault();
  const content = document.querySelector('#redoc .api-content');
  content.tabIndex = -1;
  content.focus();
});

let isWaiting = false;

/** Amends once before the next paint, however many elements change. */
function amendSoon() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    amend();
  });
}

/** Redoc renders what comes near, again and again; it calls this when the page is its own. */
globalThis.keepAmending = () => {
  new MutationObserver(amendSoon).observe(document.body, { childList: true, subtree: true });
  amend();
};
