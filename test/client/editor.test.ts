/** What a developer sees in an editor: hover, completion, and definition, of the package as it is built. */
import { describe, expect, test } from 'vitest';
import { operations } from '../../generated/operations.js';
import { startEditor } from './language-service.js';

const editor = startEditor();
const head = `import { createPlyrClient } from 'plyr-api';
const plyr = createPlyrClient({ apiKey: 'k', secretKey: 's' });
`;
const open = (code: string) => editor.open(head + code);

/** Ten operations, of each section and shape. */
const shown = [
  ['login', 'LoginParameters', 'PlyrCall<Session, LoginErrors>', 'Logs a player in with a one-time password'],
  ['logout', 'LogoutParameters', 'PlyrCall<LogoutResponse, LogoutErrors>', "Ends the player's session"],
  ['getUserInfo', 'GetUserInfoParameters', 'PlyrCall<UserInfo, GetUserInfoErrors>', 'Looks up a player'],
  [
    'createGameRoom',
    'CreateGameRoomParameters',
    'PlyrTaskCall<CreateGameRoomResponse, CreateGameRoomErrors>',
    'room',
  ],
  [
    'payGameRoom',
    'PayGameRoomParameters',
    'PlyrTaskCall<PayGameRoomResponse, PayGameRoomErrors>',
    'Moves tokens',
  ],
  [
    'listActivityLogs',
    'ListActivityLogsParameters',
    'PlyrCall<ActivityLogEntry[], ListActivityLogsErrors>',
    'log',
  ],
  ['mintNfts', 'MintNftsParameters', 'PlyrTaskCall<MintNftsTask, MintNftsErrors>', 'NFT'],
  ['getTaskStatus', 'GetTaskStatusParameters', 'PlyrCall<TaskStatus, GetTaskStatusErrors>', 'task'],
  ['getServerTime', 'NoParameters', 'PlyrCall<ServerTime, GetServerTimeErrors>', 'clock'],
  [
    'registerUserWithClaimingCode',
    'RegisterUserWithClaimingCodeParameters',
    'PlyrCall<ClaimedUser, RegisterUserWithClaimingCodeErrors>',
    'guest',
  ],
] as const;

describe.each(shown)('%s', (id, parameters, call, text) => {
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;

  test('hover shows a short signature, the text, and links', () => {
    open(
      `const call = plyr./*method*/${id}({} as never); const result = await call.result(); void /*result*/result;`,
    );
    const hover = editor.hover('method');
    const optional = hover.types.includes('parameters?') ? '?' : '';
    expect(hover.types).toBe(
      `(method) PlyrOperations.${id}(parameters${optional}: ${parameters}, options?: CallOptions): ${call}`,
    );
    expect(hover.text).toContain(text);
    expect(hover.text).toMatch(/`(GET|POST) \/\S*`, \[docs\]\(http:\/\/127\.0\.0\.1:4010\/docs\/#\/\S+\)/);
    expect(hover.tags).toMatch(new RegExp(`^@throws ApiError with status code .*${name}Errors`));
    expect(editor.hover('result').types).toBe(
      `const result: CallResult<${call.replace(/^\w+</, '').replace(/>$/, '')}>`,
    );
  });

  test('go to definition leads to a declaration with the text above it', () => {
    open(`plyr./*method*/${id}({} as never);`);
    const [{ file, line } = {}] = editor.definition('method');
    expect(file).toBe('dist/types/generated/plyr-operations.d.ts');
    expect(line).toMatch(new RegExp(`^${id}\\(parameters.*\\): ${call.replace(/[[\]]/g, '\\$&')};$`));
  });

  test('completion of the parameters shows their descriptions', () => {
    open(`plyr.${id}({ /*inside*/ });`);
    const { names, textOf } = editor.complete('inside');
    if (parameters === 'NoParameters') return;
    const fields = names.filter((field) => textOf(field) !== '');
    expect(fields.length).toBeGreaterThan(0);
    expect(fields).toEqual(names);
  });
});

test('completion of the client offers each operation with its text', () => {
  open('plyr./*member*/');
  const { names, textOf } = editor.complete('member');
  expect(names).toEqual(expect.arrayContaining([...Object.keys(operations), 'GET', 'POST', 'use', 'warmUp']));
  for (const [id, , , text] of shown) expect(textOf(id)).toContain(text);
});

test('completion of a call offers task only where there is one', () => {
  open('plyr.login({} as never)./*plain*/; plyr.payGameRoom({} as never)./*task*/');
  expect(editor.complete('plain').names).toEqual(expect.arrayContaining(['result', 'then', 'catch']));
  expect(editor.complete('plain').names).not.toContain('task');
  expect(editor.complete('task').names).toContain('task');
});

test('data and errors have names and descriptions', () => {
  open(`const session = await plyr.login({ plyrId: 'bobby', otp: '1' });
void /*session*/session;
void session./*field*/sessionJwt;
const result = await plyr.payGameRoom({} as never).result();
if (!result.ok && result.status === 504) void result.error./*errorField*/taskId;
import type { /*model*/UserInfo } from 'plyr-api';
`);
  expect(editor.hover('session').types).toBe('const session: Session');
  expect(editor.hover('field')).toMatchObject({
    types: '(property) Session.sessionJwt: string',
    text: expect.stringContaining('a JWT signed with ES256'),
  });
  expect(editor.definition('field')).toEqual([
    { file: 'dist/types/generated/schemas.d.ts', line: 'sessionJwt: SessionJwt;' },
  ]);
  expect(editor.hover('errorField').text).not.toBe('');
  expect(editor.hover('model').types).toMatch(/interface UserInfo\nimport UserInfo$/);
  expect(editor.mistakes()).toEqual([]);
});

test('for a typo, the compiler suggests the right name', () => {
  open("plyr.logn({ plyrId: 'bobby', otp: '1' });");
  expect(editor.mistakes().join()).toMatch(/Did you mean 'login'\?$/);
  open("plyr.login({ plyrID: 'bobby', otp: '1' });");
  expect(editor.mistakes().join()).toMatch(
    /'plyrID' does not exist in type 'LoginParameters'. Did you mean to write 'plyrId'\?$/,
  );
});
