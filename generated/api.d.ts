// Written by `npm run generate` from openapi/. Do not edit.

export interface paths {
    "/user/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login
         * @description Logs a player in with a one-time password and returns a session for one game.
         *
         *     A login ends every earlier session of this player **in the same game**; sessions in other games stay. It also resets the player's count of wrong passwords. Five wrong passwords in a row lock the player for 60 seconds, right password or not.
         *
         *     The session is replaced before the answer is complete: when the call fails with 500, the earlier session is gone and the new one is lost. Log in again.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/loginAndApprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login and Approve
         * @description Logs a player in and lets the game spend some of their tokens, with a single one-time password.
         *
         *     Each allowance replaces an earlier one for the same player, game and token.
         *
         *     The call is **not atomic**. The one-time password is consumed first, then the session is replaced, then the amounts are checked one by one. A wrong amount therefore answers 401 although the earlier session is gone, no new one was returned, and the allowances before the wrong one are in force.
         */
        post: operations["loginAndApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logout
         * @description Ends the player's session in **the calling game**, the one that owns the API key.
         *
         *     The JWT says who the player is; the API key says which session ends. Sent with another game's JWT, the call answers 200, ends the player's session in the calling game, and leaves the JWT's own session alive.
         *
         *     The API refuses the JWT from now on. A check of its signature alone cannot see the logout and keeps passing until the JWT ends: use `verifySession` where that matters.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instantPlayPass/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * RegisterIPP
         * @description Creates a guest account with a wallet that the server holds, approves tokens for the game, and returns a session that lasts practically for ever.
         *
         *     Store the session: a guest has no one-time password and cannot log in again. The wallet's mirror is deployed in the background; no task id is returned.
         */
        post: operations["registerInstantPlayPass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instantPlayPass/reveal/claimingCode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * RevealClaimingCode
         * @description Makes a new claiming code for a guest. Show the code, or send the guest to `claimingUrl`, so that they can turn the guest account into a PLYR[ID] of their own.
         *
         *     Every call replaces the code of this guest and game: the earlier code stops working. Codes do not expire.
         *
         *     A session that is not acceptable answers **500**, without a `stack`.
         */
        post: operations["revealClaimingCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instantPlayPass/verify/claimingCode/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * VerifyClaimingCode
         * @description Says which guest a claiming code belongs to. Checking a code does not use it up.
         */
        get: operations["verifyClaimingCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instantPlayPass/reveal/privateKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal the private key of a claimed pass
         * @description Returns the private key of the wallet that the server made for an Instant Play Pass, to the player who claimed it. The player proves with a wallet signature that they hold the account's present primary address.
         *
         *     The signed text is `PLYR[ID] Reveal Instant Play Pass Private Key`. It contains no time and no nonce, so the signature stays good for ever: treat it like a password.
         */
        post: operations["revealPrivateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/read/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * PLYR[CONNECT]
         * @description Reads the outcome of a PLYR[CONNECT] action, or of a `login` or `loginAndApprove` that carried a `uid`. Poll every two to five seconds: 404 `Auth not found` means that the player is not done yet.
         *
         *     Reading does not use the outcome up. After ten minutes it answers 404 `Auth expired`, and the `uid` stays taken until it is revoked.
         *
         *     Any API key can read any `uid`, so make it long and random.
         */
        get: operations["readAuth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/revoke/{uid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a PLYR[CONNECT] outcome
         * @description Deletes the outcome stored under a `uid`, expired or not, and frees the `uid`. The session itself goes on: use `logout` to end it.
         *
         *     The call takes no body; sign `{}`.
         */
        post: operations["revokeAuth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/session/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Session JWT
         * @description Checks that a session is valid for the calling game and returns what it says.
         *
         *     Unlike a check of the signature alone, this sees logouts and later logins. It does not see a session that was discarded by one-time password; only the game room operations refuse that one.
         */
        post: operations["verifySession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/info/{identifier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Basic User Info
         * @description Looks a player up by PLYR[ID] or primary address. Secondary and mirror addresses are not searched.
         */
        get: operations["getUserInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/avatars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get Avatar
         * @description Fetches the pictures of several players. Public: the call need not be signed, and signature headers are ignored.
         */
        post: operations["getAvatars"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/avatar/{plyrId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one avatar
         * @description Fetches the picture of one player.
         */
        get: operations["getAvatar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jwt/publicKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Session JWT Public Key
         * @description Returns the key that verifies session JWTs (ES256, P-256). One key serves all games of a network.
         *
         *     Decode the Base64 to get a PEM file. Cache the key, and fetch it again when a signature does not verify. A local check cannot see logouts; `verifySession` can.
         */
        get: operations["getJwtPublicKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actionLog/{plyrId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Activity Logs
         * @description Lists what a player, or a game, did, newest first. A player without entries gives an empty list, and so does one that does not exist.
         *
         *     Entries are found under the spelling of the call that was logged, so ask in lower case and log in with lower-case PLYR[ID]s. Query parameters are not part of the signature.
         */
        get: operations["listActivityLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task/status/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Task Message Status
         * @description Tells how a background task stands. Operations that write to the chain return a task id; ask here every one or two seconds until `status` is `SUCCESS` or `FAILED`. Sign each poll afresh.
         *
         *     An unknown id answers **200** with `NOT_FOUND`. Any API key can read any task.
         */
        get: operations["getTaskStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A PLYR[ID] in any case; the server folds it to lower case.
         * @example alice
         */
        PlyrIdInput: string;
        /**
         * @description Six-digit one-time password (TOTP: SHA-1, 30-second step, one step of tolerance). A string; a JSON number is refused. Each password is accepted once per five minutes.
         * @example 509970
         */
        Otp: string;
        /**
         * @description Lifetime in **seconds**, as an integer. Avoid text: `"86400"` is read as milliseconds for the JWT, and `"1h"` gives a session that game rooms refuse.
         * @default 86400
         * @example 86400
         */
        SessionLifetime: number | null;
        /**
         * @description A random id that you choose. When present, a copy of the success answer is stored under it for ten minutes, to be read with `readAuth`. Use each id once: a second use fails after the session was already replaced.
         * @example 3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a
         */
        ConnectUid: string;
        /** @description Credentials of a player and, optionally, the game and lifetime of the session. */
        LoginRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            otp: components["schemas"]["Otp"];
            expiresIn?: components["schemas"]["SessionLifetime"];
            /**
             * @description The game that the session is for. Defaults to the game that owns the API key. Not checked; write it in lower case.
             * @example demo-game
             */
            gameId?: string;
            uid?: components["schemas"]["ConnectUid"];
        };
        /**
         * @description Session token: a JWT signed with ES256. Its payload holds `plyrId`, `nonce`, `gameId`, `primaryAddress`, `mirrorAddress`, `iat` and `exp` (seconds). It always travels in the JSON body, never in a header.
         * @example eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ
         */
        SessionJwt: string;
        /**
         * @description A PLYR[ID], the player's name, in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end.
         * @example alice
         */
        PlyrId: string;
        /**
         * @description The wallet address that the player registered with, EIP-55 checksummed.
         * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
         */
        PrimaryAddress: string;
        /**
         * @description The address of the player's mirror contract on the PLYR chain, EIP-55 checksummed. Balances and allowances belong to it.
         * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
         */
        MirrorAddress: string;
        /**
         * Format: uri
         * @description URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image.
         * @example https://ipfs.plyr.network/ipfs/QmNRjvbBfJ7GpRzjs7uxRUytAAuuXjhBqKhDETbET2h6wR
         */
        Avatar: string;
        /**
         * @description True when this account began as an Instant Play Pass and was claimed since.
         * @example false
         */
        IppClaimed: boolean;
        /**
         * @description True while the account is an unclaimed Instant Play Pass.
         * @example false
         */
        IsIpp: boolean;
        /** @description A new session and the player it belongs to. */
        Session: {
            sessionJwt: components["schemas"]["SessionJwt"];
            plyrId: components["schemas"]["PlyrId"];
            /**
             * @description The game that the session is for, spelled as in the request.
             * @example demo-game
             */
            gameId: string;
            primaryAddress: components["schemas"]["PrimaryAddress"];
            mirrorAddress: components["schemas"]["MirrorAddress"];
            avatar: components["schemas"]["Avatar"];
            ippClaimed: components["schemas"]["IppClaimed"];
            isIPP: components["schemas"]["IsIpp"];
        };
        /** @description The usual error envelope. */
        ErrorResponse: {
            /**
             * @description What went wrong, in the server's words. The texts are stable and are listed as examples of each answer.
             * @example Invalid signature
             */
            error: string;
        };
        /** @description Envelope of an exception inside the server. The text is that of the exception; `stack` is present when nothing caught it. */
        ServerErrorResponse: {
            /**
             * @description Text of the exception, or `Internal server error` when it has none.
             * @example Cannot read properties of undefined (reading 'toLowerCase')
             */
            error: string;
            /**
             * @description The server's stack trace. For bug reports only.
             * @example TypeError: Cannot read properties of undefined (reading 'toLowerCase')
             */
            stack?: string;
        };
        /**
         * @description The id of a game, which is the PLYR[ID] that owns the game's API key. Write it in lower case: session state is kept under the spelling you send.
         * @example demo-game
         */
        GameId: string;
        /**
         * @description API name of a token (`plyr`, `gamr`, in any case) or the token's contract address.
         * @example gamr
         */
        TokenName: string;
        /**
         * @description An amount in whole units of the token, not in its smallest unit. A number or its decimal text; use text when the value has more digits than a double holds.
         * @example 25.5
         */
        Amount: number | string;
        /** @description A login together with spending allowances. Send `tokens` with `amounts`, or `token` with `amount` for a single token. */
        LoginAndApproveRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            otp: components["schemas"]["Otp"];
            gameId: components["schemas"]["GameId"];
            /**
             * @description The tokens that the game may spend.
             * @example [
             *       "plyr",
             *       "gamr"
             *     ]
             */
            tokens?: components["schemas"]["TokenName"][];
            /**
             * @description The allowance for each entry of `tokens`, in the same order.
             * @example [
             *       "100",
             *       "25.5"
             *     ]
             */
            amounts?: components["schemas"]["Amount"][];
            /**
             * @description The token of the single-token form.
             * @example gamr
             */
            token?: string;
            amount?: components["schemas"]["Amount"];
            /**
             * @description Lifetime in **seconds** of the session and of the allowances. Absent: the session lasts 86400 seconds, a new allowance 365 days, and an existing allowance keeps its lifetime. `null` makes the allowances expire at once.
             * @example 86400
             */
            expiresIn?: number | null;
            uid?: components["schemas"]["ConnectUid"];
        };
        /**
         * @description The session JWT of the player, as a login returned it.
         * @example eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ
         */
        SessionJwtInput: string;
        /** @description The session to act on. */
        SessionJwtRequest: {
            sessionJwt: components["schemas"]["SessionJwtInput"];
        };
        /** @description Confirms the logout. */
        LogoutResponse: {
            /**
             * @description Always `Logout success`.
             * @example Logout success
             * @enum {string}
             */
            message: "Logout success";
        };
        /** @description The usual error envelope, except that a session which is already over is told as `message`. */
        LogoutError: {
            /**
             * @description What went wrong, in the server's words.
             * @example Invalid sessionJwt
             */
            error?: string;
            /**
             * @description Instead of `error` when a logout or a later login ended this session already.
             * @example JWT nonce is expired
             * @enum {string}
             */
            message?: "JWT nonce is expired";
        };
        /** @description What the new guest may spend, and where. */
        RegisterInstantPlayPassRequest: {
            /**
             * @description Tokens that the game may spend for the guest: each gets an allowance of 100,000,000. May be empty. Names are not checked.
             * @example [
             *       "plyr",
             *       "gamr"
             *     ]
             */
            tokens: components["schemas"]["TokenName"][];
            /**
             * @description The game of the session. Defaults to the game that owns the API key. Not checked; write it in lower case.
             * @example demo-game
             */
            gameId?: string;
            /**
             * @description Named by the published docs. The server ignores it.
             * @default false
             * @example false
             */
            sync?: boolean;
        };
        /**
         * @description The generated PLYR[ID] of a guest: a colour, a fruit and the last six hex digits of the wallet address, in lower case with dashes.
         * @example amber-mango-b0a4dc
         */
        GuestPlyrId: string;
        /** @description The guest's account and session. The session lasts practically for ever (946,080,000,000 seconds). */
        InstantPlayPassSession: {
            sessionJwt: components["schemas"]["SessionJwt"];
            plyrId: components["schemas"]["GuestPlyrId"];
            gameId: components["schemas"]["GameId"];
            primaryAddress: components["schemas"]["PrimaryAddress"];
            mirrorAddress: components["schemas"]["MirrorAddress"];
            avatar: components["schemas"]["Avatar"];
            /**
             * @description Always true here.
             * @example true
             * @enum {boolean}
             */
            isIPP: true;
            /**
             * @description Always false here.
             * @example false
             * @enum {boolean}
             */
            ippClaimed: false;
        };
        /** @description The guest's session and, optionally, the game it was made for. */
        RevealClaimingCodeRequest: {
            sessionJwt: components["schemas"]["SessionJwtInput"];
            /**
             * @description Compare the session's game with this one instead of with the API key's.
             * @example demo-game
             */
            gameId?: string;
        };
        /** @description A claiming code and where the guest enters it. */
        ClaimingCode: {
            plyrId: components["schemas"]["GuestPlyrId"];
            /**
             * @description The game that owns the API key.
             * @example demo-game
             */
            gameId: string;
            mirrorAddress: components["schemas"]["MirrorAddress"];
            primaryAddress: components["schemas"]["PrimaryAddress"];
            /**
             * @description Sixteen hex digits in four groups. Valid until the next reveal or until it is claimed; it does not expire.
             * @example 2A0F-6C72-782F-B1C3
             */
            claimingCode: string;
            /**
             * Format: uri
             * @description Sign-up page with the code filled in. Its origin is part of the server's configuration.
             * @example https://pgu.plyr.network/signup?claimingCode=2A0F-6C72-782F-B1C3
             */
            claimingUrl: string;
        };
        /** @description The guest that a claiming code belongs to. */
        VerifyClaimingCodeResponse: {
            plyrId: components["schemas"]["GuestPlyrId"];
            /**
             * @description Always true. An unknown code is a 404 answer.
             * @example true
             * @enum {boolean}
             */
            verified: true;
        };
        /** @description A claimed player and proof that they hold the primary wallet. */
        RevealPrivateKeyRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            /**
             * @description EIP-191 signature of the text `PLYR[ID] Reveal Instant Play Pass Private Key` by the player's present primary address, as hex with the prefix `0x`.
             * @example 0xe2e7d33af51da203e8e6f7ed3a7d2fdbdfb6197421282a5ee06cdf66fe14c688302673e463a14cdb051f0c96714d01071b8e24caaeeb794b970950841b4106c11b
             */
            signature: string;
        };
        /** @description The claimed player and the private key of the wallet that the pass began with. */
        RevealPrivateKeyResponse: {
            plyrId: components["schemas"]["PlyrId"];
            mirrorAddress: components["schemas"]["MirrorAddress"];
            primaryAddress: components["schemas"]["PrimaryAddress"];
            /**
             * @description Private key of the original guest wallet. Never log it. (The example is a key that every Ethereum test tool ships.)
             * @example 0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba
             */
            privateKey: string;
        };
        /** @description Outcome of an approval made through PLYR[CONNECT]. */
        ApprovalResult: {
            /**
             * @description Always `Approved`.
             * @example Approved
             * @enum {string}
             */
            message: "Approved";
            /**
             * @description Always true.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        /** @description The stored answer of the call that carried the `uid`. */
        ReadAuthResponse: {
            /**
             * @description The session after a login, or the confirmation after an approval.
             * @example {
             *       "message": "Approved",
             *       "success": true
             *     }
             */
            data: components["schemas"]["Session"] | components["schemas"]["ApprovalResult"];
        };
        /** @description Confirms the deletion. */
        RevokeAuthResponse: {
            /**
             * @description Always `Auth data revoked`.
             * @example Auth data revoked
             * @enum {string}
             */
            message: "Auth data revoked";
        };
        /** @description What the session JWT says, and the player's public profile. */
        SessionPayload: {
            plyrId: components["schemas"]["PlyrId"];
            /**
             * @description Counts the sessions of this player in this game. A JWT with a smaller number than the server's is over.
             * @example 1
             */
            nonce: number;
            gameId: components["schemas"]["GameId"];
            primaryAddress: components["schemas"]["PrimaryAddress"];
            mirrorAddress: components["schemas"]["MirrorAddress"];
            /**
             * Format: int64
             * @description When the session began, in seconds since the Unix epoch.
             * @example 1750000000
             */
            iat: number;
            /**
             * Format: int64
             * @description When the session ends, in seconds since the Unix epoch.
             * @example 1750086400
             */
            exp: number;
            avatar: components["schemas"]["Avatar"];
            ippClaimed: components["schemas"]["IppClaimed"];
            isIPP: components["schemas"]["IsIpp"];
        };
        /** @description A session that is valid for the calling game. */
        VerifySessionResponse: {
            /**
             * @description Always true. An invalid session is a 401 answer.
             * @example true
             * @enum {boolean}
             */
            success: true;
            payload: components["schemas"]["SessionPayload"];
        };
        /** @description The public profile of a player. */
        UserInfo: {
            plyrId: components["schemas"]["PlyrId"];
            mirrorAddress: components["schemas"]["MirrorAddress"];
            primaryAddress: components["schemas"]["PrimaryAddress"];
            /**
             * Format: int64
             * @description Chain that the account was registered for. 62831 is the testnet, 16180 the mainnet; guests always carry 16180.
             * @example 62831
             */
            chainId: number;
            avatar: components["schemas"]["Avatar"];
            /**
             * Format: date-time
             * @description When the account was made, ISO 8601 in UTC with milliseconds.
             * @example 2025-05-01T12:00:00.000Z
             */
            createdAt: string;
            ippClaimed: components["schemas"]["IppClaimed"];
            isIPP: components["schemas"]["IsIpp"];
        };
        /** @description The players to look up. */
        GetAvatarsRequest: {
            /**
             * @description PLYR[ID]s in any case. May be empty.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: string[];
        };
        /** @description One player's picture. */
        UserAvatar: {
            plyrId: components["schemas"]["PlyrId"];
            avatar: components["schemas"]["Avatar"];
        };
        /** @description The pictures that were found. */
        GetAvatarsResponse: {
            /**
             * @description One entry per existing player, in no particular order. Unknown players are left out, repeated ones appear once.
             * @example [
             *       {
             *         "plyrId": "alice",
             *         "avatar": "https://ipfs.plyr.network/ipfs/QmNRjvbBfJ7GpRzjs7uxRUytAAuuXjhBqKhDETbET2h6wR"
             *       }
             *     ]
             */
            avatars: components["schemas"]["UserAvatar"][];
        };
        /** @description The player's picture. */
        GetAvatarResponse: {
            avatar: components["schemas"]["Avatar"];
        };
        /** @description The key that verifies session JWTs. */
        JwtPublicKey: {
            /**
             * @description Base64 of a PEM file (SPKI, `-----BEGIN PUBLIC KEY-----`) with an EC P-256 public key.
             * @example LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUZrd0V3WUhLb1pJemowQ0FRWUlLb1pJemowREFRY0RRZ0FFZEpOK2d2Vm5Heis1a2xmeCttUzR6dm81MmRHMgovazFsT1luUGlzWkpQOUFXQ2tpNmpKcUlyV2NHSGFkMEdMeDN6T3lVSElSblJTdWZhS0dNdHAvaXlnPT0KLS0tLS1FTkQgUFVCTElDIEtFWS0tLS0tCg==
             */
            publicKey: string;
        };
        /** @description One thing that a player or game did. `plyrId` and `gameId` are missing only when the call that was logged came without them. */
        ActivityLogEntry: {
            /**
             * @description Database id of the entry.
             * @example 684ee0b0872aeeb828e52697
             */
            _id: string;
            /**
             * @description The player, spelled as in the call that was logged.
             * @example alice
             */
            plyrId?: string;
            /**
             * @description The game, or null for actions outside of any game.
             * @example demo-game
             */
            gameId?: string | null;
            /**
             * @description Area of the action. Seen: `user`, `withdraw`, `transfer`, `game`, `gameChip`, `gameNft`, `gameBadge`. More may be added.
             * @example user
             */
            type: string;
            /**
             * @description What was done, such as `register`, `login`, `loginAndApprove`, `logout`, `discardSession`, `create`, `join`, `pay` or `mint`. More may be added.
             * @example login
             */
            action: string;
            /**
             * @description Details, depending on `type` and `action`. Entries written by background tasks carry the transaction `hash` and a `success` text (`success` or `reverted`). Absent when there are none.
             * @example {
             *       "gameId": "demo-game"
             *     }
             */
            data?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it happened, ISO 8601 in UTC with milliseconds.
             * @example 2025-06-15T15:06:40.000Z
             */
            timestamp: string;
            /**
             * @description Version counter of the database; of no use to clients.
             * @example 0
             */
            __v: number;
        };
        /**
         * @description Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter.
         * @example 1750000123456-0
         */
        TaskId: string;
        /**
         * @description What the method gave back, named results or a list. Absent when it gave nothing.
         * @example {
         *       "gameId": "demo-game",
         *       "roomId": "3",
         *       "roomAddress": "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f"
         *     }
         */
        TaskResult: {
            [key: string]: unknown;
        } | unknown[];
        /** @description What the worker did and what came of it. */
        TaskData: {
            /**
             * @description Name of the worker's method.
             * @example createGameRoom
             */
            method: string;
            /**
             * @description What the method was called with.
             * @example {
             *       "gameId": "demo-game",
             *       "expiresIn": 2592000
             *     }
             */
            body: {
                [key: string]: unknown;
            };
            result?: components["schemas"]["TaskResult"];
        };
        /** @description The form that servers before May 2025, and the mainnet, store. */
        LegacyTaskData: {
            /**
             * @description Name of the worker's method.
             * @example createGameRoom
             */
            0: string;
            /**
             * @description JSON text of what the method was called with.
             * @example {"gameId":"demo-game","expiresIn":2592000}
             */
            1: string;
            result?: components["schemas"]["TaskResult"];
        };
        /**
         * @description The worker finished.
         * @example SUCCESS
         * @enum {string}
         */
        SuccessStatus: "SUCCESS";
        /**
         * @description Hash of the transaction on the chain.
         * @example 0x5467191f4157966a32ba70913d2c1e7347658b4419f4863a54717172a8625ab2
         */
        TransactionHash: string;
        /**
         * @description Null for a task that succeeded.
         * @example null
         */
        NoErrorMessage: string | null;
        /**
         * Format: date-time
         * @description When the worker finished, ISO 8601 in UTC with milliseconds.
         * @example 2025-06-15T15:08:44.512Z
         */
        CompletedAt: string;
        /** @description The worker finished. For withdrawals and transfers this does not yet say that the chain accepted the transaction. */
        TaskSucceeded: {
            taskId: components["schemas"]["TaskId"];
            /**
             * @description What was done. Records of older servers, and of the mainnet, have the legacy form.
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
            taskData: components["schemas"]["TaskData"] | components["schemas"]["LegacyTaskData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "SUCCESS";
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The worker gave up, after up to three tries. */
        TaskFailed: {
            taskId: components["schemas"]["TaskId"];
            /**
             * @description Two texts, the name of the method and its body as JSON.
             * @example [
             *       "joinGameRoom",
             *       "{\"plyrIds\":[\"alice\"],\"gameId\":\"demo-game\",\"roomId\":\"9999\"}"
             *     ]
             */
            taskData: string[];
            /**
             * @description The state. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "FAILED";
            /**
             * @description Null for a task that failed.
             * @example null
             */
            hash: string | null;
            /**
             * @description Why it failed, for example `Transaction Receipt Failed` or `ICM message is failed`. Null when the worker had no text.
             * @example Transaction Receipt Failed
             */
            errorMessage: string | null;
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description `PENDING`: the task is queued or being worked on; ask again in one or two seconds. `NOT_FOUND`: no task has this id. */
        TaskWithoutRecord: {
            /**
             * @description The state. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "PENDING" | "NOT_FOUND";
        };
        /** @description State of a background task. Look at `status` first: a task that is waiting or unknown has no other field. */
        TaskStatus: components["schemas"]["TaskSucceeded"] | components["schemas"]["TaskFailed"] | components["schemas"]["TaskWithoutRecord"];
    };
    responses: {
        /** @description The body is not a JSON object or array. Sent as plain text, before the signature is looked at. */
        MalformedBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** @description The body exceeds 1 MiB (1,048,576 bytes). Sent as plain text, before the signature is looked at. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** @description The API key is known and the signature is right, but the key's role is too low. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request is not signed, not signed by a known key, signed wrongly, or too old. Checked in this order. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description An exception inside the server, such as a lost database. Nothing else is known to cause it here. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description The id that was given as `uid` at the login or approval.
         * @example 3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a
         */
        ConnectUid: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description The player is logged in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description The request is not signed properly, or the one-time password is used up or wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key's role is too low, the player is a guest, or the player is locked. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such player. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** @description An exception inside the server. Sent after the earlier session ended, unless `plyrId` was missing. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
        };
    };
    loginAndApprove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginAndApproveRequest"];
            };
        };
        responses: {
            /** @description The player is logged in and the allowances are set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description The request is not signed properly, the one-time password is used up or wrong, or a token, game or amount is not acceptable. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The API key's role is too low, the player is a guest, or the player is locked. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No such player. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** @description An exception inside the server. Sent after the earlier session ended, unless `plyrId` was missing. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionJwtRequest"];
            };
        };
        responses: {
            /** @description The session is over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogoutResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description The request is not signed properly, or the session is not one that can be ended. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogoutError"];
                };
            };
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** @description An exception inside the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
        };
    };
    registerInstantPlayPass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInstantPlayPassRequest"];
            };
        };
        responses: {
            /** @description The guest account and its session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstantPlayPassSession"];
                };
            };
            /** @description The body is no JSON object (plain text), or the generated name is taken. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** @description An exception inside the server. Without `tokens` the account is created all the same, but its session is lost. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
        };
    };
    revealClaimingCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealClaimingCodeRequest"];
            };
        };
        responses: {
            /** @description The new code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimingCode"];
                };
            };
            /** @description The body is no JSON object (plain text), or it has no session. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or the player is not a guest. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** @description The session is not acceptable (no `stack`), or an exception inside the server (with `stack`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
        };
    };
    verifyClaimingCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The claiming code, in any case.
                 * @example 2A0F-6C72-782F-B1C3
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code is good. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyClaimingCodeResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The code is unknown, replaced or used. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    revealPrivateKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealPrivateKeyRequest"];
            };
        };
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealPrivateKeyResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), the PLYR[ID] is malformed, or the wallet signature is not hex or not by the right address. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such player, or the account did not begin as a guest. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** @description An exception inside the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
        };
    };
    readAuth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that was given as `uid` at the login or approval.
                 * @example 3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a
                 */
                uid: components["parameters"]["ConnectUid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the player did. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAuthResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Nothing there yet, or not any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    revokeAuth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that was given as `uid` at the login or approval.
                 * @example 3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a
                 */
                uid: components["parameters"]["ConnectUid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokeAuthResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Nothing is stored under this `uid`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    verifySession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionJwtRequest"];
            };
        };
        responses: {
            /** @description The session is valid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifySessionResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description The request is not signed properly, or the session is not valid for this game. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getUserInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A PLYR[ID] in any case, or a primary address. An address with a wrong EIP-55 checksum is taken for a PLYR[ID].
                 * @example alice
                 */
                identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserInfo"];
                };
            };
            /** @description The identifier is neither an address nor a well-formed PLYR[ID]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such player. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    getAvatars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GetAvatarsRequest"];
            };
        };
        responses: {
            /** @description The pictures of those players that exist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetAvatarsResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), or `plyrIds` is no list. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** @description An exception inside the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
        };
    };
    getAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The PLYR[ID] in lower case. Other spellings are not found.
                 * @example alice
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetAvatarResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such player, or not in lower case. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    getJwtPublicKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JwtPublicKey"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listActivityLogs: {
        parameters: {
            query?: {
                /**
                 * @description How many entries to skip. A text that is no number counts as 0; a negative number answers 500.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description How many entries to return. 0, or a text that is no number, counts as 25. There is no upper limit.
                 * @example 25
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The PLYR[ID] of a player or a game, spelled as in the calls that were logged.
                 * @example alice
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityLogEntry"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description An exception inside the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
        };
    };
    getTaskStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id that the operation returned. Anything but digits, or digits-digits, answers 500.
                 * @example 1750000123456-0
                 */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskStatus"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description An exception inside the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
        };
    };
}
