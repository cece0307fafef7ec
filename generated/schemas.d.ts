// Written by `npm run generate` from openapi/. Do not edit.

/**
 * A PLYR[ID] in any case. The server converts it to lowercase.
 * @example alice
 */
export type PlyrIdInput = string;
/**
 * Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance), as a string. A JSON number is rejected. Each password is accepted once in five minutes.
 * @example 509970
 */
export type Otp = string;
/**
 * Lifetime in **seconds**, as an integer. Don't send a string: for the JWT, the server reads `"86400"` as milliseconds, and game rooms reject a session that was created with `"1h"`.
 * @default 86400
 * @example 86400
 */
export type SessionLifetime = number | null;
/**
 * A random ID that you choose. The server stores a copy of the success response under it for ten minutes, and `readAuth` returns the copy. Use each ID once: a second use replaces the session, and then fails.
 * @example 3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a
 */
export type ConnectUid = string;
/** Credentials of a player, and optionally, the game and lifetime of the session. */
export interface LoginRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance), as a string. A JSON number is rejected. Each password is accepted once in five minutes. */
    otp: Otp;
    /** Lifetime in **seconds**, as an integer. Don't send a string: for the JWT, the server reads `"86400"` as milliseconds, and game rooms reject a session that was created with `"1h"`. */
    expiresIn?: SessionLifetime;
    /**
     * The game that the session is for. Defaults to the game that owns the API key. The server does not check it. Write it in lowercase.
     * @example demo-game
     */
    gameId?: string;
    /** A random ID that you choose. The server stores a copy of the success response under it for ten minutes, and `readAuth` returns the copy. Use each ID once: a second use replaces the session, and then fails. */
    uid?: ConnectUid;
}
/**
 * Session token: a JWT signed with ES256. Its payload contains `plyrId`, `nonce`, `gameId`, `primaryAddress`, `mirrorAddress`, `iat`, and `exp` (in seconds). Send it in the JSON body, never in a header.
 * @example eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ
 */
export type SessionJwt = string;
/**
 * A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end.
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
 * URL of the player's picture. The server rewrites `ipfs://` addresses to the gateway `https://ipfs.plyr.network/ipfs/`, and returns a default image for a player without a picture. It does not check the values that clients store, so this is not always a URL.
 * @example https://ipfs.plyr.network/ipfs/QmNRjvbBfJ7GpRzjs7uxRUytAAuuXjhBqKhDETbET2h6wR
 */
export type Avatar = string;
/**
 * True if this account began as an Instant Play Pass and was claimed later.
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
    /** Session token: a JWT signed with ES256. Its payload contains `plyrId`, `nonce`, `gameId`, `primaryAddress`, `mirrorAddress`, `iat`, and `exp` (in seconds). Send it in the JSON body, never in a header. */
    sessionJwt: SessionJwt;
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
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
    /** URL of the player's picture. The server rewrites `ipfs://` addresses to the gateway `https://ipfs.plyr.network/ipfs/`, and returns a default image for a player without a picture. It does not check the values that clients store, so this is not always a URL. */
    avatar: Avatar;
    /** True if this account began as an Instant Play Pass and was claimed later. */
    ippClaimed: IppClaimed;
    /** True while the account is an unclaimed Instant Play Pass. */
    isIPP: IsIpp;
}
/** The usual error envelope. */
export interface ErrorResponse {
    /**
     * What went wrong, in the server's words. The messages are stable. Each response lists its messages as examples.
     * @example Invalid signature
     */
    error: string;
}
/** Error envelope of an exception inside the server. `error` is the message of the exception, and `stack` is present if nothing caught it. */
export interface ServerErrorResponse {
    /**
     * Message of the exception, or `Internal server error` if it has none.
     * @example Cannot read properties of undefined (reading 'toLowerCase')
     */
    error: string;
    /**
     * The server's stack trace, for bug reports only.
     * @example TypeError: Cannot read properties of undefined (reading 'toLowerCase')
     */
    stack?: string;
}
/**
 * The ID of a game: the PLYR[ID] that owns the game's API key. Write it in lowercase, because the server stores sessions under the spelling that you send.
 * @example demo-game
 */
export type GameId = string;
/**
 * API name of a token (`plyr`, `gamr`, in any case) or the token's contract address.
 * @example gamr
 */
export type TokenName = string;
/**
 * An amount in whole units of the token, not in its smallest unit, as a number or a decimal string. Use a string if the value has more digits than a double can represent.
 * @example 25.5
 */
export type Amount = number | string;
/** A login together with spending allowances. Send `tokens` with `amounts`, or `token` with `amount` for a single token. */
export interface LoginAndApproveRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance), as a string. A JSON number is rejected. Each password is accepted once in five minutes. */
    otp: Otp;
    /** The ID of a game: the PLYR[ID] that owns the game's API key. Write it in lowercase, because the server stores sessions under the spelling that you send. */
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
    /** An amount in whole units of the token, not in its smallest unit, as a number or a decimal string. Use a string if the value has more digits than a double can represent. */
    amount?: Amount;
    /**
     * Lifetime in **seconds** of the session and of the allowances. If absent, the session lasts 86400 seconds, and a new allowance lasts 365 days. An existing allowance keeps its lifetime. With `null`, allowance queries treat the allowances as expired at once.
     * @example 86400
     */
    expiresIn?: number | null;
    /** A random ID that you choose. The server stores a copy of the success response under it for ten minutes, and `readAuth` returns the copy. Use each ID once: a second use replaces the session, and then fails. */
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
/** The usual error envelope, except that `message` reports a session that has already ended. */
export interface LogoutError {
    /**
     * What went wrong, in the server's words.
     * @example Invalid sessionJwt
     */
    error?: string;
    /**
     * Replaces `error` if a logout or a later login has already ended this session.
     * @example JWT nonce is expired
     * @constant
     */
    message?: "JWT nonce is expired";
}
/** The tokens that the game may spend for the new guest, and the game of the session. */
export interface RegisterInstantPlayPassRequest {
    /**
     * Tokens that the game may spend for the guest. Each gets an allowance of 100,000,000. The array can be empty. The server does not check the names.
     * @example [
     *       "plyr",
     *       "gamr"
     *     ]
     */
    tokens: TokenName[];
    /**
     * The game of the session. Defaults to the game that owns the API key. The server does not check it. Write it in lowercase.
     * @example demo-game
     */
    gameId?: string;
    /**
     * The published docs list it, but the server ignores it.
     * @default false
     * @example false
     */
    sync?: boolean;
}
/**
 * The generated PLYR[ID] of a guest: a color, a fruit, and the last six hex digits of the wallet address, in lowercase with dashes.
 * @example amber-mango-b0a4dc
 */
