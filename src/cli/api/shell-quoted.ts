/**
 * Quotes a string as one word of a shell.
 * @param text Any text.
 */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * Quotes a string as one word of a shell, unless it needs no quotes.
 * @param text Any text.
 */
export const quotedIfNeeded = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : quoted(text));
