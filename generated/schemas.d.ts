// Written by `npm run generate` from openapi/. Do not edit.

/**
 * A PLYR[ID] in any case; the server folds it to lower case.
 * @example alice
 */
export type PlyrIdInput = string;
/**
 * Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance). A string; a JSON number is refused. Each password is accepted once per five minutes.
 * @example 509970
 */
export type Otp = string;
/**
 * Lifetime in **seconds**, as an integer. Avoid text: `"86400"` is read as milliseconds for the JWT, and `"1h"` gives a session that game rooms refuse.
 * @default 86400
 * @example 86400
 */
export type SessionLifetime = number | null;
/**
 * A random id that you choose. When present, a copy of the success answer is stored under it for ten minutes, to be read with `readAuth`. Use each id once: a second use fails after the session was already replaced.
 * @example 3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a
 */
export type ConnectUid = string;
/** Credentials of a player and, optionally, the game and lifetime of the session. */
export interface LoginRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance). A string; a JSON number is refused. Each password is accepted once per five minutes. */
    otp: Otp;
    /** Lifetime in **seconds**, as an integer. Avoid text: `"86400"` is read as milliseconds for the JWT, and `"1h"` gives a session that game rooms refuse. */
    expiresIn?: SessionLifetime;
    /**
     * The game that the session is for. Defaults to the game that owns the API key. Not checked; write it in lower case.
     * @example demo-game
     */
    gameId?: string;
    /** A random id that you choose. When present, a copy of the success answer is stored under it for ten minutes, to be read with `readAuth`. Use each id once: a second use fails after the session was already replaced. */
    uid?: ConnectUid;
}
/**
 * Session token: a JWT signed with ES256. Its payload holds `plyrId`, `nonce`, `gameId`, `primaryAddress`, `mirrorAddress`, `iat` and `exp` (seconds). It always travels in the JSON body, never in a header.
 * @example eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ
 */
export type SessionJwt = string;
/**
 * A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end.
 * @example alice
 */
export type PlyrId = string;
/**
 * The wallet address that the player registered with, EIP-55 checksummed.
 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
 */
export type PrimaryAddress = string;
/**
 * The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it.
 * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
 */
export type MirrorAddress = string;
/**
 * URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL.
 * @example https://ipfs.plyr.network/ipfs/QmNRjvbBfJ7GpRzjs7uxRUytAAuuXjhBqKhDETbET2h6wR
 */
export type Avatar = string;
/**
 * True when this account began as an Instant Play Pass and was claimed since.
 * @example false
 */
export type IppClaimed = boolean;
/**
 * True while the account is an unclaimed Instant Play Pass.
 * @example false
 */
export type IsIpp = boolean;
/** A new session and the player it belongs to. */
export interface Session {
    /** Session token: a JWT signed with ES256. Its payload holds `plyrId`, `nonce`, `gameId`, `primaryAddress`, `mirrorAddress`, `iat` and `exp` (seconds). It always travels in the JSON body, never in a header. */
    sessionJwt: SessionJwt;
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /**
     * The game that the session is for, spelled as in the request.
     * @example demo-game
     */
    gameId: string;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL. */
    avatar: Avatar;
    /** True when this account began as an Instant Play Pass and was claimed since. */
    ippClaimed: IppClaimed;
    /** True while the account is an unclaimed Instant Play Pass. */
    isIPP: IsIpp;
}
/** The usual error envelope. */
export interface ErrorResponse {
    /**
     * What went wrong, in the server's words. The texts are stable and are listed as examples of each answer.
     * @example Invalid signature
     */
    error: string;
}
/** Envelope of an exception inside the server. The text is that of the exception; `stack` is present when nothing caught it. */
export interface ServerErrorResponse {
    /**
     * Text of the exception, or `Internal server error` when it has none.
     * @example Cannot read properties of undefined (reading 'toLowerCase')
     */
    error: string;
    /**
     * The server's stack trace. For bug reports only.
     * @example TypeError: Cannot read properties of undefined (reading 'toLowerCase')
     */
    stack?: string;
}
/**
 * The id of a game, which is the PLYR[ID] that owns the game's API key. Write it in lower case: session state is kept under the spelling you send.
 * @example demo-game
 */
export type GameId = string;
/**
 * API name of a token (`plyr`, `gamr`, in any case) or the token's contract address.
 * @example gamr
 */
export type TokenName = string;
/**
 * An amount in whole units of the token, not in its smallest unit. A number or its decimal text; use text when the value has more digits than a double holds.
 * @example 25.5
 */
export type Amount = number | string;
/** A login together with spending allowances. Send `tokens` with `amounts`, or `token` with `amount` for a single token. */
export interface LoginAndApproveRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance). A string; a JSON number is refused. Each password is accepted once per five minutes. */
    otp: Otp;
    /** The id of a game, which is the PLYR[ID] that owns the game's API key. Write it in lower case: session state is kept under the spelling you send. */
    gameId: GameId;
    /**
     * The tokens that the game may spend.
     * @example [
     *       "plyr",
     *       "gamr"
     *     ]
     */
    tokens?: TokenName[];
    /**
     * The allowance for each entry of `tokens`, in the same order.
     * @example [
     *       "100",
     *       "25.5"
     *     ]
     */
    amounts?: Amount[];
    /**
     * The token of the single-token form.
     * @example gamr
     */
    token?: string;
    /** An amount in whole units of the token, not in its smallest unit. A number or its decimal text; use text when the value has more digits than a double holds. */
    amount?: Amount;
    /**
     * Lifetime in **seconds** of the session and of the allowances. Absent: the session lasts 86400 seconds, a new allowance 365 days, and an existing allowance keeps its lifetime. `null` makes the allowances expire at once.
     * @example 86400
     */
    expiresIn?: number | null;
    /** A random id that you choose. When present, a copy of the success answer is stored under it for ten minutes, to be read with `readAuth`. Use each id once: a second use fails after the session was already replaced. */
    uid?: ConnectUid;
}
/**
 * The session JWT of the player, as a login returned it.
 * @example eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ
 */
export type SessionJwtInput = string;
/** The session to act on. */
export interface SessionJwtRequest {
    /** The session JWT of the player, as a login returned it. */
    sessionJwt: SessionJwtInput;
}
/** Confirms the logout. */
export interface LogoutResponse {
    /**
     * Always `Logout success`.
     * @example Logout success
     * @constant
     */
    message: "Logout success";
}
/** The usual error envelope, except that a session which is already over is told as `message`. */
export interface LogoutError {
    /**
     * What went wrong, in the server's words.
     * @example Invalid sessionJwt
     */
    error?: string;
    /**
     * Instead of `error` when a logout or a later login ended this session already.
     * @example JWT nonce is expired
     * @constant
     */
    message?: "JWT nonce is expired";
}
/** What the new guest may spend, and where. */
export interface RegisterInstantPlayPassRequest {
    /**
     * Tokens that the game may spend for the guest: each gets an allowance of 100,000,000. May be empty. Names are not checked.
     * @example [
     *       "plyr",
     *       "gamr"
     *     ]
     */
    tokens: TokenName[];
    /**
     * The game of the session. Defaults to the game that owns the API key. Not checked; write it in lower case.
     * @example demo-game
     */
    gameId?: string;
    /**
     * Named by the published docs. The server ignores it.
     * @default false
     * @example false
     */
    sync?: boolean;
}
/**
 * The generated PLYR[ID] of a guest: a colour, a fruit and the last six hex digits of the wallet address, in lower case with dashes.
 * @example amber-mango-b0a4dc
 */
export type GuestPlyrId = string;
/** The guest's account and session. The session lasts practically for ever (946,080,000,000 seconds). */
export interface InstantPlayPassSession {
    /** Session token: a JWT signed with ES256. Its payload holds `plyrId`, `nonce`, `gameId`, `primaryAddress`, `mirrorAddress`, `iat` and `exp` (seconds). It always travels in the JSON body, never in a header. */
    sessionJwt: SessionJwt;
    /** The generated PLYR[ID] of a guest: a colour, a fruit and the last six hex digits of the wallet address, in lower case with dashes. */
    plyrId: GuestPlyrId;
    /** The id of a game, which is the PLYR[ID] that owns the game's API key. Write it in lower case: session state is kept under the spelling you send. */
    gameId: GameId;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL. */
    avatar: Avatar;
    /**
     * Always true here.
     * @example true
     * @constant
     */
    isIPP: true;
    /**
     * Always false here.
     * @example false
     * @constant
     */
    ippClaimed: false;
}
/** The guest's session and, optionally, the game it was made for. */
export interface RevealClaimingCodeRequest {
    /** The session JWT of the player, as a login returned it. */
    sessionJwt: SessionJwtInput;
    /**
     * Compare the session's game with this one instead of with the API key's.
     * @example demo-game
     */
    gameId?: string;
}
/** A claiming code and where the guest enters it. */
export interface ClaimingCode {
    /** The generated PLYR[ID] of a guest: a colour, a fruit and the last six hex digits of the wallet address, in lower case with dashes. */
    plyrId: GuestPlyrId;
    /**
     * The game that owns the API key.
     * @example demo-game
     */
    gameId: string;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /**
     * Sixteen hex digits in four groups. Valid until the next reveal or until it is claimed; it does not expire.
     * @example 2A0F-6C72-782F-B1C3
     */
    claimingCode: string;
    /**
     * Format: uri
     * Sign-up page with the code filled in. Its origin is part of the server's configuration.
     * @example https://pgu.plyr.network/signup?claimingCode=2A0F-6C72-782F-B1C3
     */
    claimingUrl: string;
}
/** The guest that a claiming code belongs to. */
export interface VerifyClaimingCodeResponse {
    /** The generated PLYR[ID] of a guest: a colour, a fruit and the last six hex digits of the wallet address, in lower case with dashes. */
    plyrId: GuestPlyrId;
    /**
     * Always true. An unknown code is a 404 answer.
     * @example true
     * @constant
     */
    verified: true;
}
/** A claimed player and proof that they hold the primary wallet. */
export interface RevealPrivateKeyRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature of the text `PLYR[ID] Reveal Instant Play Pass Private Key` by the player's present primary address, as hex with the prefix `0x`.
     * @example 0xe2e7d33af51da203e8e6f7ed3a7d2fdbdfb6197421282a5ee06cdf66fe14c688302673e463a14cdb051f0c96714d01071b8e24caaeeb794b970950841b4106c11b
     */
    signature: string;
}
/** The claimed player and the private key of the wallet that the pass began with. */
export interface RevealPrivateKeyResponse {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /**
     * Private key of the original guest wallet. Never log it. (The example is a key that every Ethereum test tool ships.)
     * @example 0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba
     */
    privateKey: string;
}
/** Outcome of an approval made through PLYR[CONNECT]. */
export interface ApprovalResult {
    /**
     * Always `Approved`.
     * @example Approved
     * @constant
     */
    message: "Approved";
    /**
     * Always true.
     * @example true
     * @constant
     */
    success: true;
}
/**
 * The session after a login, or the confirmation after an approval.
 * @example {
 *       "message": "Approved",
 *       "success": true
 *     }
 */
