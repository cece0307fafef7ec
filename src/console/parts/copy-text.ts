/**
 * Copies text to the clipboard.
 * @param text The text.
 * @throws Error when the browser doesn't let this page copy.
 */
export async function copyText(text: string): Promise<void> {
  // Pages of other machines without https don't have the clipboard.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  const focused = document.activeElement as HTMLElement | null;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  focused?.focus();
  if (!isCopied)
    throw new Error('the browser does not let this page copy. Select the text, and copy it yourself.');
}
