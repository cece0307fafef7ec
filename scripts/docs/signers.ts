import { readFileSync } from 'node:fs';

const folder = new URL('../../openapi/signing/', import.meta.url);

/** In the order of the README beside them. */
const signers = [
  { language: 'TypeScript', file: 'plyr-signing.ts', fence: 'typescript' },
  { language: 'Python', file: 'plyr_signing.py', fence: 'python' },
  { language: 'Go', file: 'plyrsigning.go', fence: 'go' },
  { language: 'Java', file: 'PlyrSigning.java', fence: 'java' },
  { language: 'C#', file: 'PlyrSigning.cs', fence: 'csharp' },
  { language: 'PHP', file: 'PlyrSigning.php', fence: 'php' },
];

/**
 * Renders the chapter with the signers of `openapi/signing/`, to read and to copy.
 * @returns Markdown, a chapter of the docs page.
 */
export function renderSigners(): string {
  const chapters = signers.map(({ language, file, fence }) => {
    const code = readFileSync(new URL(file, folder), 'utf8').trim();
    return `## ${language}

<details>
<summary><code>${file}</code>, ${code.split('\n').length} lines</summary>

\`\`\`${fence}
${code}
\`\`\`

</details>
`;
  });
  return `# Signers

A signer is one file to copy into your project. It needs only the standard library of its language. It writes the body in the form that the
server verifies, and returns the headers. The first comment of each file shows how to use it. All of them are tested with every
signing vector and against the mock. For a language that is not here, follow [the rule](signing.md#the-rule).

${chapters.join('\n')}`;
}
