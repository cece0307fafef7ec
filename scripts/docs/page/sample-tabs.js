// The languages of a program as tabs. Follows page.js in the same script.

const languageKey = 'plyr.docs.language';
let tabLists = 0;

/** Makes tabs of a list of languages, each in a `details` element. The markup comes from tabs.ts. */
function asTabs(box) {
  tabLists += 1;
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', 'Language');
  for (const [index, details] of [...box.querySelectorAll(':scope > details')].entries()) {
    const summary = details.querySelector('summary');
    const panel = document.createElement('div');
    panel.id = `samples-${tabLists}-${index}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `${panel.id}-tab`);
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.id = `${panel.id}-tab`;
    tab.textContent = summary.textContent;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    summary.remove();
    panel.append(...details.childNodes);
    details.replaceWith(panel);
    list.append(tab);
  }
  list.addEventListener('click', ({ target }) => {
    if (target.role === 'tab') chooseLanguage(target);
  });
  list.addEventListener('keydown', (event) => {
    const tabs = [...list.children];
    const at = tabs.indexOf(event.target);
    const next = {
      ArrowRight: tabs[(at + 1) % tabs.length],
      ArrowLeft: tabs.at(at - 1),
      Home: tabs[0],
      End: tabs.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
    chooseLanguage(next);
  });
  box.prepend(list);
  showLanguage(box, localStorage.getItem(languageKey));
}

/** Shows the language of a tab in all lists. What the reader looks at stays where it is in the window. */
function chooseLanguage(tab) {
  localStorage.setItem(languageKey, tab.textContent);
  const { top } = tab.getBoundingClientRect();
  for (const box of document.querySelectorAll('.samples:has(> [role="tablist"])'))
    showLanguage(box, tab.textContent);
  scrollBy({ top: tab.getBoundingClientRect().top - top, behavior: 'instant' });
}

function showLanguage(box, language) {
  const tabs = [...box.querySelectorAll('[role="tab"]')];
  const chosen = tabs.find((tab) => tab.textContent === language) ?? tabs[0];
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === chosen));
    tab.tabIndex = tab === chosen ? 0 : -1;
    document.getElementById(tab.getAttribute('aria-controls')).hidden = tab !== chosen;
  }
}

amendments['.samples:has(> details)'] = asTabs;
