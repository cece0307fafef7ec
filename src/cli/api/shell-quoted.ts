/**
 * Returns a string as one word of a shell.
 * @param text Any text.
 */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * Returns a string as one word of a shell, without quotes where it needs none.
 * @param text Any text.
 */
export const quotedIfNeeded = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : quoted(text));
