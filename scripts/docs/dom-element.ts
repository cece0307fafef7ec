/** Elements for the scripts of the page, which use no framework. */

/**
 * Creates an element.
 * @param name The name of its tag.
 * @param attributes Its attributes.
 * @param children What it contains. Strings become text.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