export type ConnectOutcome = Session | ApprovalResult;
/** The stored answer of the call that carried the `uid`. */
export interface ReadAuthResponse {
    /** The session after a login, or the confirmation after an approval. */
    data: ConnectOutcome;
}
/** Confirms the deletion. */
export interface RevokeAuthResponse {
    /**
     * Always `Auth data revoked`.
     * @example Auth data revoked
     * @constant
     */
    message: "Auth data revoked";
}
/** What the session JWT says, and the player's public profile. */
export interface SessionPayload {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /**
     * Counts the sessions of this player in this game. A JWT with a smaller number than the server's is over.
     * @example 1
     */
    nonce: number;
    /** The id of a game, which is the PLYR[ID] that owns the game's API key. Write it in lower case: session state is kept under the spelling you send. */
    gameId: GameId;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /**
     * Format: int64
     * When the session began, in seconds since the Unix epoch.
     * @example 1750000000
     */
    iat: number;
    /**
     * Format: int64
     * When the session ends, in seconds since the Unix epoch.
     * @example 1750086400
     */
    exp: number;
    /** URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL. */
    avatar: Avatar;
    /** True when this account began as an Instant Play Pass and was claimed since. */
    ippClaimed: IppClaimed;
    /** True while the account is an unclaimed Instant Play Pass. */
    isIPP: IsIpp;
}
/** A session that is valid for the calling game. */
export interface VerifySessionResponse {
    /**
     * Always true. An invalid session is a 401 answer.
     * @example true
     * @constant
     */
    success: true;
    /** What the session JWT says, and the player's public profile. */
    payload: SessionPayload;
}
/** The public profile of a player. */
export interface UserInfo {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /**
     * Format: int64
     * Chain that the account was registered for. 62831 is the testnet, 16180 the mainnet; guests always carry 16180.
     * @example 62831
     */
    chainId: number;
    /** URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL. */
    avatar: Avatar;
    /**
     * Format: date-time
     * When the account was made, ISO 8601 in UTC with milliseconds.
     * @example 2025-05-01T12:00:00.000Z
     */
    createdAt: string;
    /** True when this account began as an Instant Play Pass and was claimed since. */
    ippClaimed: IppClaimed;
    /** True while the account is an unclaimed Instant Play Pass. */
    isIPP: IsIpp;
}
/** The players to look up. */
export interface GetAvatarsRequest {
    /**
     * PLYR[ID]s in any case. May be empty.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: string[];
}
/** One player's picture. */
export interface UserAvatar {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /** URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL. */
    avatar: Avatar;
}
/** The pictures that were found. */
export interface GetAvatarsResponse {
    /**
     * One entry per existing player, in no particular order. Unknown players are left out, repeated ones appear once.
     * @example [
     *       {
     *         "plyrId": "alice",
     *         "avatar": "https://ipfs.plyr.network/ipfs/QmNRjvbBfJ7GpRzjs7uxRUytAAuuXjhBqKhDETbET2h6wR"
     *       }
     *     ]
     */
    avatars: UserAvatar[];
}
/** The player's picture. */
export interface GetAvatarResponse {
    /** URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL. */
    avatar: Avatar;
}
/**
 * Seconds until the room's deadline, as a whole number or its decimal text. 0 or null counts as the default, 30 days. The deadline blocks nothing: a room can be used after it.
 * @default 2592000
 * @example 86400
 */
export type RoomLifetime = (number | null) | string;
/**
 * True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included.
 * @default false
 * @example true
 */
export type RoomSync = boolean;
/** The room to make. Every field has a default. */
export interface CreateGameRoomRequest {
    /** Seconds until the room's deadline, as a whole number or its decimal text. 0 or null counts as the default, 30 days. The deadline blocks nothing: a room can be used after it. */
    expiresIn?: RoomLifetime;
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/**
 * Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter.
 * @example 1750000123456-0
 */
export type TaskId = string;
/** How to find the task again. */
export interface TaskTicket {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    id: TaskId;
    /**
     * Always `PENDING`.
     * @example PENDING
     * @constant
     */
    status: "PENDING";
}
/** The task is queued. Ask `getTaskStatus` for the outcome. */
export interface TaskAccepted {
    /** How to find the task again. */
    task: TaskTicket;
}
/**
 * The game that owns the room, in lower case.
 * @example demo-game
 */
export type RoomGameId = string;
/**
 * Seconds until the deadline, a number or text as it was sent; 2592000 when it was not sent.
 * @example 2592000
 */
export type SentRoomLifetime = number | string;
/** What the task was called with. */
export interface CreateGameRoomTaskBody {
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Seconds until the deadline, a number or text as it was sent; 2592000 when it was not sent. */
    expiresIn: SentRoomLifetime;
}
/**
 * Number of the new room, as text. Other calls take it as it is.
 * @example 3
 */
export type NewRoomId = string;
/**
 * Address of the contract that holds the room's tokens, EIP-55 checksummed.
 * @example 0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f
 */
export type RoomAddress = string;
/** The room that was made. */
export interface GameRoomResult {
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Number of the new room, as text. Other calls take it as it is. */
    roomId: NewRoomId;
    /** Address of the contract that holds the room's tokens, EIP-55 checksummed. */
    roomAddress: RoomAddress;
}
/** What the worker did, and the result. */
export interface CreateGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example createGameRoom
     * @constant
     */
    method: "createGameRoom";
    /** What the task was called with. */
    body: CreateGameRoomTaskBody;
    /** The room that was made. */
    result: GameRoomResult;
}
/**
 * Name of the worker's method.
 * @example createGameRoom
 */
export type LegacyTaskMethod = string;
/**
 * JSON text of what the method was called with.
 * @example {"gameId":"demo-game","expiresIn":2592000}
 */
export type LegacyTaskBody = string;
/** What the worker did, in the form that the mainnet sends: the method, its body as JSON text, and the room. */
export interface LegacyGameRoomTaskData {
    /** Name of the worker's method. */
    0: LegacyTaskMethod;
    /** JSON text of what the method was called with. */
    1: LegacyTaskBody;
    /** The room that was made. */
    result: GameRoomResult;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredCreateGameRoomTaskData = CreateGameRoomTaskData | LegacyGameRoomTaskData;
/**
 * The worker finished.
 * @example SUCCESS
 * @constant
 */
export type SuccessStatus = "SUCCESS";
/**
 * Hash of the transaction on the chain.
 * @example 0x5467191f4157966a32ba70913d2c1e7347658b4419f4863a54717172a8625ab2
 */
export type TransactionHash = string;
/**
 * Null for a task that succeeded.
 * @example null
 */
export type NoErrorMessage = string | null;
/**
 * Format: date-time
 * When the worker finished, ISO 8601 in UTC with milliseconds.
 * @example 2025-06-15T15:08:44.512Z
 */
export type CompletedAt = string;
/** The room exists. */
export interface CreateGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredCreateGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The worker gave up, after up to three tries. */
export interface TaskFailed {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /**
     * Two texts, the name of the method and its body as JSON.
     * @example [
     *       "joinGameRoom",
     *       "{\"plyrIds\":[\"alice\"],\"gameId\":\"demo-game\",\"roomId\":\"9999\"}"
     *     ]
     */
    taskData: string[];
    /**
     * The state. (enum property replaced by openapi-typescript)
     * @enum {string}
     */
    status: "FAILED";
    /**
     * Null for a task that failed.
     * @example null
     */
    hash: string | null;
    /**
     * Why it failed, for example `Transaction Receipt Failed`. Null when the worker had no text. `ICM message is failed` is of NFT tasks on other chains, which only the testnet has.
     * @example Transaction Receipt Failed
     */
    errorMessage: string | null;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ticket of the queued task, or, with `sync`, its record. */
export type CreateGameRoomResponse = TaskAccepted | CreateGameRoomTask | TaskFailed;
/** The worker did not finish while the call waited. The task goes on and may still succeed. */
export interface TaskTimedOut {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /**
     * The state. Only calls that wait tell it; `getTaskStatus` says `PENDING` for the same task.
     * @example TIMEOUT
     * @constant
     */
    status: "TIMEOUT";
    /**
     * Advice in the server's words.
     * @example Task timeout, but still maybe success, you can check the task status by taskId later
     */
    errorMessage: string;
}
/**
 * Number of a room of the calling game. Here, and only here, a JSON number works as well as text.
 * @example 3
 */
export type JoinedRoomIdInput = number | string;
/**
 * The session JWT of one player, as a login returned it.
 * @example eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ
 */
export type RoomSessionJwt = string;
/**
 * The game that the sessions must be for, in the spelling of the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances and the task are always those of the API key's game.
 * @example demo-game
 */
export type RoomSessionGameId = string;
/** The room and the players who enter it. */
export interface JoinGameRoomRequest {
    /** Number of a room of the calling game. Here, and only here, a JSON number works as well as text. */
    roomId: JoinedRoomIdInput;
    /**
     * One session per player. Repeating a player does no harm.
     * @example [
     *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
     *     ]
     */
    sessionJwts: RoomSessionJwt[];
    /** The game that the sessions must be for, in the spelling of the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/**
 * Number of the room, text or a number as it was sent.
 * @example 3
 */
export type SentRoomId = number | string;
/** What the task was called with. */
export interface JoinGameRoomTaskBody {
    /**
     * The players who joined now. Those who were in the room before are left out.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrId[];
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Number of the room, text or a number as it was sent. */
    roomId: SentRoomId;
}
/** What the worker did; it gives nothing back. */
export interface JoinGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example joinGameRoom
     * @constant
     */
    method: "joinGameRoom";
    /** What the task was called with. */
    body: JoinGameRoomTaskBody;
}
/** The form in which the mainnet sends what a worker did: the method, and its body as JSON text. */
export interface LegacyTaskDataWithoutResult {
    /** Name of the worker's method. */
    0: LegacyTaskMethod;
    /** JSON text of what the method was called with. */
    1: LegacyTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredJoinGameRoomTaskData = JoinGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players are in the room. */
export interface JoinGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredJoinGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** Nothing to do. No task is queued, whatever `sync` says. */
export interface AllPlayersJoined {
    /**
     * Always `All players are already joined`.
     * @example All players are already joined
     * @constant
     */
    message: "All players are already joined";
}
/** The ticket of the queued task, or, with `sync`, its record; a message when there is nothing to do. */
export type JoinGameRoomResponse = TaskAccepted | JoinGameRoomTask | TaskFailed | AllPlayersJoined;
/**
 * Why one session is refused, the first reason of this order that fits. `Invalid gameId`: it is for another game. `JWT nonce is expired`: a later login or a logout ended it. `JWT deadline is expired`: it ran out, or was discarded.
 * @example Invalid gameId
 * @enum {string}
 */
export type SessionRefusal = "Invalid sessionJwt" | "Invalid gameId" | "User not found" | "JWT nonce is expired" | "JWT deadline is expired";
/**
 * The refused sessions, by PLYR[ID]. All JWTs that cannot be read or verified share the one key `unknown`. The mainnet returns 500 for those, without this object.
 * @example {
 *       "bobby": "Invalid gameId"
 *     }
 */
export interface InvalidPlyrIds {
    [key: string]: SessionRefusal;
}
/** The usual error envelope. When sessions are refused, it also names them. */
export interface SessionListError {
    /**
     * What went wrong, in the server's words.
     * @example Invalid sessionJwts
     */
    error: string;
    /** The refused sessions, by PLYR[ID]. All JWTs that cannot be read or verified share the one key `unknown`. The mainnet returns 500 for those, without this object. */
    invalidPlyrIds?: InvalidPlyrIds;
}
/**
 * Number of a room of the calling game, as **text**: a JSON number returns 500. Rooms of each game count up from `"1"`. Text that is not a number does not name a room.
 * @example 3
 */
export type RoomIdInput = string;
/**
 * API name of a token (`apiId` in the token list), in any case. A contract address passes the check, but its task always ends FAILED.
 * @example plyr
 */
export type RoomTokenName = string;
/**
 * An amount in whole units of the token, not in its smallest unit, as a number or its decimal text. Prefer text: numbers below 0.000001 or from 1e21 turn into exponent form inside the server and the task ends FAILED. Digits beyond the token's decimals are rounded half up.
 * @example 5
 */
export type RoomAmount = number | string;
/** Payments into a room. `sessionJwts`, `tokens` and `amounts` are parallel: entry by entry, this player pays this amount of this token. Repeat a session to pay in several tokens. */
export interface PayGameRoomRequest {
    /** Number of a room of the calling game, as **text**: a JSON number returns 500. Rooms of each game count up from `"1"`. Text that is not a number does not name a room. */
    roomId: RoomIdInput;
    /**
     * The session of the paying player, one for each payment.
     * @example [
     *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
     *     ]
     */
    sessionJwts: RoomSessionJwt[];
    /**
     * The token of each payment, as long as `amounts`.
     * @example [
     *       "plyr"
     *     ]
     */
    tokens: RoomTokenName[];
    /**
     * The amount of each payment. 0 moves nothing and needs no allowance; a negative amount is refused.
     * @example [
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
    /** The game that the sessions must be for, in the spelling of the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/**
 * Number of the room, as text.
 * @example 3
 */
export type RoomId = string;
/**
 * API name of the token, in lower case.
 * @example plyr
 */
export type RoomToken = string;
/** What the task was called with. Entries of one player and one token are merged into the first of them. */
export interface PayGameRoomTaskBody {
    /**
     * The paying players.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrId[];
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Number of the room, as text. */
    roomId: RoomId;
    /**
     * The token of each entry.
     * @example [
     *       "plyr",
     *       "plyr"
     *     ]
     */
    tokens: RoomToken[];
    /**
     * The amount of each entry. Text where entries were merged, else of the type that was sent.
     * @example [
     *       "5",
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
}
/** What the worker did; it gives nothing back. */
export interface PayGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example batchPayGameRoom
     * @constant
     */
    method: "batchPayGameRoom";
    /** What the task was called with. Entries of one player and one token are merged into the first of them. */
    body: PayGameRoomTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredPayGameRoomTaskData = PayGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The room holds the tokens. */
export interface PayGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredPayGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ticket of the queued task, or, with `sync`, its record. */
export type PayGameRoomResponse = TaskAccepted | PayGameRoomTask | TaskFailed;
/**
 * What went wrong, in the server's words. A list has one text per refused entry.
 * @example [
 *       "Insufficient allowance: alice"
 *     ]
 */
export type PlayerListErrorText = string | string[];
/** The usual error envelope, with two additions. When sessions are refused, it names them. When players are refused for another reason, `error` is a list. */
export interface PlayerListError {
    /** What went wrong, in the server's words. A list has one text per refused entry. */
    error: PlayerListErrorText;
    /** The refused sessions, by PLYR[ID]. All JWTs that cannot be read or verified share the one key `unknown`. The mainnet returns 500 for those, without this object. */
    invalidPlyrIds?: InvalidPlyrIds;
}
/** Payments out of a room. `plyrIds`, `tokens` and `amounts` are parallel: entry by entry, this player earns this amount of this token. Repeat a player to pay out several tokens. */
export interface EarnGameRoomRequest {
    /** Number of a room of the calling game, as **text**: a JSON number returns 500. Rooms of each game count up from `"1"`. Text that is not a number does not name a room. */
    roomId: RoomIdInput;
    /**
     * The earning players. Each must be in the room, or be the game itself. Entries of `tokens` beyond this list are ignored; with an empty list nothing is paid and the task succeeds.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrIdInput[];
    /**
     * The token of each entry, at least as many as players.
     * @example [
     *       "plyr",
     *       "plyr"
     *     ]
     */
    tokens: RoomTokenName[];
    /**
     * The gross amount of each entry, before the platform's fee of 2 %. A missing entry counts as 0; with a negative one the task ends FAILED.
     * @example [
     *       "4",
     *       "6"
     *     ]
     */
    amounts: RoomAmount[];
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/**
 * Gross amount of an entry, of the type that was sent, or text; null where none was sent.
 * @example 4
 */
export type SentRoomAmount = RoomAmount | null;
/** What the task was called with. Entries of one player and one token are merged into the first of them. */
export interface EarnGameRoomTaskBody {
    /**
     * The earning players.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrId[];
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Number of the room, as text. */
    roomId: RoomId;
    /**
     * The token of each entry.
     * @example [
     *       "plyr",
     *       "plyr"
     *     ]
     */
    tokens: RoomToken[];
    /**
     * The gross amount of each entry. Text where entries were merged, else of the type that was sent; null, which paid nothing, where none was sent.
     * @example [
     *       "4",
     *       "6"
     *     ]
     */
    amounts: SentRoomAmount[];
}
/** What the worker did; it gives nothing back. */
export interface EarnGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example batchEarnGameRoom
     * @constant
     */
    method: "batchEarnGameRoom";
    /** What the task was called with. Entries of one player and one token are merged into the first of them. */
    body: EarnGameRoomTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredEarnGameRoomTaskData = EarnGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players have their tokens, less the fee. */
export interface EarnGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredEarnGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ticket of the queued task, or, with `sync`, its record. */
export type EarnGameRoomResponse = TaskAccepted | EarnGameRoomTask | TaskFailed;
/** The room and the players who leave it. */
export interface LeaveGameRoomRequest {
    /** Number of a room of the calling game, as **text**: a JSON number returns 500. Rooms of each game count up from `"1"`. Text that is not a number does not name a room. */
    roomId: RoomIdInput;
    /**
     * One session per player. All of them must be in the room.
     * @example [
     *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
     *     ]
     */
    sessionJwts: RoomSessionJwt[];
    /** The game that the sessions must be for, in the spelling of the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/** What the task was called with. */
export interface LeaveGameRoomTaskBody {
    /**
     * The players who left.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrId[];
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Number of the room, as text. */
    roomId: RoomId;
}
/** What the worker did; it gives nothing back. */
export interface LeaveGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example leaveGameRoom
     * @constant
     */
    method: "leaveGameRoom";
    /** What the task was called with. */
    body: LeaveGameRoomTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredLeaveGameRoomTaskData = LeaveGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players left the room. */
export interface LeaveGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredLeaveGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ticket of the queued task, or, with `sync`, its record. */
export type LeaveGameRoomResponse = TaskAccepted | LeaveGameRoomTask | TaskFailed;
/** The room to end. */
export interface EndGameRoomRequest {
    /** Number of a room of the calling game, as **text**: a JSON number returns 500. Rooms of each game count up from `"1"`. Text that is not a number does not name a room. */
    roomId: RoomIdInput;
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/** What the task was called with. */
export interface EndGameRoomTaskBody {
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Number of the room, as text. */
    roomId: RoomId;
}
/** What the worker did; it gives nothing back. */
export interface EndGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example endGameRoom
     * @constant
     */
    method: "endGameRoom";
    /** What the task was called with. */
    body: EndGameRoomTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredEndGameRoomTaskData = EndGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The room is marked as ended. */
export interface EndGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredEndGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ticket of the queued task, or, with `sync`, its record. */
export type EndGameRoomResponse = TaskAccepted | EndGameRoomTask | TaskFailed;
/** The room to close. */
export interface CloseGameRoomRequest {
    /**
     * The game that owns the room, in any case. It comes from here, not from the API key.
     * @example demo-game
     */
    gameId: string;
    /** Number of a room of the calling game, as **text**: a JSON number returns 500. Rooms of each game count up from `"1"`. Text that is not a number does not name a room. */
    roomId: RoomIdInput;
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/** The ticket of the queued task, or, with `sync`, its record. It never succeeds. */
export type CloseGameRoomResponse = TaskAccepted | TaskFailed;
/** Whether the player is in the room. */
export interface IsJoinedResponse {
    /**
     * True for a player in the room, and for the game itself in each of its rooms. False for an unknown room or player.
     * @example true
     */
    isJoined: boolean;
}
/** Who joins the room, and what they pay. `sessionJwts`, `tokens` and `amounts` are parallel and of one length. Repeat a session to pay in several tokens. */
export interface JoinPayGameRoomRequest {
    /** Number of a room of the calling game, as **text**: a JSON number returns 500. Rooms of each game count up from `"1"`. Text that is not a number does not name a room. */
    roomId: RoomIdInput;
    /**
     * The session of the player who joins and pays, one for each payment.
     * @example [
     *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
     *     ]
     */
    sessionJwts: RoomSessionJwt[];
    /**
     * The token of each payment.
     * @example [
     *       "plyr"
     *     ]
     */
    tokens: RoomTokenName[];
    /**
     * The amount of each payment. 0 moves nothing and needs no allowance; a negative amount is refused.
     * @example [
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
    /** The game that the sessions must be for, in the spelling of the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/** What the task was called with. Entries are not merged. */
export interface JoinPayGameRoomTaskBody {
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Number of the room, as text. */
    roomId: RoomId;
    /**
     * The players who joined and paid.
     * @example [
     *       "carol"
     *     ]
     */
    plyrIds: PlyrId[];
    /**
     * The token of each entry.
     * @example [
     *       "gamr"
     *     ]
     */
    tokens: RoomToken[];
    /**
     * The amount of each entry, of the type that was sent.
     * @example [
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
}
/** What the worker did; it gives nothing back. */
export interface JoinPayGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example joinPayGameRoom
     * @constant
     */
    method: "joinPayGameRoom";
    /** What the task was called with. Entries are not merged. */
    body: JoinPayGameRoomTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredJoinPayGameRoomTaskData = JoinPayGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players are in the room, and the room holds their tokens. */
export interface JoinPayGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredJoinPayGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ticket of the queued task, or, with `sync`, its record. */
export type JoinPayGameRoomResponse = TaskAccepted | JoinPayGameRoomTask | TaskFailed;
/** What players earn before they leave. `plyrIds`, `tokens` and `amounts` are parallel and of one length. Repeat a player to pay out several tokens. */
export interface EarnLeaveGameRoomRequest {
    /** Number of a room of the calling game, as **text**: a JSON number returns 500. Rooms of each game count up from `"1"`. Text that is not a number does not name a room. */
    roomId: RoomIdInput;
    /**
     * The players who earn and then leave. Each must be in the room.
     * @example [
     *       "carol"
     *     ]
     */
    plyrIds: PlyrIdInput[];
    /**
     * The token of each entry.
     * @example [
     *       "gamr"
     *     ]
     */
    tokens: RoomTokenName[];
    /**
     * The gross amount of each entry, before the platform's fee of 2 %. 0 pays nothing.
     * @example [
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/** What the task was called with. Entries are not merged. */
export interface EarnLeaveGameRoomTaskBody {
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Number of the room, as text. */
    roomId: RoomId;
    /**
     * The players who earned and left.
     * @example [
     *       "carol"
     *     ]
     */
    plyrIds: PlyrId[];
    /**
     * The token of each entry.
     * @example [
     *       "gamr"
     *     ]
     */
    tokens: RoomToken[];
    /**
     * The gross amount of each entry, of the type that was sent.
     * @example [
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
}
/** What the worker did; it gives nothing back. */
export interface EarnLeaveGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example earnLeaveGameRoom
     * @constant
     */
    method: "earnLeaveGameRoom";
    /** What the task was called with. Entries are not merged. */
    body: EarnLeaveGameRoomTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredEarnLeaveGameRoomTaskData = EarnLeaveGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players have their tokens, less the fee, and left the room. */
export interface EarnLeaveGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredEarnLeaveGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ticket of the queued task, or, with `sync`, its record. */
export type EarnLeaveGameRoomResponse = TaskAccepted | EarnLeaveGameRoomTask | TaskFailed;
/** A new room, and what its first players pay. `sessionJwts`, `tokens` and `amounts` are parallel and of one length. Repeat a session to pay in several tokens. */
export interface CreateJoinPayGameRoomRequest {
    /**
     * The session of the player who joins and pays, one for each payment.
     * @example [
     *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
     *     ]
     */
    sessionJwts: RoomSessionJwt[];
    /**
     * The token of each payment.
     * @example [
     *       "plyr"
     *     ]
     */
    tokens: RoomTokenName[];
    /**
     * The amount of each payment. 0 moves nothing and needs no allowance; a negative amount is refused.
     * @example [
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
    /** Seconds until the room's deadline, as a whole number or its decimal text. 0 or null counts as the default, 30 days. The deadline blocks nothing: a room can be used after it. */
    expiresIn?: RoomLifetime;
    /** The game that the sessions must be for, in the spelling of the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included. */
    sync?: RoomSync;
}
/** What the task was called with. Entries are not merged. */
export interface CreateJoinPayGameRoomTaskBody {
    /** The game that owns the room, in lower case. */
    gameId: RoomGameId;
    /** Seconds until the deadline, a number or text as it was sent; 2592000 when it was not sent. */
    expiresIn: SentRoomLifetime;
    /**
     * The players who joined and paid.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrId[];
    /**
     * The token of each entry.
     * @example [
     *       "plyr",
     *       "gamr"
     *     ]
     */
    tokens: RoomToken[];
    /**
     * The amount of each entry, of the type that was sent.
     * @example [
     *       "5",
     *       "2.5"
     *     ]
     */
    amounts: RoomAmount[];
}
/** What the worker did, and the result. */
export interface CreateJoinPayGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example createJoinPayGameRoom
     * @constant
     */
    method: "createJoinPayGameRoom";
    /** What the task was called with. Entries are not merged. */
    body: CreateJoinPayGameRoomTaskBody;
    /** The room that was made. */
    result: GameRoomResult;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredCreateJoinPayGameRoomTaskData = CreateJoinPayGameRoomTaskData | LegacyGameRoomTaskData;
/** The room exists, the players are in it, and it holds their tokens. */
export interface CreateJoinPayGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredCreateJoinPayGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ticket of the queued task, or, with `sync`, its record. */
export type CreateJoinPayGameRoomResponse = TaskAccepted | CreateJoinPayGameRoomTask | TaskFailed;
/** What the worker did; it gives nothing back. */
export interface EarnLeaveEndGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example earnLeaveEndGameRoom
     * @constant
     */
    method: "earnLeaveEndGameRoom";
    /** What the task was called with. Entries are not merged. */
    body: EarnLeaveGameRoomTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredEarnLeaveEndGameRoomTaskData = EarnLeaveEndGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players have their tokens, less the fee, and left the room, which is marked as ended. */
export interface EarnLeaveEndGameRoomTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredEarnLeaveEndGameRoomTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ticket of the queued task, or, with `sync`, its record. */
export type EarnLeaveEndGameRoomResponse = TaskAccepted | EarnLeaveEndGameRoomTask | TaskFailed;
/**
 * Title of the list.
 * @example PLYR[API] Tokenlist
 */
export type TokenListName = string;
/**
 * Format: date-time
 * When this version of the list was published, ISO 8601 in UTC.
 * @example 2025-05-29T00:05:00Z
 */
export type TokenListTimestamp = string;
/**
 * Version of the list.
 * @example {
 *       "major": 0,
 *       "minor": 1,
 *       "patch": 36
 *     }
 */
export interface TokenListVersion {
    /**
     * Major version.
     * @example 0
     */
    major: number;
    /**
     * Minor version.
     * @example 1
     */
    minor: number;
    /**
     * Patch version.
     * @example 36
     */
    patch: number;
}
/** A token on the PLYR chain. Every field is always present; texts that are not known are empty. `price`, `priceSource`, `updatedAt` and `nextUpdatedAt` are added by the server, the rest is from the published list. */
export interface Token {
    /**
     * Format: int64
     * The PLYR chain of this entry. 62831 is the testnet, 16180 the mainnet.
     * @example 62831
     */
    chainId: number;
    /**
     * Address of the token contract on that chain. The native coin `plyr` has the zero address.
     * @example 0xa875625fe8A955406523E52E485f351b92908ce1
     */
    address: string;
    /**
     * Name for display.
     * @example GAMR
     */
    name: string;
    /**
     * Ticker symbol. Not the name that the API takes; that is `apiId`.
     * @example GAMR
     */
    symbol: string;
    /**
     * Digits after the decimal point. It can differ between the networks for the same `apiId`: `usdc` has 18 on the testnet and 6 on the mainnet.
     * @example 18
     */
    decimals: number;
    /**
     * Format: uri
     * URL of the logo.
     * @example https://plyr.network/api_icons/gamr.png
     */
    logoURI: string;
    /**
     * Average colour of the logo, as `#rrggbb`.
     * @example #00cccc
     */
    averageColor: string;
    /**
     * Most frequent colour of the logo, as `#rrggbb`.
     * @example #00cccc
     */
    dominantColor1: string;
    /**
     * Second most frequent colour of the logo, as `#rrggbb`.
     * @example #e6fafa
     */
    dominantColor2: string;
    /**
     * The name of the token in this API, unique per chain. Send it as `token`, `tokens` or `tokenName`. Usually the symbol in lower case, but not always: the testnet's MCOQ is `coq`.
     * @example gamr
     */
    apiId: string;
    /**
     * Page at CoinMarketCap, or empty.
     * @example https://coinmarketcap.com/currencies/zookeeper/
     */
    cmcURL: string;
    /**
     * Number at CoinMarketCap, as text, or empty.
     * @example 9488
     */
    cmcId: string;
    /**
     * Page at CoinGecko, or empty.
     * @example https://www.coingecko.com/en/coins/zookeeper
     */
    cgURL: string;
    /**
     * Id at CoinGecko, or empty.
     * @example zookeeper
     */
    cgId: string;
    /**
     * Address that CoinMarketCap prices the token by on a decentralised exchange. Empty for most tokens.
     * @example
     */
    cmcDexAddress: string;
    /**
     * Network of `cmcDexAddress`, or empty. Seen so far is `avalanche`.
     * @example
     */
    cmcDexNetwork: string;
    /**
     * Site of the project, or empty.
     * @example https://plyr.network
     */
    website: string;
    /**
     * Free text in mixed case, such as `gaming`, `meme` or `stable coin`.
     * @example gaming
     */
    category: string;
    /**
     * One sentence about the token.
     * @example Gaming token of the platform
     */
    shortDescription: string;
    /**
     * Format: int64
     * The chain that the token comes from.
     * @example 62831
     */
    nativeChainId: number;
    /**
     * Name of the chain that the token comes from.
     * @example PLYR
     */
    nativeChainName: string;
    /**
     * Format: uri
     * URL of the logo of that chain.
     * @example https://plyr.network/api_icons/chains/62831.png
     */
    nativeChainLogoURI: string;
    /**
     * Address of the token on the chain it comes from, not always checksummed. Native coins have the zero address.
     * @example 0xa875625fe8A955406523E52E485f351b92908ce1
     */
    nativeContractAddress: string;
    /**
     * True for `plyr` and `gamr`, false for all others.
     * @example true
     */
    isGameStake: boolean;
    /**
     * True when PLYR's own pages hide the token. The API serves it all the same.
     * @example false
     */
    disabledOnUI: boolean;
    /**
     * Price of one token in US dollars, as text. Null when no source had one.
     * @example 0.0012
     */
    price: string | null;
    /**
     * Where the price is from: `cmc_api` is CoinMarketCap by `cmcId`, `cg_api` is CoinGecko by `cgId`, `cmc_dex_api` is CoinMarketCap's exchange data by `cmcDexAddress`; the first that the token has. Null when there is no price.
     * @example cmc_api
     */
    priceSource: string | null;
    /**
     * Format: date-time
     * When the price was fetched, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:00:00.000Z
     */
    updatedAt: string;
    /**
     * Format: date-time
     * When the price will be fetched again, ten minutes later.
     * @example 2025-06-15T15:10:00.000Z
     */
    nextUpdatedAt: string;
}
/** The list of tokens that the server knows on its own chain. */
export interface TokenList {
    /** Title of the list. */
    name: TokenListName;
    /** When this version of the list was published, ISO 8601 in UTC. */
    timestamp: TokenListTimestamp;
    /** Version of the list. */
    version: TokenListVersion;
    /**
     * The tokens. The native coin `plyr` comes first.
     * @example [
     *       {
     *         "chainId": 62831,
     *         "address": "0xa875625fe8A955406523E52E485f351b92908ce1",
     *         "name": "GAMR",
     *         "symbol": "GAMR",
     *         "decimals": 18,
     *         "logoURI": "https://plyr.network/api_icons/gamr.png",
     *         "averageColor": "#00cccc",
     *         "dominantColor1": "#00cccc",
     *         "dominantColor2": "#e6fafa",
     *         "apiId": "gamr",
     *         "cmcURL": "https://coinmarketcap.com/currencies/zookeeper/",
     *         "cmcId": "9488",
     *         "cgURL": "https://www.coingecko.com/en/coins/zookeeper",
     *         "cgId": "zookeeper",
     *         "cmcDexAddress": "",
     *         "cmcDexNetwork": "",
     *         "website": "https://plyr.network",
     *         "category": "gaming",
     *         "shortDescription": "Gaming token of the platform",
     *         "nativeChainId": 62831,
     *         "nativeChainName": "PLYR",
     *         "nativeChainLogoURI": "https://plyr.network/api_icons/chains/62831.png",
     *         "nativeContractAddress": "0xa875625fe8A955406523E52E485f351b92908ce1",
     *         "isGameStake": true,
     *         "disabledOnUI": false,
     *         "price": "0.0012",
     *         "priceSource": "cmc_api",
     *         "updatedAt": "2025-06-15T15:00:00.000Z",
     *         "nextUpdatedAt": "2025-06-15T15:10:00.000Z"
     *       }
     *     ]
     */
    tokens: Token[];
}
/**
 * A balance in whole units of the token, as decimal text.
 * @example 974.5
 */
export type TokenBalance = string;
/** Balances by `apiId`, zeros included, for all tokens of the token list. `plyr` and `gamr` are always there; the others may be missing in the first seconds after a start of the server. */
export type TokenBalances = {
    /** A balance in whole units of the token, as decimal text. */
    plyr: TokenBalance;
    /** A balance in whole units of the token, as decimal text. */
    gamr: TokenBalance;
} & {
    [key: string]: TokenBalance;
};
/** One balance. The key is `tokenName` exactly as it was sent. */
export interface SingleTokenBalance {
    [key: string]: TokenBalance;
}
/**
 * What the game may still spend, in whole units of the token. A binary floating-point number: 5 less 4.9 leaves 0.09999999999999964. Null stands for an approval of `Infinity`.
 * @example 25.5
 */
export type AllowedAmount = number | null;
/** What one game may spend of one token. */
export interface AllowanceResponse {
    /** What the game may still spend, in whole units of the token. A binary floating-point number: 5 less 4.9 leaves 0.09999999999999964. Null stands for an approval of `Infinity`. */
    allowance: AllowedAmount;
}
/**
 * The game that may spend, in any case. It need not be the calling game.
 * @example demo-game
 */
export type ApprovedGameId = string;
/** Who lets which game spend how much. Send `tokens` with `amounts`, or `token` with `amount` for a single token. When both forms are there, both are stored, but only `token` is checked against the token list. */
export interface ApproveTokensRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance). A string; a JSON number is refused. Each password is accepted once per five minutes. */
    otp: Otp;
    /** The game that may spend, in any case. It need not be the calling game. */
    gameId: ApprovedGameId;
    /**
     * The tokens that the game may spend.
     * @example [
     *       "plyr",
     *       "gamr"
     *     ]
     */
    tokens?: TokenName[];
    /**
     * The allowance for each entry of `tokens`, in the same order. Surplus entries are ignored.
     * @example [
     *       "100",
     *       "25.5"
     *     ]
     */
    amounts?: Amount[];
    /**
     * The token of the single-token form: its API name in any case. An address is accepted too, but no room operation can spend such an allowance.
     * @example gamr
     */
    token?: string;
    /** An amount in whole units of the token, not in its smallest unit. A number or its decimal text; use text when the value has more digits than a double holds. */
    amount?: Amount;
    /**
     * Lifetime of the allowances in **seconds**. Absent: a new allowance lasts 31536000 seconds (365 days), and an existing one keeps its lifetime. `null` makes the allowances read as expired at once.
     * @example 86400
     */
    expiresIn?: number | null;
    /** A random id that you choose. When present, a copy of the success answer is stored under it for ten minutes, to be read with `readAuth`. Use each id once: a second use fails after the session was already replaced. */
    uid?: ConnectUid;
}
/**
 * The game that may no longer spend, in any case, or `all` for every game. Not checked for existence.
 * @example demo-game
 */
export type RevokedGameId = string;
/**
 * API name of the token, in any case, or `all` for every token. Not checked for existence.
 * @example gamr
 */
export type RevokedToken = string;
/** Which allowances to delete, and the player's one-time password. */
export interface RevokeAllowanceRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** The game that may no longer spend, in any case, or `all` for every game. Not checked for existence. */
    gameId: RevokedGameId;
    /** API name of the token, in any case, or `all` for every token. Not checked for existence. */
    token: RevokedToken;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance). A string; a JSON number is refused. Each password is accepted once per five minutes. */
    otp: Otp;
}
/** Confirms the deletion. */
export interface RevokeAllowanceResponse {
    /**
     * Always `Revoked`, also when there was nothing to delete.
     * @example Revoked
     * @constant
     */
    message: "Revoked";
}
/** The envelope of the token list around no token at all. */
export interface EmptyTokenList {
    /** Title of the list. */
    name: TokenListName;
    /** When this version of the list was published, ISO 8601 in UTC. */
    timestamp: TokenListTimestamp;
    /** Version of the list. */
    version: TokenListVersion;
    /**
     * Always empty.
     * @example []
     */
    tokens: Token[];
}
/** What a player allowed a game to spend of one token. It ends `expiresIn` seconds after `createdAt`. */
export interface Allowance {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /**
     * The game that may spend, in lower case.
     * @example demo-game
     */
    gameId: string;
    /**
     * API name of the token, in lower case. The token's address, in lower case, where the approval named that.
     * @example gamr
     */
    token: string;
    /** What the game may still spend, in whole units of the token. A binary floating-point number: 5 less 4.9 leaves 0.09999999999999964. Null stands for an approval of `Infinity`. */
    amount: AllowedAmount;
    /**
     * Format: date-time
     * When the allowance was last set, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:07:45.000Z
     */
    createdAt: string;
    /**
     * Lifetime in seconds, counted from `createdAt`.
     * @example 86400
     */
    expiresIn: number;
}
/** Allowances that have not expired. */
export interface AllowanceList {
    /**
     * One entry per game and token. Used-up allowances stay as entries with the amount 0. Empty when there are none.
     * @example [
     *       {
     *         "plyrId": "alice",
     *         "gameId": "demo-game",
     *         "token": "gamr",
     *         "amount": 25.5,
     *         "createdAt": "2025-06-15T15:07:45.000Z",
     *         "expiresIn": 86400
     *       }
     *     ]
     */
    allowances: Allowance[];
}
/**
 * Personal-message signature (EIP-191) by an externally owned account: 65 bytes as hex with the prefix `0x`. Contract wallets (ERC-1271) are not supported.
 * @example 0xe2e7d33af51da203e8e6f7ed3a7d2fdbdfb6197421282a5ee06cdf66fe14c688302673e463a14cdb051f0c96714d01071b8e24caaeeb794b970950841b4106c11b
 */
export type HexSignature = string;
/** Which allowances to delete, and the player's signature over `Revoke <PLYRID>'s <TOKEN> allowance for <GAMEID>`, the three values in upper case. */
export interface RevokeAllowanceBySignatureRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** The game that may no longer spend, in any case, or `all` for every game. Not checked for existence. */
    gameId: RevokedGameId;
    /** API name of the token, in any case, or `all` for every token. Not checked for existence. */
    token: RevokedToken;
    /** Personal-message signature (EIP-191) by an externally owned account: 65 bytes as hex with the prefix `0x`. Contract wallets (ERC-1271) are not supported. */
    signature: HexSignature;
}
/** The chip to create. */
export interface CreateChipRequest {
    /**
     * Name of the chip. Not checked for being free.
     * @example Gold Coin
     */
    name: string;
    /**
     * Symbol of the chip. Not checked for being free.
     * @example GOLD
     */
    symbol: string;
    /**
     * URL of the chip's picture. Not checked. Cannot be changed later through this API.
     * @default
     * @example https://cdn.example.com/gold.png
     */
    image?: string;
}
/**
 * The game, or the player, that owns the chip.
 * @example demo-game
 */
export type ChipGameId = string;
/**
 * The text of the request, kept with its JSON type: the server lets a whole number pass as a name or symbol, and then this is a number.
 * @example Gold Coin
 */
export type ChipText = number | string;
/**
 * URL of the chip's picture, as it was given. Empty when none was given.
 * @example https://cdn.example.com/gold.png
 */
export type ChipImage = string;
/**
 * What the method was called with.
 * @example {
 *       "gameId": "demo-game",
 *       "name": "Gold Coin",
 *       "symbol": "GOLD",
 *       "image": "https://cdn.example.com/gold.png"
 *     }
 */
export interface CreateGameChipTaskBody {
    /** The game, or the player, that owns the chip. */
    gameId: ChipGameId;
    /** The text of the request, kept with its JSON type: the server lets a whole number pass as a name or symbol, and then this is a number. */
    name: ChipText;
    /** The text of the request, kept with its JSON type: the server lets a whole number pass as a name or symbol, and then this is a number. */
    symbol: ChipText;
    /** URL of the chip's picture, as it was given. Empty when none was given. */
    image: ChipImage;
}
/**
 * Address of a chip's contract, EIP-55 checksummed. `createChip` returned it as `taskData.result.chip`.
 * @example 0xa0Ee7A142d267C1f36714E4a8F75612F20a79720
 */
export type ChipAddress = string;
/**
 * The new chip.
 * @example {
 *       "gameId": "demo-game",
 *       "chip": "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
 *       "name": "Gold Coin",
 *       "symbol": "GOLD",
 *       "image": "https://cdn.example.com/gold.png",
 *       "hash": "0x389690fa7c610f1c6618bbcf162cfeaf5f85abffa28958fba85e29a6ab63fe71"
 *     }
 */
export interface CreateGameChipTaskResult {
    /**
     * The owner, who alone can mint, burn and move the chip.
     * @example demo-game
     */
    gameId: string;
    /** Address of a chip's contract, EIP-55 checksummed. `createChip` returned it as `taskData.result.chip`. */
    chip: ChipAddress;
    /** The text of the request, kept with its JSON type: the server lets a whole number pass as a name or symbol, and then this is a number. */
    name: ChipText;
    /** The text of the request, kept with its JSON type: the server lets a whole number pass as a name or symbol, and then this is a number. */
    symbol: ChipText;
    /**
     * URL of the chip's picture. Empty when none was given.
     * @example https://cdn.example.com/gold.png
     */
    image: string;
    /**
     * Hash of the transaction, the same as `hash` of the record.
     * @example 0x389690fa7c610f1c6618bbcf162cfeaf5f85abffa28958fba85e29a6ab63fe71
     */
    hash: string;
}
/**
 * What was done, and the new chip.
 * @example {
 *       "method": "createGameChip",
 *       "body": {
 *         "gameId": "demo-game",
 *         "name": "Gold Coin",
 *         "symbol": "GOLD",
 *         "image": "https://cdn.example.com/gold.png"
 *       },
 *       "result": {
 *         "gameId": "demo-game",
 *         "chip": "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
 *         "name": "Gold Coin",
 *         "symbol": "GOLD",
 *         "image": "https://cdn.example.com/gold.png",
 *         "hash": "0x389690fa7c610f1c6618bbcf162cfeaf5f85abffa28958fba85e29a6ab63fe71"
 *       }
 *     }
 */
export interface CreateGameChipTaskData {
    /**
     * Name of the worker's method.
     * @example createGameChip
     * @constant
     */
    method: "createGameChip";
    /** What the method was called with. */
    body: CreateGameChipTaskBody;
    /** The new chip. */
    result: CreateGameChipTaskResult;
}
/**
 * The new chip. The mainnet keeps no image.
 * @example {
 *       "gameId": "demo-game",
 *       "chip": "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
 *       "name": "Gold Coin",
 *       "symbol": "GOLD",
 *       "hash": "0x389690fa7c610f1c6618bbcf162cfeaf5f85abffa28958fba85e29a6ab63fe71"
 *     }
 */
export interface LegacyCreateGameChipTaskResult {
    /** The game, or the player, that owns the chip. */
    gameId: ChipGameId;
    /** Address of a chip's contract, EIP-55 checksummed. `createChip` returned it as `taskData.result.chip`. */
    chip: ChipAddress;
    /** The text of the request, kept with its JSON type: the server lets a whole number pass as a name or symbol, and then this is a number. */
    name: ChipText;
    /** The text of the request, kept with its JSON type: the server lets a whole number pass as a name or symbol, and then this is a number. */
    symbol: ChipText;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/** What was done, and the new chip, in the form that the mainnet sends: the method, its body as JSON text, and the chip without an image. */
export interface LegacyCreateGameChipTaskData {
    /** Name of the worker's method. */
    0: LegacyTaskMethod;
    /** JSON text of what the method was called with. */
    1: LegacyTaskBody;
    /** The new chip. The mainnet keeps no image. */
    result: LegacyCreateGameChipTaskResult;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredCreateGameChipTaskData = CreateGameChipTaskData | LegacyCreateGameChipTaskData;
/** The record of a task that created a chip. */
export interface CreateGameChipTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredCreateGameChipTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** Envelope of a task that did not succeed, or of an exception inside the server. `stack` is present when it was an exception that nothing caught. */
export interface ChipTaskError {
    /**
     * The `errorMessage` of the task, or the text of the exception. Null when the worker had no text.
     * @example Transaction Receipt Failed
     */
    error: string | null;
    /**
     * The server's stack trace. For bug reports only.
     * @example InvalidAddressError: Address "0x12" is invalid.
     */
    stack?: string;
}
/**
 * Address of a chip's contract. All in lower case, or with a correct EIP-55 checksum; anything else returns 500.
 * @example 0xa0Ee7A142d267C1f36714E4a8F75612F20a79720
 */
export type ChipAddressInput = string;
/**
 * The player's PLYR[ID], written in lower case: chip operations do not fold it. The suffix `.plyr` may be there or not.
 * @example alice
 */
export type ChipPlayer = string;
/** Parallel lists; entry by entry they say which chip, for whom, how much. All empty succeeds and does nothing. */
export interface MintChipRequest {
    /**
     * The chips, which must all be the calling game's. As long as `plyrIds`: the server does not compare, ignores players beyond the last chip without a word, and fails when there are more chips than players.
     * @example [
     *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
     *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
     *     ]
     */
    chips: ChipAddressInput[];
    /**
     * The players who receive.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: ChipPlayer[];
    /**
     * How much each player receives, in whole chips with up to 18 decimals. Zero does nothing.
     * @example [
     *       "100",
     *       50
     *     ]
     */
    amounts: Amount[];
}
/**
 * The chips, as they were sent.
 * @example [
 *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
 *     ]
 */
export type ChipTaskChips = ChipAddressInput[];
/**
 * The players, as they were sent.
 * @example [
 *       "alice"
 *     ]
 */
export type ChipTaskPlayers = string[];
/**
 * The amount of the request, kept with its JSON type.
 * @example 100
 */
export type ChipAmount = number | string;
/**
 * The amounts, as they were sent.
 * @example [
 *       "100"
 *     ]
 */
export type ChipTaskAmounts = ChipAmount[];
/**
 * What the method was called with, the lists as they were sent.
 * @example {
 *       "gameId": "demo-game",
 *       "chips": [
 *         "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
 *       ],
 *       "plyrIds": [
 *         "alice"
 *       ],
 *       "amounts": [
 *         "100"
 *       ]
 *     }
 */
export interface MintGameChipTaskBody {
    /** The game, or the player, that owns the chip. */
    gameId: ChipGameId;
    /** The chips, as they were sent. */
    chips: ChipTaskChips;
    /** The players, as they were sent. */
    plyrIds: ChipTaskPlayers;
    /** The amounts, as they were sent. */
    amounts: ChipTaskAmounts;
}
/**
 * What was done. There is no `result`.
 * @example {
 *       "method": "mintGameChip",
 *       "body": {
 *         "gameId": "demo-game",
 *         "chips": [
 *           "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
 *         ],
 *         "plyrIds": [
 *           "alice"
 *         ],
 *         "amounts": [
 *           "100"
 *         ]
 *       }
 *     }
 */
export interface MintGameChipTaskData {
    /**
     * Name of the worker's method.
     * @example mintGameChip
     * @constant
     */
    method: "mintGameChip";
    /** What the method was called with, the lists as they were sent. */
    body: MintGameChipTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredMintGameChipTaskData = MintGameChipTaskData | LegacyTaskDataWithoutResult;
/** The record of a task that minted chips. */
export interface MintGameChipTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredMintGameChipTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** Parallel lists; entry by entry they say which chip, of whom, how much. All empty succeeds and does nothing. */
export interface BurnChipRequest {
    /**
     * The chips, which must all be the calling game's. As long as `plyrIds`: the server does not compare, ignores players beyond the last chip without a word, and fails when there are more chips than players.
     * @example [
     *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
     *     ]
     */
    chips: ChipAddressInput[];
    /**
     * The players who lose.
     * @example [
     *       "alice"
     *     ]
     */
    plyrIds: ChipPlayer[];
    /**
     * How much each player loses, in whole chips with up to 18 decimals. Do not send zero for a player who holds nothing: it upsets `holderCount`.
     * @example [
     *       "10.5"
     *     ]
     */
    amounts: Amount[];
}
/**
 * What the method was called with, the lists as they were sent.
 * @example {
 *       "gameId": "demo-game",
 *       "chips": [
 *         "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
 *       ],
 *       "plyrIds": [
 *         "alice"
 *       ],
 *       "amounts": [
 *         "10.5"
 *       ]
 *     }
 */
export interface BurnGameChipTaskBody {
    /** The game, or the player, that owns the chip. */
    gameId: ChipGameId;
    /** The chips, as they were sent. */
    chips: ChipTaskChips;
    /** The players, as they were sent. */
    plyrIds: ChipTaskPlayers;
    /** The amounts, as they were sent. */
    amounts: ChipTaskAmounts;
}
/**
 * What was done. There is no `result`.
 * @example {
 *       "method": "burnGameChip",
 *       "body": {
 *         "gameId": "demo-game",
 *         "chips": [
 *           "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
 *         ],
 *         "plyrIds": [
 *           "alice"
 *         ],
 *         "amounts": [
 *           "10.5"
 *         ]
 *       }
 *     }
 */
export interface BurnGameChipTaskData {
    /**
     * Name of the worker's method.
     * @example burnGameChip
     * @constant
     */
    method: "burnGameChip";
    /** What the method was called with, the lists as they were sent. */
    body: BurnGameChipTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredBurnGameChipTaskData = BurnGameChipTaskData | LegacyTaskDataWithoutResult;
/** The record of a task that burned chips. */
export interface BurnGameChipTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredBurnGameChipTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** Parallel lists; entry by entry they say which chip, from whom, to whom, how much. All empty succeeds and does nothing. */
export interface TransferChipRequest {
    /**
     * The chips, which must all be the calling game's. As long as the other lists: the server does not compare, ignores players beyond the last chip without a word, and fails when there are more chips than players.
     * @example [
     *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
     *     ]
     */
    chips: ChipAddressInput[];
    /**
     * The players who give.
     * @example [
     *       "alice"
     *     ]
     */
    fromPlyrIds: ChipPlayer[];
    /**
     * The players who receive. A transfer to oneself changes nothing.
     * @example [
     *       "bobby"
     *     ]
     */
    toPlyrIds: ChipPlayer[];
    /**
     * How much is moved, in whole chips with up to 18 decimals. Zero does nothing.
     * @example [
     *       5
     *     ]
     */
    amounts: Amount[];
    /**
     * @deprecated
     * Listed in the docs for the sake of older clients. The server ignores it; leave it out.
     * @example [
     *       "alice"
     *     ]
     */
    plyrIds?: ChipPlayer[];
}
/**
 * What the method was called with, the lists as they were sent.
 * @example {
 *       "gameId": "demo-game",
 *       "chips": [
 *         "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
 *       ],
 *       "fromPlyrIds": [
 *         "alice"
 *       ],
 *       "toPlyrIds": [
 *         "bobby"
 *       ],
 *       "amounts": [
 *         5
 *       ]
 *     }
 */
export interface TransferGameChipTaskBody {
    /** The game, or the player, that owns the chip. */
    gameId: ChipGameId;
    /** The chips, as they were sent. */
    chips: ChipTaskChips;
    /** The players, as they were sent. */
    fromPlyrIds: ChipTaskPlayers;
    /** The players, as they were sent. */
    toPlyrIds: ChipTaskPlayers;
    /** The amounts, as they were sent. */
    amounts: ChipTaskAmounts;
}
/**
 * What was done. There is no `result`.
 * @example {
 *       "method": "transferGameChip",
 *       "body": {
 *         "gameId": "demo-game",
 *         "chips": [
 *           "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
 *         ],
 *         "fromPlyrIds": [
 *           "alice"
 *         ],
 *         "toPlyrIds": [
 *           "bobby"
 *         ],
 *         "amounts": [
 *           5
 *         ]
 *       }
 *     }
 */
export interface TransferGameChipTaskData {
    /**
     * Name of the worker's method.
     * @example transferGameChip
     * @constant
     */
    method: "transferGameChip";
    /** What the method was called with, the lists as they were sent. */
    body: TransferGameChipTaskBody;
}
/** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
export type StoredTransferGameChipTaskData = TransferGameChipTaskData | LegacyTaskDataWithoutResult;
/** The record of a task that moved chips between players. */
export interface TransferGameChipTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did. The testnet sends the first form, the mainnet the legacy one. */
    taskData: StoredTransferGameChipTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/**
 * Name of the chip.
 * @example Gold Coin
 */
export type ChipName = string;
/**
 * Symbol of the chip.
 * @example GOLD
 */
export type ChipSymbol = string;
/** A chip and how much of it the player holds. The mainnet sends no `image`. */
export interface ChipBalance {
    /** Name of the chip. */
    name: ChipName;
    /** Symbol of the chip. */
    symbol: ChipSymbol;
    /** URL of the chip's picture, as it was given. Empty when none was given. */
    image?: ChipImage;
    /**
     * How much the player holds, in whole chips, as decimal text.
     * @example 84.5
     */
    balance: string;
}
/**
 * Balances by chip. The keys are the addresses of the chips, EIP-55 checksummed.
 * @example {
 *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720": {
 *         "name": "Gold Coin",
 *         "symbol": "GOLD",
 *         "image": "https://cdn.example.com/gold.png",
 *         "balance": "84.5"
 *       }
 *     }
 */
export interface GameChipBalances {
    [key: string]: ChipBalance;
}
/** Balances by game, then by chip. The keys are the ids of the games that own the chips. */
export interface ChipBalances {
    [key: string]: GameChipBalances;
}
/** A chip. The mainnet sends no `image`. */
export interface ChipInfo {
    /** The game, or the player, that owns the chip. */
    gameId: ChipGameId;
    /** Address of a chip's contract, EIP-55 checksummed. `createChip` returned it as `taskData.result.chip`. */
    chip: ChipAddress;
    /** Name of the chip. */
    name: ChipName;
    /** Symbol of the chip. */
    symbol: ChipSymbol;
    /** URL of the chip's picture, as it was given. Empty when none was given. */
    image?: ChipImage;
    /**
     * How much of it exists, in whole chips, as decimal text.
     * @example 139.5
     */
    totalSupply: string;
    /**
     * How many players hold some of it, as text. It can be too low after zero amounts were burned.
     * @example 2
     */
    holderCount: string;
}
/** The chip to create, its owner, and the owner's signature over `Create game chip for <GAMEID> <name> <symbol>`, the `gameId` in upper case, the rest as sent. */
export interface CreateChipBySignatureRequest {
    /**
     * The owner of the chip, the PLYR[ID] of any registered player. It needs no API key of its own.
     * @example alice
     */
    gameId: string;
    /**
     * Name of the chip. Not checked for being free.
     * @example Alice Coin
     */
    name: string;
    /**
     * Symbol of the chip. Not checked for being free.
     * @example ALC
     */
    symbol: string;
    /**
     * URL of the chip's picture. Not checked, and not part of what is signed.
     * @default
     * @example https://cdn.example.com/alice.png
     */
    image?: string;
    /** Personal-message signature (EIP-191) by an externally owned account: 65 bytes as hex with the prefix `0x`. Contract wallets (ERC-1271) are not supported. */
    signature: HexSignature;
}
/**
 * Format: int64
 * A chain id: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia) or 97 (BNB Smart Chain testnet).
 * @example 62831
 * @enum {integer}
 */
export type NftChainIdNumber = 43113 | 62831 | 11155111 | 97;
/**
 * A chain id as decimal text.
 * @example 62831
 * @enum {string}
 */
export type NftChainIdText = "43113" | "62831" | "11155111" | "97";
/**
 * The chain, as a number or its decimal text: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia) or 97 (BNB Smart Chain testnet). A chain name is refused.
 * @example 62831
 */
export type NftChainId = NftChainIdNumber | NftChainIdText;
/**
 * Name of the collection. Names need not be unique.
 * @example Demo Sword
 */
export type NftCollectionName = string;
/**
 * Symbol of the collection. Symbols need not be unique.
 * @example DSW
 */
export type NftCollectionSymbol = string;
/**
 * Format: uri-reference
 * URL of a picture for the collection. The server keeps it and gives it back; it does not reach the chain.
 * @default
 * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
 */
export type NftCollectionImageInput = string;
/**
 * True makes the collection soulbound for ever: its tokens can be minted and burned, but never transferred. Only the JSON value `true` counts, the text `"true"` means false.
 * @default false
 * @example false
 */
export type IsSbtInput = boolean;
/** The collection to create. */
export interface CreateNftRequest {
    /** The chain, as a number or its decimal text: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia) or 97 (BNB Smart Chain testnet). A chain name is refused. */
    chainId: NftChainId;
    /** Name of the collection. Names need not be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. Symbols need not be unique. */
    symbol: NftCollectionSymbol;
    /** URL of a picture for the collection. The server keeps it and gives it back; it does not reach the chain. */
    image?: NftCollectionImageInput;
    /** True makes the collection soulbound for ever: its tokens can be minted and burned, but never transferred. Only the JSON value `true` counts, the text `"true"` means false. */
    isSbt?: IsSbtInput;
}
/**
 * The game that the collection belongs to, in lower case.
 * @example demo-game
 */
export type NftGameId = string;
/**
 * The server's name of the chain: `fuji` is 43113, `plyrTestnet` 62831, `sepolia` 11155111, `bscTestnet` 97.
 * @example plyrTestnet
 * @enum {string}
 */
export type NftChainTag = "fuji" | "plyrTestnet" | "sepolia" | "bscTestnet";
/**
 * Format: uri-reference
 * URL of the collection's picture as given at creation, or an empty text. Kept by the server, not on the chain.
 * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
 */
export type NftCollectionImage = string;
/**
 * True for a soulbound collection: its tokens can be minted and burned, but never transferred.
 * @example false
 */
export type IsSbt = boolean;
/** What the worker was asked to do. */
export interface CreateNftTaskBody {
    /** The game that the collection belongs to, in lower case. */
    gameId: NftGameId;
    /** The server's name of the chain: `fuji` is 43113, `plyrTestnet` 62831, `sepolia` 11155111, `bscTestnet` 97. */
    chainTag: NftChainTag;
    /** Name of the collection. Names need not be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. Symbols need not be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as given at creation, or an empty text. Kept by the server, not on the chain. */
    image: NftCollectionImage;
    /** True for a soulbound collection: its tokens can be minted and burned, but never transferred. */
    isSbt: IsSbt;
}
/**
 * The contract of a collection, EIP-55 checksummed.
 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
 */
export type NftContract = string;
/** The new collection. */
export interface CreatedNftCollection {
    /** The game that the collection belongs to, in lower case. */
    gameId: NftGameId;
    /** The contract of a collection, EIP-55 checksummed. */
    nft: NftContract;
    /** Name of the collection. Names need not be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. Symbols need not be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as given at creation, or an empty text. Kept by the server, not on the chain. */
    image: NftCollectionImage;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/** What was done, and the result. */
export interface CreateNftTaskData {
    /**
     * Name of the worker's method.
     * @example createGameNft
     * @constant
     */
    method: "createGameNft";
    /** What the worker was asked to do. */
    body: CreateNftTaskBody;
    /** The new collection. */
    result: CreatedNftCollection;
}
/** The finished task. The address of the new contract is `taskData.result.nft`. */
export interface CreateNftTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What was done, and the result. */
    taskData: CreateNftTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** A task that failed or is not known to have finished (no `stack`), or an exception inside the server (with `stack`). */
export interface NftTaskErrorResponse {
    /**
     * What went wrong. Null when the worker gave up without a text, for example when the chain did not answer.
     * @example Transaction Receipt Failed
     */
    error: string | null;
    /**
     * The server's stack trace, for exceptions only. For bug reports.
     * @example TypeError: Cannot read properties of undefined (reading 'length')
     */
    stack?: string;
}
/**
 * The contract of a collection, all in lower case or with a correct EIP-55 checksum. Another spelling passes the checks, is charged, and fails on the way to the chain.
 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
 */
export type NftContractInput = string;
/**
 * A wallet address, all in lower case or with a correct EIP-55 checksum. Not a PLYR[ID]: the server does not look players up here.
 * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
 */
export type NftWallet = string;
/** One trait. As free as the metadata around it. */
export type NftAttribute = {
    /**
     * Name of the trait.
     * @example Rarity
     */
    trait_type?: string;
    /**
     * Value of the trait, a text or a number. The server does not check it.
     * @example Common
     */
    value?: unknown;
    /**
     * How to show the value, for example `number`.
     * @example number
     */
    display_type?: string;
    /**
     * Highest value that the trait can have.
     * @example 5
     */
    max_value?: number;
} & {
    [key: string]: unknown;
};
/**
 * Traits of the token.
 * @example [
 *       {
 *         "trait_type": "Rarity",
 *         "value": "Common"
 *       }
 *     ]
 */
export type NftAttributes = NftAttribute[];
/** Metadata of one token. The server takes any JSON object and does not check it; the fields named here are the customary ones. */
export type NftMetadata = {
    /**
     * Name of the token.
     * @example Demo Sword #1
     */
    name?: string;
    /**
     * What the token is.
     * @example A sword of the demo game.
     */
    description?: string;
    /**
     * URL of the token's picture.
     * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
     */
    image?: string;
    /** Traits of the token. */
    attributes?: NftAttributes;
} & {
    [key: string]: unknown;
};
/** What to mint, as parallel lists: the first entries of all lists make the first token, and so on. Either `tokenUris` or `metaJsons` must be there. */
export interface MintNftsRequest {
    /** The chain, as a number or its decimal text: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia) or 97 (BNB Smart Chain testnet). A chain name is refused. */
    chainId: NftChainId;
    /**
     * The collection of each token, as many as `addresses`. Repeat a contract to mint several tokens of it. All must belong to the calling game, on this chain.
     * @example [
     *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
     *     ]
     */
    nfts: NftContractInput[];
    /**
     * The wallet that receives each token, at most ten. Use a player's mirror or primary address. The server does not check these before it charges.
     * @example [
     *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa"
     *     ]
     */
    addresses: NftWallet[];
    /**
     * Where the metadata of each token is. Must be as many as `addresses`: with fewer the whole batch reverts, and more are ignored.
     * @example [
     *       "https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey"
     *     ]
     */
    tokenUris?: string[];
    /**
     * The metadata of each token, as many as `addresses`; the server puts each on public IPFS. Ignored when `tokenUris` is there too, except that its length is still checked.
     * @example [
     *       {
     *         "name": "Demo Sword #1",
     *         "description": "A sword of the demo game."
     *       }
     *     ]
     */
    metaJsons?: NftMetadata[];
}
/**
 * The collection of each token, spelled as it was sent.
 * @example [
 *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
 *     ]
 */
export type SentNftContracts = NftContractInput[];
/**
 * A wallet for each token, spelled as it was sent.
 * @example [
 *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa"
 *     ]
 */
export type SentNftWallets = NftWallet[];
/**
 * Format: uri-reference
 * Where the token's metadata is, as recorded in the contract.
 * @example https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey
 */
export type NftTokenUri = string;
/** What the worker was asked to do. Metadata that was sent as `metaJsons` shows as the URIs of the uploads. */
export interface MintNftsTaskBody {
    /** The game that the collection belongs to, in lower case. */
    gameId: NftGameId;
    /** The server's name of the chain: `fuji` is 43113, `plyrTestnet` 62831, `sepolia` 11155111, `bscTestnet` 97. */
    chainTag: NftChainTag;
    /** The collection of each token, spelled as it was sent. */
    nfts: SentNftContracts;
    /** A wallet for each token, spelled as it was sent. */
    addresses: SentNftWallets;
    /**
     * Where the metadata of each token is.
     * @example [
     *       "https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey"
     *     ]
     */
    tokenUris: NftTokenUri[];
}
/**
 * Id of a token inside its collection, as decimal text. Ids start at 1, count up, and are never used again.
 * @example 1
 */
export type NftTokenId = string;
/** One token that moved. The contract is not named here: it stands at the same place of the request's `nfts`. */
export interface NftTransferEvent {
    /** The game that the collection belongs to, in lower case. */
    gameId: NftGameId;
    /**
     * The address that held the token, EIP-55 checksummed; the zero address for a token that was minted.
     * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
     */
    from: string;
    /**
     * The address that holds the token now, EIP-55 checksummed; the zero address for a token that was burned.
     * @example 0xF10A25C08e802a2db3CAaf71FC8F2928915908d9
     */
    to: string;
    /** Id of a token inside its collection, as decimal text. Ids start at 1, count up, and are never used again. */
    tokenId: NftTokenId;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/**
 * One entry per token, in order. Empty when the lists of the request were empty.
 * @example [
 *       {
 *         "gameId": "demo-game",
 *         "from": "0xaed983BC346a893D7949C1583d885Bc1E8474bBa",
 *         "to": "0xF10A25C08e802a2db3CAaf71FC8F2928915908d9",
 *         "tokenId": "1",
 *         "hash": "0xc5694266366f35c5c3dd83147ceff1f8b8207db6195e708db013c34e2dd809b5"
 *       }
 *     ]
 */
export type NftTransferEvents = NftTransferEvent[];
/** What was done, and the result. */
export interface MintNftsTaskData {
    /**
     * Name of the worker's method.
     * @example mintGameNft
     * @constant
     */
    method: "mintGameNft";
    /** What the worker was asked to do. Metadata that was sent as `metaJsons` shows as the URIs of the uploads. */
    body: MintNftsTaskBody;
    /** One entry per token, in order. Empty when the lists of the request were empty. */
    result: NftTransferEvents;
}
/** The finished task. The ids of the new tokens are in `taskData.result`. */
export interface MintNftsTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What was done, and the result. */
    taskData: MintNftsTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/**
 * Id of a token, as a number or as decimal text. Use text beyond 2^53.
 * @example 1
 */
export type NftTokenIdInput = number | string;
/** What to transfer, as parallel lists: the first entries of all lists describe the first transfer, and so on. */
export interface TransferNftsRequest {
    /** The chain, as a number or its decimal text: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia) or 97 (BNB Smart Chain testnet). A chain name is refused. */
    chainId: NftChainId;
    /**
     * The collection of each token, at most ten and as many as `tokenIds`: with fewer the whole batch reverts, and more are ignored. All must belong to the calling game, on this chain.
     * @example [
     *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
     *     ]
     */
    nfts: NftContractInput[];
    /**
     * The wallet that holds each token now, as many as `tokenIds`.
     * @example [
     *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa"
     *     ]
     */
    fromAddresses: NftWallet[];
    /**
     * The wallet that receives each token, as many as `tokenIds`. Not the zero address.
     * @example [
     *       "0xF10A25C08e802a2db3CAaf71FC8F2928915908d9"
     *     ]
     */
    toAddresses: NftWallet[];
    /**
     * The tokens.
     * @example [
     *       "1"
     *     ]
     */
    tokenIds: NftTokenIdInput[];
}
/**
 * Id of a token, spelled as it was sent.
 * @example 1
 */
export type SentNftTokenId = number | string;
/**
 * The tokens, spelled as they were sent.
 * @example [
 *       "1"
 *     ]
 */
export type SentNftTokenIds = SentNftTokenId[];
/** What the worker was asked to do. */
export interface TransferNftsTaskBody {
    /** The game that the collection belongs to, in lower case. */
    gameId: NftGameId;
    /** The server's name of the chain: `fuji` is 43113, `plyrTestnet` 62831, `sepolia` 11155111, `bscTestnet` 97. */
    chainTag: NftChainTag;
    /** The collection of each token, spelled as it was sent. */
    nfts: SentNftContracts;
    /** A wallet for each token, spelled as it was sent. */
    fromAddresses: SentNftWallets;
    /** A wallet for each token, spelled as it was sent. */
    toAddresses: SentNftWallets;
    /** The tokens, spelled as they were sent. */
    tokenIds: SentNftTokenIds;
}
/** What was done, and the result. */
export interface TransferNftsTaskData {
    /**
     * Name of the worker's method.
     * @example transferGameNft
     * @constant
     */
    method: "transferGameNft";
    /** What the worker was asked to do. */
    body: TransferNftsTaskBody;
    /** One entry per token, in order. Empty when the lists of the request were empty. */
    result: NftTransferEvents;
}
/** The finished task. */
export interface TransferNftsTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What was done, and the result. */
    taskData: TransferNftsTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** What to burn, as parallel lists: the first entries of both lists name the first token, and so on. */
export interface BurnNftsRequest {
    /** The chain, as a number or its decimal text: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia) or 97 (BNB Smart Chain testnet). A chain name is refused. */
    chainId: NftChainId;
    /**
     * The collection of each token, at most ten and as many as `tokenIds`. All must belong to the calling game, on this chain.
     * @example [
     *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
     *     ]
     */
    nfts: NftContractInput[];
    /**
     * The tokens.
     * @example [
     *       "2"
     *     ]
     */
    tokenIds: NftTokenIdInput[];
}
/** What the worker was asked to do. */
export interface BurnNftsTaskBody {
    /** The game that the collection belongs to, in lower case. */
    gameId: NftGameId;
    /** The server's name of the chain: `fuji` is 43113, `plyrTestnet` 62831, `sepolia` 11155111, `bscTestnet` 97. */
    chainTag: NftChainTag;
    /** The collection of each token, spelled as it was sent. */
    nfts: SentNftContracts;
    /** The tokens, spelled as they were sent. */
    tokenIds: SentNftTokenIds;
}
/** What was done, and the result. */
export interface BurnNftsTaskData {
    /**
     * Name of the worker's method.
     * @example burnGameNft
     * @constant
     */
    method: "burnGameNft";
    /** What the worker was asked to do. */
    body: BurnNftsTaskBody;
    /** One entry per token, in order. Empty when the lists of the request were empty. */
    result: NftTransferEvents;
}
/** The finished task. */
export interface BurnNftsTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What was done, and the result. */
    taskData: BurnNftsTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/**
 * How many tokens the player's mirror, primary and secondary addresses hold together, as decimal text. `0` when there are none.
 * @example 2
 */
export type NftHolding = string;
/** What the player holds of one collection. */
export interface NftBalance {
    /** Name of the collection. Names need not be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. Symbols need not be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as given at creation, or an empty text. Kept by the server, not on the chain. */
    image: NftCollectionImage;
    /** How many tokens the player's mirror, primary and secondary addresses hold together, as decimal text. `0` when there are none. */
    balance: NftHolding;
    /** True for a soulbound collection: its tokens can be minted and burned, but never transferred. */
    isSbt: IsSbt;
}
/**
 * What the player holds of each collection, by the address of its contract, EIP-55 checksummed.
 * @example {
 *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955": {
 *         "name": "Demo Sword",
 *         "symbol": "DSW",
 *         "image": "https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq",
 *         "balance": "2",
 *         "isSbt": false
 *       }
 *     }
 */
export interface NftBalancesOfGame {
    [key: string]: NftBalance;
}
/** The collections of each game, by the id of the game. */
export interface NftBalances {
    [key: string]: NftBalancesOfGame;
}
/**
 * The address that holds the token, EIP-55 checksummed.
 * @example 0xF10A25C08e802a2db3CAaf71FC8F2928915908d9
 */
export type NftOwner = string;
/** One token of the player. `metaJson` is absent when the metadata could not be fetched, as from an `ipfs://` URI. */
export interface HeldNft {
    /** The address that holds the token, EIP-55 checksummed. */
    owner: NftOwner;
    /** Id of a token inside its collection, as decimal text. Ids start at 1, count up, and are never used again. */
    tokenId: NftTokenId;
    /** Where the token's metadata is, as recorded in the contract. */
    tokenUri: NftTokenUri;
    /** Metadata of one token. The server takes any JSON object and does not check it; the fields named here are the customary ones. */
    metaJson?: NftMetadata;
}
/** A collection and the player's tokens of it. */
export interface HeldNftCollection {
    /** Name of the collection. Names need not be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. Symbols need not be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as given at creation, or an empty text. Kept by the server, not on the chain. */
    image: NftCollectionImage;
    /** True for a soulbound collection: its tokens can be minted and burned, but never transferred. */
    isSbt: IsSbt;
    /**
     * The tokens, those of the mirror address first, then the primary, then the secondary ones. Empty when there are none.
     * @example [
     *       {
     *         "owner": "0xF10A25C08e802a2db3CAaf71FC8F2928915908d9",
     *         "tokenId": "1",
     *         "tokenUri": "https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey"
     *       }
     *     ]
     */
    details: HeldNft[];
}
/**
 * The player's tokens of each collection, by the address of its contract, EIP-55 checksummed.
 * @example {
 *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955": {
 *         "name": "Demo Sword",
 *         "symbol": "DSW",
 *         "image": "https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq",
 *         "isSbt": false,
 *         "details": []
 *       }
 *     }
 */
export interface NftListingOfGame {
    [key: string]: HeldNftCollection;
}
/** The collections of each game, by the id of the game. */
export interface NftListing {
    [key: string]: NftListingOfGame;
}
/** How many tokens of the collection the player holds. */
export interface NftCount {
    /** How many tokens the player's mirror, primary and secondary addresses hold together, as decimal text. `0` when there are none. */
    balance: NftHolding;
}
/** What the game has left to spend on NFT operations. */
export interface NftCredit {
    /**
     * Format: int64
     * The credit, in units of its own. Every game starts with 10000.
     * @example 9977
     */
    credit: number;
}
/** A collection. */
export interface NftCollectionInfo {
    /** The game that the collection belongs to, in lower case. */
    gameId: NftGameId;
    /** The contract of a collection, EIP-55 checksummed. */
    nft: NftContract;
    /** Name of the collection. Names need not be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. Symbols need not be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as given at creation, or an empty text. Kept by the server, not on the chain. */
    image: NftCollectionImage;
    /** True for a soulbound collection: its tokens can be minted and burned, but never transferred. */
    isSbt: IsSbt;
    /**
     * How many tokens exist, as decimal text. Burned ones do not count.
     * @example 2
     */
    totalSupply: string;
    /**
     * How many addresses hold at least one token, as decimal text.
     * @example 1
     */
    holderCount: string;
}
/** The collection to create, and the game owner's consent. */
export interface CreateNftBySignatureRequest {
    /** The chain, as a number or its decimal text: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia) or 97 (BNB Smart Chain testnet). A chain name is refused. */
    chainId: NftChainId;
    /**
     * PLYR[ID] of the game that gets the collection and pays for it, in any case.
     * @example demo-game
     */
    gameId: string;
    /** Name of the collection. Names need not be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. Symbols need not be unique. */
    symbol: NftCollectionSymbol;
    /** URL of a picture for the collection. The server keeps it and gives it back; it does not reach the chain. */
    image?: NftCollectionImageInput;
    /** True makes the collection soulbound for ever: its tokens can be minted and burned, but never transferred. Only the JSON value `true` counts, the text `"true"` means false. */
    isSbt?: IsSbtInput;
    /** Personal-message signature (EIP-191) by an externally owned account: 65 bytes as hex with the prefix `0x`. Contract wallets (ERC-1271) are not supported. */
    signature: HexSignature;
}
/** A JSON object, such as the metadata of a token. */
export interface UploadedJsonObject {
    [key: string]: unknown;
}
/**
 * The file: the JSON value itself when `fileType` is `application/json`, else its bytes in Base64.
 * @example {
 *       "name": "Demo Sword #1",
 *       "description": "A sword of the demo game."
 *     }
 */
export type NftFileContent = string | UploadedJsonObject | unknown[];
/** The file to put on public IPFS. */
export interface UploadNftFileRequest {
    /** The file: the JSON value itself when `fileType` is `application/json`, else its bytes in Base64. */
    content: NftFileContent;
    /**
     * Media type of the file. Only `application/json` is special; every other value says that `content` is Base64.
     * @example application/json
     */
    fileType: string;
}
/** Where the file is. */
export interface UploadedNftFile {
    /**
     * Format: uri
     * URL of the file on the IPFS gateway. The same content gives the same URL.
     * @example https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey
     */
    url: string;
}
/**
 * A chain name, in exactly this spelling, or a chain id. `fuji` (43113), `avalanche` (43114), `plyrTestnet` (62831) and `plyr` (16180) have an NFT index.
 * @example plyrTestnet
 */
export type NftChainRef = string;
/**
 * A contract address, all in lower case or with a correct EIP-55 checksum, or the one alias that the server knows: `zoogenes`, on `fuji` and on `avalanche`.
 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
 */
export type NftContractRef = string;
/**
 * The address that holds the token, in lower case. The zero address means that the token was burned.
 * @example 0xf10a25c08e802a2db3caaf71fc8f2928915908d9
 */
export type IndexedNftOwner = string;
/**
 * How many the address holds, as decimal text. `1` for ERC-721 tokens.
 * @example 1
 */
export type NftQuantity = string;
/** A holder of a token. */
export interface NftOwnership {
    /** The address that holds the token, in lower case. The zero address means that the token was burned. */
    owner: IndexedNftOwner;
    /** How many the address holds, as decimal text. `1` for ERC-721 tokens. */
    quantity: NftQuantity;
}
/** One token. All fields of its metadata stand beside the first three and win over them if they have the same name; the customary ones are named here. Without metadata that can be fetched only the first three are there. */
export type IndexedNft = {
    /**
     * Id of the token inside its collection, as decimal text. Mind the capital letters.
     * @example 1
     */
    tokenID: string;
    /**
     * Where the token's metadata is. Mind the capital letters.
     * @example https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey
     */
    tokenURI: string;
    /**
     * Who holds the token. One entry, for the tokens of this API.
     * @example [
     *       {
     *         "owner": "0xf10a25c08e802a2db3caaf71fc8f2928915908d9",
     *         "quantity": "1"
     *       }
     *     ]
     */
    ownership: NftOwnership[];
    /**
     * Name of the token, from its metadata.
     * @example Demo Sword #1
     */
    name?: string;
    /**
     * What the token is, from its metadata.
     * @example A sword of the demo game.
     */
    description?: string;
    /**
     * URL of the token's picture, from its metadata.
     * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
     */
    image?: string;
    /** Traits of the token. */
    attributes?: NftAttributes;
} & {
    [key: string]: unknown;
};
/** The holder of the token. */
export interface IndexedNftOwnerResponse {
    /** The address that holds the token, in lower case. The zero address means that the token was burned. */
    owner: IndexedNftOwner;
}
/** Whether the token was burned. */
export interface NftBurntResponse {
    /**
     * True when the zero address holds the token.
     * @example false
     */
    isBurnt: boolean;
}
/** One token of the player. All fields of its metadata stand beside the first five; the customary ones are named here. Without metadata that can be fetched only the first five are there. */
export type UserCollectionNft = {
    /** The address that holds the token, in lower case. The zero address means that the token was burned. */
    owner: IndexedNftOwner;
    /**
     * Where the token's metadata is.
     * @example https://ipfs.plyr.network/ipfs/bafkreian7bb6r2zp256pbd6i5u3kxpba7ijm4mqecmeoggr34gg24otlwu
     */
    uri: string;
    /**
     * The contract, in lower case if it was asked for by alias, else spelled as in the path.
     * @example 0x9fc13e6408ca6a997d6eb8a25440cbcb20745e8b
     */
    collection: string;
    /** How many the address holds, as decimal text. `1` for ERC-721 tokens. */
    quantity: NftQuantity;
    /** Id of a token inside its collection, as decimal text. Ids start at 1, count up, and are never used again. */
    tokenId: NftTokenId;
    /**
     * Name of the token, from its metadata.
     * @example Zoo Gene #7
     */
    name?: string;
    /**
     * What the token is, from its metadata.
     * @example A gene of the Zoo.
     */
    description?: string;
    /**
     * URL of the token's picture, from its metadata.
     * @example https://ipfs.plyr.network/ipfs/bafkreihdyicfmqlnq6ea4yvuhbesymh3s7kpdya2lwgwbckv7hz3dx4wju
     */
    image?: string;
    /** Traits of the token. */
    attributes?: NftAttributes;
} & {
    [key: string]: unknown;
};
/**
 * What the badge is called.
 * @example First Win
 */
export type BadgeName = string;
/**
 * What the badge is given for. It does not become part of the metadata of minted badges.
 * @example Won a first match
 */
export type BadgeDescription = string;
/** One trait, in the form that NFT market places read. */
export interface BadgeAttribute {
    /**
     * Name of the trait.
     * @example RARITY
     */
    trait_type: string;
    /**
     * Value of the trait, as text, for numbers too.
     * @example Common
     */
    value: string;
}
/** A new kind of badge. */
export interface CreateBadgeRequest {
    /** What the badge is called. */
    name: BadgeName;
    /** What the badge is given for. It does not become part of the metadata of minted badges. */
    description: BadgeDescription;
    /**
     * Short name that the other calls use for this kind of badge. Stored in lower case and without surrounding blanks; unique within the game.
     * @example first-win
     */
    slug: string;
    /**
     * Format: uri
     * URL of the picture. Needed, though the docs call it optional.
     * @example https://example.com/badges/first-win.png
     */
    image: string;
    /**
     * Traits of the badge, which every minted one carries. Not checked.
     * @default []
     * @example [
     *       {
     *         "trait_type": "RARITY",
     *         "value": "Common"
     *       }
     *     ]
     */
    attributes?: BadgeAttribute[];
}
/** Confirms the new kind of badge. */
export interface CreateBadgeResponse {
    /**
     * Always true.
     * @example true
     * @constant
     */
    success: true;
}
/**
 * The slug of a kind of badge, in any case; the server folds it to lower case.
 * @example first-win
 */
export type BadgeSlugInput = string;
/** Who gets which badge. Entry i of `slugs` goes to entry i of `plyrIds`. */
export interface MintBadgesRequest {
    /**
     * The players, at most ten. A player may stand here several times.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrIdInput[];
    /**
     * The kind of badge for each player. As long as `plyrIds`.
     * @example [
     *       "first-win",
     *       "ten-wins"
     *     ]
     */
    slugs: BadgeSlugInput[];
}
/**
 * The game that the badges belong to, which is the owner of the API key unless the call names another.
 * @example demo-game
 */
export type BadgeGameId = string;
/**
 * Short name of a kind of badge, in lower case and without surrounding blanks. Unique within a game.
 * @example first-win
 */
export type BadgeSlug = string;
/**
 * URL of the picture, as it was sent at creation.
 * @example https://example.com/badges/first-win.png
 */
export type BadgeImage = string;
/** Metadata of one minted badge, built from its kind. The description of the kind is not part of it. */
export interface BadgeMetadata {
    /** What the badge is called. */
    name: BadgeName;
    /** Short name of a kind of badge, in lower case and without surrounding blanks. Unique within a game. */
    slug: BadgeSlug;
    /** URL of the picture, as it was sent at creation. */
    image: BadgeImage;
    /**
     * A trait named `SLUG` with the slug, then the traits of the kind.
     * @example [
     *       {
     *         "trait_type": "SLUG",
     *         "value": "first-win"
     *       },
     *       {
     *         "trait_type": "RARITY",
     *         "value": "Common"
     *       }
     *     ]
     */
    attributes: BadgeAttribute[];
}
/** What the worker was asked for. All lists are equally long. */
export interface MintBadgesTaskBody {
    /** The game that the badges belong to, which is the owner of the API key unless the call names another. */
    gameId: BadgeGameId;
    /**
     * The players, spelled as in the request.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrIdInput[];
    /**
     * The slugs, spelled as in the request.
     * @example [
     *       "first-win",
     *       "ten-wins"
     *     ]
     */
    slugs: BadgeSlugInput[];
    /**
     * The mirror addresses of the players, which hold the badges.
     * @example [
     *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa",
     *       "0xF10A25C08e802a2db3CAaf71FC8F2928915908d9"
     *     ]
     */
    addresses: MirrorAddress[];
    /**
     * Where the metadata was uploaded, one URL for each badge.
     * @example [
     *       "https://ipfs.plyr.network/ipfs/bafkreicjntfnb2q7o5tadw3hyycpxtjlpsxb3djxrlggxezqixkrznunpq"
     *     ]
     */
    tokenUris: string[];
    /**
     * The metadata of each badge.
     * @example [
     *       {
     *         "name": "First Win",
     *         "slug": "first-win",
     *         "image": "https://example.com/badges/first-win.png",
     *         "attributes": [
     *           {
     *             "trait_type": "SLUG",
     *             "value": "first-win"
     *           },
     *           {
     *             "trait_type": "RARITY",
     *             "value": "Common"
     *           }
     *         ]
     *       }
     *     ]
     */
    metaJsons: BadgeMetadata[];
}
/**
 * Number of the token within the game's badge collection, as decimal text. Counts from 1 and is never used again.
 * @example 1
 */
export type BadgeTokenId = string;
/** How one badge changed hands. All entries of one call share a transaction. */
export interface BadgeTransfer {
    /** The game that the badges belong to, which is the owner of the API key unless the call names another. */
    gameId: BadgeGameId;
    /**
     * The holder before; the zero address for a minted badge.
     * @example 0x0000000000000000000000000000000000000000
     */
    from: string;
    /**
     * The holder after, a mirror address; the zero address for a burned badge.
     * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
     */
    to: string;
    /** Number of the token within the game's badge collection, as decimal text. Counts from 1 and is never used again. */
    tokenId: BadgeTokenId;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/**
 * One entry for each badge, in the order of the request. The known server (2025-05-31) leaves the list empty.
 * @example [
 *       {
 *         "gameId": "demo-game",
 *         "from": "0x0000000000000000000000000000000000000000",
 *         "to": "0xaed983BC346a893D7949C1583d885Bc1E8474bBa",
 *         "tokenId": "1",
 *         "hash": "0x72cd712b4626a4535a243d5aa19eb86eaaa73761a786a43d32d53180e1ad572a"
 *       }
 *     ]
 */
export type BadgeTransfers = BadgeTransfer[];
/** What the worker did, and the result. */
export interface MintBadgesTaskData {
    /**
     * Name of the worker's method.
     * @example mintGameBadge
     * @constant
     */
    method: "mintGameBadge";
    /** What the worker was asked for. All lists are equally long. */
    body: MintBadgesTaskBody;
    /** One entry for each badge, in the order of the request. The known server (2025-05-31) leaves the list empty. */
    result: BadgeTransfers;
}
/** The record of the task that minted the badges. */
export interface MintBadgesTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did, and the result. */
    taskData: MintBadgesTaskData;
    /**
     * The same list as `taskData.result`, where the published docs have it. The known server does not send it; read `taskData.result` first.
     * @example [
     *       {
     *         "gameId": "demo-game",
     *         "from": "0x0000000000000000000000000000000000000000",
     *         "to": "0xaed983BC346a893D7949C1583d885Bc1E8474bBa",
     *         "tokenId": "1",
     *         "hash": "0x72cd712b4626a4535a243d5aa19eb86eaaa73761a786a43d32d53180e1ad572a"
     *       }
     *     ]
     */
    result?: BadgeTransfer[];
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** Envelope of a failed or timed-out background task (no `stack`) and of an exception inside the server (with `stack`). */
export interface BadgeTaskErrorResponse {
    /**
     * What went wrong. Null when the worker gave up, after three tries, without a text.
     * @example Transaction Receipt Failed
     */
    error: string | null;
    /**
     * The server's stack trace. For bug reports only; absent when the task failed.
     * @example Error: Internal server error
     */
    stack?: string;
}
/** The badge to take away. */
export interface RemoveBadgeRequest {
    /**
     * The badge contract.
     * @example 0xBcd4042DE499D14e55001CcbB24a551F3b954096
     */
    nft: string;
    /**
     * The address that holds the badge.
     * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
     */
    address: string;
    /**
     * The token to take away, as decimal text.
     * @example 1
     */
    tokenId: string;
    /**
     * The chain of the contract, as decimal text. The docs default it to the chain that the server is set up for.
     * @example 62831
     */
    chainId?: string;
}
/** What came of the task. */
export interface RemoveBadgeData {
    /** Hash of the transaction on the chain. */
    transactionHash: TransactionHash;
}
/** The task that takes the badge away, as the published docs show it. */
export interface RemoveBadgeResponse {
    /**
     * Id of the task.
     * @example 1750000198077-0
     */
    taskId: string;
    /** What came of the task. */
    data: RemoveBadgeData;
    /**
     * State of the task. The docs name no values; those of other tasks are `SUCCESS`, `FAILED` and `PENDING`.
     * @example SUCCESS
     */
    status: string;
}
/**
 * Number of a token, as decimal text (which every answer uses) or as an integer.
 * @example 1
 */
export type BadgeTokenIdInput = number | string;
/** The badges to burn. Only `tokenIds` decides which tokens go; the other lists find the records to delete. */
export interface BurnBadgesRequest {
    /**
     * The holders, at most ten, in lower case. Not compared with the chain.
     * @example [
     *       "alice"
     *     ]
     */
    plyrIds: string[];
    /**
     * The kind of each badge, in the same order. The server does not check how long the list is.
     * @example [
     *       "first-win"
     *     ]
     */
    slugs: BadgeSlugInput[];
    /**
     * The tokens to burn, in the same order. As long as `plyrIds`.
     * @example [
     *       "1"
     *     ]
     */
    tokenIds: BadgeTokenIdInput[];
}
/** What the worker was asked for, as in the request. */
export interface BurnBadgesTaskBody {
    /** The game that the badges belong to, which is the owner of the API key unless the call names another. */
    gameId: BadgeGameId;
    /**
     * The holders, spelled as in the request.
     * @example [
     *       "alice"
     *     ]
     */
    plyrIds: string[];
    /**
     * The slugs, spelled as in the request.
     * @example [
     *       "first-win"
     *     ]
     */
    slugs: string[];
    /**
     * The tokens, as in the request.
     * @example [
     *       "1"
     *     ]
     */
    tokenIds: BadgeTokenIdInput[];
}
/** What the worker did, and the result. */
export interface BurnBadgesTaskData {
    /**
     * Name of the worker's method.
     * @example burnGameBadge
     * @constant
     */
    method: "burnGameBadge";
    /** What the worker was asked for, as in the request. */
    body: BurnBadgesTaskBody;
    /** One entry for each badge, in the order of the request. The known server (2025-05-31) leaves the list empty. */
    result: BadgeTransfers;
}
/** The record of the task that burned the badges. */
export interface BurnBadgesTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did, and the result. */
    taskData: BurnBadgesTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/**
 * The metadata of the badge. An object, or its JSON text: the known server stores text, and what a later one sends was not seen.
 * @example {
 *       "name": "First Win",
 *       "slug": "first-win",
 *       "image": "https://example.com/badges/first-win.png",
 *       "attributes": [
 *         {
 *           "trait_type": "SLUG",
 *           "value": "first-win"
 *         },
 *         {
 *           "trait_type": "RARITY",
 *           "value": "Common"
 *         }
 *       ]
 *     }
 */
export type StoredBadgeMetadata = BadgeMetadata | string;
/** One badge that a player holds. */
export interface PlayerBadge {
    /**
     * Database id of the record.
     * @example 684ee5152d623e441a768a4d
     */
    _id: string;
    /** The game that the badges belong to, which is the owner of the API key unless the call names another. */
    gameId: BadgeGameId;
    /** Short name of a kind of badge, in lower case and without surrounding blanks. Unique within a game. */
    slug: BadgeSlug;
    /** Number of the token within the game's badge collection, as decimal text. Counts from 1 and is never used again. */
    tokenId: BadgeTokenId;
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /**
     * The address that holds the badge, which is the player's mirror.
     * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
     */
    owner: string;
    /** The metadata of the badge. An object, or its JSON text: the known server stores text, and what a later one sends was not seen. */
    metaJson: StoredBadgeMetadata;
    /**
     * Format: date-time
     * When the badge was minted, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:09:45.880Z
     */
    createdAt: string;
    /**
     * Version counter of the database; of no use to clients.
     * @example 0
     */
    __v: number;
}
/**
 * The game's badge collection, a soulbound ERC-721 contract on the PLYR testnet (chain id 62831), EIP-55 checksummed.
 * @example 0xBcd4042DE499D14e55001CcbB24a551F3b954096
 */
export type BadgeCollectionAddress = string;
/**
 * One trait, as it was sent.
 * @example {
 *       "trait_type": "RARITY",
 *       "value": "Common"
 *     }
 */
export type StoredBadgeAttribute = BadgeAttribute | string;
/**
 * Traits, as they were sent at creation. The server checks nothing here: another game's list may hold plain texts.
 * @example [
 *       {
 *         "trait_type": "RARITY",
 *         "value": "Common"
 *       }
 *     ]
 */
export type BadgeAttributes = StoredBadgeAttribute[];
/** One kind of badge and how many of it are held. */
export interface BadgeInfo {
    /** The game that the badges belong to, which is the owner of the API key unless the call names another. */
    gameId: BadgeGameId;
    /** The game's badge collection, a soulbound ERC-721 contract on the PLYR testnet (chain id 62831), EIP-55 checksummed. */
    contractAddress: BadgeCollectionAddress;
    /** What the badge is called. */
    name: BadgeName;
    /** What the badge is given for. It does not become part of the metadata of minted badges. */
    description: BadgeDescription;
    /** Short name of a kind of badge, in lower case and without surrounding blanks. Unique within a game. */
    slug: BadgeSlug;
    /** URL of the picture, as it was sent at creation. */
    image: BadgeImage;
    /** Traits, as they were sent at creation. The server checks nothing here: another game's list may hold plain texts. */
    attributes: BadgeAttributes;
    /**
     * Format: date-time
     * When this kind was created, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:09:40.120Z
     */
    createdAt: string;
    /**
     * Number of different players who hold one.
     * @example 1
     */
    holders: number;
    /**
     * Number of badges of this kind that were minted and not burned.
     * @example 1
     */
    count: number;
}
/**
 * Name and symbol of a badge collection, which are the game id in upper case followed by `-BADGE`.
 * @example DEMO-GAME-BADGE
 */
export type BadgeCollectionName = string;
/** What the worker was asked for. */
export interface InitBadgesTaskBody {
    /** The game that the badges belong to, which is the owner of the API key unless the call names another. */
    gameId: BadgeGameId;
    /** Name and symbol of a badge collection, which are the game id in upper case followed by `-BADGE`. */
    name: BadgeCollectionName;
    /** Name and symbol of a badge collection, which are the game id in upper case followed by `-BADGE`. */
    symbol: BadgeCollectionName;
}
/** The new collection. */
export interface BadgeCollection {
    /** The game that the badges belong to, which is the owner of the API key unless the call names another. */
    gameId: BadgeGameId;
    /** The game's badge collection, a soulbound ERC-721 contract on the PLYR testnet (chain id 62831), EIP-55 checksummed. */
    badgeCollection: BadgeCollectionAddress;
    /** Name and symbol of a badge collection, which are the game id in upper case followed by `-BADGE`. */
    name: BadgeCollectionName;
    /** Name and symbol of a badge collection, which are the game id in upper case followed by `-BADGE`. */
    symbol: BadgeCollectionName;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/** What the worker did, and the result. */
export interface InitBadgesTaskData {
    /**
     * Name of the worker's method.
     * @example createGameBadge
     * @constant
     */
    method: "createGameBadge";
    /** What the worker was asked for. */
    body: InitBadgesTaskBody;
    /** The new collection. */
    result: BadgeCollection;
}
/** The record of the task that made the collection. */
export interface InitBadgesTask {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What the worker did, and the result. */
    taskData: InitBadgesTaskData;
    /** The worker finished. */
    status: SuccessStatus;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** A game, and proof that the caller holds the wallet of its owner. */
export interface InitBadgesBySignatureRequest {
    /**
     * The game to prepare, which is the PLYR[ID] of its owner. In any case.
     * @example david
     */
    gameId: string;
    /**
     * EIP-191 signature of the text `Initialize game badge for <GAMEID>` (the game id in upper case) by the primary address of that PLYR[ID], as hex with the prefix `0x`.
     * @example 0xdc2e771efdb9030545e8860650d4af09141f994d4902f75b87f5d3b8e5c40ce362598a90f1cfc52b3598c9707a9f3dbb1374f3b855e783be5d64fe8bf670af7b1b
     */
    signature: string;
}
/** Whether the calling game has a badge collection. */
export interface IsBadgeInitedResponse {
    /**
     * True once `initBadges` succeeded.
     * @example true
     */
    isInited: boolean;
}
/** The key that verifies session JWTs. */
export interface JwtPublicKey {
    /**
     * Base64 of a PEM file (SPKI, `-----BEGIN PUBLIC KEY-----`) with an EC P-256 public key.
     * @example LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFZEpOK2d2Vm5Heis1a2xmeCttUzR6dm81MmRHMgovazFsT1luUGlzWkpQOUFXQ2tpNmpKcUlyV2NHSGFkMEdMeDN6T3lVSElSblJTdWZhS0dNdHAvaXlnPT0KLS0tLS1FTkQgUFVCTElDIEtFWS0tLS0tCg==
     */
    publicKey: string;
}
/** One thing that a player or game did. `plyrId` and `gameId` are missing only when the call that was logged came without them. */
export interface ActivityLogEntry {
    /**
     * Database id of the entry.
     * @example 684ee0b0872aeeb828e52697
     */
    _id: string;
    /**
     * The player, spelled as in the call that was logged.
     * @example alice
     */
    plyrId?: string;
    /**
     * The game, or null for actions outside of any game.
     * @example demo-game
     */
    gameId?: string | null;
    /**
     * Area of the action. Seen: `user`, `withdraw`, `transfer`, `game`, `gameChip`, `gameNft`, `gameBadge`. More may be added.
     * @example user
     */
    type: string;
    /**
     * What was done, such as `register`, `login`, `loginAndApprove`, `logout`, `discardSession`, `create`, `join`, `pay` or `mint`. More may be added.
     * @example login
     */
    action: string;
    /**
     * Details, depending on `type` and `action`. Entries written by background tasks carry the transaction `hash` and a `success` text (`success` or `reverted`). Absent when there are none.
     * @example {
     *       "gameId": "demo-game"
     *     }
     */
    data?: {
        [key: string]: unknown;
    };
    /**
     * Format: date-time
     * When it happened, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:06:40.000Z
     */
    timestamp: string;
    /**
     * Version counter of the database; of no use to clients.
     * @example 0
     */
    __v: number;
}
/**
 * What the method gave back, named results or a list. Absent when it gave nothing.
 * @example {
 *       "gameId": "demo-game",
 *       "roomId": "3",
 *       "roomAddress": "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f"
 *     }
 */
export type TaskResult = {
    [key: string]: unknown;
} | unknown[];
/** What the worker did, and the result. */
export interface TaskData {
    /**
     * Name of the worker's method.
     * @example createGameRoom
     */
    method: string;
    /**
     * What the method was called with.
     * @example {
     *       "gameId": "demo-game",
     *       "expiresIn": 2592000
     *     }
     */
    body: {
        [key: string]: unknown;
    };
    /** What the method gave back, named results or a list. Absent when it gave nothing. */
    result?: TaskResult;
}
/** The form in which the mainnet sends what a worker did: the method, its body as JSON text, and the result. The testnet's server had it before May 2025, and older records there keep it. */
export interface LegacyTaskData {
    /** Name of the worker's method. */
    0: LegacyTaskMethod;
    /** JSON text of what the method was called with. */
    1: LegacyTaskBody;
    /** What the method gave back, named results or a list. Absent when it gave nothing. */
    result?: TaskResult;
}
/**
 * What was done. The mainnet sends the legacy form, and so does the testnet for records from before May 2025.
 * @example {
 *       "method": "createGameRoom",
 *       "body": {
 *         "gameId": "demo-game",
 *         "expiresIn": 2592000
 *       },
 *       "result": {
 *         "gameId": "demo-game",
 *         "roomId": "3",
 *         "roomAddress": "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f"
 *       }
 *     }
 */
export type StoredTaskData = TaskData | LegacyTaskData;
/** The worker finished. For withdrawals and transfers this does not yet say that the chain accepted the transaction. */
export interface TaskSucceeded {
    /** Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** What was done. The mainnet sends the legacy form, and so does the testnet for records from before May 2025. */
    taskData: StoredTaskData;
    /**
     * The worker finished. (enum property replaced by openapi-typescript)
     * @enum {string}
     */
    status: "SUCCESS";
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
    /** Null for a task that succeeded. */
    errorMessage: NoErrorMessage;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** `PENDING`: the task is queued or being worked on; ask again in one or two seconds. `NOT_FOUND`: no task has this id. */
export interface TaskWithoutRecord {
    /**
     * The state. (enum property replaced by openapi-typescript)
     * @enum {string}
     */
    status: "PENDING" | "NOT_FOUND";
}
/** State of a background task. Look at `status` first: a task that is waiting or unknown has no other field. */
export type TaskStatus = TaskSucceeded | TaskFailed | TaskWithoutRecord;
/** Whether there is such a player. */
export interface UserExistsResponse {
    /**
     * True when a player has this PLYR[ID] or primary address.
     * @example true
     */
    exists: boolean;
}
/**
 * Shared secret of the one-time passwords in base32, the text that the player's authenticator app holds. The server does not check it: with a text that is not base32 the player has no valid one-time password.
 * @example JBSWY3DPEHPK3PXP
 */
export type OtpSecret = string;
/**
 * Chain that the account is for, as a number or its decimal text. The default is the testnet's **on both networks**: on the mainnet send 16180.
 * @default 62831
 * @example 62831
 */
export type AccountChainId = number | string;
/**
 * Format: uri
 * Address of a picture, `https://` or `ipfs://`. The server does not look at what it leads to.
 * @example ipfs://bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq
 */
export type AvatarInput = string;
/** The new player, and proof that they hold the wallet. */
export interface RegisterUserRequest {
    /**
     * Wallet address that becomes the primary address. All lower case, or with a correct EIP-55 checksum.
     * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
     */
    address: string;
    /**
     * EIP-191 signature by `address`, 65 bytes as hex with the prefix `0x`. The text is `PLYR[ID] Registration`; with a claiming code it is `PLYR[ID] Registration with claiming code: ` and the code exactly as in the path.
     * @example 0x4061f101d75747d9aa75cacb7a97270c3e91297c406d8009156bf388ae65ac7d2d9accce83ec794acdd14594f8a8b296de10e59ee6b9305297f7f60d147322501b
     */
    signature: string;
    /**
     * The name to take, stored in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end.
     * @example alice
     */
    plyrId: string;
    /** Shared secret of the one-time passwords in base32, the text that the player's authenticator app holds. The server does not check it: with a text that is not base32 the player has no valid one-time password. */
    secret: OtpSecret;
    /** Chain that the account is for, as a number or its decimal text. The default is the testnet's **on both networks**: on the mainnet send 16180. */
    chainId?: AccountChainId;
    /** Address of a picture, `https://` or `ipfs://`. The server does not look at what it leads to. */
    avatar?: AvatarInput;
}
/** The new player. */
export interface RegisterUserResponse {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /** URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL. */
    avatar: Avatar;
}
/** The new player, who took a guest's account over. */
export interface ClaimedUser {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /**
     * The mirror address that the guest had, EIP-55 checksummed. Everything in it now belongs to the player.
     * @example 0x5196C60A16e819fB04d9508C346214C5e6Db93cf
     */
    mirrorAddress: string;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /** URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL. */
    avatar: Avatar;
    /**
     * Always true.
     * @example true
     * @constant
     */
    ippClaimed: true;
}
/** The player, the picture, and proof that they hold the primary wallet. */
export interface UpdateAvatarRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** Address of a picture, `https://` or `ipfs://`. The server does not look at what it leads to. */
    avatar: AvatarInput;
    /**
     * EIP-191 signature of the text `PLYR[ID] Update Profile Image` by the player's primary address, 65 bytes as hex with the prefix `0x`.
     * @example 0x3614a52e9b52ff548ef80fbf93ef0c2fd3c5dc44d8a98d2e39f0ed6b3db19af56e9e61aa40afbb7b8bd42fe722de4ddd7f1671071715ddf3aa3927d0f76df5d71c
     */
    signature: string;
}
/** The player and the new picture. */
export interface UpdateAvatarResponse {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /**
     * The picture as it was sent. An `ipfs://` address is not rewritten here.
     * @example ipfs://bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq
     */
    avatar: string;
}
/**
 * The further wallet address. All lower case, or with a correct EIP-55 checksum.
 * @example 0x71bE63f3384f5fb98995898A86B02Fb2426c5788
 */
export type SecondaryAddressInput = string;
/** The player, the further address, and proof that the caller holds that address. */
export interface BindSecondaryAddressRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** The further wallet address. All lower case, or with a correct EIP-55 checksum. */
    secondaryAddress: SecondaryAddressInput;
    /**
     * EIP-191 signature of the text `PLYR[ID] Secondary Bind` by the **secondary** address, 65 bytes as hex with the prefix `0x`.
     * @example 0x4622b3d192a7bdad0ada7dd510e81061f9b12386ae6fd11789f90b550f1fcfac3ff8a790115a542bafb6779ed1256d928b5c5e4658a9b097321ec73d468d99401b
     */
    signature: string;
}
/**
 * A further wallet address of the player, EIP-55 checksummed.
 * @example 0x71bE63f3384f5fb98995898A86B02Fb2426c5788
 */
export type SecondaryAddress = string;
/** The player and the address that was bound or unbound. */
export interface SecondaryAddressChange {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /** A further wallet address of the player, EIP-55 checksummed. */
    secondaryAddress: SecondaryAddress;
}
/** The address to take off, and proof that a player holds their primary wallet. */
export interface UnbindSecondaryAddressRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** The further wallet address. All lower case, or with a correct EIP-55 checksum. */
    secondaryAddress: SecondaryAddressInput;
    /**
     * EIP-191 signature of the text `PLYR[ID] Secondary Unbind` by the primary address of `plyrId`, 65 bytes as hex with the prefix `0x`.
     * @example 0xb1b2e51f4e0f4e0f966895d41ca34bdc7718737fac55b6601963ccc2655b40573cfd8c1cba09796f51d80838c951291e980e008555823a15b68e63f55d20f3871b
     */
    signature: string;
}
/** A further address of a player. */
export interface SecondaryAddressBinding {
    /**
     * Database id of the binding.
     * @example 684ee218872aeeb828e52701
     */
    _id: string;
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /** A further wallet address of the player, EIP-55 checksummed. */
    secondaryAddress: SecondaryAddress;
    /**
     * Format: date-time
     * When the address was bound, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:12:08.000Z
     */
    boundAt: string;
    /**
     * Version counter of the database; of no use to clients.
     * @example 0
     */
    __v: number;
}
/** The player, the new secret, and proof that they hold the primary wallet. */
export interface ResetTwoFactorRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature of the text `PLYR[ID] Reset Two-Factor Authentication` by the player's primary address, 65 bytes as hex with the prefix `0x`.
     * @example 0xaa232ff2bd86ee610f080798e563f937bc58662ea0468bcd95eadb663cd9024570ce67de85c9c3c3704d3b30934c71c6439fdcde11630c494ce8cd31d9ad95181b
     */
    signature: string;
    /**
     * The new shared secret in base32. Not checked. **Left out, the call succeeds and changes nothing**, so always send it.
     * @example GEZDGNBVGY3TQOJQ
     */
    secret?: string;
}
/** Confirms the reset. */
export interface ResetTwoFactorResponse {
    /**
     * Always `Two-Factor Authentication reset successfully`.
     * @example Two-Factor Authentication reset successfully
     * @constant
     */
    message: "Two-Factor Authentication reset successfully";
}
/**
 * Ends of the sessions by game id, in milliseconds since the Unix epoch. Empty when there is none.
 * @example {
 *       "demo-game": 1750086400000
 *     }
 */
export interface SessionEnds {
    [key: string]: number;
}
/** The player's sessions that have not reached their end. */
export interface ActiveSessionsResponse {
    /** Ends of the sessions by game id, in milliseconds since the Unix epoch. Empty when there is none. */
    activeSessions: SessionEnds;
}
/** The session to end, and proof that the player holds the primary wallet. */
export interface DiscardSessionBySignatureRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** The id of a game, which is the PLYR[ID] that owns the game's API key. Write it in lower case: session state is kept under the spelling you send. */
    gameId: GameId;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text is `PLYR[ID] Discard Session ` and the `gameId` in upper case, such as `PLYR[ID] Discard Session DEMO-GAME`.
     * @example 0x28a34d0701f45c90f4fc62395fd703f4bbc4a8d325f5f199cb9fd451caae57ee0f583d15f0952d9138bcb782cb5ca8db6587d6121193151a54aa80d1b3b578701c
     */
    signature: string;
}
/** Confirms that the session is discarded. */
export interface DiscardSessionResponse {
    /**
     * Always `Session discarded successfully`.
     * @example Session discarded successfully
     * @constant
     */
    message: "Session discarded successfully";
}
/** The session to end, and the player's one-time password. */
export interface DiscardSessionByOtpRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance). A string; a JSON number is refused. Each password is accepted once per five minutes. */
    otp: Otp;
    /**
     * The game whose session ends, spelled as at the login. Not checked, and it has no default: left out, the call succeeds and ends nothing, so always send it.
     * @example demo-game
     */
    gameId?: string;
}
/**
 * The picture as it is stored. Unlike elsewhere, an `ipfs://` address is not rewritten; players of old may have an empty text.
 * @example ipfs://bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq
 */
export type StoredAvatar = string;
/** What anybody may know of a player. */
export interface PublicUser {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /** The picture as it is stored. Unlike elsewhere, an `ipfs://` address is not rewritten; players of old may have an empty text. */
    avatar: StoredAvatar;
}
/** A deposit to note in the activity log. The server checks none of the fields. */
export interface AddDepositLogRequest {
    /**
     * The player whose log gets the entry. Write it in lower case, for the log is searched by exact spelling.
     * @example alice
     */
    plyrId?: string;
    /**
     * The game that the deposit was made for.
     * @example demo-game
     */
    gameId?: string;
    /** API name of a token (`plyr`, `gamr`, in any case) or the token's contract address. */
    token?: TokenName;
    /** An amount in whole units of the token, not in its smallest unit. A number or its decimal text; use text when the value has more digits than a double holds. */
    amount?: Amount;
    /**
     * Hash of the transaction that made the deposit.
     * @example 0x9c1f2d3b7a5e4f60812233445566778899aabbccddeeff00112233445566a7d4
     */
    hash?: string;
}
/** Confirms the entry. */
export interface AddDepositLogResponse {
    /**
     * Always `Deposit log added successfully`.
     * @example Deposit log added successfully
     * @constant
     */
    message: "Deposit log added successfully";
}
/** Who asks, and proof that they hold the primary wallet. */
export interface RequestPermissionUpgradeRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature of the text `PLYR[ID] Permission Upgrade` by the player's primary address, 65 bytes as hex with the prefix `0x`.
     * @example 0xad7726bc3fb4f47d98c8d18acacc3cdad096534e14258d8458feae88f2d9a29a7d3f2e78295250a174fc7ce05a7cc24058256eef75698b917c8961502e3dd3511c
     */
    signature: string;
    /**
     * What the administrators should know, in free text. Any holder of an API key can read it.
     * @example A card game for four players
     */
    information?: string;
}
/** Confirms the request. */
export interface RequestPermissionUpgradeResponse {
    /**
     * Always `Permission upgrade requested`.
     * @example Permission upgrade requested
     * @constant
     */
    message: "Permission upgrade requested";
}
/**
 * State of a request. `pending`: not decided yet; `success`: approved, and the API key exists; `failed`: rejected.
 * @example pending
 * @enum {string}
 */
export type PermissionUpgradeStatus = "pending" | "success" | "failed";
/** A request for an API key. There is one per player, and it is never renewed. */
export interface PermissionUpgrade {
    /**
     * Database id of the request.
     * @example 684ee2e0872aeeb828e52711
     */
    _id: string;
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /**
     * What the player told the administrators. Absent when they told nothing.
     * @example A card game for four players
     */
    information?: string;
    /** State of a request. `pending`: not decided yet; `success`: approved, and the API key exists; `failed`: rejected. */
    status: PermissionUpgradeStatus;
    /**
     * Name of the administrator who decided, **for or against**. Absent while the request is pending.
     * @example plyr-admin
     */
    approvedBy?: string;
    /**
     * Format: date-time
     * When the player asked, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:12:00.000Z
     */
    createdAt: string;
    /**
     * Format: date-time
     * When the request was decided, **for or against**, ISO 8601 in UTC with milliseconds. Absent while it is pending.
     * @example 2025-06-15T16:30:00.000Z
     */
    approvedAt?: string;
    /**
     * Version counter of the database; of no use to clients.
     * @example 0
     */
    __v: number;
}
/** Whose request to approve, and proof that an administrator does so. */
export interface ApprovePermissionUpgradeRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature by the wallet of an administrator, 65 bytes as hex with the prefix `0x`. The text names the player in upper case: `Approve DAVID's permission upgrade`.
     * @example 0x760198c280a8575e71ae5b7fae03043aa96247030598033c84bb8c0b191f93ab03974bceab29813bb6ed18e745a7b0bb20ad4eb5771d18f74f81c8cca97b25cb1b
     */
    signature: string;
}
/** Confirms the approval. */
export interface ApprovePermissionUpgradeResponse {
    /**
     * Always `Permission upgrade approved`.
     * @example Permission upgrade approved
     * @constant
     */
    message: "Permission upgrade approved";
}
/** Whose request to reject, and proof that an administrator does so. */
export interface RejectPermissionUpgradeRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature by the wallet of an administrator, 65 bytes as hex with the prefix `0x`. The text names the player in upper case: `Reject CAROL's permission upgrade`.
     * @example 0xa51d9a1b25bd39543c8a303555dc0bdb3f86429855d47996d093c2a2400681075ce350650a998fb12279e8f148e61767dbccd52572351b21a7cb9bf756b86dd81c
     */
    signature: string;
}
/** Confirms the rejection. */
export interface RejectPermissionUpgradeResponse {
    /**
     * Always `Permission upgrade rejected`.
     * @example Permission upgrade rejected
     * @constant
     */
    message: "Permission upgrade rejected";
}
/** Whose key to show, and proof that they hold the primary wallet. */
export interface RevealApiKeyRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text names the player in upper case: `Reveal DAVID's API key`.
     * @example 0xaa498281fb6b401267d45afa058f0dcf5c80c95dc6a9759f7dd81c8283c2a9a2733554dcb738fdb3c97a603bdca9fd776680e0e0e15d1977deb9523d923fc3881b
     */
    signature: string;
}
/** An API key and the secret that signs for it. (The examples are made up.) */
export interface ApiKeyPair {
    /**
     * The public key, sent in the header `apikey`.
     * @example d1a5e3c07b924f68a0c2d4e6f8091b3d
     */
    apiKey: string;
    /**
     * The secret key. Use the text itself as the HMAC key, do not decode it. Never log it.
     * @example 7d0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeef
     */
    secretKey: string;
}
/** Whose key to replace, and proof that they hold the primary wallet. */
export interface ResetApiKeyRequest {
    /** A PLYR[ID] in any case; the server folds it to lower case. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text names the player in upper case: `Reset DAVID's API key`.
     * @example 0xb23892030a7b996b1d3b6df9eba3f2d5a65a51dddb9f499500efbab97fc28f056648a46998c123182c07afbb33b2fff7b1d6f2552857d39565bc25c41e3ad9c71b
     */
    signature: string;
}
/**
 * Chain id of the destination, as a number or a text. It must be present, but is only recorded: the tokens always move on the PLYR chain.
 * @example 62831
 */
export type DestinationChain = number | string;
/** What to withdraw, and proof that the player holds the primary wallet. */
export interface WithdrawTokenRequest {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text repeats `token` and `amount` as they are sent: `PLYR[ID] Withdraw token: gamr, amount: 25.5`.
     * @example 0x2a3f055cc1d52044544f9b2deca20f753c585ab23858561b03972e709bf6fdca180940d9feb9cdd4aad385c783efab019f6fd0747c187bc71b4e76a5754837d61c
     */
    signature: string;
    /** API name of a token (`plyr`, `gamr`, in any case) or the token's contract address. */
    token: TokenName;
    /** An amount in whole units of the token, not in its smallest unit. A number or its decimal text; use text when the value has more digits than a double holds. */
    amount: Amount;
    /** Chain id of the destination, as a number or a text. It must be present, but is only recorded: the tokens always move on the PLYR chain. */
    toChain: DestinationChain;
}
/** What to send to whom, and proof that the player holds the primary wallet. */
export interface TransferTokenRequest {
    /** A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end. */
    plyrId: PlyrId;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text repeats `token`, `amount` and `toAddress` as they are sent: `PLYR[ID] Transfer token: gamr, amount: 25.5 to bobby`.
     * @example 0x71acf3d1f63d99af471c8093624649db355fa622f8deb56fde2908039f7027ca3a6003817ab8d29b8e44f511510f14773fdd69608b2ed497d8a3e6cd6bf8132b1c
     */
    signature: string;
    /** API name of a token (`plyr`, `gamr`, in any case) or the token's contract address. */
    token: TokenName;
    /** An amount in whole units of the token, not in its smallest unit. A number or its decimal text; use text when the value has more digits than a double holds. */
    amount: Amount;
    /** Chain id of the destination, as a number or a text. It must be present, but is only recorded: the tokens always move on the PLYR chain. */
    toChain: DestinationChain;
    /**
     * The receiver: a wallet address, or a PLYR[ID] in any case, which stands for that player's mirror address. An address with a wrong EIP-55 checksum is taken for a PLYR[ID].
     * @example bobby
     */
    toAddress: string;
    /**
     * The receiver's PLYR[ID], for the activity logs only: with it both players get a `transfer` entry, without it the sender gets a `withdraw` entry. It does not decide where the tokens go. Write it in lower case.
     * @example bobby
     */
    toPlyrId?: string;
}
/** Whether the id belongs to a game. */
export interface IsGameResponse {
    /**
     * True when an API key exists for the id, whatever its role.
     * @example true
     */
    isGame: boolean;
}
/**
 * Number of the campaign, counted from 0, or its decimal text.
 * @example 1
 */
export type CampaignIdInput = number | string;
/**
 * The player's **primary** address, not the mirror. All in lower case, or with a correct EIP-55 checksum.
 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
 */
export type AirdropAddressInput = string;
/** Whose reward of which campaign to claim. */
export interface ClaimAirdropRequest {
    /** Number of the campaign, counted from 0, or its decimal text. */
    campaignId: CampaignIdInput;
    /** The player's **primary** address, not the mirror. All in lower case, or with a correct EIP-55 checksum. */
    address: AirdropAddressInput;
    /**
     * True pays the full reward. False pays it with a penalty, 20 % according to a public client script. A text such as `"true"` is refused.
     * @example true
     */
    playedGame: boolean;
}
/** One campaign and how far it is. Rewards are released period by period. */
export interface AirdropCampaign {
    /**
     * Number of the campaign, which is its place in the list, counted from 0.
     * @example 1
     */
    campaignId: number;
    /**
     * Format: int64
     * When the campaign starts, in seconds since the Unix epoch.
     * @example 1749000000
     */
    startTime: number;
    /**
     * Number of periods. After the last one the campaign has ended.
     * @example 12
     */
    vestPeriodCount: number;
    /**
     * Format: int64
     * Length of a period in seconds.
     * @example 604800
     */
    vestPeriodLength: number;
    /**
     * The campaign's fee as its contract states it. How it reduces a payment is not known.
     * @example 20
     */
    fee: number;
    /**
     * What all addresses together have left to claim, in whole tokens, as decimal text.
     * @example 1500.5
     */
    unclaimedReward: string;
    /**
     * How the campaign stands now.
     * @example ongoing
     * @enum {string}
     */
    status: "not started" | "ongoing" | "ended";
    /**
     * Number of whole periods since the start. Present only while `status` is `ongoing`.
     * @example 1
     */
    periodId?: number;
    /**
     * Format: int64
     * When the next period begins, in seconds since the Unix epoch. Present only while `status` is `ongoing` and periods are left.
     * @example 1750209600
     */
    nextPeriodTime?: number;
}
/** What an address may claim of one campaign. */
export interface AirdropClaimableReward {
    /**
     * What can be claimed now, in whole tokens, as decimal text. `0` for an address that has no reward.
     * @example 12.5
     */
    claimableReward: string;
}
/** What one campaign holds for an address, in whole tokens. */
export interface AirdropUserReward {
    /**
     * What was claimed so far, as decimal text with up to 18 places and no trailing zeros.
     * @example 12.5
     */
    claimedReward: string;
    /**
     * The reward over the whole campaign, as decimal text.
     * @example 150
     */
    totalReward: string;
    /**
     * The total less what was claimed, as decimal text. Periods that are still to come are part of it.
     * @example 137.5
     */
    unclaimedReward: string;
}
/** What an address may claim of all campaigns together. */
export interface AirdropAllClaimableReward {
    /**
     * The sum over the ongoing campaigns, in whole tokens, as decimal text.
     * @example 12.5
     */
    totalClaimableReward: string;
}
/** Whose rewards to claim. */
export interface ClaimAllAirdropRewardsRequest {
    /** The player's **primary** address, not the mirror. All in lower case, or with a correct EIP-55 checksum. */
    address: AirdropAddressInput;
    /**
     * True pays the full rewards, false pays them with a penalty, as in `claimAirdrop`. Anything but a boolean counts as true.
     * @default true
     * @example true
     */
    playedGame?: boolean;
}
/** The tasks that were queued. */
export interface ClaimAllAirdropRewardsResponse {
    /**
     * One task for each ongoing campaign with something to claim; empty when there is none. The name is singular, though it is a list.
     * @example [
     *       {
     *         "id": "1750000195612-0",
     *         "status": "PENDING"
     *       }
     *     ]
     */
    task: TaskTicket[];
}
/** What the public client script sends for a deposit. Which fields the server needs is not known. */
export interface DepositRewardPoolRequest {
    /**
     * The game that the pool belongs to.
     * @example demo-game
     */
    gameId: string;
    /**
     * The player that goes with the session.
     * @example alice
     */
    plyrId: string;
    /** The session JWT of the player, as a login returned it. */
    sessionJwt: SessionJwtInput;
    /** API name of a token (`plyr`, `gamr`, in any case) or the token's contract address. */
    token: TokenName;
    /** An amount in whole units of the token, not in its smallest unit. A number or its decimal text; use text when the value has more digits than a double holds. */
    amount: Amount;
    /**
     * Format: int64
     * A start time in seconds since the Unix epoch, or 0. The script sends 0 now; in July 2025 it sent a time as text and said that it must be at least 60 seconds ahead. What 0 means is not known.
     * @example 0
     */
    startTime: number;
    /**
     * Format: int64
     * An end time in seconds since the Unix epoch, or 0. The script sends 0 now; in July 2025 it sent a time as text, seven days after the start by default. What 0 means is not known.
     * @example 0
     */
    endTime: number;
}
/** The answer. Its fields are not known. */
export interface RewardPoolResponse {
    [key: string]: unknown;
}
/**
 * How much to claim, presumably in whole units of the token, as a number or its decimal text. The script says that it must be less than the claimable amount, or the call fails.
 * @example 1.5
 */
export type RewardPoolClaimAmount = number | string;
/** What the public client script sends to claim for one player. Which fields the server needs is not known. */
export interface ClaimRewardPoolRequest {
    /**
     * The player to claim for.
     * @example bobby
     */
    plyrId: string;
    /** API name of a token (`plyr`, `gamr`, in any case) or the token's contract address. */
    token: TokenName;
    /** How much to claim, presumably in whole units of the token, as a number or its decimal text. The script says that it must be less than the claimable amount, or the call fails. */
    amount: RewardPoolClaimAmount;
}
/** What the public client script sends to claim for several players. Entry i of each list belongs together. Which fields the server needs is not known. */
export interface BatchClaimRewardPoolRequest {
    /**
     * The players to claim for.
     * @example [
     *       "bobby",
     *       "carol"
     *     ]
     */
    plyrIds: string[];
    /**
     * The token for each player, in the same order.
     * @example [
     *       "gamr",
     *       "gamr"
     *     ]
     */
    tokens: TokenName[];
    /**
     * The amount for each player, in the same order.
     * @example [
     *       "1.5",
     *       "0.5"
     *     ]
     */
    amounts: RewardPoolClaimAmount[];
}
/** An amount of whole PLYR as a decimal string, with up to 18 decimals, without an exponent, trailing zeros, or a unit. The body is this string as plain text, not JSON. A parser that reads it as a number loses digits. */
export type PlyrSupply = string;
/** A greeting. */
export interface ApiRootResponse {
    /**
     * Always `Welcome to the API`.
     * @example Welcome to the API
     * @constant
     */
    message: "Welcome to the API";
}
/** The server's clock. */
export interface ServerTime {
    /**
     * Format: date-time
     * The time, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:06:40.000Z
     */
    now: string;
}
/** Memory of the machine, in bytes. */
export interface ServerMemory {
    /**
     * Format: int64
     * All memory, in bytes.
     * @example 8589934592
     */
    total: number;
    /**
     * Format: int64
     * Free memory, in bytes.
     * @example 3221225472
     */
    free: number;
}
/** How the server is doing. */
export interface ServerStatus {
    /**
     * Always `operational`.
     * @example operational
     * @constant
     */
    status: "operational";
    /**
     * Format: date-time
     * The server's time, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:06:40.000Z
     */
    timestamp: string;
    /**
     * How long the server process has been running, in seconds with a fraction.
     * @example 86412.507
     */
    uptime: number;
    /** Memory of the machine, in bytes. */
    memory: ServerMemory;
    /**
     * Number of processor cores.
     * @example 4
     */
    cpu: number;
}
