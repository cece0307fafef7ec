// Runs before Redoc, in the reader's browser.

// Redoc would compile its search index in a worker out of text, which the page's policy forbids. Without workers it
// builds the index in the page, a few milliseconds at a time.
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

/** Reads a packed description: gzip in Base64. */
globalThis.unpack = async (packed) => {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(withAddress(await new Response(unpacked).text()));
};

// Redoc remembers choices, such as the language of the samples, in a cookie. A page on disk cannot have one, and a server
// need not see it.
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
  // Menus and the search are put outside of the page's landmarks.
  'body > :has(> [role="menu"])': (box) => {
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', 'Choices');
  },
  '[data-testid="search-dialog"]': (search) => {
    search.setAttribute('role', 'dialog');
    search.setAttribute('aria-label', 'Search');
  },
  '[data-testid="search-dialog"] header': (head) => head.setAttribute('role', 'presentation'),
  '[data-component-name="Search/SearchInput"] button': (button) => button.setAttribute('aria-label', 'Clear'),
  h4: (heading) => heading.setAttribute('aria-level', '3'),
  h5: (heading) => heading.setAttribute('aria-level', '4'),
  'button[aria-label="Example"]': (button) => button.removeAttribute('aria-label'),
  'pre[data-language]': (code) => {
    code.tabIndex = 0;
    code.after(copyButton(code));
    code.parentElement.classList.add('copied');
  },
};

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
      if (amended.has(element)) continue;
      amended.add(element);
      change(element);
    }
  }
}

/** Redoc renders what comes near, again and again; it calls this when the page is its own. */
globalThis.keepAmending = () => {
  new MutationObserver(amend).observe(document.body, { childList: true, subtree: true });
  amend();
};