export type GuestPlyrId = string;
/** The guest's account and session. The session effectively never expires (946,080,000,000 seconds). */
export interface InstantPlayPassSession {
    /** Session token: a JWT signed with ES256. Its payload contains `plyrId`, `nonce`, `gameId`, `primaryAddress`, `mirrorAddress`, `iat`, and `exp` (in seconds). Send it in the JSON body, never in a header. */
    sessionJwt: SessionJwt;
    /** The generated PLYR[ID] of a guest: a color, a fruit, and the last six hex digits of the wallet address, in lowercase with dashes. */
    plyrId: GuestPlyrId;
    /** The ID of a game: the PLYR[ID] that owns the game's API key. Write it in lowercase, because the server stores sessions under the spelling that you send. */
    gameId: GameId;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** URL of the player's picture. The server rewrites `ipfs://` addresses to the gateway `https://ipfs.plyr.network/ipfs/`, and returns a default image for a player without a picture. It does not check the values that clients store, so this is not always a URL. */
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
/** The guest's session, and optionally, the game it was created for. */
export interface RevealClaimingCodeRequest {
    /** The session JWT of the player, as a login returned it. */
    sessionJwt: SessionJwtInput;
    /**
     * The game that the session must be for. Defaults to the game that owns the API key.
     * @example demo-game
     */
    gameId?: string;
}
/** A claiming code, and the page where the guest enters it. */
export interface ClaimingCode {
    /** The generated PLYR[ID] of a guest: a color, a fruit, and the last six hex digits of the wallet address, in lowercase with dashes. */
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
     * Sixteen hex digits in four groups. It does not expire: it is valid until the next reveal, or until the guest is claimed.
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
    /** The generated PLYR[ID] of a guest: a color, a fruit, and the last six hex digits of the wallet address, in lowercase with dashes. */
    plyrId: GuestPlyrId;
    /**
     * Always true. For an unknown code, the server returns 404.
     * @example true
     * @constant
     */
    verified: true;
}
/** A claimed player and proof that they hold the primary wallet. */
export interface RevealPrivateKeyRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature of the message `PLYR[ID] Reveal Instant Play Pass Private Key` by the player's current primary address, as hex with the prefix `0x`.
     * @example 0xe2e7d33af51da203e8e6f7ed3a7d2fdbdfb6197421282a5ee06cdf66fe14c688302673e463a14cdb051f0c96714d01071b8e24caaeeb794b970950841b4106c11b
     */
    signature: string;
}
/** The claimed player, and the private key of the original guest wallet. */
export interface RevealPrivateKeyResponse {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /**
     * Private key of the original guest wallet. Never log it. (The example is a key that is public in every Ethereum test tool.)
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
/** The stored response to the request that contained the `uid`. */
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
/** The claims of the session JWT, and the player's public profile. */
export interface SessionPayload {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /**
     * Counts the sessions of this player in this game. A JWT with a smaller number than the server's has ended.
     * @example 1
     */
    nonce: number;
    /** The ID of a game: the PLYR[ID] that owns the game's API key. Write it in lowercase, because the server stores sessions under the spelling that you send. */
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
     * When the session expires, in seconds since the Unix epoch.
     * @example 1750086400
     */
    exp: number;
    /** URL of the player's picture. The server rewrites `ipfs://` addresses to the gateway `https://ipfs.plyr.network/ipfs/`, and returns a default image for a player without a picture. It does not check the values that clients store, so this is not always a URL. */
    avatar: Avatar;
    /** True if this account began as an Instant Play Pass and was claimed later. */
    ippClaimed: IppClaimed;
    /** True while the account is an unclaimed Instant Play Pass. */
    isIPP: IsIpp;
}
/** A session that is valid for the calling game. */
export interface VerifySessionResponse {
    /**
     * Always true. For an invalid session, the server returns 401.
     * @example true
     * @constant
     */
    success: true;
    /** The claims of the session JWT, and the player's public profile. */
    payload: SessionPayload;
}
/** The public profile of a player. */
export interface UserInfo {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /**
     * Format: int64
     * Chain that the account was registered for. 62831 is the testnet, and 16180 is the mainnet. Guests always have 16180.
     * @example 62831
     */
    chainId: number;
    /** URL of the player's picture. The server rewrites `ipfs://` addresses to the gateway `https://ipfs.plyr.network/ipfs/`, and returns a default image for a player without a picture. It does not check the values that clients store, so this is not always a URL. */
    avatar: Avatar;
    /**
     * Format: date-time
     * When the account was created, ISO 8601 in UTC with milliseconds.
     * @example 2025-05-01T12:00:00.000Z
     */
    createdAt: string;
    /** True if this account began as an Instant Play Pass and was claimed later. */
    ippClaimed: IppClaimed;
    /** True while the account is an unclaimed Instant Play Pass. */
    isIPP: IsIpp;
}
/** The players to look up. */
export interface GetAvatarsRequest {
    /**
     * PLYR[ID]s in any case. The array can be empty.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: string[];
}
/** One player's picture. */
export interface UserAvatar {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /** URL of the player's picture. The server rewrites `ipfs://` addresses to the gateway `https://ipfs.plyr.network/ipfs/`, and returns a default image for a player without a picture. It does not check the values that clients store, so this is not always a URL. */
    avatar: Avatar;
}
/** The pictures that were found. */
export interface GetAvatarsResponse {
    /**
     * One entry per existing player, in no particular order. Unknown players are left out. Repeated players appear once.
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
    /** URL of the player's picture. The server rewrites `ipfs://` addresses to the gateway `https://ipfs.plyr.network/ipfs/`, and returns a default image for a player without a picture. It does not check the values that clients store, so this is not always a URL. */
    avatar: Avatar;
}
/**
 * Seconds until the room's deadline, as a whole number or a decimal string. 0 and null mean the default, 30 days. The deadline does not block anything: you can use a room after it.
 * @default 2592000
 * @example 86400
 */
export type RoomLifetime = (number | null) | string;
/**
 * If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`.
 * @default false
 * @example true
 */
export type RoomSync = boolean;
/** The room to create. Every field has a default. */
export interface CreateGameRoomRequest {
    /** Seconds until the room's deadline, as a whole number or a decimal string. 0 and null mean the default, 30 days. The deadline does not block anything: you can use a room after it. */
    expiresIn?: RoomLifetime;
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/**
 * ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter.
 * @example 1750000123456-0
 */
export type TaskId = string;
/** The ID to get the task with. */
export interface TaskTicket {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    id: TaskId;
    /**
     * Always `PENDING`.
     * @example PENDING
     * @constant
     */
    status: "PENDING";
}
/** The task is queued. Get its outcome with `getTaskStatus`. */
export interface TaskAccepted {
    /** The ID to get the task with. */
    task: TaskTicket;
}
/**
 * The game that owns the room, in lowercase.
 * @example demo-game
 */
export type RoomGameId = string;
/**
 * Seconds until the deadline, a number or string as sent. 2592000 if it was not sent.
 * @example 2592000
 */
export type SentRoomLifetime = number | string;
/** Arguments of the worker's method. */
export interface CreateGameRoomTaskBody {
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Seconds until the deadline, a number or string as sent. 2592000 if it was not sent. */
    expiresIn: SentRoomLifetime;
}
/**
 * Number of the new room, as a string. Other operations accept it unchanged.
 * @example 3
 */
export type NewRoomId = string;
/**
 * Address of the contract that holds the room's tokens, EIP-55 checksummed.
 * @example 0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f
 */
export type RoomAddress = string;
/** The new room. */
export interface GameRoomResult {
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Number of the new room, as a string. Other operations accept it unchanged. */
    roomId: NewRoomId;
    /** Address of the contract that holds the room's tokens, EIP-55 checksummed. */
    roomAddress: RoomAddress;
}
/** The worker's method, arguments, and result. */
export interface CreateGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example createGameRoom
     * @constant
     */
    method: "createGameRoom";
    /** Arguments of the worker's method. */
    body: CreateGameRoomTaskBody;
    /** The new room. */
    result: GameRoomResult;
}
/**
 * Name of the worker's method.
 * @example createGameRoom
 */
export type LegacyTaskMethod = string;
/**
 * Arguments of the worker's method, as a JSON string.
 * @example {"gameId":"demo-game","expiresIn":2592000}
 */
export type LegacyTaskBody = string;
/** The worker's method, its arguments as a JSON string, and the room. The mainnet sends this form. */
export interface LegacyGameRoomTaskData {
    /** Name of the worker's method. */
    0: LegacyTaskMethod;
    /** Arguments of the worker's method, as a JSON string. */
    1: LegacyTaskBody;
    /** The new room. */
    result: GameRoomResult;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** The task failed, after up to three attempts. */
export interface TaskFailed {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /**
     * Two strings: the name of the method, and its arguments as JSON.
     * @example [
     *       "joinGameRoom",
     *       "{\"plyrIds\":[\"alice\"],\"gameId\":\"demo-game\",\"roomId\":\"9999\"}"
     *     ]
     */
    taskData: string[];
    /**
     * The status. (enum property replaced by openapi-typescript)
     * @enum {string}
     */
    status: "FAILED";
    /**
     * Null for a task that failed.
     * @example null
     */
    hash: string | null;
    /**
     * Why it failed, for example `Transaction Receipt Failed`. Null if the worker had no message. `ICM message is failed` occurs for NFT tasks on other chains, which only the testnet has.
     * @example Transaction Receipt Failed
     */
    errorMessage: string | null;
    /** When the worker finished, ISO 8601 in UTC with milliseconds. */
    completedAt: CompletedAt;
}
/** The ID of the queued task. With `sync`, the record of the task. */
export type CreateGameRoomResponse = TaskAccepted | CreateGameRoomTask | TaskFailed;
/** The worker did not finish while the request waited. The task is still running, and can succeed later. */
export interface TaskTimedOut {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /**
     * The status. Only operations that wait return this one. For the same task, `getTaskStatus` returns `PENDING`.
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
 * Number of a room of the calling game. Here, and only here, a JSON number works as well as a string.
 * @example 3
 */
export type JoinedRoomIdInput = number | string;
/**
 * The session JWT of one player, as a login returned it.
 * @example eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ
 */
export type RoomSessionJwt = string;
/**
 * The game that the sessions must be for, spelled as in the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances, and the task are always those of the API key's game.
 * @example demo-game
 */
export type RoomSessionGameId = string;
/** The room and the players who enter it. */
export interface JoinGameRoomRequest {
    /** Number of a room of the calling game. Here, and only here, a JSON number works as well as a string. */
    roomId: JoinedRoomIdInput;
    /**
     * One session per player. Repeating a player does no harm.
     * @example [
     *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
     *     ]
     */
    sessionJwts: RoomSessionJwt[];
    /** The game that the sessions must be for, spelled as in the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances, and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/**
 * Number of the room, a string or number as sent.
 * @example 3
 */
export type SentRoomId = number | string;
/** Arguments of the worker's method. */
export interface JoinGameRoomTaskBody {
    /**
     * The players who joined. Players who were in the room before are left out.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrId[];
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Number of the room, a string or number as sent. */
    roomId: SentRoomId;
}
/** The worker's method and arguments, without a result. */
export interface JoinGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example joinGameRoom
     * @constant
     */
    method: "joinGameRoom";
    /** Arguments of the worker's method. */
    body: JoinGameRoomTaskBody;
}
/** The worker's method, and its arguments as a JSON string. The mainnet sends this form. */
export interface LegacyTaskDataWithoutResult {
    /** Name of the worker's method. */
    0: LegacyTaskMethod;
    /** Arguments of the worker's method, as a JSON string. */
    1: LegacyTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredJoinGameRoomTaskData = JoinGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players are in the room. */
export interface JoinGameRoomTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** There is nothing to do. The server does not queue a task, with or without `sync`. */
export interface AllPlayersJoined {
    /**
     * Always `All players are already joined`.
     * @example All players are already joined
     * @constant
     */
    message: "All players are already joined";
}
/** The ID of the queued task. With `sync`, the record of the task. If there is nothing to do, a message. */
export type JoinGameRoomResponse = TaskAccepted | JoinGameRoomTask | TaskFailed | AllPlayersJoined;
/**
 * Why one session is rejected: the first reason in this order that applies. `Invalid sessionJwt`: it is not valid, or has expired. `Invalid gameId`: it is for another game. `JWT nonce is expired`: a later login or a logout ended it. `JWT deadline is expired`: it was discarded by one-time password, or its login had an `expiresIn` such as `1h`.
 * @example Invalid gameId
 * @enum {string}
 */
export type SessionRefusal = "Invalid sessionJwt" | "Invalid gameId" | "User not found" | "JWT nonce is expired" | "JWT deadline is expired";
/**
 * The rejected sessions, by PLYR[ID]. All JWTs that cannot be read or verified share the key `unknown`. For those, the mainnet returns 500 without this object.
 * @example {
 *       "bobby": "Invalid gameId"
 *     }
 */
export interface InvalidPlyrIds {
    [key: string]: SessionRefusal;
}
/** The usual error envelope. If sessions are rejected, it also names them. */
export interface SessionListError {
    /**
     * What went wrong, in the server's words.
     * @example Invalid sessionJwts
     */
    error: string;
    /** The rejected sessions, by PLYR[ID]. All JWTs that cannot be read or verified share the key `unknown`. For those, the mainnet returns 500 without this object. */
    invalidPlyrIds?: InvalidPlyrIds;
}
/**
 * Number of a room of the calling game, as a **string**: a JSON number returns 500. The rooms of each game count up from `"1"`. A string that is not a number does not name a room.
 * @example 3
 */
export type RoomIdInput = string;
/**
 * API name of a token (`apiId` in the token list), in any case. A contract address passes the check, but its task always ends FAILED.
 * @example plyr
 */
export type RoomTokenName = string;
/**
 * An amount in whole units of the token, not in its smallest unit, as a number or a decimal string. Prefer a string. The server converts numbers below 0.000001 or from 1e21 to exponent form, and the task ends FAILED. Digits beyond the token's decimals are rounded half up.
 * @example 5
 */
export type RoomAmount = number | string;
/** Payments into a room. `sessionJwts`, `tokens`, and `amounts` are parallel arrays: entry i of each names the player, the token, and the amount of one payment. Repeat a session to pay in several tokens. */
export interface PayGameRoomRequest {
    /** Number of a room of the calling game, as a **string**: a JSON number returns 500. The rooms of each game count up from `"1"`. A string that is not a number does not name a room. */
    roomId: RoomIdInput;
    /**
     * The session of the paying player, one for each payment.
     * @example [
     *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
     *     ]
     */
    sessionJwts: RoomSessionJwt[];
    /**
     * The token of each payment. Must have the same length as `amounts`.
     * @example [
     *       "plyr"
     *     ]
     */
    tokens: RoomTokenName[];
    /**
     * The amount of each payment. 0 moves nothing and needs no allowance. A negative amount is rejected.
     * @example [
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
    /** The game that the sessions must be for, spelled as in the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances, and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/**
 * Number of the room, as a string.
 * @example 3
 */
export type RoomId = string;
/**
 * API name of the token, in lowercase.
 * @example plyr
 */
export type RoomToken = string;
/** Arguments of the worker's method. Entries with the same player and token are merged into the first of them. */
export interface PayGameRoomTaskBody {
    /**
     * The paying players.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrId[];
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Number of the room, as a string. */
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
     * The amount of each entry. A string if entries were merged, otherwise of the type that was sent.
     * @example [
     *       "5",
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
}
/** The worker's method and arguments, without a result. */
export interface PayGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example batchPayGameRoom
     * @constant
     */
    method: "batchPayGameRoom";
    /** Arguments of the worker's method. Entries with the same player and token are merged into the first of them. */
    body: PayGameRoomTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredPayGameRoomTaskData = PayGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The room holds the tokens. */
export interface PayGameRoomTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** The ID of the queued task. With `sync`, the record of the task. */
export type PayGameRoomResponse = TaskAccepted | PayGameRoomTask | TaskFailed;
/**
 * What went wrong, in the server's words. An array has one message per rejected entry.
 * @example [
 *       "Insufficient allowance: alice"
 *     ]
 */
export type PlayerListErrorText = string | string[];
/** The usual error envelope, with two additions. If sessions are rejected, it names them. If players are rejected for another reason, `error` is an array. */
export interface PlayerListError {
    /** What went wrong, in the server's words. An array has one message per rejected entry. */
    error: PlayerListErrorText;
    /** The rejected sessions, by PLYR[ID]. All JWTs that cannot be read or verified share the key `unknown`. For those, the mainnet returns 500 without this object. */
    invalidPlyrIds?: InvalidPlyrIds;
}
/** Payments out of a room. `plyrIds`, `tokens`, and `amounts` are parallel arrays: entry i of each names the player, the token, and the amount of one payment. Repeat a player to pay out several tokens. */
export interface EarnGameRoomRequest {
    /** Number of a room of the calling game, as a **string**: a JSON number returns 500. The rooms of each game count up from `"1"`. A string that is not a number does not name a room. */
    roomId: RoomIdInput;
    /**
     * The earning players. Each must be in the room, or be the game itself. Entries of `tokens` beyond the last player are ignored. With an empty array, nothing is paid and the task succeeds.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrIdInput[];
    /**
     * The token of each entry. Must have at least as many entries as `plyrIds`.
     * @example [
     *       "plyr",
     *       "plyr"
     *     ]
     */
    tokens: RoomTokenName[];
    /**
     * The gross amount of each entry, before the platform's fee of 2 %. A missing entry counts as 0. With a negative one, the task ends FAILED.
     * @example [
     *       "4",
     *       "6"
     *     ]
     */
    amounts: RoomAmount[];
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/**
 * Gross amount of an entry, of the type that was sent, or a string. Null if none was sent.
 * @example 4
 */
export type SentRoomAmount = RoomAmount | null;
/** Arguments of the worker's method. Entries with the same player and token are merged into the first of them. */
export interface EarnGameRoomTaskBody {
    /**
     * The earning players.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrId[];
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Number of the room, as a string. */
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
     * The gross amount of each entry. A string if entries were merged, otherwise of the type that was sent. Null, which paid nothing, if none was sent.
     * @example [
     *       "4",
     *       "6"
     *     ]
     */
    amounts: SentRoomAmount[];
}
/** The worker's method and arguments, without a result. */
export interface EarnGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example batchEarnGameRoom
     * @constant
     */
    method: "batchEarnGameRoom";
    /** Arguments of the worker's method. Entries with the same player and token are merged into the first of them. */
    body: EarnGameRoomTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredEarnGameRoomTaskData = EarnGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players have their tokens, minus the fee. */
export interface EarnGameRoomTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** The ID of the queued task. With `sync`, the record of the task. */
export type EarnGameRoomResponse = TaskAccepted | EarnGameRoomTask | TaskFailed;
/** The room and the players who leave it. */
export interface LeaveGameRoomRequest {
    /** Number of a room of the calling game, as a **string**: a JSON number returns 500. The rooms of each game count up from `"1"`. A string that is not a number does not name a room. */
    roomId: RoomIdInput;
    /**
     * One session per player. All of them must be in the room.
     * @example [
     *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
     *     ]
     */
    sessionJwts: RoomSessionJwt[];
    /** The game that the sessions must be for, spelled as in the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances, and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/** Arguments of the worker's method. */
export interface LeaveGameRoomTaskBody {
    /**
     * The players who left.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrId[];
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Number of the room, as a string. */
    roomId: RoomId;
}
/** The worker's method and arguments, without a result. */
export interface LeaveGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example leaveGameRoom
     * @constant
     */
    method: "leaveGameRoom";
    /** Arguments of the worker's method. */
    body: LeaveGameRoomTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredLeaveGameRoomTaskData = LeaveGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players left the room. */
export interface LeaveGameRoomTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** The ID of the queued task. With `sync`, the record of the task. */
export type LeaveGameRoomResponse = TaskAccepted | LeaveGameRoomTask | TaskFailed;
/** The room to end. */
export interface EndGameRoomRequest {
    /** Number of a room of the calling game, as a **string**: a JSON number returns 500. The rooms of each game count up from `"1"`. A string that is not a number does not name a room. */
    roomId: RoomIdInput;
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/** Arguments of the worker's method. */
export interface EndGameRoomTaskBody {
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Number of the room, as a string. */
    roomId: RoomId;
}
/** The worker's method and arguments, without a result. */
export interface EndGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example endGameRoom
     * @constant
     */
    method: "endGameRoom";
    /** Arguments of the worker's method. */
    body: EndGameRoomTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredEndGameRoomTaskData = EndGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The room is marked as ended. */
export interface EndGameRoomTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** The ID of the queued task. With `sync`, the record of the task. */
export type EndGameRoomResponse = TaskAccepted | EndGameRoomTask | TaskFailed;
/** The room to close. */
export interface CloseGameRoomRequest {
    /**
     * The game that owns the room, in any case. The server reads the game from this field, not from the API key.
     * @example demo-game
     */
    gameId: string;
    /** Number of a room of the calling game, as a **string**: a JSON number returns 500. The rooms of each game count up from `"1"`. A string that is not a number does not name a room. */
    roomId: RoomIdInput;
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/** The ID of the queued task. With `sync`, the record of the task. The task never succeeds. */
export type CloseGameRoomResponse = TaskAccepted | TaskFailed;
/** Whether the player is in the room. */
export interface IsJoinedResponse {
    /**
     * True for a player in the room, and for the game itself in each of its rooms. False for an unknown room or player.
     * @example true
     */
    isJoined: boolean;
}
/** The players who join the room, and their payments. `sessionJwts`, `tokens`, and `amounts` are parallel arrays of the same length. Repeat a session to pay in several tokens. */
export interface JoinPayGameRoomRequest {
    /** Number of a room of the calling game, as a **string**: a JSON number returns 500. The rooms of each game count up from `"1"`. A string that is not a number does not name a room. */
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
     * The amount of each payment. 0 moves nothing and needs no allowance. A negative amount is rejected.
     * @example [
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
    /** The game that the sessions must be for, spelled as in the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances, and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/** Arguments of the worker's method. Entries are not merged. */
export interface JoinPayGameRoomTaskBody {
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Number of the room, as a string. */
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
/** The worker's method and arguments, without a result. */
export interface JoinPayGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example joinPayGameRoom
     * @constant
     */
    method: "joinPayGameRoom";
    /** Arguments of the worker's method. Entries are not merged. */
    body: JoinPayGameRoomTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredJoinPayGameRoomTaskData = JoinPayGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players are in the room, and the room holds their tokens. */
export interface JoinPayGameRoomTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** The ID of the queued task. With `sync`, the record of the task. */
export type JoinPayGameRoomResponse = TaskAccepted | JoinPayGameRoomTask | TaskFailed;
/** Payments to players who then leave. `plyrIds`, `tokens`, and `amounts` are parallel arrays of the same length. Repeat a player to pay out several tokens. */
export interface EarnLeaveGameRoomRequest {
    /** Number of a room of the calling game, as a **string**: a JSON number returns 500. The rooms of each game count up from `"1"`. A string that is not a number does not name a room. */
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
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/** Arguments of the worker's method. Entries are not merged. */
export interface EarnLeaveGameRoomTaskBody {
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Number of the room, as a string. */
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
/** The worker's method and arguments, without a result. */
export interface EarnLeaveGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example earnLeaveGameRoom
     * @constant
     */
    method: "earnLeaveGameRoom";
    /** Arguments of the worker's method. Entries are not merged. */
    body: EarnLeaveGameRoomTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredEarnLeaveGameRoomTaskData = EarnLeaveGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players have their tokens, minus the fee, and left the room. */
export interface EarnLeaveGameRoomTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** The ID of the queued task. With `sync`, the record of the task. */
export type EarnLeaveGameRoomResponse = TaskAccepted | EarnLeaveGameRoomTask | TaskFailed;
/** A new room, and the payments of its first players. `sessionJwts`, `tokens`, and `amounts` are parallel arrays of the same length. Repeat a session to pay in several tokens. */
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
     * The amount of each payment. 0 moves nothing and needs no allowance. A negative amount is rejected.
     * @example [
     *       "5"
     *     ]
     */
    amounts: RoomAmount[];
    /** Seconds until the room's deadline, as a whole number or a decimal string. 0 and null mean the default, 30 days. The deadline does not block anything: you can use a room after it. */
    expiresIn?: RoomLifetime;
    /** The game that the sessions must be for, spelled as in the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances, and the task are always those of the API key's game. */
    gameId?: RoomSessionGameId;
    /** If true, the server waits up to 25 seconds for the task and returns its record. If false, it returns the task ID at once. Any truthy value counts as true, including the string `"false"`. */
    sync?: RoomSync;
}
/** Arguments of the worker's method. Entries are not merged. */
export interface CreateJoinPayGameRoomTaskBody {
    /** The game that owns the room, in lowercase. */
    gameId: RoomGameId;
    /** Seconds until the deadline, a number or string as sent. 2592000 if it was not sent. */
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
/** The worker's method, arguments, and result. */
export interface CreateJoinPayGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example createJoinPayGameRoom
     * @constant
     */
    method: "createJoinPayGameRoom";
    /** Arguments of the worker's method. Entries are not merged. */
    body: CreateJoinPayGameRoomTaskBody;
    /** The new room. */
    result: GameRoomResult;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredCreateJoinPayGameRoomTaskData = CreateJoinPayGameRoomTaskData | LegacyGameRoomTaskData;
/** The room exists, the players are in it, and it holds their tokens. */
export interface CreateJoinPayGameRoomTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** The ID of the queued task. With `sync`, the record of the task. */
export type CreateJoinPayGameRoomResponse = TaskAccepted | CreateJoinPayGameRoomTask | TaskFailed;
/** The worker's method and arguments, without a result. */
export interface EarnLeaveEndGameRoomTaskData {
    /**
     * Name of the worker's method.
     * @example earnLeaveEndGameRoom
     * @constant
     */
    method: "earnLeaveEndGameRoom";
    /** Arguments of the worker's method. Entries are not merged. */
    body: EarnLeaveGameRoomTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredEarnLeaveEndGameRoomTaskData = EarnLeaveEndGameRoomTaskData | LegacyTaskDataWithoutResult;
/** The players have their tokens, minus the fee, and left the room. The room is marked as ended. */
export interface EarnLeaveEndGameRoomTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** The ID of the queued task. With `sync`, the record of the task. */
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
/** A token on the PLYR chain. Every field is always present. Unknown strings are empty. The server adds `price`, `priceSource`, `updatedAt`, and `nextUpdatedAt`. The other fields are from the published list. */
export interface Token {
    /**
     * Format: int64
     * The PLYR chain of this entry. 62831 is the testnet, and 16180 is the mainnet.
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
     * Ticker symbol. Don't send it to the API: send `apiId`.
     * @example GAMR
     */
    symbol: string;
    /**
     * Digits after the decimal point. For the same `apiId`, the networks can differ: `usdc` has 18 on the testnet, and 6 on the mainnet.
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
     * Average color of the logo, as `#rrggbb`.
     * @example #00cccc
     */
    averageColor: string;
    /**
     * Most frequent color of the logo, as `#rrggbb`.
     * @example #00cccc
     */
    dominantColor1: string;
    /**
     * Second most frequent color of the logo, as `#rrggbb`.
     * @example #e6fafa
     */
    dominantColor2: string;
    /**
     * The name of the token in this API, unique per chain. Send it as `token`, `tokens`, or `tokenName`. It is usually the symbol in lowercase, but not always: the testnet's MCOQ is `coq`.
     * @example gamr
     */
    apiId: string;
    /**
     * Page at CoinMarketCap, or empty.
     * @example https://coinmarketcap.com/currencies/zookeeper/
     */
    cmcURL: string;
    /**
     * Number at CoinMarketCap, as a string, or empty.
     * @example 9488
     */
    cmcId: string;
    /**
     * Page at CoinGecko, or empty.
     * @example https://www.coingecko.com/en/coins/zookeeper
     */
    cgURL: string;
    /**
     * ID at CoinGecko, or empty.
     * @example zookeeper
     */
    cgId: string;
    /**
     * Address by which CoinMarketCap prices the token on a decentralized exchange. Empty for most tokens.
     * @example
     */
    cmcDexAddress: string;
    /**
     * Network of `cmcDexAddress`, or empty. The only known value is `avalanche`.
     * @example
     */
    cmcDexNetwork: string;
    /**
     * Site of the project, or empty.
     * @example https://plyr.network
     */
    website: string;
    /**
     * Free text in mixed case, such as `gaming`, `meme`, or `stable coin`.
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
     * Address of the token on the chain that it comes from, not always checksummed. Native coins have the zero address.
     * @example 0xa875625fe8A955406523E52E485f351b92908ce1
     */
    nativeContractAddress: string;
    /**
     * True for `plyr` and `gamr`, false for all others.
     * @example true
     */
    isGameStake: boolean;
    /**
     * True if PLYR's own pages hide the token. The API still returns it.
     * @example false
     */
    disabledOnUI: boolean;
    /**
     * Price of one token in US dollars, as a string. Null if no source has a price.
     * @example 0.0012
     */
    price: string | null;
    /**
     * Source of the price: the first of these that the token has. `cmc_api` is CoinMarketCap by `cmcId`. `cg_api` is CoinGecko by `cgId`. `cmc_dex_api` is CoinMarketCap's exchange data by `cmcDexAddress`. Null if there is no price.
     * @example cmc_api
     */
    priceSource: string | null;
    /**
     * Format: date-time
     * When the server fetched the price, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:00:00.000Z
     */
    updatedAt: string;
    /**
     * Format: date-time
     * When the server fetches the price again, ten minutes later.
     * @example 2025-06-15T15:10:00.000Z
     */
    nextUpdatedAt: string;
}
/** The list of tokens that the server knows on its chain. */
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
 * A balance in whole units of the token, as a decimal string.
 * @example 974.5
 */
export type TokenBalance = string;
/** Balances by `apiId` for all tokens of the token list, including zeros. `plyr` and `gamr` are always present. The others can be missing in the first seconds after the server starts. */
export type TokenBalances = {
    /** A balance in whole units of the token, as a decimal string. */
    plyr: TokenBalance;
    /** A balance in whole units of the token, as a decimal string. */
    gamr: TokenBalance;
} & {
    [key: string]: TokenBalance;
};
/** One balance. The key is `tokenName` exactly as sent. */
export interface SingleTokenBalance {
    [key: string]: TokenBalance;
}
/**
 * The amount that the game may still spend, in whole units of the token. A binary floating-point number: 5 minus 4.9 leaves 0.09999999999999964. Null means an approval of `Infinity`.
 * @example 25.5
 */
export type AllowedAmount = number | null;
/** The amount that one game may spend of one token. */
export interface AllowanceResponse {
    /** The amount that the game may still spend, in whole units of the token. A binary floating-point number: 5 minus 4.9 leaves 0.09999999999999964. Null means an approval of `Infinity`. */
    allowance: AllowedAmount;
}
/**
 * The game that may spend, in any case. It can differ from the calling game.
 * @example demo-game
 */
export type ApprovedGameId = string;
/** The player, the game, and the amounts that it may spend. Send `tokens` with `amounts`, or `token` with `amount` for a single token. If you send both forms, the server stores both, but checks only `token` against the token list. */
export interface ApproveTokensRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance), as a string. A JSON number is rejected. Each password is accepted once in five minutes. */
    otp: Otp;
    /** The game that may spend, in any case. It can differ from the calling game. */
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
     * The token of the single-token form: its API name in any case. The server also accepts an address, but room operations cannot spend such an allowance.
     * @example gamr
     */
    token?: string;
    /** An amount in whole units of the token, not in its smallest unit, as a number or a decimal string. Use a string if the value has more digits than a double can represent. */
    amount?: Amount;
    /**
     * Lifetime of the allowances in **seconds**. If absent, a new allowance lasts 31536000 seconds (365 days), and an existing one keeps its lifetime. With `null`, allowance queries treat the allowances as expired at once.
     * @example 86400
     */
    expiresIn?: number | null;
    /** A random ID that you choose. The server stores a copy of the success response under it for ten minutes, and `readAuth` returns the copy. Use each ID once: a second use replaces the session, and then fails. */
    uid?: ConnectUid;
}
/**
 * The game that may no longer spend, in any case, or `all` for every game. The server does not check whether it exists.
 * @example demo-game
 */
export type RevokedGameId = string;
/**
 * API name of the token, in any case, or `all` for every token. The server does not check whether it exists.
 * @example gamr
 */
export type RevokedToken = string;
/** The allowances to delete, and the player's one-time password. */
export interface RevokeAllowanceRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** The game that may no longer spend, in any case, or `all` for every game. The server does not check whether it exists. */
    gameId: RevokedGameId;
    /** API name of the token, in any case, or `all` for every token. The server does not check whether it exists. */
    token: RevokedToken;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance), as a string. A JSON number is rejected. Each password is accepted once in five minutes. */
    otp: Otp;
}
/** Confirms the deletion. */
export interface RevokeAllowanceResponse {
    /**
     * Always `Revoked`, even if there was nothing to delete.
     * @example Revoked
     * @constant
     */
    message: "Revoked";
}
/** The envelope of the token list, without tokens. */
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
/** The amount that a player allowed a game to spend of one token. It expires `expiresIn` seconds after `createdAt`. */
export interface Allowance {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /**
     * The game that may spend, in lowercase.
     * @example demo-game
     */
    gameId: string;
    /**
     * API name of the token, in lowercase. If the approval named the token's address, that address, in lowercase.
     * @example gamr
     */
    token: string;
    /** The amount that the game may still spend, in whole units of the token. A binary floating-point number: 5 minus 4.9 leaves 0.09999999999999964. Null means an approval of `Infinity`. */
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
     * One entry per game and token. Used-up allowances remain as entries with the amount 0. Empty if there are none.
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
/** The allowances to delete, and the player's signature of `Revoke <PLYRID>'s <TOKEN> allowance for <GAMEID>`, with the three values in uppercase. */
export interface RevokeAllowanceBySignatureRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** The game that may no longer spend, in any case, or `all` for every game. The server does not check whether it exists. */
    gameId: RevokedGameId;
    /** API name of the token, in any case, or `all` for every token. The server does not check whether it exists. */
    token: RevokedToken;
    /** Personal-message signature (EIP-191) by an externally owned account: 65 bytes as hex with the prefix `0x`. Contract wallets (ERC-1271) are not supported. */
    signature: HexSignature;
}
/** The chip to create. */
export interface CreateChipRequest {
    /**
     * Name of the chip. It does not need to be unique.
     * @example Gold Coin
     */
    name: string;
    /**
     * Symbol of the chip. It does not need to be unique.
     * @example GOLD
     */
    symbol: string;
    /**
     * URL of the chip's picture. The server does not check it. This API cannot change it later.
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
 * The value of the request, with its JSON type. The server accepts a whole number as a name or symbol, and then this is a number.
 * @example Gold Coin
 */
export type ChipText = number | string;
/**
 * URL of the chip's picture, as sent. Empty if none was sent.
 * @example https://cdn.example.com/gold.png
 */
export type ChipImage = string;
/**
 * Arguments of the worker's method.
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
    /** The value of the request, with its JSON type. The server accepts a whole number as a name or symbol, and then this is a number. */
    name: ChipText;
    /** The value of the request, with its JSON type. The server accepts a whole number as a name or symbol, and then this is a number. */
    symbol: ChipText;
    /** URL of the chip's picture, as sent. Empty if none was sent. */
    image: ChipImage;
}
/**
 * Address of a chip's contract, EIP-55 checksummed. `createChip` returns it as `taskData.result.chip`.
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
     * The owner. Only the owner can mint, burn, and transfer the chip.
     * @example demo-game
     */
    gameId: string;
    /** Address of a chip's contract, EIP-55 checksummed. `createChip` returns it as `taskData.result.chip`. */
    chip: ChipAddress;
    /** The value of the request, with its JSON type. The server accepts a whole number as a name or symbol, and then this is a number. */
    name: ChipText;
    /** The value of the request, with its JSON type. The server accepts a whole number as a name or symbol, and then this is a number. */
    symbol: ChipText;
    /**
     * URL of the chip's picture. Empty if none was sent.
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
 * The worker's method, arguments, and new chip.
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
    /** Arguments of the worker's method. */
    body: CreateGameChipTaskBody;
    /** The new chip. */
    result: CreateGameChipTaskResult;
}
/**
 * The new chip. The mainnet does not store an image.
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
    /** Address of a chip's contract, EIP-55 checksummed. `createChip` returns it as `taskData.result.chip`. */
    chip: ChipAddress;
    /** The value of the request, with its JSON type. The server accepts a whole number as a name or symbol, and then this is a number. */
    name: ChipText;
    /** The value of the request, with its JSON type. The server accepts a whole number as a name or symbol, and then this is a number. */
    symbol: ChipText;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/** The worker's method, its arguments as a JSON string, and the new chip without an image. The mainnet sends this form. */
export interface LegacyCreateGameChipTaskData {
    /** Name of the worker's method. */
    0: LegacyTaskMethod;
    /** Arguments of the worker's method, as a JSON string. */
    1: LegacyTaskBody;
    /** The new chip. The mainnet does not store an image. */
    result: LegacyCreateGameChipTaskResult;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredCreateGameChipTaskData = CreateGameChipTaskData | LegacyCreateGameChipTaskData;
/** The record of a task that created a chip. */
export interface CreateGameChipTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** Error envelope of a task that did not succeed, or of an exception inside the server. `stack` is present only for an uncaught exception. */
export interface ChipTaskError {
    /**
     * The `errorMessage` of the task, or the message of the exception. Null if the worker had no message.
     * @example Transaction Receipt Failed
     */
    error: string | null;
    /**
     * The server's stack trace, for bug reports only.
     * @example InvalidAddressError: Address "0x12" is invalid.
     */
    stack?: string;
}
/**
 * Address of a chip's contract. Use lowercase, or a correct EIP-55 checksum. Any other spelling returns 500.
 * @example 0xa0Ee7A142d267C1f36714E4a8F75612F20a79720
 */
export type ChipAddressInput = string;
/**
 * The player's PLYR[ID] in lowercase: chip operations do not convert it. The suffix `.plyr` is optional.
 * @example alice
 */
export type ChipPlayer = string;
/** Parallel arrays: entry i of each names the chip, the player, and the amount to mint. If all arrays are empty, the request succeeds and does nothing. */
export interface MintChipRequest {
    /**
     * The chips. All must belong to the calling game. The array must have the same length as `plyrIds`, but the server does not compare the lengths. It silently ignores players beyond the last chip, and fails if there are more chips than players.
     * @example [
     *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
     *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
     *     ]
     */
    chips: ChipAddressInput[];
    /**
     * The receiving players.
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
 * The chips, as sent.
 * @example [
 *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
 *     ]
 */
export type ChipTaskChips = ChipAddressInput[];
/**
 * The players, as sent.
 * @example [
 *       "alice"
 *     ]
 */
export type ChipTaskPlayers = string[];
/**
 * The amount of the request, with its JSON type.
 * @example 100
 */
export type ChipAmount = number | string;
/**
 * The amounts, as sent.
 * @example [
 *       "100"
 *     ]
 */
export type ChipTaskAmounts = ChipAmount[];
/**
 * Arguments of the worker's method, with the arrays as sent.
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
    /** The chips, as sent. */
    chips: ChipTaskChips;
    /** The players, as sent. */
    plyrIds: ChipTaskPlayers;
    /** The amounts, as sent. */
    amounts: ChipTaskAmounts;
}
/**
 * The worker's method and arguments, without a `result`.
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
    /** Arguments of the worker's method, with the arrays as sent. */
    body: MintGameChipTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredMintGameChipTaskData = MintGameChipTaskData | LegacyTaskDataWithoutResult;
/** The record of a task that minted chips. */
export interface MintGameChipTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** Parallel arrays: entry i of each names the chip, the player, and the amount to burn. If all arrays are empty, the request succeeds and does nothing. */
export interface BurnChipRequest {
    /**
     * The chips. All must belong to the calling game. The array must have the same length as `plyrIds`, but the server does not compare the lengths. It silently ignores players beyond the last chip, and fails if there are more chips than players.
     * @example [
     *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
     *     ]
     */
    chips: ChipAddressInput[];
    /**
     * The players who lose chips.
     * @example [
     *       "alice"
     *     ]
     */
    plyrIds: ChipPlayer[];
    /**
     * How much each player loses, in whole chips with up to 18 decimals. Do not send zero for a player without the chip, because it makes `holderCount` wrong.
     * @example [
     *       "10.5"
     *     ]
     */
    amounts: Amount[];
}
/**
 * Arguments of the worker's method, with the arrays as sent.
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
    /** The chips, as sent. */
    chips: ChipTaskChips;
    /** The players, as sent. */
    plyrIds: ChipTaskPlayers;
    /** The amounts, as sent. */
    amounts: ChipTaskAmounts;
}
/**
 * The worker's method and arguments, without a `result`.
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
    /** Arguments of the worker's method, with the arrays as sent. */
    body: BurnGameChipTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredBurnGameChipTaskData = BurnGameChipTaskData | LegacyTaskDataWithoutResult;
/** The record of a task that burned chips. */
export interface BurnGameChipTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** Parallel arrays: entry i of each names the chip, the sender, the receiver, and the amount to transfer. If all arrays are empty, the request succeeds and does nothing. */
export interface TransferChipRequest {
    /**
     * The chips. All must belong to the calling game. The array must have the same length as the others, but the server does not compare the lengths. It silently ignores players beyond the last chip, and fails if there are more chips than players.
     * @example [
     *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
     *     ]
     */
    chips: ChipAddressInput[];
    /**
     * The sending players.
     * @example [
     *       "alice"
     *     ]
     */
    fromPlyrIds: ChipPlayer[];
    /**
     * The receiving players. A transfer from a player to the same player changes nothing.
     * @example [
     *       "bobby"
     *     ]
     */
    toPlyrIds: ChipPlayer[];
    /**
     * How much to transfer, in whole chips with up to 18 decimals. Zero does nothing.
     * @example [
     *       5
     *     ]
     */
    amounts: Amount[];
    /**
     * @deprecated
     * Leave it out. The published docs list it for older clients, but the server ignores it.
     * @example [
     *       "alice"
     *     ]
     */
    plyrIds?: ChipPlayer[];
}
/**
 * Arguments of the worker's method, with the arrays as sent.
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
    /** The chips, as sent. */
    chips: ChipTaskChips;
    /** The players, as sent. */
    fromPlyrIds: ChipTaskPlayers;
    /** The players, as sent. */
    toPlyrIds: ChipTaskPlayers;
    /** The amounts, as sent. */
    amounts: ChipTaskAmounts;
}
/**
 * The worker's method and arguments, without a `result`.
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
    /** Arguments of the worker's method, with the arrays as sent. */
    body: TransferGameChipTaskBody;
}
/** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
export type StoredTransferGameChipTaskData = TransferGameChipTaskData | LegacyTaskDataWithoutResult;
/** The record of a task that transferred chips between players. */
export interface TransferGameChipTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. */
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
/** A chip and the player's balance. The mainnet does not send `image`. */
export interface ChipBalance {
    /** Name of the chip. */
    name: ChipName;
    /** Symbol of the chip. */
    symbol: ChipSymbol;
    /** URL of the chip's picture, as sent. Empty if none was sent. */
    image?: ChipImage;
    /**
     * The player's balance, in whole chips, as a decimal string.
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
/** Balances by game, then by chip. The keys are the IDs of the games that own the chips. */
export interface ChipBalances {
    [key: string]: GameChipBalances;
}
/** A chip. The mainnet does not send `image`. */
export interface ChipInfo {
    /** The game, or the player, that owns the chip. */
    gameId: ChipGameId;
    /** Address of a chip's contract, EIP-55 checksummed. `createChip` returns it as `taskData.result.chip`. */
    chip: ChipAddress;
    /** Name of the chip. */
    name: ChipName;
    /** Symbol of the chip. */
    symbol: ChipSymbol;
    /** URL of the chip's picture, as sent. Empty if none was sent. */
    image?: ChipImage;
    /**
     * How much of the chip exists, in whole chips, as a decimal string.
     * @example 139.5
     */
    totalSupply: string;
    /**
     * Number of players who hold the chip, as a string. It can be too low after zero amounts were burned.
     * @example 2
     */
    holderCount: string;
}
/** The chip to create, its owner, and the owner's signature of `Create game chip for <GAMEID> <name> <symbol>`. The `gameId` is in uppercase, and the other values are as sent. */
export interface CreateChipBySignatureRequest {
    /**
     * The owner of the chip: the PLYR[ID] of any registered player. The owner does not need an API key.
     * @example alice
     */
    gameId: string;
    /**
     * Name of the chip. It does not need to be unique.
     * @example Alice Coin
     */
    name: string;
    /**
     * Symbol of the chip. It does not need to be unique.
     * @example ALC
     */
    symbol: string;
    /**
     * URL of the chip's picture. The server does not check it. It is not part of the signed message.
     * @default
     * @example https://cdn.example.com/alice.png
     */
    image?: string;
    /** Personal-message signature (EIP-191) by an externally owned account: 65 bytes as hex with the prefix `0x`. Contract wallets (ERC-1271) are not supported. */
    signature: HexSignature;
}
/**
 * Format: int64
 * A chain ID: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia), or 97 (BNB Smart Chain testnet).
 * @example 62831
 * @enum {integer}
 */
export type NftChainIdNumber = 43113 | 62831 | 11155111 | 97;
/**
 * A chain ID as a decimal string.
 * @example 62831
 * @enum {string}
 */
export type NftChainIdText = "43113" | "62831" | "11155111" | "97";
/**
 * The chain, as a number or a decimal string: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia), or 97 (BNB Smart Chain testnet). A chain name is rejected.
 * @example 62831
 */
export type NftChainId = NftChainIdNumber | NftChainIdText;
/**
 * Name of the collection. It does not need to be unique.
 * @example Demo Sword
 */
export type NftCollectionName = string;
/**
 * Symbol of the collection. It does not need to be unique.
 * @example DSW
 */
export type NftCollectionSymbol = string;
/**
 * Format: uri-reference
 * URL of a picture for the collection. The server stores and returns it. It does not reach the chain.
 * @default
 * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
 */
export type NftCollectionImageInput = string;
/**
 * If true, the collection is permanently soulbound: its tokens can be minted and burned, but never transferred. Only the JSON value `true` counts. The string `"true"` means false.
 * @default false
 * @example false
 */
export type IsSbtInput = boolean;
/** The collection to create. */
export interface CreateNftRequest {
    /** The chain, as a number or a decimal string: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia), or 97 (BNB Smart Chain testnet). A chain name is rejected. */
    chainId: NftChainId;
    /** Name of the collection. It does not need to be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. It does not need to be unique. */
    symbol: NftCollectionSymbol;
    /** URL of a picture for the collection. The server stores and returns it. It does not reach the chain. */
    image?: NftCollectionImageInput;
    /** If true, the collection is permanently soulbound: its tokens can be minted and burned, but never transferred. Only the JSON value `true` counts. The string `"true"` means false. */
    isSbt?: IsSbtInput;
}
/**
 * The game that the collection belongs to, in lowercase.
 * @example demo-game
 */
export type NftGameId = string;
/**
 * The server's name of the chain: `fuji` is 43113, `plyrTestnet` is 62831, `sepolia` is 11155111, and `bscTestnet` is 97.
 * @example plyrTestnet
 * @enum {string}
 */
export type NftChainTag = "fuji" | "plyrTestnet" | "sepolia" | "bscTestnet";
/**
 * Format: uri-reference
 * URL of the collection's picture as sent at creation, or an empty string. The server stores it, not the chain.
 * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
 */
export type NftCollectionImage = string;
/**
 * True for a soulbound collection: its tokens can be minted and burned, but never transferred.
 * @example false
 */
export type IsSbt = boolean;
/** Arguments of the worker's method. */
export interface CreateNftTaskBody {
    /** The game that the collection belongs to, in lowercase. */
    gameId: NftGameId;
    /** The server's name of the chain: `fuji` is 43113, `plyrTestnet` is 62831, `sepolia` is 11155111, and `bscTestnet` is 97. */
    chainTag: NftChainTag;
    /** Name of the collection. It does not need to be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. It does not need to be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as sent at creation, or an empty string. The server stores it, not the chain. */
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
    /** The game that the collection belongs to, in lowercase. */
    gameId: NftGameId;
    /** The contract of a collection, EIP-55 checksummed. */
    nft: NftContract;
    /** Name of the collection. It does not need to be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. It does not need to be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as sent at creation, or an empty string. The server stores it, not the chain. */
    image: NftCollectionImage;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/** The worker's method, arguments, and result. */
export interface CreateNftTaskData {
    /**
     * Name of the worker's method.
     * @example createGameNft
     * @constant
     */
    method: "createGameNft";
    /** Arguments of the worker's method. */
    body: CreateNftTaskBody;
    /** The new collection. */
    result: CreatedNftCollection;
}
/** The finished task. The address of the new contract is `taskData.result.nft`. */
export interface CreateNftTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and result. */
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
/** Error envelope of a task that failed or is not known to have finished (no `stack`), or of an exception inside the server (with `stack`). */
export interface NftTaskErrorResponse {
    /**
     * What went wrong. Null if the worker gave up without a message, for example because the chain did not respond.
     * @example Transaction Receipt Failed
     */
    error: string | null;
    /**
     * The server's stack trace, for bug reports only. Present only for exceptions.
     * @example TypeError: Cannot read properties of undefined (reading 'length')
     */
    stack?: string;
}
/**
 * The contract of a collection, in lowercase or with a correct EIP-55 checksum. The server accepts any other spelling and charges for it, but the transaction fails before it reaches the chain.
 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
 */
export type NftContractInput = string;
/**
 * A wallet address, in lowercase or with a correct EIP-55 checksum. Not a PLYR[ID]: the server does not look up players here.
 * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
 */
export type NftWallet = string;
/** One trait. The server does not check it. */
export type NftAttribute = {
    /**
     * Name of the trait.
     * @example Rarity
     */
    trait_type?: string;
    /**
     * Value of the trait, a string or a number. The server does not check it.
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
/** Metadata of one token. The server accepts any JSON object, and does not check it. The fields listed here are the usual ones. */
export type NftMetadata = {
    /**
     * Name of the token.
     * @example Demo Sword #1
     */
    name?: string;
    /**
     * Description of the token.
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
/** The tokens to mint, as parallel arrays: entry i of each describes one token. Either `tokenUris` or `metaJsons` is required. */
export interface MintNftsRequest {
    /** The chain, as a number or a decimal string: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia), or 97 (BNB Smart Chain testnet). A chain name is rejected. */
    chainId: NftChainId;
    /**
     * The collection of each token. Must have the same length as `addresses`. Repeat a contract to mint several of its tokens. All must belong to the calling game, on this chain.
     * @example [
     *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
     *     ]
     */
    nfts: NftContractInput[];
    /**
     * The wallet that receives each token, at most ten. Use a player's mirror or primary address. The server does not check the addresses before it charges.
     * @example [
     *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa"
     *     ]
     */
    addresses: NftWallet[];
    /**
     * The URI of each token's metadata. Must have the same length as `addresses`. With fewer URIs, the whole batch reverts. More are ignored.
     * @example [
     *       "https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey"
     *     ]
     */
    tokenUris?: string[];
    /**
     * The metadata of each token. Must have the same length as `addresses`. The server uploads each entry to public IPFS. If you also send `tokenUris`, this array is ignored, but its length is still checked.
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
 * The collection of each token, spelled as sent.
 * @example [
 *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
 *     ]
 */
export type SentNftContracts = NftContractInput[];
/**
 * A wallet for each token, spelled as sent.
 * @example [
 *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa"
 *     ]
 */
export type SentNftWallets = NftWallet[];
/**
 * Format: uri-reference
 * URI of the token's metadata, as recorded in the contract.
 * @example https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey
 */
export type NftTokenUri = string;
/** Arguments of the worker's method. For metadata sent as `metaJsons`, it has the URIs of the uploads. */
export interface MintNftsTaskBody {
    /** The game that the collection belongs to, in lowercase. */
    gameId: NftGameId;
    /** The server's name of the chain: `fuji` is 43113, `plyrTestnet` is 62831, `sepolia` is 11155111, and `bscTestnet` is 97. */
    chainTag: NftChainTag;
    /** The collection of each token, spelled as sent. */
    nfts: SentNftContracts;
    /** A wallet for each token, spelled as sent. */
    addresses: SentNftWallets;
    /**
     * The URI of each token's metadata.
     * @example [
     *       "https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey"
     *     ]
     */
    tokenUris: NftTokenUri[];
}
/**
 * ID of a token in its collection, as a decimal string. IDs start at 1, count up, and are never reused.
 * @example 1
 */
export type NftTokenId = string;
/** One transfer of a token. It does not name the contract: that is the entry with the same index in `nfts` of the request. */
export interface NftTransferEvent {
    /** The game that the collection belongs to, in lowercase. */
    gameId: NftGameId;
    /**
     * The address that held the token, EIP-55 checksummed. The zero address for a minted token.
     * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
     */
    from: string;
    /**
     * The address that holds the token now, EIP-55 checksummed. The zero address for a burned token.
     * @example 0xF10A25C08e802a2db3CAaf71FC8F2928915908d9
     */
    to: string;
    /** ID of a token in its collection, as a decimal string. IDs start at 1, count up, and are never reused. */
    tokenId: NftTokenId;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/**
 * One entry per token, in order. Empty if the arrays of the request were empty.
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
/** The worker's method, arguments, and result. */
export interface MintNftsTaskData {
    /**
     * Name of the worker's method.
     * @example mintGameNft
     * @constant
     */
    method: "mintGameNft";
    /** Arguments of the worker's method. For metadata sent as `metaJsons`, it has the URIs of the uploads. */
    body: MintNftsTaskBody;
    /** One entry per token, in order. Empty if the arrays of the request were empty. */
    result: NftTransferEvents;
}
/** The finished task. The IDs of the new tokens are in `taskData.result`. */
export interface MintNftsTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and result. */
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
 * ID of a token, as a number or a decimal string. Use a string beyond 2^53.
 * @example 1
 */
export type NftTokenIdInput = number | string;
/** The tokens to transfer, as parallel arrays: entry i of each describes one transfer. */
export interface TransferNftsRequest {
    /** The chain, as a number or a decimal string: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia), or 97 (BNB Smart Chain testnet). A chain name is rejected. */
    chainId: NftChainId;
    /**
     * The collection of each token, at most ten. Must have the same length as `tokenIds`. With fewer entries, the whole batch reverts. More are ignored. All must belong to the calling game, on this chain.
     * @example [
     *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
     *     ]
     */
    nfts: NftContractInput[];
    /**
     * The wallet that holds each token now. Must have the same length as `tokenIds`.
     * @example [
     *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa"
     *     ]
     */
    fromAddresses: NftWallet[];
    /**
     * The wallet that receives each token. Must have the same length as `tokenIds`. The zero address is rejected.
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
 * ID of a token, spelled as sent.
 * @example 1
 */
export type SentNftTokenId = number | string;
/**
 * The tokens, spelled as sent.
 * @example [
 *       "1"
 *     ]
 */
export type SentNftTokenIds = SentNftTokenId[];
/** Arguments of the worker's method. */
export interface TransferNftsTaskBody {
    /** The game that the collection belongs to, in lowercase. */
    gameId: NftGameId;
    /** The server's name of the chain: `fuji` is 43113, `plyrTestnet` is 62831, `sepolia` is 11155111, and `bscTestnet` is 97. */
    chainTag: NftChainTag;
    /** The collection of each token, spelled as sent. */
    nfts: SentNftContracts;
    /** A wallet for each token, spelled as sent. */
    fromAddresses: SentNftWallets;
    /** A wallet for each token, spelled as sent. */
    toAddresses: SentNftWallets;
    /** The tokens, spelled as sent. */
    tokenIds: SentNftTokenIds;
}
/** The worker's method, arguments, and result. */
export interface TransferNftsTaskData {
    /**
     * Name of the worker's method.
     * @example transferGameNft
     * @constant
     */
    method: "transferGameNft";
    /** Arguments of the worker's method. */
    body: TransferNftsTaskBody;
    /** One entry per token, in order. Empty if the arrays of the request were empty. */
    result: NftTransferEvents;
}
/** The finished task. */
export interface TransferNftsTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and result. */
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
/** The tokens to burn, as parallel arrays: entry i of each names one token. */
export interface BurnNftsRequest {
    /** The chain, as a number or a decimal string: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia), or 97 (BNB Smart Chain testnet). A chain name is rejected. */
    chainId: NftChainId;
    /**
     * The collection of each token, at most ten. Must have the same length as `tokenIds`. All must belong to the calling game, on this chain.
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
/** Arguments of the worker's method. */
export interface BurnNftsTaskBody {
    /** The game that the collection belongs to, in lowercase. */
    gameId: NftGameId;
    /** The server's name of the chain: `fuji` is 43113, `plyrTestnet` is 62831, `sepolia` is 11155111, and `bscTestnet` is 97. */
    chainTag: NftChainTag;
    /** The collection of each token, spelled as sent. */
    nfts: SentNftContracts;
    /** The tokens, spelled as sent. */
    tokenIds: SentNftTokenIds;
}
/** The worker's method, arguments, and result. */
export interface BurnNftsTaskData {
    /**
     * Name of the worker's method.
     * @example burnGameNft
     * @constant
     */
    method: "burnGameNft";
    /** Arguments of the worker's method. */
    body: BurnNftsTaskBody;
    /** One entry per token, in order. Empty if the arrays of the request were empty. */
    result: NftTransferEvents;
}
/** The finished task. */
export interface BurnNftsTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and result. */
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
 * How many tokens the player's mirror, primary, and secondary addresses hold together, as a decimal string. `0` if there are none.
 * @example 2
 */
export type NftHolding = string;
/** The player's balance in one collection. */
export interface NftBalance {
    /** Name of the collection. It does not need to be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. It does not need to be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as sent at creation, or an empty string. The server stores it, not the chain. */
    image: NftCollectionImage;
    /** How many tokens the player's mirror, primary, and secondary addresses hold together, as a decimal string. `0` if there are none. */
    balance: NftHolding;
    /** True for a soulbound collection: its tokens can be minted and burned, but never transferred. */
    isSbt: IsSbt;
}
/**
 * The player's balance in each collection, by the address of its contract, EIP-55 checksummed.
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
/** The collections of each game, by game ID. */
export interface NftBalances {
    [key: string]: NftBalancesOfGame;
}
/**
 * The address that holds the token, EIP-55 checksummed.
 * @example 0xF10A25C08e802a2db3CAaf71FC8F2928915908d9
 */
export type NftOwner = string;
/** One token of the player. `metaJson` is absent if the server could not fetch the metadata, for example from an `ipfs://` URI. */
export interface HeldNft {
    /** The address that holds the token, EIP-55 checksummed. */
    owner: NftOwner;
    /** ID of a token in its collection, as a decimal string. IDs start at 1, count up, and are never reused. */
    tokenId: NftTokenId;
    /** URI of the token's metadata, as recorded in the contract. */
    tokenUri: NftTokenUri;
    /** Metadata of one token. The server accepts any JSON object, and does not check it. The fields listed here are the usual ones. */
    metaJson?: NftMetadata;
}
/** A collection, and the player's tokens in it. */
export interface HeldNftCollection {
    /** Name of the collection. It does not need to be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. It does not need to be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as sent at creation, or an empty string. The server stores it, not the chain. */
    image: NftCollectionImage;
    /** True for a soulbound collection: its tokens can be minted and burned, but never transferred. */
    isSbt: IsSbt;
    /**
     * The tokens: first those of the mirror address, then those of the primary and the secondary addresses. Empty if there are none.
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
 * The player's tokens in each collection, by the address of its contract, EIP-55 checksummed.
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
/** The collections of each game, by game ID. */
export interface NftListing {
    [key: string]: NftListingOfGame;
}
/** How many tokens of the collection the player holds. */
export interface NftCount {
    /** How many tokens the player's mirror, primary, and secondary addresses hold together, as a decimal string. `0` if there are none. */
    balance: NftHolding;
}
/** The credit that the game has left for NFT operations. */
export interface NftCredit {
    /**
     * Format: int64
     * The credit, in its own units. Every game starts with 10000.
     * @example 9977
     */
    credit: number;
}
/** A collection. */
export interface NftCollectionInfo {
    /** The game that the collection belongs to, in lowercase. */
    gameId: NftGameId;
    /** The contract of a collection, EIP-55 checksummed. */
    nft: NftContract;
    /** Name of the collection. It does not need to be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. It does not need to be unique. */
    symbol: NftCollectionSymbol;
    /** URL of the collection's picture as sent at creation, or an empty string. The server stores it, not the chain. */
    image: NftCollectionImage;
    /** True for a soulbound collection: its tokens can be minted and burned, but never transferred. */
    isSbt: IsSbt;
    /**
     * How many tokens exist, as a decimal string. Burned tokens do not count.
     * @example 2
     */
    totalSupply: string;
    /**
     * How many addresses hold at least one token, as a decimal string.
     * @example 1
     */
    holderCount: string;
}
/** The collection to create, and the game owner's consent. */
export interface CreateNftBySignatureRequest {
    /** The chain, as a number or a decimal string: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia), or 97 (BNB Smart Chain testnet). A chain name is rejected. */
    chainId: NftChainId;
    /**
     * PLYR[ID] of the game that gets the collection and pays for it, in any case.
     * @example demo-game
     */
    gameId: string;
    /** Name of the collection. It does not need to be unique. */
    name: NftCollectionName;
    /** Symbol of the collection. It does not need to be unique. */
    symbol: NftCollectionSymbol;
    /** URL of a picture for the collection. The server stores and returns it. It does not reach the chain. */
    image?: NftCollectionImageInput;
    /** If true, the collection is permanently soulbound: its tokens can be minted and burned, but never transferred. Only the JSON value `true` counts. The string `"true"` means false. */
    isSbt?: IsSbtInput;
    /** Personal-message signature (EIP-191) by an externally owned account: 65 bytes as hex with the prefix `0x`. Contract wallets (ERC-1271) are not supported. */
    signature: HexSignature;
}
/** A JSON object, such as the metadata of a token. */
export interface UploadedJsonObject {
    [key: string]: unknown;
}
/**
 * The file: the JSON value itself if `fileType` is `application/json`, otherwise its bytes in Base64.
 * @example {
 *       "name": "Demo Sword #1",
 *       "description": "A sword of the demo game."
 *     }
 */
export type NftFileContent = string | UploadedJsonObject | unknown[];
/** The file to put on public IPFS. */
export interface UploadNftFileRequest {
    /** The file: the JSON value itself if `fileType` is `application/json`, otherwise its bytes in Base64. */
    content: NftFileContent;
    /**
     * Media type of the file. With `application/json`, `content` is a JSON value. With any other value, it is Base64.
     * @example application/json
     */
    fileType: string;
}
/** The location of the file. */
export interface UploadedNftFile {
    /**
     * Format: uri
     * URL of the file on the IPFS gateway. The same content always has the same URL.
     * @example https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey
     */
    url: string;
}
/**
 * A chain name, in exactly this spelling, or a chain ID. `fuji` (43113), `avalanche` (43114), `plyrTestnet` (62831), and `plyr` (16180) have an NFT index.
 * @example plyrTestnet
 */
export type NftChainRef = string;
/**
 * A contract address, in lowercase or with a correct EIP-55 checksum. Or the only alias that the server knows: `zoogenes`, on `fuji` and on `avalanche`.
 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
 */
export type NftContractRef = string;
/**
 * The address that holds the token, in lowercase. The zero address means that the token was burned.
 * @example 0xf10a25c08e802a2db3caaf71fc8f2928915908d9
 */
export type IndexedNftOwner = string;
/**
 * How many the address holds, as a decimal string. `1` for ERC-721 tokens.
 * @example 1
 */
export type NftQuantity = string;
/** A holder of a token. */
export interface NftOwnership {
    /** The address that holds the token, in lowercase. The zero address means that the token was burned. */
    owner: IndexedNftOwner;
    /** How many the address holds, as a decimal string. `1` for ERC-721 tokens. */
    quantity: NftQuantity;
}
/** One token. All fields of its metadata are next to the first three, and replace any of them with the same name. The usual fields are listed here. If the server cannot fetch the metadata, only the first three are present. */
export type IndexedNft = {
    /**
     * ID of the token in its collection, as a decimal string. Note the capital letters.
     * @example 1
     */
    tokenID: string;
    /**
     * URI of the token's metadata. Note the capital letters.
     * @example https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey
     */
    tokenURI: string;
    /**
     * The holders of the token. For tokens of this API, it has one entry.
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
     * Description of the token, from its metadata.
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
    /** The address that holds the token, in lowercase. The zero address means that the token was burned. */
    owner: IndexedNftOwner;
}
/** Whether the token was burned. */
export interface NftBurntResponse {
    /**
     * True if the zero address holds the token.
     * @example false
     */
    isBurnt: boolean;
}
/** One token of the player. All fields of its metadata are next to the first five. The usual fields are listed here. If the server cannot fetch the metadata, only the first five are present. */
export type UserCollectionNft = {
    /** The address that holds the token, in lowercase. The zero address means that the token was burned. */
    owner: IndexedNftOwner;
    /**
     * URI of the token's metadata.
     * @example https://ipfs.plyr.network/ipfs/bafkreian7bb6r2zp256pbd6i5u3kxpba7ijm4mqecmeoggr34gg24otlwu
     */
    uri: string;
    /**
     * The contract, in lowercase if the path has an alias, otherwise spelled as in the path.
     * @example 0x9fc13e6408ca6a997d6eb8a25440cbcb20745e8b
     */
    collection: string;
    /** How many the address holds, as a decimal string. `1` for ERC-721 tokens. */
    quantity: NftQuantity;
    /** ID of a token in its collection, as a decimal string. IDs start at 1, count up, and are never reused. */
    tokenId: NftTokenId;
    /**
     * Name of the token, from its metadata.
     * @example Zoo Gene #7
     */
    name?: string;
    /**
     * Description of the token, from its metadata.
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
 * Name of the badge.
 * @example First Win
 */
export type BadgeName = string;
/**
 * Why players receive the badge. It is not part of the metadata of minted badges.
 * @example Won a first match
 */
export type BadgeDescription = string;
/** One trait, in the form that NFT marketplaces read. */
export interface BadgeAttribute {
    /**
     * Name of the trait.
     * @example RARITY
     */
    trait_type: string;
    /**
     * Value of the trait, as a string, even for a number.
     * @example Common
     */
    value: string;
}
/** A new kind of badge. */
export interface CreateBadgeRequest {
    /** Name of the badge. */
    name: BadgeName;
    /** Why players receive the badge. It is not part of the metadata of minted badges. */
    description: BadgeDescription;
    /**
     * Short name that other operations use for this kind of badge. Stored in lowercase, without surrounding spaces. Unique within the game.
     * @example first-win
     */
    slug: string;
    /**
     * Format: uri
     * URL of the picture. Required, although the published docs call it optional.
     * @example https://example.com/badges/first-win.png
     */
    image: string;
    /**
     * Traits that every minted badge of this kind has. The server does not check them.
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
 * The slug of a kind of badge, in any case. The server converts it to lowercase.
 * @example first-win
 */
export type BadgeSlugInput = string;
/** The players and their badges. The player in entry i of `plyrIds` gets the badge in entry i of `slugs`. */
export interface MintBadgesRequest {
    /**
     * The players, at most ten. You can list a player several times.
     * @example [
     *       "alice",
     *       "bobby"
     *     ]
     */
    plyrIds: PlyrIdInput[];
    /**
     * The kind of badge for each player. Must have the same length as `plyrIds`.
     * @example [
     *       "first-win",
     *       "ten-wins"
     *     ]
     */
    slugs: BadgeSlugInput[];
}
/**
 * The game that the badges belong to: the owner of the API key, unless the request names another game.
 * @example demo-game
 */
export type BadgeGameId = string;
/**
 * Short name of a kind of badge, in lowercase and without surrounding spaces. Unique within a game.
 * @example first-win
 */
export type BadgeSlug = string;
/**
 * URL of the picture, as sent at creation.
 * @example https://example.com/badges/first-win.png
 */
export type BadgeImage = string;
/** Metadata of one minted badge, built from its kind. The description of the kind is not part of it. */
export interface BadgeMetadata {
    /** Name of the badge. */
    name: BadgeName;
    /** Short name of a kind of badge, in lowercase and without surrounding spaces. Unique within a game. */
    slug: BadgeSlug;
    /** URL of the picture, as sent at creation. */
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
/** Arguments of the worker's method. All arrays have the same length. */
export interface MintBadgesTaskBody {
    /** The game that the badges belong to: the owner of the API key, unless the request names another game. */
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
     * URLs of the uploaded metadata, one for each badge.
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
 * Number of the token in the game's badge collection, as a decimal string. Numbers count up from 1, and are never reused.
 * @example 1
 */
export type BadgeTokenId = string;
/** One transfer of a badge. All entries of one request share a transaction. */
export interface BadgeTransfer {
    /** The game that the badges belong to: the owner of the API key, unless the request names another game. */
    gameId: BadgeGameId;
    /**
     * The previous holder. The zero address for a minted badge.
     * @example 0x0000000000000000000000000000000000000000
     */
    from: string;
    /**
     * The new holder, a mirror address. The zero address for a burned badge.
     * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
     */
    to: string;
    /** Number of the token in the game's badge collection, as a decimal string. Numbers count up from 1, and are never reused. */
    tokenId: BadgeTokenId;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/**
 * One entry for each badge, in the order of the request. The known server (2025-05-31) leaves the array empty.
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
/** The worker's method, arguments, and result. */
export interface MintBadgesTaskData {
    /**
     * Name of the worker's method.
     * @example mintGameBadge
     * @constant
     */
    method: "mintGameBadge";
    /** Arguments of the worker's method. All arrays have the same length. */
    body: MintBadgesTaskBody;
    /** One entry for each badge, in the order of the request. The known server (2025-05-31) leaves the array empty. */
    result: BadgeTransfers;
}
/** The record of the task that minted the badges. */
export interface MintBadgesTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and result. */
    taskData: MintBadgesTaskData;
    /**
     * The same array as `taskData.result`, at the place where the published docs show it. The known server does not send it. Read `taskData.result` first.
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
/** Error envelope of a failed or timed-out task (no `stack`), or of an exception inside the server (with `stack`). */
export interface BadgeTaskErrorResponse {
    /**
     * What went wrong. Null if the worker gave up without a message, after three attempts.
     * @example Transaction Receipt Failed
     */
    error: string | null;
    /**
     * The server's stack trace, for bug reports only. Absent if the task failed.
     * @example Error: Internal server error
     */
    stack?: string;
}
/** The badge to remove. */
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
     * The token to remove, as a decimal string.
     * @example 1
     */
    tokenId: string;
    /**
     * The chain of the contract, as a decimal string. According to the published docs, the default is the chain that the server is configured for.
     * @example 62831
     */
    chainId?: string;
}
/** Result of the task. */
export interface RemoveBadgeData {
    /** Hash of the transaction on the chain. */
    transactionHash: TransactionHash;
}
/** The task that removes the badge, as the published docs show it. */
export interface RemoveBadgeResponse {
    /**
     * ID of the task.
     * @example 1750000198077-0
     */
    taskId: string;
    /** Result of the task. */
    data: RemoveBadgeData;
    /**
     * Status of the task. The published docs do not list the values. Those of other tasks are `SUCCESS`, `FAILED`, and `PENDING`.
     * @example SUCCESS
     */
    status: string;
}
/**
 * Number of a token, as a decimal string (the form of every response) or as an integer.
 * @example 1
 */
export type BadgeTokenIdInput = number | string;
/** The badges to burn. Only `tokenIds` selects the tokens. The other arrays select the records to delete. */
export interface BurnBadgesRequest {
    /**
     * The holders, at most ten, in lowercase. The server does not compare them with the chain.
     * @example [
     *       "alice"
     *     ]
     */
    plyrIds: string[];
    /**
     * The kind of each badge, in the same order. The server does not check the length of the array.
     * @example [
     *       "first-win"
     *     ]
     */
    slugs: BadgeSlugInput[];
    /**
     * The tokens to burn, in the same order. Must have the same length as `plyrIds`.
     * @example [
     *       "1"
     *     ]
     */
    tokenIds: BadgeTokenIdInput[];
}
/** Arguments of the worker's method, as in the request. */
export interface BurnBadgesTaskBody {
    /** The game that the badges belong to: the owner of the API key, unless the request names another game. */
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
/** The worker's method, arguments, and result. */
export interface BurnBadgesTaskData {
    /**
     * Name of the worker's method.
     * @example burnGameBadge
     * @constant
     */
    method: "burnGameBadge";
    /** Arguments of the worker's method, as in the request. */
    body: BurnBadgesTaskBody;
    /** One entry for each badge, in the order of the request. The known server (2025-05-31) leaves the array empty. */
    result: BadgeTransfers;
}
/** The record of the task that burned the badges. */
export interface BurnBadgesTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and result. */
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
 * The metadata of the badge, as an object or a JSON string. The known server stores a string. The form that a later server sends is not known.
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
     * Database ID of the record.
     * @example 684ee5152d623e441a768a4d
     */
    _id: string;
    /** The game that the badges belong to: the owner of the API key, unless the request names another game. */
    gameId: BadgeGameId;
    /** Short name of a kind of badge, in lowercase and without surrounding spaces. Unique within a game. */
    slug: BadgeSlug;
    /** Number of the token in the game's badge collection, as a decimal string. Numbers count up from 1, and are never reused. */
    tokenId: BadgeTokenId;
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /**
     * The address that holds the badge, which is the player's mirror.
     * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
     */
    owner: string;
    /** The metadata of the badge, as an object or a JSON string. The known server stores a string. The form that a later server sends is not known. */
    metaJson: StoredBadgeMetadata;
    /**
     * Format: date-time
     * When the badge was minted, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:09:45.880Z
     */
    createdAt: string;
    /**
     * Version counter of the database. Clients do not need it.
     * @example 0
     */
    __v: number;
}
/**
 * The game's badge collection, a soulbound ERC-721 contract on the PLYR testnet (chain ID 62831), EIP-55 checksummed.
 * @example 0xBcd4042DE499D14e55001CcbB24a551F3b954096
 */
export type BadgeCollectionAddress = string;
/**
 * One trait, as sent.
 * @example {
 *       "trait_type": "RARITY",
 *       "value": "Common"
 *     }
 */
export type StoredBadgeAttribute = BadgeAttribute | string;
/**
 * Traits, as sent at creation. The server does not check them, so the array of another game can contain plain strings.
 * @example [
 *       {
 *         "trait_type": "RARITY",
 *         "value": "Common"
 *       }
 *     ]
 */
export type BadgeAttributes = StoredBadgeAttribute[];
/** One kind of badge, and the numbers of its badges and holders. */
export interface BadgeInfo {
    /** The game that the badges belong to: the owner of the API key, unless the request names another game. */
    gameId: BadgeGameId;
    /** The game's badge collection, a soulbound ERC-721 contract on the PLYR testnet (chain ID 62831), EIP-55 checksummed. */
    contractAddress: BadgeCollectionAddress;
    /** Name of the badge. */
    name: BadgeName;
    /** Why players receive the badge. It is not part of the metadata of minted badges. */
    description: BadgeDescription;
    /** Short name of a kind of badge, in lowercase and without surrounding spaces. Unique within a game. */
    slug: BadgeSlug;
    /** URL of the picture, as sent at creation. */
    image: BadgeImage;
    /** Traits, as sent at creation. The server does not check them, so the array of another game can contain plain strings. */
    attributes: BadgeAttributes;
    /**
     * Format: date-time
     * When this kind was created, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:09:40.120Z
     */
    createdAt: string;
    /**
     * Number of players who hold at least one badge of this kind.
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
 * Name and symbol of a badge collection: the game ID in uppercase, followed by `-BADGE`.
 * @example DEMO-GAME-BADGE
 */
export type BadgeCollectionName = string;
/** Arguments of the worker's method. */
export interface InitBadgesTaskBody {
    /** The game that the badges belong to: the owner of the API key, unless the request names another game. */
    gameId: BadgeGameId;
    /** Name and symbol of a badge collection: the game ID in uppercase, followed by `-BADGE`. */
    name: BadgeCollectionName;
    /** Name and symbol of a badge collection: the game ID in uppercase, followed by `-BADGE`. */
    symbol: BadgeCollectionName;
}
/** The new collection. */
export interface BadgeCollection {
    /** The game that the badges belong to: the owner of the API key, unless the request names another game. */
    gameId: BadgeGameId;
    /** The game's badge collection, a soulbound ERC-721 contract on the PLYR testnet (chain ID 62831), EIP-55 checksummed. */
    badgeCollection: BadgeCollectionAddress;
    /** Name and symbol of a badge collection: the game ID in uppercase, followed by `-BADGE`. */
    name: BadgeCollectionName;
    /** Name and symbol of a badge collection: the game ID in uppercase, followed by `-BADGE`. */
    symbol: BadgeCollectionName;
    /** Hash of the transaction on the chain. */
    hash: TransactionHash;
}
/** The worker's method, arguments, and result. */
export interface InitBadgesTaskData {
    /**
     * Name of the worker's method.
     * @example createGameBadge
     * @constant
     */
    method: "createGameBadge";
    /** Arguments of the worker's method. */
    body: InitBadgesTaskBody;
    /** The new collection. */
    result: BadgeCollection;
}
/** The record of the task that created the collection. */
export interface InitBadgesTask {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and result. */
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
/** A game, and a signature by the wallet of its owner. */
export interface InitBadgesBySignatureRequest {
    /**
     * The game that gets the badge collection: the PLYR[ID] of its owner, in any case.
     * @example david
     */
    gameId: string;
    /**
     * EIP-191 signature of the message `Initialize game badge for <GAMEID>` (the game ID in uppercase) by the primary address of that PLYR[ID], as hex with the prefix `0x`.
     * @example 0xdc2e771efdb9030545e8860650d4af09141f994d4902f75b87f5d3b8e5c40ce362598a90f1cfc52b3598c9707a9f3dbb1374f3b855e783be5d64fe8bf670af7b1b
     */
    signature: string;
}
/** Whether the calling game has a badge collection. */
export interface IsBadgeInitedResponse {
    /**
     * True after `initBadges` has succeeded.
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
/** One action of a player or game. `plyrId` and `gameId` are missing only if the logged request did not contain them. */
export interface ActivityLogEntry {
    /**
     * Database ID of the entry.
     * @example 684ee0b0872aeeb828e52697
     */
    _id: string;
    /**
     * The player, spelled as in the logged request.
     * @example alice
     */
    plyrId?: string;
    /**
     * The game, or null for actions outside of any game.
     * @example demo-game
     */
    gameId?: string | null;
    /**
     * Area of the action. Known values: `user`, `withdraw`, `transfer`, `game`, `gameChip`, `gameNft`, and `gameBadge`. The server can add more.
     * @example user
     */
    type: string;
    /**
     * The action, such as `register`, `login`, `loginAndApprove`, `logout`, `discardSession`, `create`, `join`, `pay`, or `mint`. The server can add more.
     * @example login
     */
    action: string;
    /**
     * Details, which depend on `type` and `action`. Entries of background tasks contain the transaction `hash` and the string `success` (`success` or `reverted`). Absent if there are none.
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
     * Version counter of the database. Clients do not need it.
     * @example 0
     */
    __v: number;
}
/**
 * The result of the method: an object or an array. Absent if there is none.
 * @example {
 *       "gameId": "demo-game",
 *       "roomId": "3",
 *       "roomAddress": "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f"
 *     }
 */
export type TaskResult = {
    [key: string]: unknown;
} | unknown[];
/** The worker's method, arguments, and result. */
export interface TaskData {
    /**
     * Name of the worker's method.
     * @example createGameRoom
     */
    method: string;
    /**
     * Arguments of the worker's method.
     * @example {
     *       "gameId": "demo-game",
     *       "expiresIn": 2592000
     *     }
     */
    body: {
        [key: string]: unknown;
    };
    /** The result of the method: an object or an array. Absent if there is none. */
    result?: TaskResult;
}
/** The worker's method, its arguments as a JSON string, and the result. The mainnet sends this form. The testnet sent it before May 2025, and older records there still have it. */
export interface LegacyTaskData {
    /** Name of the worker's method. */
    0: LegacyTaskMethod;
    /** Arguments of the worker's method, as a JSON string. */
    1: LegacyTaskBody;
    /** The result of the method: an object or an array. Absent if there is none. */
    result?: TaskResult;
}
/**
 * The worker's method, arguments, and any result. The mainnet sends the legacy form. The testnet sends it only for records from before May 2025.
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
/** The worker finished. For withdrawals and transfers, this does not mean that the chain has accepted the transaction. */
export interface TaskSucceeded {
    /** ID of a task: a Redis stream ID, which consists of milliseconds since the Unix epoch and a counter. */
    taskId: TaskId;
    /** The worker's method, arguments, and any result. The mainnet sends the legacy form. The testnet sends it only for records from before May 2025. */
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
/** `PENDING`: the task is queued or running. Poll again in one or two seconds. `NOT_FOUND`: no task has this ID. */
export interface TaskWithoutRecord {
    /**
     * The status. (enum property replaced by openapi-typescript)
     * @enum {string}
     */
    status: "PENDING" | "NOT_FOUND";
}
/** State of a background task. Check `status` first: a waiting or unknown task has no other field. */
export type TaskStatus = TaskSucceeded | TaskFailed | TaskWithoutRecord;
/** Whether the player exists. */
export interface UserExistsResponse {
    /**
     * True when a player has this PLYR[ID] or primary address.
     * @example true
     */
    exists: boolean;
}
/**
 * Shared secret of the one-time passwords in base32, the string in the player's authenticator app. The server does not check it. If it is not base32, the player has no valid one-time password.
 * @example JBSWY3DPEHPK3PXP
 */
export type OtpSecret = string;
/**
 * Chain of the account, as a number or a decimal string. The default is the testnet **on both networks**. On the mainnet, send 16180.
 * @default 62831
 * @example 62831
 */
export type AccountChainId = number | string;
/**
 * Format: uri
 * URL of a picture, `https://` or `ipfs://`. The server does not check its target.
 * @example ipfs://bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq
 */
export type AvatarInput = string;
/** The new player, and proof that they hold the wallet. */
export interface RegisterUserRequest {
    /**
     * Wallet address that becomes the primary address. Use lowercase, or a correct EIP-55 checksum.
     * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
     */
    address: string;
    /**
     * EIP-191 signature by `address`, 65 bytes as hex with the prefix `0x`. The signed message is `PLYR[ID] Registration`. With a claiming code, it is `PLYR[ID] Registration with claiming code: `, followed by the code exactly as in the path.
     * @example 0x4061f101d75747d9aa75cacb7a97270c3e91297c406d8009156bf388ae65ac7d2d9accce83ec794acdd14594f8a8b296de10e59ee6b9305297f7f60d147322501b
     */
    signature: string;
    /**
     * The name of the new player, stored in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end.
     * @example alice
     */
    plyrId: string;
    /** Shared secret of the one-time passwords in base32, the string in the player's authenticator app. The server does not check it. If it is not base32, the player has no valid one-time password. */
    secret: OtpSecret;
    /** Chain of the account, as a number or a decimal string. The default is the testnet **on both networks**. On the mainnet, send 16180. */
    chainId?: AccountChainId;
    /** URL of a picture, `https://` or `ipfs://`. The server does not check its target. */
    avatar?: AvatarInput;
}
/** The new player. */
export interface RegisterUserResponse {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /** The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it. */
    mirrorAddress: MirrorAddress;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /** URL of the player's picture. The server rewrites `ipfs://` addresses to the gateway `https://ipfs.plyr.network/ipfs/`, and returns a default image for a player without a picture. It does not check the values that clients store, so this is not always a URL. */
    avatar: Avatar;
}
/** The new player, who took over a guest's account. */
export interface ClaimedUser {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /**
     * The mirror address that the guest had, EIP-55 checksummed. Everything in it now belongs to the player.
     * @example 0x5196C60A16e819fB04d9508C346214C5e6Db93cf
     */
    mirrorAddress: string;
    /** The wallet address that the player registered with, EIP-55 checksummed. */
    primaryAddress: PrimaryAddress;
    /** URL of the player's picture. The server rewrites `ipfs://` addresses to the gateway `https://ipfs.plyr.network/ipfs/`, and returns a default image for a player without a picture. It does not check the values that clients store, so this is not always a URL. */
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
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** URL of a picture, `https://` or `ipfs://`. The server does not check its target. */
    avatar: AvatarInput;
    /**
     * EIP-191 signature of the message `PLYR[ID] Update Profile Image` by the player's primary address, 65 bytes as hex with the prefix `0x`.
     * @example 0x3614a52e9b52ff548ef80fbf93ef0c2fd3c5dc44d8a98d2e39f0ed6b3db19af56e9e61aa40afbb7b8bd42fe722de4ddd7f1671071715ddf3aa3927d0f76df5d71c
     */
    signature: string;
}
/** The player and the new picture. */
export interface UpdateAvatarResponse {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /**
     * The picture as sent. An `ipfs://` address is not rewritten here.
     * @example ipfs://bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq
     */
    avatar: string;
}
/**
 * The secondary wallet address. Use lowercase, or a correct EIP-55 checksum.
 * @example 0x71bE63f3384f5fb98995898A86B02Fb2426c5788
 */
export type SecondaryAddressInput = string;
/** The player, the secondary address, and a signature by that address. */
export interface BindSecondaryAddressRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** The secondary wallet address. Use lowercase, or a correct EIP-55 checksum. */
    secondaryAddress: SecondaryAddressInput;
    /**
     * EIP-191 signature of the message `PLYR[ID] Secondary Bind` by the **secondary** address, 65 bytes as hex with the prefix `0x`.
     * @example 0x4622b3d192a7bdad0ada7dd510e81061f9b12386ae6fd11789f90b550f1fcfac3ff8a790115a542bafb6779ed1256d928b5c5e4658a9b097321ec73d468d99401b
     */
    signature: string;
}
/**
 * A secondary wallet address of the player, EIP-55 checksummed.
 * @example 0x71bE63f3384f5fb98995898A86B02Fb2426c5788
 */
export type SecondaryAddress = string;
/** The player and the address that was bound or unbound. */
export interface SecondaryAddressChange {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /** A secondary wallet address of the player, EIP-55 checksummed. */
    secondaryAddress: SecondaryAddress;
}
/** The address to unbind, and proof that a player holds their primary wallet. */
export interface UnbindSecondaryAddressRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** The secondary wallet address. Use lowercase, or a correct EIP-55 checksum. */
    secondaryAddress: SecondaryAddressInput;
    /**
     * EIP-191 signature of the message `PLYR[ID] Secondary Unbind` by the primary address of `plyrId`, 65 bytes as hex with the prefix `0x`.
     * @example 0xb1b2e51f4e0f4e0f966895d41ca34bdc7718737fac55b6601963ccc2655b40573cfd8c1cba09796f51d80838c951291e980e008555823a15b68e63f55d20f3871b
     */
    signature: string;
}
/** A secondary address of a player. */
export interface SecondaryAddressBinding {
    /**
     * Database ID of the binding.
     * @example 684ee218872aeeb828e52701
     */
    _id: string;
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /** A secondary wallet address of the player, EIP-55 checksummed. */
    secondaryAddress: SecondaryAddress;
    /**
     * Format: date-time
     * When the address was bound, ISO 8601 in UTC with milliseconds.
     * @example 2025-06-15T15:12:08.000Z
     */
    boundAt: string;
    /**
     * Version counter of the database. Clients do not need it.
     * @example 0
     */
    __v: number;
}
/** The player, the new secret, and proof that they hold the primary wallet. */
export interface ResetTwoFactorRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature of the message `PLYR[ID] Reset Two-Factor Authentication` by the player's primary address, 65 bytes as hex with the prefix `0x`.
     * @example 0xaa232ff2bd86ee610f080798e563f937bc58662ea0468bcd95eadb663cd9024570ce67de85c9c3c3704d3b30934c71c6439fdcde11630c494ce8cd31d9ad95181b
     */
    signature: string;
    /**
     * The new shared secret in base32. Always send it: **without it, the request succeeds but changes nothing**. The server does not check the value.
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
 * Expiry time of each session, by game ID, in milliseconds since the Unix epoch. Empty if there is no session.
 * @example {
 *       "demo-game": 1750086400000
 *     }
 */
export interface SessionEnds {
    [key: string]: number;
}
/** The player's sessions that have not expired. */
export interface ActiveSessionsResponse {
    /** Expiry time of each session, by game ID, in milliseconds since the Unix epoch. Empty if there is no session. */
    activeSessions: SessionEnds;
}
/** The session to end, and proof that the player holds the primary wallet. */
export interface DiscardSessionBySignatureRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** The ID of a game: the PLYR[ID] that owns the game's API key. Write it in lowercase, because the server stores sessions under the spelling that you send. */
    gameId: GameId;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The signed message is `PLYR[ID] Discard Session `, followed by the `gameId` in uppercase. Example: `PLYR[ID] Discard Session DEMO-GAME`.
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
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /** Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance), as a string. A JSON number is rejected. Each password is accepted once in five minutes. */
    otp: Otp;
    /**
     * The game whose session ends, spelled as in the login. Always send it. The server does not check it, and there is no default: without it, the request succeeds but ends no session.
     * @example demo-game
     */
    gameId?: string;
}
/**
 * The stored picture. Unlike elsewhere, an `ipfs://` address is not rewritten. Older accounts can have an empty string.
 * @example ipfs://bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq
 */
export type StoredAvatar = string;
/** The public profile of a player. */
export interface PublicUser {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /** The stored picture. Unlike elsewhere, an `ipfs://` address is not rewritten. Older accounts can have an empty string. */
    avatar: StoredAvatar;
}
/** A deposit to record in the activity log. The server does not check any of the fields. */
export interface AddDepositLogRequest {
    /**
     * The player whose log gets the entry. Write it in lowercase, because a search of the log matches the exact spelling.
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
    /** An amount in whole units of the token, not in its smallest unit, as a number or a decimal string. Use a string if the value has more digits than a double can represent. */
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
/** The player who asks, and proof that they hold the primary wallet. */
export interface RequestPermissionUpgradeRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature of the message `PLYR[ID] Permission Upgrade` by the player's primary address, 65 bytes as hex with the prefix `0x`.
     * @example 0xad7726bc3fb4f47d98c8d18acacc3cdad096534e14258d8458feae88f2d9a29a7d3f2e78295250a174fc7ce05a7cc24058256eef75698b917c8961502e3dd3511c
     */
    signature: string;
    /**
     * A message to the administrators. Anyone with an API key can read it.
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
 * State of a request. `pending`: not decided yet. `success`: approved, and the API key exists. `failed`: rejected.
 * @example pending
 * @enum {string}
 */
export type PermissionUpgradeStatus = "pending" | "success" | "failed";
/** A request for an API key. Each player can make only one, whatever the decision. */
export interface PermissionUpgrade {
    /**
     * Database ID of the request.
     * @example 684ee2e0872aeeb828e52711
     */
    _id: string;
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /**
     * The player's message to the administrators. Absent if the player sent none.
     * @example A card game for four players
     */
    information?: string;
    /** State of a request. `pending`: not decided yet. `success`: approved, and the API key exists. `failed`: rejected. */
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
     * Version counter of the database. Clients do not need it.
     * @example 0
     */
    __v: number;
}
/** The player whose request to approve, and the signature of an administrator. */
export interface ApprovePermissionUpgradeRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature by the wallet of an administrator, 65 bytes as hex with the prefix `0x`. The signed message names the player in uppercase: `Approve DAVID's permission upgrade`.
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
/** The player whose request to reject, and the signature of an administrator. */
export interface RejectPermissionUpgradeRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature by the wallet of an administrator, 65 bytes as hex with the prefix `0x`. The signed message names the player in uppercase: `Reject CAROL's permission upgrade`.
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
/** The player whose key to show, and proof that they hold the primary wallet. */
export interface RevealApiKeyRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The signed message names the player in uppercase: `Reveal DAVID's API key`.
     * @example 0xaa498281fb6b401267d45afa058f0dcf5c80c95dc6a9759f7dd81c8283c2a9a2733554dcb738fdb3c97a603bdca9fd776680e0e0e15d1977deb9523d923fc3881b
     */
    signature: string;
}
/** An API key, and the secret key that signs its requests. (The examples are not real keys.) */
export interface ApiKeyPair {
    /**
     * The public key, sent in the header `apikey`.
     * @example d1a5e3c07b924f68a0c2d4e6f8091b3d
     */
    apiKey: string;
    /**
     * The secret key. Use the string itself as the HMAC key, without decoding it. Never log it.
     * @example 7d0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeef
     */
    secretKey: string;
}
/** The player whose key to replace, and proof that they hold the primary wallet. */
export interface ResetApiKeyRequest {
    /** A PLYR[ID] in any case. The server converts it to lowercase. */
    plyrId: PlyrIdInput;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The signed message names the player in uppercase: `Reset DAVID's API key`.
     * @example 0xb23892030a7b996b1d3b6df9eba3f2d5a65a51dddb9f499500efbab97fc28f056648a46998c123182c07afbb33b2fff7b1d6f2552857d39565bc25c41e3ad9c71b
     */
    signature: string;
}
/**
 * Chain ID of the destination, as a number or a string. It is required, but only recorded: the tokens always move on the PLYR chain.
 * @example 62831
 */
export type DestinationChain = number | string;
/** The amount to withdraw, and proof that the player holds the primary wallet. */
export interface WithdrawTokenRequest {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The signed message contains `token` and `amount` as sent: `PLYR[ID] Withdraw token: gamr, amount: 25.5`.
     * @example 0x2a3f055cc1d52044544f9b2deca20f753c585ab23858561b03972e709bf6fdca180940d9feb9cdd4aad385c783efab019f6fd0747c187bc71b4e76a5754837d61c
     */
    signature: string;
    /** API name of a token (`plyr`, `gamr`, in any case) or the token's contract address. */
    token: TokenName;
    /** An amount in whole units of the token, not in its smallest unit, as a number or a decimal string. Use a string if the value has more digits than a double can represent. */
    amount: Amount;
    /** Chain ID of the destination, as a number or a string. It is required, but only recorded: the tokens always move on the PLYR chain. */
    toChain: DestinationChain;
}
/** The amount and the receiver, and proof that the player holds the primary wallet. */
export interface TransferTokenRequest {
    /** A PLYR[ID], the player's name, in lowercase. 5 to 64 characters: letters, digits, and single dashes, with at least one letter, and no dash at either end. */
    plyrId: PlyrId;
    /**
     * EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The signed message contains `token`, `amount`, and `toAddress` as sent: `PLYR[ID] Transfer token: gamr, amount: 25.5 to bobby`.
     * @example 0x71acf3d1f63d99af471c8093624649db355fa622f8deb56fde2908039f7027ca3a6003817ab8d29b8e44f511510f14773fdd69608b2ed497d8a3e6cd6bf8132b1c
     */
    signature: string;
    /** API name of a token (`plyr`, `gamr`, in any case) or the token's contract address. */
    token: TokenName;
    /** An amount in whole units of the token, not in its smallest unit, as a number or a decimal string. Use a string if the value has more digits than a double can represent. */
    amount: Amount;
    /** Chain ID of the destination, as a number or a string. It is required, but only recorded: the tokens always move on the PLYR chain. */
    toChain: DestinationChain;
    /**
     * The receiver: a wallet address, or a PLYR[ID] in any case, which means that player's mirror address. The server treats an address with a wrong EIP-55 checksum as a PLYR[ID].
     * @example bobby
     */
    toAddress: string;
    /**
     * The receiver's PLYR[ID] in lowercase, for the activity logs only. With it, both players get a `transfer` entry. Without it, the sender gets a `withdraw` entry. It does not decide where the tokens go.
     * @example bobby
     */
    toPlyrId?: string;
}
/** Whether the ID belongs to a game. */
export interface IsGameResponse {
    /**
     * True if an API key exists for the ID, with any role.
     * @example true
     */
    isGame: boolean;
}
/**
 * Number of the campaign, counted from 0, as a number or a decimal string.
 * @example 1
 */
export type CampaignIdInput = number | string;
/**
 * The player's **primary** address, not the mirror. Use lowercase, or a correct EIP-55 checksum.
 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
 */
export type AirdropAddressInput = string;
/** The address and the campaign whose reward to claim. */
export interface ClaimAirdropRequest {
    /** Number of the campaign, counted from 0, as a number or a decimal string. */
    campaignId: CampaignIdInput;
    /** The player's **primary** address, not the mirror. Use lowercase, or a correct EIP-55 checksum. */
    address: AirdropAddressInput;
    /**
     * True pays the full reward. False pays it with a penalty, 20 % according to a public client script. A string such as `"true"` is rejected.
     * @example true
     */
    playedGame: boolean;
}
/** One campaign and its progress. Rewards are released period by period. */
export interface AirdropCampaign {
    /**
     * Number of the campaign: its position in the list, counted from 0.
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
     * The amount that all addresses together can still claim, in whole tokens, as a decimal string.
     * @example 1500.5
     */
    unclaimedReward: string;
    /**
     * Current state of the campaign.
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
/** The reward that an address can claim from one campaign. */
export interface AirdropClaimableReward {
    /**
     * The amount that can be claimed now, in whole tokens, as a decimal string. `0` for an address without a reward.
     * @example 12.5
     */
    claimableReward: string;
}
/** The reward of one campaign for an address, in whole tokens. */
export interface AirdropUserReward {
    /**
     * The amount claimed so far, as a decimal string with up to 18 decimal places and no trailing zeros.
     * @example 12.5
     */
    claimedReward: string;
    /**
     * The reward over the whole campaign, as a decimal string.
     * @example 150
     */
    totalReward: string;
    /**
     * The total minus the claimed amount, as a decimal string. It includes future periods.
     * @example 137.5
     */
    unclaimedReward: string;
}
/** The rewards that an address can claim from all campaigns together. */
export interface AirdropAllClaimableReward {
    /**
     * The sum over the ongoing campaigns, in whole tokens, as a decimal string.
     * @example 12.5
     */
    totalClaimableReward: string;
}
/** The address whose rewards to claim. */
export interface ClaimAllAirdropRewardsRequest {
    /** The player's **primary** address, not the mirror. Use lowercase, or a correct EIP-55 checksum. */
    address: AirdropAddressInput;
    /**
     * True pays the full rewards. False pays them with a penalty, as in `claimAirdrop`. A value that is not a boolean counts as true.
     * @default true
     * @example true
     */
    playedGame?: boolean;
}
/** The queued tasks. */
export interface ClaimAllAirdropRewardsResponse {
    /**
     * One task for each ongoing campaign with something to claim. Empty if there is none. The name is singular, but the value is an array.
     * @example [
     *       {
     *         "id": "1750000195612-0",
     *         "status": "PENDING"
     *       }
     *     ]
     */
    task: TaskTicket[];
}
/** The fields that the public client script sends for a deposit. The fields that the server requires are not known. */
export interface DepositRewardPoolRequest {
    /**
     * The game that the pool belongs to.
     * @example demo-game
     */
    gameId: string;
    /**
     * The player of the session.
     * @example alice
     */
    plyrId: string;
    /** The session JWT of the player, as a login returned it. */
    sessionJwt: SessionJwtInput;
    /** API name of a token (`plyr`, `gamr`, in any case) or the token's contract address. */
    token: TokenName;
    /** An amount in whole units of the token, not in its smallest unit, as a number or a decimal string. Use a string if the value has more digits than a double can represent. */
    amount: Amount;
    /**
     * Format: int64
     * A start time in seconds since the Unix epoch, or 0. The script now sends 0. In July 2025, it sent a time as a string, and required it to be at least 60 seconds ahead. The meaning of 0 is not known.
     * @example 0
     */
    startTime: number;
    /**
     * Format: int64
     * An end time in seconds since the Unix epoch, or 0. The script now sends 0. In July 2025, it sent a time as a string, seven days after the start by default. The meaning of 0 is not known.
     * @example 0
     */
    endTime: number;
}
/** The response. Its fields are not known. */
export interface RewardPoolResponse {
    [key: string]: unknown;
}
/**
 * How much to claim, presumably in whole units of the token, as a number or a decimal string. According to the script, the request fails unless it is less than the claimable amount.
 * @example 1.5
 */
export type RewardPoolClaimAmount = number | string;
/** The fields that the public client script sends to claim for one player. The fields that the server requires are not known. */
export interface ClaimRewardPoolRequest {
    /**
     * The player to claim for.
     * @example bobby
     */
    plyrId: string;
    /** API name of a token (`plyr`, `gamr`, in any case) or the token's contract address. */
    token: TokenName;
    /** How much to claim, presumably in whole units of the token, as a number or a decimal string. According to the script, the request fails unless it is less than the claimable amount. */
    amount: RewardPoolClaimAmount;
}
/** The fields that the public client script sends to claim for several players, as parallel arrays: entry i of each describes one claim. The fields that the server requires are not known. */
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
/** The state of the server. */
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
