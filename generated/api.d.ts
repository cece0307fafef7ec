// Written by `npm run generate` from openapi/. Do not edit.

import type * as Schemas from './schemas.js';

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
         * Logs a player in with a one-time password and returns a session for one game.
         *
         *     A login ends every earlier session of this player **in the same game**. Sessions in other games continue. It also resets the player's count of wrong passwords. Five wrong passwords in a row lock the player for 60 seconds. During the lock, even the correct password fails.
         *
         *     The server replaces the session before it completes the response. If the call fails with 500, the earlier session has ended and you do not get the new one. Log in again.
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
         * Logs a player in and lets the game spend some of their tokens, with a single one-time password.
         *
         *     Each allowance replaces an earlier one for the same player, game, and token.
         *
         *     The operation is **not atomic**. The server consumes the one-time password first, then replaces the session, and then checks the amounts one by one. For a wrong amount, it returns 401: the earlier session has ended, you do not get the new one, and the allowances before the wrong one are in force.
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
         * Ends the player's session in **the calling game**, the one that owns the API key.
         *
         *     The JWT identifies the player; the API key decides which session ends. The server compares the `nonce` of the JWT with the player's session counter for the calling game. If the nonce is lower, the response is 401 `JWT nonce is expired`, and no session ends. Otherwise, a JWT of another game ends the player's session in the calling game, and the JWT's own session continues.
         *
         *     From now on, the API rejects a JWT of the calling game. A local check of its signature cannot detect the logout and passes until the JWT expires. To detect logouts, use `verifySession`.
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
         * Creates a guest account with a wallet that the server keeps, approves tokens for the game, and returns a session that effectively never expires.
         *
         *     Store the session: guests do not have a one-time password and cannot log in again. A background task deploys the wallet's mirror contract; the response has no task ID.
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
         * Creates a claiming code for a guest. Show the code, or send the guest to `claimingUrl`, so that they can turn the guest account into a PLYR[ID] of their own.
         *
         *     Every call replaces the code of this guest and game, and the earlier code stops working. Codes do not expire.
         *
         *     If the session is not valid, the response is **500**, without a `stack`.
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
         * Returns the guest to whom a claiming code belongs. The check does not use up the code.
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
         * Returns the private key of the wallet that the server created for an Instant Play Pass, to the player who claimed it. The player proves with a wallet signature that they own the account's current primary address.
         *
         *     The signed message is `PLYR[ID] Reveal Instant Play Pass Private Key`. It contains no time and no nonce, so the wallet signature never expires: treat it like a password.
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
         * Returns the result of a PLYR[CONNECT] action, or of a `login` or `loginAndApprove` that had a `uid`. Poll every two to five seconds: 404 `Auth not found` means that the player has not finished yet.
         *
         *     Reading does not use up the result. After ten minutes, the response is 404 `Auth expired`, and the `uid` stays taken until you revoke it.
         *
         *     Any API key can read any `uid`, so choose one that is long and random.
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
         * Revoke a PLYR[CONNECT] result
         * Deletes the result stored under a `uid`, expired or not, and frees the `uid`. The session itself continues; to end it, use `logout`.
         *
         *     The request has no body; sign `{}`.
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
         * Checks that a session is valid for the calling game, and returns its payload.
         *
         *     Unlike a local signature check, it detects logouts and later logins. It does not detect a session that a one-time password discarded; only the game room operations reject that one.
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
         * Looks up a player by PLYR[ID] or primary address. The server does not search secondary and mirror addresses.
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
         * Returns the avatars of several players. Public: the request needs no signature, and the server ignores signature headers.
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
         * Returns the avatar of one player.
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
    "/game/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Game Room
         * Creates a room for the calling game. A room is a contract on the chain that keeps what its players pay in. Each game numbers its rooms from `"1"`.
         *
         *     Without `sync`, the response contains a task ID, and `getTaskStatus` later returns the room's number and address. With `sync: true`, the call waits for them, from half a second to 25 seconds. They are in `taskData.result`.
         *
         *     The server doesn't validate `expiresIn`. With a fraction, a negative number, or a string that is not a number, the task ends `FAILED` after three attempts and about six seconds. It uses up no room number.
         */
        post: operations["createGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join Game Room
         * Adds players to a room, with a session of each player. The server checks all sessions first. Then it queues one task for the players who are not in the room yet. If all of them already joined, the server returns a `message`, and queues no task.
         *
         *     The call is all or nothing. One invalid session makes the server reject the call, and the task is one transaction. There is no limit on the number of players. A room still accepts players after its deadline, and after it has ended.
         *
         *     If the room does not exist, the task fails. With `sync`, the response takes long: after a task that failed or timed out, the server looks for the players in the room for another 50 seconds. Expect up to 51 seconds for `FAILED`, and up to 76 for a 504.
         */
        post: operations["joinGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay Game Room
         * Moves tokens from players' wallets into a room. The server checks in this order: the sessions, the tokens, the allowances that the players gave this game, and whether all players are in the room. The platform takes no fee.
         *
         *     All entries are one transaction. If one payment fails, for example because the balance of a wallet is too low, the task ends `FAILED` and nothing moves. The server first merges the entries of one player and one token.
         *
         *     Check the sum of the payments yourself. The server compares each entry with the allowance when the request arrives, but reduces the allowance only when the task runs. So two entries of 5, or two calls in quick succession, both pass an allowance of 7. Both succeed, and then the server deletes the allowance. A rejected payment leaves the allowance as it is.
         *
         *     An **expired** allowance still pays. The server keeps the rest of an allowance as a double, so 5 minus 4.9 leaves 0.09999999999999964.
         *
         *     Send arrays of the same length, because the errors can be misleading. With more tokens than sessions, the server returns `User not approved: undefined`, unless the surplus amounts are 0. With more sessions than tokens, it returns 500.
         */
        post: operations["payGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/earn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Earn Game Room
         * Pays tokens out of a room to players. You need only the API key, no player session. The server checks the tokens when the request arrives. The chain checks the players and the room's balance only when the task runs.
         *
         *     Amounts are gross. The platform keeps **2 %** of each entry, rounded down, and the player's mirror wallet gets the rest: 3.92 of 4 plyr. The room loses the full amount.
         *
         *     All entries are one transaction. If one player is not in the room, or the room has too little of one token, the task ends `FAILED` and nothing moves. The server first merges the entries of one player and one token. The game itself counts as a player of each of its rooms, so it can take its share out.
         *
         *     Check the arrays before you send them. The server counts missing amounts as 0 and ignores tokens without a player, and returns no error.
         */
        post: operations["earnGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave Game Room
         * Removes players from a room, with a session of each player. The server checks all sessions first, and then that all players are in the room. If one player is not, it rejects the call. The task is one transaction.
         *
         *     The tokens that a player paid in stay in the room, so pay them out with `earnGameRoom` first. If the room does not exist, the error message starts with `Player is not joined`.
         */
        post: operations["leaveGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Game Room
         * Marks a room as ended. Pay everything out first, because nothing is refunded. If the room still has a balance of any token that was ever paid in or out, the task ends `FAILED`.
         *
         *     Ending a room blocks nothing. The players stay in the room, and joining, paying, earning, leaving, and ending again all still work. Keep your own record of the rooms that have ended.
         */
        post: operations["endGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an expired game room (never succeeds)
         * @deprecated
         * Is meant to end a room after its deadline and to send its balance to the platform, but never succeeds. Don't use it. The server leaves out an argument of the contract, so the task always ends `FAILED` after about six seconds.
         *
         *     The server takes the game from the body, not from the API key, and doesn't check it.
         */
        post: operations["closeGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/isJoined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is Joined Game Room
         * Returns whether a player is in a room of the calling game. The server reads the chain, so a task that is still queued has no effect on the response.
         *
         *     For an unknown room or player, the server returns false. The game itself counts as joined in each of its rooms. Sign `{}`, because query parameters are not part of the signature.
         */
        get: operations["isJoinedGameRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/joinPay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join and Pay
         * Adds players to a room and moves their tokens into it, in one transaction. Either all of it happens, or nothing. Players who already joined can pay too. The platform takes no fee.
         *
         *     The server checks in this order: the sessions, the tokens, the allowances, and the lengths of the arrays. It doesn't merge entries. Allowances work as in `payGameRoom`: the server compares each entry when the request arrives, and reduces the allowance when the task runs. An expired allowance still pays.
         */
        post: operations["joinPayGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/earnLeave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Earn and Leave
         * Pays tokens out of a room and removes the listed players from it, in one transaction. Either all of it happens, or nothing. Other players stay. You need only the API key, no player session.
         *
         *     Amounts are gross: the platform keeps **2 %** of each entry, as in `earnGameRoom`. If a player is not in the room, or the room has too little of a token, the task ends `FAILED`. Unlike `earnGameRoom`, this operation rejects arrays of different lengths, and doesn't merge entries.
         */
        post: operations["earnLeaveGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/createJoinPay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create, Join and Pay
         * Creates a room, adds players to it, and moves their tokens into it, in one transaction. Either all of it happens, or nothing, and a failed call uses up no room number. The platform takes no fee. The new room's number and address are in `taskData.result`.
         *
         *     The server checks in this order: the sessions, the tokens, the allowances, and the lengths of the arrays. It doesn't merge entries. Allowances work as in `payGameRoom`: the server compares each entry when the request arrives, and reduces the allowance when the task runs. An expired allowance still pays.
         */
        post: operations["createJoinPayGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/earnLeaveEnd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Earn, Leave and End
         * Pays tokens out of a room, removes the listed players from it, and marks it as ended, in one transaction. Either all of it happens, or nothing. You need only the API key, no player session.
         *
         *     The payments must empty the room **exactly**, for every token that was ever paid in or out. If anything remains, the task ends `FAILED`, no player is paid, and no player leaves. Amounts are gross: the platform keeps **2 %** of each entry. The server rejects arrays of different lengths, and doesn't merge entries.
         *
         *     Players who are not listed stay in the room. As with `endGameRoom`, the end of the room blocks nothing.
         */
        post: operations["earnLeaveEndGameRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokenlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get PLYR L1 Token List
         * Lists the tokens on the server's chain, with their prices. The testnet (chain 62831) has 16 tokens, and the mainnet (chain 16180) has 55 as of November 2025. Public: you don't need to sign the request.
         *
         *     The server fetches the list and the prices again every ten minutes. The operation has no parameters, and the server ignores a query string. For a few seconds after the server starts, the other operations know only `plyr` and `gamr`.
         *
         *     To name a token in another operation, use its `apiId`, not its symbol or address.
         */
        get: operations["listTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/balance/{plyrId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get User Token Balance
         * Returns a player's balance of each token in the token list. The server reads the balances of the player's mirror address from the chain. Amounts are in whole tokens, and zeros are included.
         */
        get: operations["getUserBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/balance/{plyrId}/{tokenName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get User Token Balance for One Token
         * Returns a player's balance of one token. The server looks up the player first, then checks the token, and reads the balance from the chain.
         *
         *     The response has one key, which is `tokenName` exactly as you sent it: `/user/balance/alice/PLYR` returns the key `PLYR`. You can also send a token's address, which is then the key. The zero address stands for the native coin.
         */
        get: operations["getUserTokenBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/allowance/{plyrId}/{gameId}/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get User Token Allowance
         * Returns how much of a token a game can still spend for a player. The amount is 0 if there is no allowance, or if it has expired.
         *
         *     The server doesn't check whether the player, the game, or the token exists. Any API key can read the allowance of any player for any game.
         *
         *     Room payments do **not** check the expiry. If the amount is 0 because the allowance has expired, the game can still spend it. To be sure, revoke it.
         */
        get: operations["getAllowance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve User Token Spending
         * Lets a game spend a player's tokens, which the player approves with a one-time password. Each new allowance **replaces** the earlier one for the same player, game, and token, and its lifetime starts again. Amounts are not added up. The server doesn't check the player's balance. Any API key can set allowances for any game that has an API key.
         *
         *     The server checks in this order: the one-time password, the tokens, the game, and then the amounts one by one. The call is **not atomic**. It consumes the password even if a later check fails. If an amount is wrong or missing, the server returns an error, but keeps the allowances that come before it.
         *
         *     Use `uid` with care. The server stores a copy of the response under the `uid`. It can't store two equal copies, and this response is always the same. Until `revokeAuth` deletes the stored copy, further calls with any `uid` return 500, although they set the allowances.
         *
         *     Room payments don't check `expiresIn`, so a game can still spend an expired allowance. To be sure, revoke it.
         */
        post: operations["approveTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke User Token Allowance
         * Deletes a player's allowance for a game, which the player confirms with a one-time password. To delete the allowances for every game or every token, send `all` as `gameId` or as `token`.
         *
         *     The server checks the one-time password first, and consumes it in any case. It doesn't check whether the game or the token exists. If there is nothing to delete, the response is the same, so a misspelled name returns 200 and deletes nothing.
         *
         *     Revoking an allowance doesn't stop a payment that is already queued.
         */
        post: operations["revokeAllowance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokenlist/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one token
         * Returns one token of the list. Public: you don't need to sign the request.
         *
         *     The response has the fields of `listTokens`, with a single entry in `tokens`. If the token is unknown, the server returns **404 with the same fields** and an empty `tokens` array, not an error message.
         */
        get: operations["getToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get token balances of an address
         * Returns the balance of any address for each token in the token list. The server reads the balances from the chain. Amounts are in whole tokens, and zeros are included.
         *
         *     The address doesn't have to belong to a player. A player's tokens are on their mirror address: send that one, or use `getUserBalances`.
         */
        get: operations["getAddressBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/allowanceByGameId/{plyrId}/{gameId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a player's allowances for one game
         * Lists a player's allowances for one game. The list leaves out expired allowances, and keeps used-up ones with the amount 0.
         *
         *     The server doesn't check whether the player or the game exists. Any API key can read the allowances of any player for any game.
         *
         *     Room payments don't check the expiry. A game can still spend an expired allowance, although the list leaves it out.
         */
        get: operations["listAllowancesByGame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/allowances/{plyrId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a player's allowances for all games
         * Lists a player's allowances for all games. The list leaves out expired allowances, and keeps used-up ones with the amount 0.
         *
         *     The server doesn't check whether the player exists. Any API key can read the allowances of any player.
         *
         *     Room payments don't check the expiry. A game can still spend an expired allowance, although the list leaves it out.
         */
        get: operations["listAllowances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/revokeBySignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an allowance by wallet signature
         * Deletes a player's allowance for a game, which the player confirms with a signature of the primary wallet. The wallet signs `Revoke <PLYRID>'s <TOKEN> allowance for <GAMEID>`, with the three values of the request in uppercase. The word `all` works as in `revokeAllowance`, and is signed as `ALL`.
         *
         *     The signed message contains neither a time nor a counter, so the same signature works again. If there is nothing to delete, the response is the same.
         */
        post: operations["revokeAllowanceBySignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/chip/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Chip
         * Creates a chip that belongs to the calling game. It starts with no supply and no holders, and has 18 decimals. Only the game that owns it can mint, burn, or transfer it. The name and the symbol don't have to be unique: each call creates another chip. It costs no credits.
         *
         *     The call always waits for the task, from half a second to 25 seconds. It has no `sync`. The chip's address is in `taskData.result.chip`.
         *
         *     If the task fails or times out, the server returns **500** without the task ID. After a timeout, the task can still create the chip. Check `getChipInfo` before you try again, or you may get two chips.
         */
        post: operations["createChip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/chip/mint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mint Chip
         * Creates new chips and gives them to players. No player session is needed.
         *
         *     The server checks in this order: all arrays are present, `plyrIds` and `amounts` have the same length, and every chip belongs to the calling game. Then it queues a task. The call always waits for the task, from half a second to 25 seconds. It has no `sync`.
         *
         *     All entries are one transaction: either all take effect or none. If the task fails or times out, the server returns **500** without the task ID. `Transaction Receipt Failed` means that nothing changed. After a timeout, check the balances before you try again.
         *
         *     Send each PLYR[ID] in lowercase. If a player is not found, the chain rejects the transaction. An amount of 0 does nothing, even for an unknown player.
         */
        post: operations["mintChip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/chip/burn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Burn Chip
         * Takes chips from players and destroys them. No player session is needed. If a player has less than the amount, the chain rejects the transaction.
         *
         *     The server checks in this order: all arrays are present, `plyrIds` and `amounts` have the same length, and every chip belongs to the calling game. Then it queues a task. The call always waits for the task, from half a second to 25 seconds. It has no `sync`.
         *
         *     All entries are one transaction: either all take effect or none. If the task fails or times out, the server returns **500** without the task ID. `Transaction Receipt Failed` means that nothing changed. After a timeout, check the balances before you try again.
         *
         *     Leave out zero amounts. Burning 0 from a player who has no chips wrongly lowers `holderCount` by one, and the chain rejects it if the count is 0. After such a miscount, the chain may reject burning a player's last balance.
         */
        post: operations["burnChip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/chip/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer Chip
         * Moves chips between players. No player session is needed. If a sender has less than the amount, the chain rejects the transaction.
         *
         *     The server checks in this order: all arrays are present, `fromPlyrIds`, `toPlyrIds`, and `amounts` have the same length, and every chip belongs to the calling game. Then it queues a task. The call always waits for the task, from half a second to 25 seconds. It has no `sync`.
         *
         *     All entries are one transaction: either all take effect or none. If the task fails or times out, the server returns **500** without the task ID. `Transaction Receipt Failed` means that nothing changed. After a timeout, check the balances before you try again.
         *
         *     Send each PLYR[ID] in lowercase. If a player is not found, the chain rejects the transaction. An amount of 0 does nothing, even for an unknown player.
         */
        post: operations["transferChip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/chip/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Chip Balance
         * Returns a player's balance of each chip, zeros included. `gameId` and `chip` filter the chips. Without them, the response has **all chips of all games**, not only those of the calling game.
         *
         *     Query parameters are not part of the signature.
         */
        get: operations["getChipBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/chip/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Chip Info
         * Lists chips with their supply and their number of holders. Send `gameId` for all chips of a game, `chip` for one chip, or both. The game doesn't have to be the calling game.
         *
         *     Query parameters are not part of the signature.
         */
        get: operations["getChipInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/chip/createBySignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a chip by wallet signature
         * Creates a chip that belongs to the player `gameId`, who confirms it with a signature of the primary wallet. You can use any API key, and the owner doesn't need one. But only a game with an API key for the owner's PLYR[ID] can mint, burn, or transfer the chip.
         *
         *     The wallet signs `Create game chip for <GAMEID> <name> <symbol>`, with `gameId` in uppercase and the rest as you send it. The message contains neither a time nor a counter, so the same signature creates another chip each time.
         *
         *     The call always waits for the task, from half a second to 25 seconds. It has no `sync`. If the task fails or times out, the server returns **500** without the task ID. After a timeout, the task can still create the chip.
         */
        post: operations["createChipBySignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create NFT
         * Creates a collection (an ERC-721 contract) for the calling game. The operation waits for the chain and returns the finished task. The address of the new contract is in `taskData.result.nft`. Use it to mint.
         *
         *     It costs NFT credit, depending on the chain: 10 on 62831 and 43113, 80 on 97, and 100 on 11155111. The server takes the credit after all checks, before it queues the task. It never returns the credit, even if the task fails or times out.
         *
         *     The server checks the chain ID first, then the other fields, then the credit. Names and symbols do not have to be unique, so sending the same request twice creates two collections. After a 500 for a timeout, check `getNftInfo` before you send the request again: the transaction may still go through. This response comes after about 25 seconds and has no task ID. Timeouts are most likely on 43113, where tasks go through the PLYR chain.
         */
        post: operations["createNft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/mint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mint NFT
         * Mints up to ten tokens in one transaction: either all of them or none. The server mints entry i in the collection `nfts[i]` for the wallet `addresses[i]`. The operation waits for the chain and returns the finished task. The new token IDs are in `taskData.result`, in the order of the request.
         *
         *     Send the URIs of the metadata as `tokenUris`. Or send the metadata itself as `metaJsons`, and the server uploads it to public IPFS, one entry after the other. If you send both, the server uses `tokenUris`.
         *
         *     Each call costs NFT credit once, however many tokens it mints: 1 on 62831 and 43113, 8 on 97, and 10 on 11155111. The server takes the credit after all checks, before it queues the task. It never returns the credit, even if the task fails or times out. The server does not check wallets before that: a malformed address fails after three attempts, in about six seconds. The server also accepts empty arrays: it charges the credit and mints nothing.
         *
         *     The server checks the chain ID, the arrays, their lengths, and the ownership of the collections. Then it uploads the metadata and checks the credit. After a 500 for a timeout, check `listNfts` before you send the request again: the transaction may still go through. This response comes after about 25 seconds and has no task ID. Timeouts are most likely on 43113, where tasks go through the PLYR chain.
         */
        post: operations["mintNfts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer NFT
         * Moves up to ten tokens of the game's collections from one wallet to another in one transaction: either all of them or none. The holders do not have to agree, because the game operates the contracts. The operation waits for the chain and returns the finished task.
         *
         *     The whole batch reverts with `Transaction Receipt Failed` if a token does not exist, if `fromAddresses` does not name its current holder, or if its collection is soulbound. `nfts` must have the same length as `tokenIds`, but the server does not check this. Too few entries revert the batch; surplus ones are ignored.
         *
         *     Each call costs NFT credit once, however many tokens it moves: 1 on 62831 and 43113, 8 on 97, and 10 on 11155111. The server takes the credit after all checks, before it queues the task. It never returns the credit, even if the task fails or times out. The server also accepts empty arrays: it charges the credit and moves nothing.
         *
         *     The server checks the chain ID, the arrays, the number of `nfts`, zero addresses, the lengths, the ownership of the collections, and the credit, in this order. After a 500 for a timeout, check `listNfts` before you send the request again: the transaction may still go through. This response comes after about 25 seconds and has no task ID. Timeouts are most likely on 43113, where tasks go through the PLYR chain.
         */
        post: operations["transferNfts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/burn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Burn NFT
         * Destroys up to ten tokens of the game's collections in one transaction: either all of them or none. The holders do not have to agree, and you can also burn soulbound tokens. The operation waits for the chain and returns the finished task. IDs of burned tokens are not used again.
         *
         *     A token that does not exist reverts the whole batch with `Transaction Receipt Failed`. To burn badges, use `burnBadges`.
         *
         *     Burning costs as much as minting. Each call costs NFT credit once, however many tokens it burns: 1 on 62831 and 43113, 8 on 97, and 10 on 11155111. The server takes the credit after all checks, before it queues the task. It never returns the credit, even if the task fails or times out. The server also accepts empty arrays: it charges the credit and burns nothing.
         *
         *     The server checks the chain ID, the arrays, the number of `nfts`, the lengths, the ownership of the collections, and the credit, in this order. After a 500 for a timeout, check `listNfts` before you send the request again: the transaction may still go through. This response comes after about 25 seconds and has no task ID. Timeouts are most likely on 43113, where tasks go through the PLYR chain.
         */
        post: operations["burnNfts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get NFT Balance
         * Counts a player's tokens on one chain, by game and collection. Each count includes the tokens of the player's mirror, primary, and all secondary addresses.
         *
         *     The response lists every collection that matches the filters, with `0` if the player holds none of its tokens. 404 `nft not found` means that no collection matches, not that the player has no tokens. You can read collections of other games, but not badge collections.
         */
        get: operations["getNftBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List NFTs
         * Lists a player's tokens on one chain with their metadata, by game and collection. The tokens of the mirror address come first, then those of the primary address, then those of the secondary addresses. There is no paging.
         *
         *     The response lists every collection that matches the filters, with an empty `details` if the player holds none of its tokens. 404 `nft not found` means that no collection matches. The server reads the metadata from `tokenUri` and caches it. If it cannot read the metadata, `metaJson` is absent.
         */
        get: operations["listNfts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check NFT Holding
         * Returns how many tokens of one collection a player holds, on the mirror, primary, and all secondary addresses together. The player holds the NFT if `balance` is not `0`.
         *
         *     For a player without tokens, the response is 200 with `0`. 404 `nft not found` means that the server does not know the collection on this chain. You can read collections of other games.
         */
        get: operations["countNfts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get NFT Credit
         * Returns the NFT credit that the calling game has left. One credit serves all chains. A game starts with 10000. No operation adds credit, and it does not renew over time.
         *
         *     Creating a collection costs 10, 80, or 100, depending on the chain. A call that mints, transfers, or burns costs 1, 8, or 10, however many tokens it handles. Badges and uploads are free.
         */
        get: operations["getNftCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get NFT Info
         * Lists the collections of a game on one chain, or looks up one collection, with the supply and the number of holders. Send `gameId`, `nft`, or both. You can read collections of other games.
         */
        get: operations["getNftInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/createBySignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create NFT by wallet signature
         * Creates a collection for the game named in the body. You can use any API key. The game's owner agrees with a wallet signature of the game's primary address. The operation waits for the chain and returns the finished task, like `createNft`.
         *
         *     The signed message consists of `Create game nft for`, the game ID in uppercase, the name, and the symbol, separated by single spaces. An example is `Create game nft for DEMO-GAME Demo Shield DSH`. Sign the name and the symbol exactly as you send them. The message contains no time and no nonce, so anyone who has the signature can create the same collection again.
         *
         *     The named game pays, not the calling one; the prices are those of `createNft`. The server checks the chain ID, the fields, the player, the signature, and the credit, in this order. A missing or unusable signature returns 500, not 400.
         */
        post: operations["createNftBySignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file for NFTs
         * Uploads a file to public IPFS and returns its URL, for the image or the metadata of tokens. It is free. You cannot undo it: everything you upload is public.
         *
         *     Send JSON as it is, with `fileType` `application/json`. Send everything else as Base64. The whole request can have 1 MiB, so the largest binary file has about 750 kB.
         */
        post: operations["uploadNftFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/get/{chain}/{contract}/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an NFT by its token id
         * Returns one token with its holder and its metadata, from any ERC-721 contract that the index covers. The fields of the metadata are at the top level. A metadata field named `tokenID`, `tokenURI`, or `ownership` replaces the field with that name.
         *
         *     The data comes from an index of the chain and may be up to a minute old. For a token that the index does not know, the response is 500, not 404. For a burned token, the holder is the zero address.
         */
        get: operations["getNftByTokenId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/owner/{chain}/{contract}/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the holder of an NFT
         * Returns the address that holds a token, in lowercase. For a burned token, that is the zero address. No operation finds a player by mirror address. Compare the address with `mirrorAddress` and `primaryAddress` of `getUserInfo`, ignoring case.
         *
         *     The data comes from an index of the chain and may be up to a minute old. For a token that the index does not know, the response is 500, not 404.
         */
        get: operations["getNftOwner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/nft/isBurnt/{chain}/{contract}/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether an NFT was burned
         * Returns whether a token was burned, that is, whether the zero address holds it.
         *
         *     The data comes from an index of the chain and may be up to a minute old. For a token that the index does not know, the response is 500, not 404. So a token that was never minted is an error here, not `false`.
         */
        get: operations["isNftBurnt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nft/{chain}/{contract}/{plyrId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get User Zoo Genes, Boosters, Elixirs
         * Lists a player's tokens of one collection with their metadata. Four pages of the docs describe this operation: Get Zoo Genes, Get User Zoo Genes, Get User Zoo Boosters, and Get User Zoo Elixirs. They share one route and differ only in the contract.
         *
         *     The alias `zoogenes` is known: it stands for the Zoo Genes contract on `avalanche` and on `fuji`. The chains and contracts of Zoo Boosters and Zoo Elixirs are not known. The server has no alias for them: `zooboosters` and `zooelixirs` return 400 `Invalid contract`. To read them, use the contract address, if you have it and the index covers its chain.
         *
         *     The response lists the tokens of the player's mirror, primary, and secondary addresses, at most 1000, without paging. For a player without tokens, it is an empty array. The data comes from an index of the chain and may be up to a minute old. The server passes an address from the path to the index as written. Use lowercase, or the index may find nothing.
         */
        get: operations["listUserCollectionNfts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/badge/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Badge
         * Adds a kind of badge, identified by a slug, to the calling game. The operation writes nothing to the chain and queues no task. It stores a record from which `mintBadges` builds the metadata. No known operation changes or deletes it.
         *
         *     The game needs a badge collection first: see `initBadges`. If `image` is missing or the slug is taken, the response is **500**. Slugs are case-insensitive.
         */
        post: operations["createBadge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/badge/mint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mint Badge
         * Gives badges to up to ten players: entry i of `slugs` goes to the **mirror** address of entry i of `plyrIds`. Both are case-insensitive, and a player can get the same badge again. It costs no credit.
         *
         *     The server checks the arrays first, then each entry in turn: its badge, then its player. It uploads the metadata of each badge to IPFS before it queues the task. All badges are in one transaction: either all are minted or none. The server sets a fixed gas limit, which a full batch may exceed (`Transaction Receipt Failed`): prefer smaller ones.
         *
         *     The operation waits for the background task, up to about 25 seconds. If the task fails or times out, the response is **500**, without the task ID. After a timeout, the task continues: check the badge contract before you mint again, or players may get the badges twice.
         *
         *     The known server (2025-05-31) mints the badges but leaves `taskData.result` empty and stores no record of them. As a result, `listBadges` returns 404, and `getBadgeInfo` counts none. The published docs show a filled array, so a later server presumably fills it.
         */
        post: operations["mintBadges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/badge/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove Badge
         * @deprecated
         * Takes one badge away from its holder, according to the published docs.
         *
         *     The known server (2025-05-31) does not have this route: it returns 404 with the plain text `Not Found`, before it checks the signature. Use `burnBadges`, which needs no holder's address.
         *
         *     The request and the response here are those of the docs. No error messages of this operation are known.
         */
        post: operations["removeBadge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/badge/burn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Burn Badge
         * Burns up to ten badges of the calling game. The holders do not have to agree. It costs no credit.
         *
         *     Only `tokenIds` decides which tokens are burned, always in the calling game's own collection. The server does **not** compare `plyrIds` and `slugs` with the holders: they label the activity log and select the record to delete. The record must have the same game, player (in exactly this spelling), slug, and token. A wrong `plyrId` burns the token but leaves its record behind.
         *
         *     All badges are in one transaction: either all are burned or none. If one token does not exist, the whole call fails with `Transaction Receipt Failed`. A game without a collection gets `{ "error": null }` after about six seconds.
         *
         *     The operation waits for the background task, up to about 25 seconds. If the task fails or times out, the response is **500**, without the task ID. After a timeout, the task continues: check the badge contract before you try again. A second burn of the same token fails.
         *
         *     The known server (2025-05-31) leaves `taskData.result` empty and deletes no record.
         */
        post: operations["burnBadges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/badge/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Badges
         * Lists the badges that a player holds in one game. Any API key can read the badges of any game.
         *
         *     If the player has no badges in the game, the response is **404**, not an empty array. The known server (2025-05-31) stores no record of minted badges, so this is its usual response; see `mintBadges`.
         */
        get: operations["listBadges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/badge/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Badge Info
         * Lists the kinds of badges of a game, with the number of holders and of badges held. Any API key can read the badges of any game.
         *
         *     Send `gameId` for all kinds of a game, and add `slug` for a single one. Send `slug` alone for that slug in every game, or neither for every kind of every game. If nothing matches, the response is **404**, not an empty array.
         */
        get: operations["getBadgeInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/badge/init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Initialize the badges of a game
         * Creates the badge collection of the calling game: a soulbound ERC-721 contract on the PLYR testnet. The game can mint and burn its badges, but the holders cannot transfer them. Call this once, before `createBadge`. It costs no credit.
         *
         *     The request has no body; sign `{}`.
         *
         *     The operation waits for the background task, up to about 25 seconds. If the task fails or times out, the response is **500**, without the task ID. After a timeout, the task continues: check `isBadgeInited` before you try again.
         *
         *     The mainnet server of May 2025 has no badge operations.
         */
        post: operations["initBadges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/badge/initBySignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Initialize badges by wallet signature
         * Creates the badge collection of the game in the body, as `initBadges` does for the calling game. The owner of the game proves with a wallet signature that they own the primary address of the PLYR[ID]. You can use any API key.
         *
         *     The signed message is `Initialize game badge for <GAMEID>`, with the game ID in uppercase. The server checks for an existing collection before it verifies the signature.
         *
         *     The operation waits for the background task, up to about 25 seconds. If the task fails or times out, the response is **500**, without the task ID. After a timeout, the task continues: check `isBadgeInited` with the key of that game before you try again.
         */
        post: operations["initBadgesBySignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/badge/isInited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether badges are initialized
         * Returns whether the **calling** game has a badge collection.
         */
        get: operations["isBadgeInited"];
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
         * Returns the key that verifies session JWTs (ES256, P-256). One key serves all games of a network.
         *
         *     Decode the Base64 to get a PEM file. Cache the key, and fetch it again when a signature does not verify. A local check cannot detect logouts; `verifySession` can.
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
         * Lists the activity of a player or a game, newest entry first. For a player that has no entries or does not exist, the response is an empty array.
         *
         *     The server stores each entry with the PLYR[ID] as the logged call spelled it. Log in with lowercase PLYR[ID]s, and use lowercase here. Query parameters are not part of the signature.
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
         * Returns the status of a background task. Operations that write to the chain return a task ID. Poll every one or two seconds until `status` is `SUCCESS` or `FAILED`. Sign each poll request separately.
         *
         *     For an unknown ID, the response is **200** with `NOT_FOUND`. Any API key can read any task.
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
    "/user/exists/{queryStr}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether a player exists
         * Checks whether a PLYR[ID] or a primary address is taken. For an unknown or malformed value, `exists` is `false`; the operation never returns 404.
         *
         *     The check ignores secondary and mirror addresses.
         */
        get: operations["checkUserExists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a PLYR[ID]
         * Creates a player: a PLYR[ID] that belongs to a wallet. A background task deploys the player's mirror contract. The response has no task ID; when the task has run, the activity log has a `register` entry.
         *
         *     The server first checks that all four fields are set, that `signature` is hexadecimal, and that `address` and `plyrId` are well-formed. Then it verifies the wallet signature, and checks whether the name and the address are free, in this order. After a valid wallet signature, the server deletes any binding of `address` as a secondary address, **even if the name or the address is taken**.
         *
         *     The operation does not log the player in. Call `login` next, with a one-time password generated from `secret`.
         */
        post: operations["registerUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/register/{claimingCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register with a claiming code
         * Turns a guest's account into a full PLYR[ID]. The new player gets a name, a wallet, and a one-time password of their own, and keeps the guest's mirror address with everything in it. The server deletes the guest's account with its sessions, and the code cannot be used again.
         *
         *     The server makes the same checks as `registerUser`, in the same order, and looks up the code last. Here too, a valid wallet signature deletes any binding of `address` as a secondary address. `plyrId` must differ from the guest's, because the guest's account still exists when the server compares names.
         *
         *     The operation is **not atomic**: the server deletes the guest before it creates the new player. If `avatar` is not a string, the second step fails, and the guest's account is lost.
         */
        post: operations["registerUserWithClaimingCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/modify/avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change a player's avatar
         * Stores a new avatar for a player. The player proves with a wallet signature that they own the primary address. The response contains the avatar as you sent it; `getAvatar` and `getAvatars` rewrite `ipfs://` addresses.
         *
         *     The signed message is `PLYR[ID] Update Profile Image`. It does not contain the avatar, a time, or a nonce, so the wallet signature never expires: treat it like a password.
         */
        post: operations["updateAvatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/secondary/bind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bind a secondary address
         * Adds another wallet address to a player's account. The **secondary** address signs, not the primary one. The signature proves who owns the secondary address, not that the player agrees.
         *
         *     Each address belongs to at most one player: a new binding silently replaces an earlier one. A player can have several secondary addresses. You cannot bind the primary address of a player.
         *
         *     The signed message is `PLYR[ID] Secondary Bind`. It contains no time and no nonce, so the wallet signature never expires: treat it like a password.
         */
        post: operations["bindSecondaryAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/secondary/unbind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unbind a secondary address
         * Removes the binding of a secondary address. The primary address of `plyrId` signs.
         *
         *     **The server does not check whose binding it is**: any player can remove any address, even another player's. The operation also succeeds if the address was not bound.
         *
         *     The signed message is `PLYR[ID] Secondary Unbind`. It contains no time and no nonce, so the wallet signature never expires: treat it like a password.
         */
        post: operations["unbindSecondaryAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/secondary/{plyrId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List secondary addresses
         * Lists the secondary addresses of a player. The array is empty for a player without secondary addresses, and for a player that does not exist.
         */
        get: operations["listSecondaryAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/reset2fa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset two-factor authentication
         * Gives a player a new secret for one-time passwords, for example after they lose their phone. The player proves with a wallet signature that they own the primary address.
         *
         *     The server does not check the new secret, so let the player confirm a one-time password afterward. Without `secret`, the operation succeeds but changes nothing. Sessions continue. A lock after wrong passwords still lasts its 60 seconds.
         *
         *     The signed message is `PLYR[ID] Reset Two-Factor Authentication`. It does not contain the secret, a time, or a nonce, so the wallet signature never expires: treat it like a password.
         */
        post: operations["resetTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/activeSessions/{plyrId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List active sessions
         * Lists the games in which a player has a session, and when each session ends. Any API key can read the sessions of any player.
         *
         *     The response leaves out sessions that expired, were logged out, or were discarded. It may also leave out a session whose login sent a string in `expiresIn`.
         */
        get: operations["listActiveSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/session/discardBySignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard a session by wallet signature
         * Ends a player's session in one game. You can use any API key. The player proves with a wallet signature that they own the primary address. Afterward, every operation rejects the earlier JWTs of that game. A local check of a JWT's signature cannot detect this.
         *
         *     The operation also succeeds if the player has no session.
         *
         *     The signed message is `PLYR[ID] Discard Session ` followed by the `gameId` in uppercase. It contains no time and no nonce, so the wallet signature never expires: treat it like a password.
         */
        post: operations["discardSessionBySignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/session/discardBy2fa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard a session by one-time password
         * Ends a player's session for game rooms with a one-time password. **The JWT is not revoked**: only the game room operations reject it (`JWT deadline is expired`). `verifySession`, `revealClaimingCode`, and `logout` still accept it. To revoke the JWT, use `discardSessionBySignature` or `logout`.
         *
         *     Each wrong password counts toward the lock: after five, the player is locked for 60 seconds. Unlike a login, a correct password does not reset the count.
         */
        post: operations["discardSessionByOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/basic/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look a player up by address
         * Returns the PLYR[ID] and the avatar of the player with a primary address. Public: the request needs no signature, and the server ignores signature headers.
         *
         *     Unlike `getUserInfo`, it returns the avatar as stored: an `ipfs://` address is not rewritten.
         */
        get: operations["getUserByAddress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/addDepositLog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log a deposit
         * Adds a `deposit` entry to the activity log of a player. The server checks nothing, and no token moves. The player does not have to exist, and every field is optional.
         */
        post: operations["addDepositLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/developer/upgrade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a game API key
         * Asks the administrators to turn a player into a game, that is, to give the PLYR[ID] an API key. The player proves with a wallet signature that they own the primary address. To read the decision, call `getPermissionUpgrade`.
         *
         *     **A player can ask once.** A second request fails with the message of a database error, even after a rejection.
         *
         *     After the server accepts the signature headers, every failure returns **400**, exceptions included. The signed message is `PLYR[ID] Permission Upgrade`.
         */
        post: operations["requestPermissionUpgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/developer/status/{plyrId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a request for an API key
         * Returns the state of a player's request for an API key. Any API key can read the request of any player.
         *
         *     A rejection also sets `approvedBy` and `approvedAt`; `status` shows the decision.
         */
        get: operations["getPermissionUpgrade"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/developer/listing/{status}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests for API keys
         * Lists all requests for API keys that are in one state, without paging. Any API key can list them, not only an administrator's.
         *
         *     For a state that does not exist, or that is not in lowercase, the response is an empty array, not an error.
         */
        get: operations["listPermissionUpgrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/developer/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a request for an API key
         * Approves a pending request: the player becomes a game and gets an API key with the role `game`. A wallet signature proves that the signer is an administrator.
         *
         *     The response does not contain the key; the player reads it with `revealApiKey`. From now on, the player cannot use `withdrawToken` and `transferToken`.
         *
         *     The permission comes from the wallet signature, not from the API key that calls. After the server accepts the signature headers, every failure returns **400**, exceptions included. The signed message is `Approve DAVID's permission upgrade`, with the player's name in uppercase.
         */
        post: operations["approvePermissionUpgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/developer/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a request for an API key
         * Rejects a pending request. A wallet signature proves that the signer is an administrator.
         *
         *     The decision is final: the player cannot ask again.
         *
         *     The permission comes from the wallet signature, not from the API key that calls. After the server accepts the signature headers, every failure returns **400**, exceptions included. The signed message is `Reject CAROL's permission upgrade`, with the player's name in uppercase.
         */
        post: operations["rejectPermissionUpgrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/developer/revealApiKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal an API key
         * Returns the API key and the secret key of a game to its owner. The owner proves with a wallet signature that they own the primary address. You can repeat the call.
         *
         *     Sign the request with any valid API key. Without `plyrId`, the response is 500. Every later failure returns **400**, exceptions included.
         *
         *     The signed message is `Reveal DAVID's API key`, with the player's name in uppercase. It contains no time and no nonce, so the wallet signature never expires: treat it like the secret key itself.
         */
        post: operations["revealApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/developer/resetApiKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace an API key
         * Replaces the API key and the secret key of a game with new ones. **The old pair stops working at once**: prepare every backend of the game for the new one.
         *
         *     The signed message is the same each time. Anyone who has an old wallet signature can replace the keys again.
         *
         *     Sign the request with any valid API key. Without `plyrId`, the response is 500. Every later failure returns **400**, exceptions included.
         *
         *     The signed message is `Reset DAVID's API key`, with the player's name in uppercase. It contains no time and no nonce, so the wallet signature never expires: treat it like the secret key itself.
         */
        post: operations["resetApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a token to the primary address
         * Moves tokens from a player's mirror address to the player's own primary address. A signature of the primary wallet proves that the player owns it. The server rejects games, that is, players that own an API key.
         *
         *     The call queues a task and returns at once. It has no `sync`. Before you book anything, look at `success` in the entry of `listActivityLogs` (`success` or `reverted`), or at the transaction. `getTaskStatus` returns `SUCCESS` **even if the chain reverted the transaction**, for example because the balance was too low.
         *
         *     The server checks in this order: the token, the player, whether all fields are present, whether the player is a game, the amount, and the signature. Send `plyrId` in lowercase, because this operation doesn't convert it.
         *
         *     The wallet signs `PLYR[ID] Withdraw token: <token>, amount: <amount>`, with both values exactly as in the body. Never store the wallet signature or pass it on. The message contains neither a time nor a nonce, so **anyone who has the signature can repeat the withdrawal as often as they like**.
         */
        post: operations["withdrawToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer a token to another player or address
         * Moves tokens from a player's mirror address to another player's mirror address, or to any other address. A signature of the primary wallet proves that the sender owns it. The server rejects games, that is, senders that own an API key.
         *
         *     The call queues a task and returns at once. It has no `sync`. Before you book anything, look at `success` in the entry of `listActivityLogs` (`success` or `reverted`), or at the transaction. `getTaskStatus` returns `SUCCESS` **even if the chain reverted the transaction**, for example because the balance was too low.
         *
         *     `toAddress` alone decides where the tokens go. `toPlyrId` only changes what the activity logs say: `transferOut` and `transferIn` instead of `withdraw`. The server doesn't compare it with `toAddress`.
         *
         *     The server checks in the order of `withdrawToken`, and looks up the receiver before it verifies the wallet signature.
         *
         *     The wallet signs `PLYR[ID] Transfer token: <token>, amount: <amount> to <toAddress>`, with all values exactly as in the body. Never store the wallet signature or pass it on. The message contains neither a time nor a nonce, so **anyone who has the signature can repeat the transfer as often as they like**.
         */
        post: operations["transferToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/isGame/{plyrId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether a PLYR[ID] is a game
         * Returns whether a PLYR[ID] has an API key, which makes it a game. For an unknown PLYR[ID], it returns false, never 404.
         */
        get: operations["checkIsGame"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/airdrop/campaign/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim an airdrop reward
         * Claims the reward that an address can claim from one campaign now. The server queues a task (`claimAirdropReward`) and returns at once. For the outcome, call `getTaskStatus`.
         *
         *     The server checks the body first, and then the amount on the chain. If the input is invalid, or the amount is zero, it returns **401**, not 400. It doesn't check the amount again after it queues the task.
         *
         *     Compare `getAirdropUserReward` before and after. The worker doesn't check the receipt of the transaction, so it records `SUCCESS` even if the chain rejected the claim.
         */
        post: operations["claimAirdrop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/airdrop/campaign/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List airdrop campaigns
         * Lists all airdrop campaigns in the order of their numbers. Times are in **seconds** since the Unix epoch, and amounts are in whole tokens.
         *
         *     `periodId` and `nextPeriodTime` are present only while a campaign is ongoing.
         */
        get: operations["listAirdropCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/airdrop/campaign/{campaignId}/claimableReward/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the claimable airdrop reward
         * Returns the reward that an address can claim from one campaign now. It is `0` for an address without a reward, and for a campaign that has not started.
         *
         *     The server doesn't validate the parameters. If the number or the address is malformed, it returns 500.
         */
        get: operations["getAirdropClaimableReward"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/airdrop/campaign/{campaignId}/userReward/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the airdrop reward of an address
         * Returns the rewards of an address in one campaign: the claimed, the total, and the unclaimed amount. The unclaimed amount includes periods that are still to come. For the amount that can be claimed now, call `getAirdropClaimableReward`.
         *
         *     The server doesn't validate the parameters. If the number or the address is malformed, it returns 500.
         */
        get: operations["getAirdropUserReward"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/airdrop/allClaimableReward/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the claimable reward of all airdrops
         * Returns the sum of the rewards that an address can claim from all campaigns now. Only ongoing campaigns count: the sum does not include the unclaimed reward of an ended campaign.
         *
         *     If the value is not an address, the server returns 500, or `0` if no campaign is ongoing.
         */
        get: operations["getAllAirdropClaimableReward"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/airdrop/claimAllClaimableReward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim all airdrop rewards
         * Claims the rewards that an address can claim from all ongoing campaigns now. The server queues one task (`claimAirdropReward`) for each campaign with a reward, and returns at once. For the outcomes, call `getTaskStatus` for each task.
         *
         *     The array of tasks is called `task`, in the singular. If there is nothing to claim, it is empty. Unlike in `claimAirdrop`, that is not an error. As in `claimAirdrop`, the worker records `SUCCESS` even if the chain rejected the claim. The server leaves out ended campaigns.
         */
        post: operations["claimAllAirdropRewards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/rewardPool/deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deposit into the reward pool
         * Deposits tokens into the reward pool of a game, with a player's session, a start time, and an end time.
         *
         *     This operation is known only from a public client script, which signs it like any other and prints the response. Its response fields, checks, and error messages are not known. The known server (2025-05-31) does not have it, and returns 404 with the plain text `Not Found`.
         */
        post: operations["depositRewardPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/rewardPool/claimableAmounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get claimable amounts of the reward pool
         * Returns the amounts that can be claimed from the reward pool of a game.
         *
         *     This operation is known only from a public client script, which signs it like any other and prints the response. Its response fields, checks, and error messages are not known. The known server (2025-05-31) does not have it, and returns 404 with the plain text `Not Found`.
         */
        get: operations["getRewardPoolClaimableAmounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/rewardPool/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim from the reward pool
         * Claims an amount of a token from the reward pool for one player. A comment in the script says that the amount must be less than the claimable amount, or the call fails.
         *
         *     This operation is known only from a public client script, which signs it like any other and prints the response. Its response fields, checks, and error messages are not known. The known server (2025-05-31) does not have it, and returns 404 with the plain text `Not Found`.
         */
        post: operations["claimRewardPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/game/rewardPool/batchClaim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim from the reward pool for several players
         * Claims amounts from the reward pool for several players at once. The three arrays are parallel: entry *i* of each describes one claim. It is not known whether the claims succeed or fail together.
         *
         *     This operation is known only from a public client script, which signs it like any other and prints the response. Its response fields, checks, and error messages are not known. The known server (2025-05-31) does not have it, and returns 404 with the plain text `Not Found`.
         */
        post: operations["batchClaimRewardPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network/totalSupply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Total Supply
         * Returns how much PLYR exists: 750,000,000 minus the balance of the burn address, `0x0100000000000000000000000000000000000000`.
         *
         *     Public: the request needs no signature. Only the mainnet has this operation.
         */
        get: operations["getTotalSupply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network/circulatingSupply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Circulating Supply
         * Returns how much PLYR circulates: the total supply minus the balances of 12 locked addresses. The difference is exact, to the smallest unit.
         *
         *     Public: the request needs no signature. Only the mainnet has this operation.
         */
        get: operations["getCirculatingSupply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network/burnedSupply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Burned Supply
         * Returns how much PLYR is burned: the balance of the burn address, `0x0100000000000000000000000000000000000000`.
         *
         *     Public: the request needs no signature. Only the mainnet has this operation.
         */
        get: operations["getBurnedSupply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network/lockedSupply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Locked Supply
         * Returns how much PLYR is locked: the sum of the balances of 12 addresses, which the response does not name.
         *
         *     Public: the request needs no signature. Only the mainnet has this operation.
         */
        get: operations["getLockedSupply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Greet the API
         * Returns a greeting while the server runs. It does not check the database or the chain. Public: the request needs no signature.
         */
        get: operations["getApiRoot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the server's clock
         * Returns the server's time, so that you can compare it with your own clock. If your clock is more than five minutes off, the testnet rejects this request too. In that case, read the time from the `Date` header of the error response.
         *
         *     On the testnet, the request must be signed, so it is also a cheap way to try a signature. On the mainnet, it is public.
         */
        get: operations["getServerTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the server's status
         * Returns how long the server has been running and how much memory it has. Only API keys with the role `admin` can call it; keys of games get 403.
         */
        get: operations["getServerStatus"];
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
        PlyrIdInput: Schemas.PlyrIdInput;
        Otp: Schemas.Otp;
        SessionLifetime: Schemas.SessionLifetime;
        ConnectUid: Schemas.ConnectUid;
        LoginRequest: Schemas.LoginRequest;
        SessionJwt: Schemas.SessionJwt;
        PlyrId: Schemas.PlyrId;
        PrimaryAddress: Schemas.PrimaryAddress;
        MirrorAddress: Schemas.MirrorAddress;
        Avatar: Schemas.Avatar;
        IppClaimed: Schemas.IppClaimed;
        IsIpp: Schemas.IsIpp;
        Session: Schemas.Session;
        ErrorResponse: Schemas.ErrorResponse;
        ServerErrorResponse: Schemas.ServerErrorResponse;
        GameId: Schemas.GameId;
        TokenName: Schemas.TokenName;
        Amount: Schemas.Amount;
        LoginAndApproveRequest: Schemas.LoginAndApproveRequest;
        SessionJwtInput: Schemas.SessionJwtInput;
        SessionJwtRequest: Schemas.SessionJwtRequest;
        LogoutResponse: Schemas.LogoutResponse;
        LogoutError: Schemas.LogoutError;
        RegisterInstantPlayPassRequest: Schemas.RegisterInstantPlayPassRequest;
        GuestPlyrId: Schemas.GuestPlyrId;
        InstantPlayPassSession: Schemas.InstantPlayPassSession;
        RevealClaimingCodeRequest: Schemas.RevealClaimingCodeRequest;
        ClaimingCode: Schemas.ClaimingCode;
        VerifyClaimingCodeResponse: Schemas.VerifyClaimingCodeResponse;
        RevealPrivateKeyRequest: Schemas.RevealPrivateKeyRequest;
        RevealPrivateKeyResponse: Schemas.RevealPrivateKeyResponse;
        ApprovalResult: Schemas.ApprovalResult;
        ConnectOutcome: Schemas.ConnectOutcome;
        ReadAuthResponse: Schemas.ReadAuthResponse;
        RevokeAuthResponse: Schemas.RevokeAuthResponse;
        SessionPayload: Schemas.SessionPayload;
        VerifySessionResponse: Schemas.VerifySessionResponse;
        UserInfo: Schemas.UserInfo;
        GetAvatarsRequest: Schemas.GetAvatarsRequest;
        UserAvatar: Schemas.UserAvatar;
        GetAvatarsResponse: Schemas.GetAvatarsResponse;
        GetAvatarResponse: Schemas.GetAvatarResponse;
        RoomLifetime: Schemas.RoomLifetime;
        RoomSync: Schemas.RoomSync;
        CreateGameRoomRequest: Schemas.CreateGameRoomRequest;
        TaskId: Schemas.TaskId;
        TaskTicket: Schemas.TaskTicket;
        TaskAccepted: Schemas.TaskAccepted;
        RoomGameId: Schemas.RoomGameId;
        SentRoomLifetime: Schemas.SentRoomLifetime;
        CreateGameRoomTaskBody: Schemas.CreateGameRoomTaskBody;
        NewRoomId: Schemas.NewRoomId;
        RoomAddress: Schemas.RoomAddress;
        GameRoomResult: Schemas.GameRoomResult;
        CreateGameRoomTaskData: Schemas.CreateGameRoomTaskData;
        LegacyTaskMethod: Schemas.LegacyTaskMethod;
        LegacyTaskBody: Schemas.LegacyTaskBody;
        LegacyGameRoomTaskData: Schemas.LegacyGameRoomTaskData;
        StoredCreateGameRoomTaskData: Schemas.StoredCreateGameRoomTaskData;
        SuccessStatus: Schemas.SuccessStatus;
        TransactionHash: Schemas.TransactionHash;
        NoErrorMessage: Schemas.NoErrorMessage;
        CompletedAt: Schemas.CompletedAt;
        CreateGameRoomTask: Schemas.CreateGameRoomTask;
        TaskFailed: Schemas.TaskFailed;
        CreateGameRoomResponse: Schemas.CreateGameRoomResponse;
        TaskTimedOut: Schemas.TaskTimedOut;
        JoinedRoomIdInput: Schemas.JoinedRoomIdInput;
        RoomSessionJwt: Schemas.RoomSessionJwt;
        RoomSessionGameId: Schemas.RoomSessionGameId;
        JoinGameRoomRequest: Schemas.JoinGameRoomRequest;
        SentRoomId: Schemas.SentRoomId;
        JoinGameRoomTaskBody: Schemas.JoinGameRoomTaskBody;
        JoinGameRoomTaskData: Schemas.JoinGameRoomTaskData;
        LegacyTaskDataWithoutResult: Schemas.LegacyTaskDataWithoutResult;
        StoredJoinGameRoomTaskData: Schemas.StoredJoinGameRoomTaskData;
        JoinGameRoomTask: Schemas.JoinGameRoomTask;
        AllPlayersJoined: Schemas.AllPlayersJoined;
        JoinGameRoomResponse: Schemas.JoinGameRoomResponse;
        SessionRefusal: Schemas.SessionRefusal;
        InvalidPlyrIds: Schemas.InvalidPlyrIds;
        SessionListError: Schemas.SessionListError;
        RoomIdInput: Schemas.RoomIdInput;
        RoomTokenName: Schemas.RoomTokenName;
        RoomAmount: Schemas.RoomAmount;
        PayGameRoomRequest: Schemas.PayGameRoomRequest;
        RoomId: Schemas.RoomId;
        RoomToken: Schemas.RoomToken;
        PayGameRoomTaskBody: Schemas.PayGameRoomTaskBody;
        PayGameRoomTaskData: Schemas.PayGameRoomTaskData;
        StoredPayGameRoomTaskData: Schemas.StoredPayGameRoomTaskData;
        PayGameRoomTask: Schemas.PayGameRoomTask;
        PayGameRoomResponse: Schemas.PayGameRoomResponse;
        PlayerListErrorText: Schemas.PlayerListErrorText;
        PlayerListError: Schemas.PlayerListError;
        EarnGameRoomRequest: Schemas.EarnGameRoomRequest;
        SentRoomAmount: Schemas.SentRoomAmount;
        EarnGameRoomTaskBody: Schemas.EarnGameRoomTaskBody;
        EarnGameRoomTaskData: Schemas.EarnGameRoomTaskData;
        StoredEarnGameRoomTaskData: Schemas.StoredEarnGameRoomTaskData;
        EarnGameRoomTask: Schemas.EarnGameRoomTask;
        EarnGameRoomResponse: Schemas.EarnGameRoomResponse;
        LeaveGameRoomRequest: Schemas.LeaveGameRoomRequest;
        LeaveGameRoomTaskBody: Schemas.LeaveGameRoomTaskBody;
        LeaveGameRoomTaskData: Schemas.LeaveGameRoomTaskData;
        StoredLeaveGameRoomTaskData: Schemas.StoredLeaveGameRoomTaskData;
        LeaveGameRoomTask: Schemas.LeaveGameRoomTask;
        LeaveGameRoomResponse: Schemas.LeaveGameRoomResponse;
        EndGameRoomRequest: Schemas.EndGameRoomRequest;
        EndGameRoomTaskBody: Schemas.EndGameRoomTaskBody;
        EndGameRoomTaskData: Schemas.EndGameRoomTaskData;
        StoredEndGameRoomTaskData: Schemas.StoredEndGameRoomTaskData;
        EndGameRoomTask: Schemas.EndGameRoomTask;
        EndGameRoomResponse: Schemas.EndGameRoomResponse;
        CloseGameRoomRequest: Schemas.CloseGameRoomRequest;
        CloseGameRoomResponse: Schemas.CloseGameRoomResponse;
        IsJoinedResponse: Schemas.IsJoinedResponse;
        JoinPayGameRoomRequest: Schemas.JoinPayGameRoomRequest;
        JoinPayGameRoomTaskBody: Schemas.JoinPayGameRoomTaskBody;
        JoinPayGameRoomTaskData: Schemas.JoinPayGameRoomTaskData;
        StoredJoinPayGameRoomTaskData: Schemas.StoredJoinPayGameRoomTaskData;
        JoinPayGameRoomTask: Schemas.JoinPayGameRoomTask;
        JoinPayGameRoomResponse: Schemas.JoinPayGameRoomResponse;
        EarnLeaveGameRoomRequest: Schemas.EarnLeaveGameRoomRequest;
        EarnLeaveGameRoomTaskBody: Schemas.EarnLeaveGameRoomTaskBody;
        EarnLeaveGameRoomTaskData: Schemas.EarnLeaveGameRoomTaskData;
        StoredEarnLeaveGameRoomTaskData: Schemas.StoredEarnLeaveGameRoomTaskData;
        EarnLeaveGameRoomTask: Schemas.EarnLeaveGameRoomTask;
        EarnLeaveGameRoomResponse: Schemas.EarnLeaveGameRoomResponse;
        CreateJoinPayGameRoomRequest: Schemas.CreateJoinPayGameRoomRequest;
        CreateJoinPayGameRoomTaskBody: Schemas.CreateJoinPayGameRoomTaskBody;
        CreateJoinPayGameRoomTaskData: Schemas.CreateJoinPayGameRoomTaskData;
        StoredCreateJoinPayGameRoomTaskData: Schemas.StoredCreateJoinPayGameRoomTaskData;
        CreateJoinPayGameRoomTask: Schemas.CreateJoinPayGameRoomTask;
        CreateJoinPayGameRoomResponse: Schemas.CreateJoinPayGameRoomResponse;
        EarnLeaveEndGameRoomTaskData: Schemas.EarnLeaveEndGameRoomTaskData;
        StoredEarnLeaveEndGameRoomTaskData: Schemas.StoredEarnLeaveEndGameRoomTaskData;
        EarnLeaveEndGameRoomTask: Schemas.EarnLeaveEndGameRoomTask;
        EarnLeaveEndGameRoomResponse: Schemas.EarnLeaveEndGameRoomResponse;
        TokenListName: Schemas.TokenListName;
        TokenListTimestamp: Schemas.TokenListTimestamp;
        TokenListVersion: Schemas.TokenListVersion;
        Token: Schemas.Token;
        TokenList: Schemas.TokenList;
        TokenBalance: Schemas.TokenBalance;
        TokenBalances: Schemas.TokenBalances;
        SingleTokenBalance: Schemas.SingleTokenBalance;
        AllowedAmount: Schemas.AllowedAmount;
        AllowanceResponse: Schemas.AllowanceResponse;
        ApprovedGameId: Schemas.ApprovedGameId;
        ApproveTokensRequest: Schemas.ApproveTokensRequest;
        RevokedGameId: Schemas.RevokedGameId;
        RevokedToken: Schemas.RevokedToken;
        RevokeAllowanceRequest: Schemas.RevokeAllowanceRequest;
        RevokeAllowanceResponse: Schemas.RevokeAllowanceResponse;
        EmptyTokenList: Schemas.EmptyTokenList;
        Allowance: Schemas.Allowance;
        AllowanceList: Schemas.AllowanceList;
        HexSignature: Schemas.HexSignature;
        RevokeAllowanceBySignatureRequest: Schemas.RevokeAllowanceBySignatureRequest;
        CreateChipRequest: Schemas.CreateChipRequest;
        ChipGameId: Schemas.ChipGameId;
        ChipText: Schemas.ChipText;
        ChipImage: Schemas.ChipImage;
        CreateGameChipTaskBody: Schemas.CreateGameChipTaskBody;
        ChipAddress: Schemas.ChipAddress;
        CreateGameChipTaskResult: Schemas.CreateGameChipTaskResult;
        CreateGameChipTaskData: Schemas.CreateGameChipTaskData;
        LegacyCreateGameChipTaskResult: Schemas.LegacyCreateGameChipTaskResult;
        LegacyCreateGameChipTaskData: Schemas.LegacyCreateGameChipTaskData;
        StoredCreateGameChipTaskData: Schemas.StoredCreateGameChipTaskData;
        CreateGameChipTask: Schemas.CreateGameChipTask;
        ChipTaskError: Schemas.ChipTaskError;
        ChipAddressInput: Schemas.ChipAddressInput;
        ChipPlayer: Schemas.ChipPlayer;
        MintChipRequest: Schemas.MintChipRequest;
        ChipTaskChips: Schemas.ChipTaskChips;
        ChipTaskPlayers: Schemas.ChipTaskPlayers;
        ChipAmount: Schemas.ChipAmount;
        ChipTaskAmounts: Schemas.ChipTaskAmounts;
        MintGameChipTaskBody: Schemas.MintGameChipTaskBody;
        MintGameChipTaskData: Schemas.MintGameChipTaskData;
        StoredMintGameChipTaskData: Schemas.StoredMintGameChipTaskData;
        MintGameChipTask: Schemas.MintGameChipTask;
        BurnChipRequest: Schemas.BurnChipRequest;
        BurnGameChipTaskBody: Schemas.BurnGameChipTaskBody;
        BurnGameChipTaskData: Schemas.BurnGameChipTaskData;
        StoredBurnGameChipTaskData: Schemas.StoredBurnGameChipTaskData;
        BurnGameChipTask: Schemas.BurnGameChipTask;
        TransferChipRequest: Schemas.TransferChipRequest;
        TransferGameChipTaskBody: Schemas.TransferGameChipTaskBody;
        TransferGameChipTaskData: Schemas.TransferGameChipTaskData;
        StoredTransferGameChipTaskData: Schemas.StoredTransferGameChipTaskData;
        TransferGameChipTask: Schemas.TransferGameChipTask;
        ChipName: Schemas.ChipName;
        ChipSymbol: Schemas.ChipSymbol;
        ChipBalance: Schemas.ChipBalance;
        GameChipBalances: Schemas.GameChipBalances;
        ChipBalances: Schemas.ChipBalances;
        ChipInfo: Schemas.ChipInfo;
        CreateChipBySignatureRequest: Schemas.CreateChipBySignatureRequest;
        NftChainIdNumber: Schemas.NftChainIdNumber;
        NftChainIdText: Schemas.NftChainIdText;
        NftChainId: Schemas.NftChainId;
        NftCollectionName: Schemas.NftCollectionName;
        NftCollectionSymbol: Schemas.NftCollectionSymbol;
        NftCollectionImageInput: Schemas.NftCollectionImageInput;
        IsSbtInput: Schemas.IsSbtInput;
        CreateNftRequest: Schemas.CreateNftRequest;
        NftGameId: Schemas.NftGameId;
        NftChainTag: Schemas.NftChainTag;
        NftCollectionImage: Schemas.NftCollectionImage;
        IsSbt: Schemas.IsSbt;
        CreateNftTaskBody: Schemas.CreateNftTaskBody;
        NftContract: Schemas.NftContract;
        CreatedNftCollection: Schemas.CreatedNftCollection;
        CreateNftTaskData: Schemas.CreateNftTaskData;
        CreateNftTask: Schemas.CreateNftTask;
        NftTaskErrorResponse: Schemas.NftTaskErrorResponse;
        NftContractInput: Schemas.NftContractInput;
        NftWallet: Schemas.NftWallet;
        NftAttribute: Schemas.NftAttribute;
        NftAttributes: Schemas.NftAttributes;
        NftMetadata: Schemas.NftMetadata;
        MintNftsRequest: Schemas.MintNftsRequest;
        SentNftContracts: Schemas.SentNftContracts;
        SentNftWallets: Schemas.SentNftWallets;
        NftTokenUri: Schemas.NftTokenUri;
        MintNftsTaskBody: Schemas.MintNftsTaskBody;
        NftTokenId: Schemas.NftTokenId;
        NftTransferEvent: Schemas.NftTransferEvent;
        NftTransferEvents: Schemas.NftTransferEvents;
        MintNftsTaskData: Schemas.MintNftsTaskData;
        MintNftsTask: Schemas.MintNftsTask;
        NftTokenIdInput: Schemas.NftTokenIdInput;
        TransferNftsRequest: Schemas.TransferNftsRequest;
        SentNftTokenId: Schemas.SentNftTokenId;
        SentNftTokenIds: Schemas.SentNftTokenIds;
        TransferNftsTaskBody: Schemas.TransferNftsTaskBody;
        TransferNftsTaskData: Schemas.TransferNftsTaskData;
        TransferNftsTask: Schemas.TransferNftsTask;
        BurnNftsRequest: Schemas.BurnNftsRequest;
        BurnNftsTaskBody: Schemas.BurnNftsTaskBody;
        BurnNftsTaskData: Schemas.BurnNftsTaskData;
        BurnNftsTask: Schemas.BurnNftsTask;
        NftHolding: Schemas.NftHolding;
        NftBalance: Schemas.NftBalance;
        NftBalancesOfGame: Schemas.NftBalancesOfGame;
        NftBalances: Schemas.NftBalances;
        NftOwner: Schemas.NftOwner;
        HeldNft: Schemas.HeldNft;
        HeldNftCollection: Schemas.HeldNftCollection;
        NftListingOfGame: Schemas.NftListingOfGame;
        NftListing: Schemas.NftListing;
        NftCount: Schemas.NftCount;
        NftCredit: Schemas.NftCredit;
        NftCollectionInfo: Schemas.NftCollectionInfo;
        CreateNftBySignatureRequest: Schemas.CreateNftBySignatureRequest;
        UploadedJsonObject: Schemas.UploadedJsonObject;
        NftFileContent: Schemas.NftFileContent;
        UploadNftFileRequest: Schemas.UploadNftFileRequest;
        UploadedNftFile: Schemas.UploadedNftFile;
        NftChainRef: Schemas.NftChainRef;
        NftContractRef: Schemas.NftContractRef;
        IndexedNftOwner: Schemas.IndexedNftOwner;
        NftQuantity: Schemas.NftQuantity;
        NftOwnership: Schemas.NftOwnership;
        IndexedNft: Schemas.IndexedNft;
        IndexedNftOwnerResponse: Schemas.IndexedNftOwnerResponse;
        NftBurntResponse: Schemas.NftBurntResponse;
        UserCollectionNft: Schemas.UserCollectionNft;
        BadgeName: Schemas.BadgeName;
        BadgeDescription: Schemas.BadgeDescription;
        BadgeAttribute: Schemas.BadgeAttribute;
        CreateBadgeRequest: Schemas.CreateBadgeRequest;
        CreateBadgeResponse: Schemas.CreateBadgeResponse;
        BadgeSlugInput: Schemas.BadgeSlugInput;
        MintBadgesRequest: Schemas.MintBadgesRequest;
        BadgeGameId: Schemas.BadgeGameId;
        BadgeSlug: Schemas.BadgeSlug;
        BadgeImage: Schemas.BadgeImage;
        BadgeMetadata: Schemas.BadgeMetadata;
        MintBadgesTaskBody: Schemas.MintBadgesTaskBody;
        BadgeTokenId: Schemas.BadgeTokenId;
        BadgeTransfer: Schemas.BadgeTransfer;
        BadgeTransfers: Schemas.BadgeTransfers;
        MintBadgesTaskData: Schemas.MintBadgesTaskData;
        MintBadgesTask: Schemas.MintBadgesTask;
        BadgeTaskErrorResponse: Schemas.BadgeTaskErrorResponse;
        RemoveBadgeRequest: Schemas.RemoveBadgeRequest;
        RemoveBadgeData: Schemas.RemoveBadgeData;
        RemoveBadgeResponse: Schemas.RemoveBadgeResponse;
        BadgeTokenIdInput: Schemas.BadgeTokenIdInput;
        BurnBadgesRequest: Schemas.BurnBadgesRequest;
        BurnBadgesTaskBody: Schemas.BurnBadgesTaskBody;
        BurnBadgesTaskData: Schemas.BurnBadgesTaskData;
        BurnBadgesTask: Schemas.BurnBadgesTask;
        StoredBadgeMetadata: Schemas.StoredBadgeMetadata;
        PlayerBadge: Schemas.PlayerBadge;
        BadgeCollectionAddress: Schemas.BadgeCollectionAddress;
        StoredBadgeAttribute: Schemas.StoredBadgeAttribute;
        BadgeAttributes: Schemas.BadgeAttributes;
        BadgeInfo: Schemas.BadgeInfo;
        BadgeCollectionName: Schemas.BadgeCollectionName;
        InitBadgesTaskBody: Schemas.InitBadgesTaskBody;
        BadgeCollection: Schemas.BadgeCollection;
        InitBadgesTaskData: Schemas.InitBadgesTaskData;
        InitBadgesTask: Schemas.InitBadgesTask;
        InitBadgesBySignatureRequest: Schemas.InitBadgesBySignatureRequest;
        IsBadgeInitedResponse: Schemas.IsBadgeInitedResponse;
        JwtPublicKey: Schemas.JwtPublicKey;
        ActivityLogEntry: Schemas.ActivityLogEntry;
        TaskResult: Schemas.TaskResult;
        TaskData: Schemas.TaskData;
        LegacyTaskData: Schemas.LegacyTaskData;
        StoredTaskData: Schemas.StoredTaskData;
        TaskSucceeded: Schemas.TaskSucceeded;
        TaskWithoutRecord: Schemas.TaskWithoutRecord;
        TaskStatus: Schemas.TaskStatus;
        UserExistsResponse: Schemas.UserExistsResponse;
        OtpSecret: Schemas.OtpSecret;
        AccountChainId: Schemas.AccountChainId;
        AvatarInput: Schemas.AvatarInput;
        RegisterUserRequest: Schemas.RegisterUserRequest;
        RegisterUserResponse: Schemas.RegisterUserResponse;
        ClaimedUser: Schemas.ClaimedUser;
        UpdateAvatarRequest: Schemas.UpdateAvatarRequest;
        UpdateAvatarResponse: Schemas.UpdateAvatarResponse;
        SecondaryAddressInput: Schemas.SecondaryAddressInput;
        BindSecondaryAddressRequest: Schemas.BindSecondaryAddressRequest;
        SecondaryAddress: Schemas.SecondaryAddress;
        SecondaryAddressChange: Schemas.SecondaryAddressChange;
        UnbindSecondaryAddressRequest: Schemas.UnbindSecondaryAddressRequest;
        SecondaryAddressBinding: Schemas.SecondaryAddressBinding;
        ResetTwoFactorRequest: Schemas.ResetTwoFactorRequest;
        ResetTwoFactorResponse: Schemas.ResetTwoFactorResponse;
        SessionEnds: Schemas.SessionEnds;
        ActiveSessionsResponse: Schemas.ActiveSessionsResponse;
        DiscardSessionBySignatureRequest: Schemas.DiscardSessionBySignatureRequest;
        DiscardSessionResponse: Schemas.DiscardSessionResponse;
        DiscardSessionByOtpRequest: Schemas.DiscardSessionByOtpRequest;
        StoredAvatar: Schemas.StoredAvatar;
        PublicUser: Schemas.PublicUser;
        AddDepositLogRequest: Schemas.AddDepositLogRequest;
        AddDepositLogResponse: Schemas.AddDepositLogResponse;
        RequestPermissionUpgradeRequest: Schemas.RequestPermissionUpgradeRequest;
        RequestPermissionUpgradeResponse: Schemas.RequestPermissionUpgradeResponse;
        PermissionUpgradeStatus: Schemas.PermissionUpgradeStatus;
        PermissionUpgrade: Schemas.PermissionUpgrade;
        ApprovePermissionUpgradeRequest: Schemas.ApprovePermissionUpgradeRequest;
        ApprovePermissionUpgradeResponse: Schemas.ApprovePermissionUpgradeResponse;
        RejectPermissionUpgradeRequest: Schemas.RejectPermissionUpgradeRequest;
        RejectPermissionUpgradeResponse: Schemas.RejectPermissionUpgradeResponse;
        RevealApiKeyRequest: Schemas.RevealApiKeyRequest;
        ApiKeyPair: Schemas.ApiKeyPair;
        ResetApiKeyRequest: Schemas.ResetApiKeyRequest;
        DestinationChain: Schemas.DestinationChain;
        WithdrawTokenRequest: Schemas.WithdrawTokenRequest;
        TransferTokenRequest: Schemas.TransferTokenRequest;
        IsGameResponse: Schemas.IsGameResponse;
        CampaignIdInput: Schemas.CampaignIdInput;
        AirdropAddressInput: Schemas.AirdropAddressInput;
        ClaimAirdropRequest: Schemas.ClaimAirdropRequest;
        AirdropCampaign: Schemas.AirdropCampaign;
        AirdropClaimableReward: Schemas.AirdropClaimableReward;
        AirdropUserReward: Schemas.AirdropUserReward;
        AirdropAllClaimableReward: Schemas.AirdropAllClaimableReward;
        ClaimAllAirdropRewardsRequest: Schemas.ClaimAllAirdropRewardsRequest;
        ClaimAllAirdropRewardsResponse: Schemas.ClaimAllAirdropRewardsResponse;
        DepositRewardPoolRequest: Schemas.DepositRewardPoolRequest;
        RewardPoolResponse: Schemas.RewardPoolResponse;
        RewardPoolClaimAmount: Schemas.RewardPoolClaimAmount;
        ClaimRewardPoolRequest: Schemas.ClaimRewardPoolRequest;
        BatchClaimRewardPoolRequest: Schemas.BatchClaimRewardPoolRequest;
        PlyrSupply: Schemas.PlyrSupply;
        ApiRootResponse: Schemas.ApiRootResponse;
        ServerTime: Schemas.ServerTime;
        ServerMemory: Schemas.ServerMemory;
        ServerStatus: Schemas.ServerStatus;
    };
    responses: {
        /** The body is not a JSON object or array. The server sends this as plain text, before it checks the signature. */
        MalformedBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** The request is not signed properly, or the one-time password is used up or wrong. */
        OtpUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** The API key's role is too low, the player is a guest, or the player is locked. */
        ForbiddenToGuests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** The player does not exist. */
        PlayerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** The body exceeds 1 MiB (1,048,576 bytes). The server sends this as plain text, before it checks the signature. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** The API key is known and the signature is right, but the key's role is too low. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** An exception inside the server. */
        PlyrIdServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The request is not signed, has an unknown API key, has a wrong signature, or is too old. The server checks in this order. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** An exception inside the server, such as a lost database or chain. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** An exception inside the server. */
        WalletSignatureServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The player does not exist, or the name is not in lowercase. */
        ExactPlayerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** The worker did not finish within 25 seconds. The task is still running. Get its outcome with `getTaskStatus`. */
        RoomTaskTimedOut: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TaskTimedOut"];
            };
        };
        /** The body is not a JSON object (plain text), or it has no sessions. */
        RoomSessionsInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** The request is not signed properly, or a token is missing or not known. */
        TokenUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** An exception inside the server. For mistakes in the request that the operation catches, there is no `stack`. */
        RoomServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The body is not a JSON object (plain text), it has no sessions, or the arrays differ in length. */
        RoomPaymentInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** The request is not signed properly, or a session, a token, an amount, or an allowance is rejected. */
        RoomPaymentUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlayerListError"];
            };
        };
        /** The body is not a JSON object (plain text), or the arrays differ in length. */
        RoomEarningInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** An exception inside the server. For mistakes in the request that the operation catches, there is no `stack`. */
        RoomEarningServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The request has a body, which is optional, and the body is not a JSON object or array. The server sends this as plain text. */
        UnneededBodyMalformed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** The token list could not be fetched, or an exception inside the server. */
        TokenListServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** There is no token list yet. In practice, the server returns 500 until there is one. */
        TokenListNotReady: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** The player does not exist, or you sent an address or a name that is not in lowercase. */
        BalanceHolderNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** An exception inside the server, such as a chain that cannot be reached. */
        ChainServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The body is not a JSON object (plain text), an array is missing, arrays differ in length, or a chip belongs to another game. */
        ChipListsInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
        ChipTaskFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChipTaskError"];
            };
        };
        /** An exception inside the server, such as a `chip` that is not an address. */
        ChipReadServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The request is not signed properly, or the chain ID is missing or not supported. */
        NftWriteUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** The player or the chain is missing, or the chain is not supported. */
        NftQueryInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** The player does not exist, or no collection matches the filters. */
        NftHolderNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** An exception inside the server. */
        NftReadServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The chain or the contract is unknown. */
        NftContractInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** The NFT index failed, or does not know the token or the chain. Or another exception inside the server. */
        NftIndexServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The server does not have this operation. The known server returns this, even for unsigned requests. */
        RouteNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
        BadgeTaskFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadgeTaskErrorResponse"];
            };
        };
        /** An exception inside the server. */
        RegistrationServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** An exception inside the server. */
        SignedAccountServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The body is not a JSON object (plain text), or the wallet signature is missing, not hex, or not by the right address. */
        WalletSignatureInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** The body is not a JSON object (plain text). Otherwise, a field is missing or malformed, the request does not exist or is already decided, or the wallet signature is not by an administrator. */
        PermissionUpgradeInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** The body is not a JSON object (plain text). Otherwise, the player does not exist or has no API key, or the wallet signature is missing, malformed, or not by the right address. */
        ApiKeyRequestInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
                "text/plain": string;
            };
        };
        /** The request is not signed properly, the token is missing or unknown, or the wallet signature is not by the right address. */
        WithdrawalUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** A parameter is not valid, the campaign does not exist, or another exception inside the server. */
        AirdropServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** The testnet's server does not have this operation, and checks nothing else first. */
        NotOnTestnet: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** A balance could not be read from the chain, or another exception inside the server. */
        SupplyServerError: {
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
         * The ID that you sent as `uid` with the login or approval.
         * @example 3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a
         */
        ConnectUidInPath: string;
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
            /** The player is logged in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["OtpUnauthorized"];
            403: components["responses"]["ForbiddenToGuests"];
            404: components["responses"]["PlayerNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. Unless `plyrId` is missing, the earlier session has ended. */
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
            /** The player is logged in, and the allowances are set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** The request is not signed properly, the one-time password is used or wrong, or a token, game, or amount is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["ForbiddenToGuests"];
            404: components["responses"]["PlayerNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. Unless `plyrId` is missing, the earlier session has ended. */
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
            /** The session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogoutResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** The request is not signed properly, or the session cannot be ended. */
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
            500: components["responses"]["PlyrIdServerError"];
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
            /** The guest account and its session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstantPlayPassSession"];
                };
            };
            /** The body is not a JSON object (plain-text response), or the generated name is taken. */
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
            /** An exception inside the server. If `tokens` is missing, the server creates the account anyway, but you do not get its session. */
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
            /** The new code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimingCode"];
                };
            };
            /** The body is not a JSON object (plain-text response), or it contains no session. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** The request is not signed properly, or the player is not a guest. */
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
            /** The session is not valid (no `stack`), or an exception inside the server (with `stack`). */
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
                 * The claiming code, in any case.
                 * @example 2A0F-6C72-782F-B1C3
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The code is valid. */
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
            /** The code is unknown, replaced, or used. */
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
            /** The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealPrivateKeyResponse"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, the PLYR[ID] is malformed, or the wallet signature is not hexadecimal or from another address. */
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
            /** The player does not exist, or the account did not start as a guest. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["WalletSignatureServerError"];
        };
    };
    readAuth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The ID that you sent as `uid` with the login or approval.
                 * @example 3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a
                 */
                uid: components["parameters"]["ConnectUidInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The result of the player's action. */
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
            /** No result is stored yet, or it has expired. */
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
                 * The ID that you sent as `uid` with the login or approval.
                 * @example 3f6c1b52-8a0e-4d6b-9a3e-6f0b7c1d2e4a
                 */
                uid: components["parameters"]["ConnectUidInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The result is deleted. */
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
            /** Nothing is stored under this `uid`. */
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
            /** The session is valid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifySessionResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** The request is not signed properly, or the session is not valid for this game. */
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
                 * A PLYR[ID] in any case, or a primary address. The server treats an address with a wrong EIP-55 checksum as a PLYR[ID].
                 * @example alice
                 */
                identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserInfo"];
                };
            };
            /** The identifier is neither an address nor a well-formed PLYR[ID]. */
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
            /** The player does not exist. */
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
            /** The avatars of the players that exist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetAvatarsResponse"];
                };
            };
            /** The body is not a JSON object (plain-text response), or `plyrIds` is not an array. */
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
            /** An exception inside the server. */
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
                 * The PLYR[ID], in lowercase. The server does not find other spellings.
                 * @example alice
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The avatar. */
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
            404: components["responses"]["ExactPlayerNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true. Check `status`: a `FAILED` task also returns 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateGameRoomResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    joinGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true (check `status`), or all players already joined. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinGameRoomResponse"];
                };
            };
            400: components["responses"]["RoomSessionsInvalid"];
            /** The request is not signed properly, or a session is invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListError"];
                };
            };
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. If the operation catches it, the body has no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** The task did not finish within 25 seconds, and the players were not in the room 50 seconds later. The task may still be running. For its outcome, call `getTaskStatus`. */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskTimedOut"];
                };
            };
        };
    };
    payGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true. Check `status`: a `FAILED` task also returns 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayGameRoomResponse"];
                };
            };
            400: components["responses"]["RoomSessionsInvalid"];
            /** The request is not signed properly, a session, token, or amount is invalid, an allowance is missing or too low, or a player is not in the room. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerListError"];
                };
            };
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. If the operation catches it, the body has no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    earnGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarnGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true. Check `status`: a `FAILED` task also returns 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarnGameRoomResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["TokenUnauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. If the operation catches it, the body has no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    leaveGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true. Check `status`: a `FAILED` task also returns 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveGameRoomResponse"];
                };
            };
            400: components["responses"]["RoomSessionsInvalid"];
            /** The request is not signed properly, a session is invalid, or a player is not in the room. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerListError"];
                };
            };
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. If the operation catches it, the body has no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    endGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true. Check `status`: a `FAILED` task also returns 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndGameRoomResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["RoomServerError"];
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    closeGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or has `FAILED` if `sync` is true. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloseGameRoomResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["RoomServerError"];
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    isJoinedGameRoom: {
        parameters: {
            query: {
                /**
                 * The player's PLYR[ID], case-insensitive.
                 * @example alice
                 */
                plyrId: string;
                /**
                 * The number of a room of the calling game. An empty string means room 0, which does not exist. Any other string that is not a number, a negative number, or a repeated parameter returns 500.
                 * @example 3
                 */
                roomId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Whether the player is in the room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsJoinedResponse"];
                };
            };
            /** A parameter is missing. The server checks `plyrId` first. */
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
            /** An exception inside the server. */
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
    joinPayGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinPayGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true. Check `status`: a `FAILED` task also returns 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinPayGameRoomResponse"];
                };
            };
            400: components["responses"]["RoomPaymentInvalid"];
            401: components["responses"]["RoomPaymentUnauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. If the operation catches it, the body has no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    earnLeaveGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarnLeaveGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true. Check `status`: a `FAILED` task also returns 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarnLeaveGameRoomResponse"];
                };
            };
            400: components["responses"]["RoomEarningInvalid"];
            401: components["responses"]["TokenUnauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["RoomEarningServerError"];
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    createJoinPayGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateJoinPayGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true. Check `status`: a `FAILED` task also returns 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateJoinPayGameRoomResponse"];
                };
            };
            400: components["responses"]["RoomPaymentInvalid"];
            401: components["responses"]["RoomPaymentUnauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. If the operation catches it, the body has no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    earnLeaveEndGameRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarnLeaveGameRoomRequest"];
            };
        };
        responses: {
            /** The task is queued, or finished if `sync` is true. Check `status`: a `FAILED` task also returns 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarnLeaveEndGameRoomResponse"];
                };
            };
            400: components["responses"]["RoomEarningInvalid"];
            401: components["responses"]["TokenUnauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["RoomEarningServerError"];
            504: components["responses"]["RoomTaskTimedOut"];
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The token list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            400: components["responses"]["UnneededBodyMalformed"];
            500: components["responses"]["TokenListServerError"];
            503: components["responses"]["TokenListNotReady"];
        };
    };
    getUserBalances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The player's PLYR[ID], in lowercase. Other spellings, and addresses, are not found.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The balances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenBalances"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BalanceHolderNotFound"];
            /** An exception inside the server, for example because it can't reach the chain. */
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
    getUserTokenBalance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The player's PLYR[ID], in lowercase. Other spellings, and addresses, are not found.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrId"];
                /**
                 * The token's API name, case-insensitive, or its address. If no token has the address, the server returns 500.
                 * @example plyr
                 */
                tokenName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SingleTokenBalance"];
                };
            };
            /** The request is not signed properly, or the token is neither an address nor a known name. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BalanceHolderNotFound"];
            /** An exception inside the server, for example because no token has the address. */
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
    getAllowance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The player's PLYR[ID], case-insensitive. The server doesn't check that the player exists.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * Any game ID, case-insensitive. The server doesn't check that the game exists.
                 * @example demo-game
                 */
                gameId: string;
                /**
                 * The token's API name, case-insensitive. The server doesn't check that the token exists.
                 * @example gamr
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The allowance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowanceResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** An exception inside the server, for example because it can't read the database. */
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
    approveTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveTokensRequest"];
            };
        };
        responses: {
            /** The allowances are set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalResult"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** The request is not signed properly, the one-time password is used up or wrong, or a token, the game, or an amount is invalid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["ForbiddenToGuests"];
            404: components["responses"]["PlayerNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. The body has a `stack` only if `plyrId` is missing, or if the exception happens before the operation starts. */
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
    revokeAllowance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeAllowanceRequest"];
            };
        };
        responses: {
            /** The allowances are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokeAllowanceResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["OtpUnauthorized"];
            403: components["responses"]["ForbiddenToGuests"];
            404: components["responses"]["PlayerNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. The body has a `stack` if `plyrId` is missing, but not if `gameId` or `token` is missing. */
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
    getToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The `apiId` of the token. It is case-sensitive: `GAMR` is not found.
                 * @example gamr
                 */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The token, as the only entry of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** The token does not exist. The body has the fields of the list, with an empty `tokens` array. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyTokenList"];
                };
            };
            500: components["responses"]["TokenListServerError"];
            503: components["responses"]["TokenListNotReady"];
        };
    };
    getAddressBalances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The address, either all lowercase or with a correct EIP-55 checksum.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The balances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenBalances"];
                };
            };
            /** The value is not an address. */
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
            500: components["responses"]["ChainServerError"];
        };
    };
    listAllowancesByGame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The player's PLYR[ID], case-insensitive. The server doesn't check that the player exists.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * Any game ID, case-insensitive. The server doesn't check that the game exists.
                 * @example demo-game
                 */
                gameId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The allowances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowanceList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listAllowances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The player's PLYR[ID], case-insensitive. The server doesn't check that the player exists.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The allowances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllowanceList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revokeAllowanceBySignature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeAllowanceBySignatureRequest"];
            };
        };
        responses: {
            /** The allowances are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokeAllowanceResponse"];
                };
            };
            /** The body is not a JSON object (plain text). Otherwise, the player does not exist, or the signature is not by the player's primary wallet. */
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
            /** An exception inside the server. The body has no `stack` if a field is missing or the signature is malformed. */
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
    createChip: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChipRequest"];
            };
        };
        responses: {
            /** The chip exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateGameChipTask"];
                };
            };
            /** The body is not a JSON object (plain text), or a field is missing. */
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
            /** The task failed or timed out (no `stack`), or an exception occurred inside the server (with `stack`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChipTaskError"];
                };
            };
        };
    };
    mintChip: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MintChipRequest"];
            };
        };
        responses: {
            /** The players have the chips. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintGameChipTask"];
                };
            };
            400: components["responses"]["ChipListsInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["ChipTaskFailed"];
        };
    };
    burnChip: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BurnChipRequest"];
            };
        };
        responses: {
            /** The chips are burned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BurnGameChipTask"];
                };
            };
            400: components["responses"]["ChipListsInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["ChipTaskFailed"];
        };
    };
    transferChip: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferChipRequest"];
            };
        };
        responses: {
            /** The chips are transferred. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferGameChipTask"];
                };
            };
            /** The body is not a JSON object (plain text). Otherwise, an array is missing, the arrays differ in length, or a chip does not belong to the game. */
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
            500: components["responses"]["ChipTaskFailed"];
        };
    };
    getChipBalance: {
        parameters: {
            query: {
                /**
                 * The player's PLYR[ID], case-insensitive.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * A game ID, case-insensitive. The response has only the chips of this game.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * A chip's address, either all lowercase or with a correct EIP-55 checksum. Anything else returns 500. The response has only this chip.
                 * @example 0xa0Ee7A142d267C1f36714E4a8F75612F20a79720
                 */
                chip?: components["schemas"]["ChipAddressInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The balances, by game and chip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChipBalances"];
                };
            };
            /** The parameter `plyrId` is missing. */
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
            /** The player does not exist, or no chip matches. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["ChipReadServerError"];
        };
    };
    getChipInfo: {
        parameters: {
            query?: {
                /**
                 * A game ID, case-insensitive. Required if you don't send `chip`.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * A chip's address, either all lowercase or with a correct EIP-55 checksum. Anything else returns 500. Required if you don't send `gameId`.
                 * @example 0xa0Ee7A142d267C1f36714E4a8F75612F20a79720
                 */
                chip?: components["schemas"]["ChipAddressInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The chips. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChipInfo"][];
                };
            };
            /** Both `gameId` and `chip` are missing. */
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
            /** No chip matches. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["ChipReadServerError"];
        };
    };
    createChipBySignature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChipBySignatureRequest"];
            };
        };
        responses: {
            /** The chip exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateGameChipTask"];
                };
            };
            /** The body is not a JSON object (plain text). Otherwise, a field is missing, or the signature is not by the owner's primary wallet. */
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
            /** The player does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** The task failed or timed out (no `stack`), or an exception occurred inside the server (with `stack`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChipTaskError"];
                };
            };
        };
    };
    createNft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNftRequest"];
            };
        };
        responses: {
            /** The collection exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateNftTask"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, a field is missing, or the credit is too low. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["NftWriteUnauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftTaskErrorResponse"];
                };
            };
        };
    };
    mintNfts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MintNftsRequest"];
            };
        };
        responses: {
            /** The tokens exist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintNftsTask"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, too long, or of a different length, a collection does not belong to the game, or the credit is too low. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["NftWriteUnauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftTaskErrorResponse"];
                };
            };
        };
    };
    transferNfts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferNftsRequest"];
            };
        };
        responses: {
            /** The tokens are transferred. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferNftsTask"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, too long, or of a different length, a recipient is the zero address, a collection is not the game's, or the credit is too low. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["NftWriteUnauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftTaskErrorResponse"];
                };
            };
        };
    };
    burnNfts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BurnNftsRequest"];
            };
        };
        responses: {
            /** The tokens are burned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BurnNftsTask"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, too long, or of a different length, a collection does not belong to the game, or the credit is too low. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["NftWriteUnauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftTaskErrorResponse"];
                };
            };
        };
    };
    getNftBalances: {
        parameters: {
            query: {
                /**
                 * The PLYR[ID] of the player, in any case.
                 * @example bobby
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * The chain ID: 43113, 62831, 11155111, or 97. Required. Chain names are not accepted.
                 * @example 62831
                 */
                chainId: components["schemas"]["NftChainIdNumber"];
                /**
                 * The game whose collections to return, in any case. Without it, the response covers all games.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * The collection to return: one contract address in any case, or several, separated by commas. Do not repeat the parameter; that returns 500.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                nft?: string;
                /**
                 * `true` for soulbound collections only, `false` for the others only. Without it, the response covers both.
                 * @example false
                 */
                isSbt?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The balances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftBalances"];
                };
            };
            400: components["responses"]["NftQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NftHolderNotFound"];
            500: components["responses"]["NftReadServerError"];
        };
    };
    listNfts: {
        parameters: {
            query: {
                /**
                 * The PLYR[ID] of the player, in any case.
                 * @example bobby
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * The chain ID: 43113, 62831, 11155111, or 97. Required. Chain names are not accepted.
                 * @example 62831
                 */
                chainId: components["schemas"]["NftChainIdNumber"];
                /**
                 * The game whose collections to return, in any case. Without it, the response covers all games.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * The collection to return: one contract address in any case, or several, separated by commas. Do not repeat the parameter; that returns 500.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                nft?: string;
                /**
                 * `true` for soulbound collections only, `false` for the others only. Without it, the response covers both.
                 * @example false
                 */
                isSbt?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftListing"];
                };
            };
            400: components["responses"]["NftQueryInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NftHolderNotFound"];
            500: components["responses"]["NftReadServerError"];
        };
    };
    countNfts: {
        parameters: {
            query: {
                /**
                 * The PLYR[ID] of the player, in any case.
                 * @example bobby
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * The contract address of one collection, in any case.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                nft: string;
                /**
                 * The chain ID: 43113, 62831, 11155111, or 97. Required. Chain names are not accepted.
                 * @example 62831
                 */
                chainId: components["schemas"]["NftChainIdNumber"];
                /**
                 * The docs list this parameter. The server ignores it, because the contract address is enough.
                 * @example demo-game
                 */
                gameId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The count. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftCount"];
                };
            };
            /** `plyrId`, `nft`, or `chainId` is missing, or the chain is not supported. */
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
            /** The player does not exist, or the collection does not exist on this chain. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["NftReadServerError"];
        };
    };
    getNftCredit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The credit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftCredit"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getNftInfo: {
        parameters: {
            query: {
                /**
                 * The chain ID: 43113, 62831, 11155111, or 97. A missing chain ID returns the same error as an unsupported one.
                 * @example 62831
                 */
                chainId: components["schemas"]["NftChainIdNumber"];
                /**
                 * The game, in any case. Required unless `nft` is sent.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * The contract address of one collection, in any case. Required unless `gameId` is sent. Unlike `getNftBalances`, it accepts only one address.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                nft?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The collections, at least one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftCollectionInfo"][];
                };
            };
            /** Neither `gameId` nor `nft` was sent, or the chain ID is missing or not supported. */
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
            /** No collection matches. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            500: components["responses"]["NftReadServerError"];
        };
    };
    createNftBySignature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNftBySignatureRequest"];
            };
        };
        responses: {
            /** The collection exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateNftTask"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, a field is missing, the wallet signature is from another address or for another message, or the credit is too low. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["NftWriteUnauthorized"];
            403: components["responses"]["Forbidden"];
            /** The PLYR[ID] of the game does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftTaskErrorResponse"];
                };
            };
        };
    };
    uploadNftFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadNftFileRequest"];
            };
        };
        responses: {
            /** The file is online. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedNftFile"];
                };
            };
            /** The body is not a JSON object (plain-text response), or a field is missing. */
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
            /** The pinning service failed, the content has the wrong type, or another exception occurred inside the server. */
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
    getNftByTokenId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * A chain name in exactly this spelling, or a chain ID. Only `fuji`, `avalanche`, `plyrTestnet`, and `plyr` (43113, 43114, 62831, and 16180) have an index. The other chains and numbers pass this check and then return 500.
                 * @example plyrTestnet
                 */
                chain: components["schemas"]["NftChainRef"];
                /**
                 * The contract address, all in lowercase or with a correct checksum, or the alias `zoogenes` on `fuji` or `avalanche`.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                contract: components["schemas"]["NftContractRef"];
                /**
                 * The ID of the token, as a decimal string.
                 * @example 1
                 */
                tokenId: components["schemas"]["NftTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexedNft"];
                };
            };
            400: components["responses"]["NftContractInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** The index does not know the token or the chain, the index failed, or another exception occurred inside the server. */
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
    getNftOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * A chain name in exactly this spelling, or a chain ID. Only `fuji`, `avalanche`, `plyrTestnet`, and `plyr` (43113, 43114, 62831, and 16180) have an index. The other chains and numbers pass this check and then return 500.
                 * @example plyrTestnet
                 */
                chain: components["schemas"]["NftChainRef"];
                /**
                 * The contract address, all in lowercase or with a correct checksum, or the alias `zoogenes` on `fuji` or `avalanche`.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                contract: components["schemas"]["NftContractRef"];
                /**
                 * The ID of the token, as a decimal string.
                 * @example 1
                 */
                tokenId: components["schemas"]["NftTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The holder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexedNftOwnerResponse"];
                };
            };
            400: components["responses"]["NftContractInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["NftIndexServerError"];
        };
    };
    isNftBurnt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * A chain name in exactly this spelling, or a chain ID. Only `fuji`, `avalanche`, `plyrTestnet`, and `plyr` (43113, 43114, 62831, and 16180) have an index. The other chains and numbers pass this check and then return 500.
                 * @example plyrTestnet
                 */
                chain: components["schemas"]["NftChainRef"];
                /**
                 * The contract address, all in lowercase or with a correct checksum, or the alias `zoogenes` on `fuji` or `avalanche`.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                contract: components["schemas"]["NftContractRef"];
                /**
                 * The ID of the token, as a decimal string.
                 * @example 1
                 */
                tokenId: components["schemas"]["NftTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Whether the token was burned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftBurntResponse"];
                };
            };
            400: components["responses"]["NftContractInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["NftIndexServerError"];
        };
    };
    listUserCollectionNfts: {
        parameters: {
            query?: {
                /**
                 * Meant to leave out the primary address if `false`, but `false` returns 500. Do not send it.
                 * @example true
                 */
                primary?: boolean;
                /**
                 * Meant to leave out the secondary addresses if `false`, but `false` returns 500. Do not send it.
                 * @example true
                 */
                secondary?: boolean;
            };
            header?: never;
            path: {
                /**
                 * A chain name in exactly this spelling, or a chain ID. Only `avalanche`, `fuji`, `plyrTestnet`, and `plyr` (43114, 43113, 62831, and 16180) have an index. With a contract address, the other chains and numbers pass this check and then return 500.
                 * @example avalanche
                 */
                chain: components["schemas"]["NftChainRef"];
                /**
                 * The alias `zoogenes` (on `avalanche` and `fuji`), or a contract address in lowercase.
                 * @example zoogenes
                 */
                contract: components["schemas"]["NftContractRef"];
                /**
                 * The PLYR[ID] of the player, in lowercase. The server treats other spellings as an unknown player. An address is not accepted.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserCollectionNft"][];
                };
            };
            /** The chain, the contract, or the player is unknown. */
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
            /** The index does not cover the chain or failed, you sent `primary` or `secondary`, or another exception occurred inside the server. */
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
    createBadge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBadgeRequest"];
            };
        };
        responses: {
            /** The kind of badge exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateBadgeResponse"];
                };
            };
            /** The body is not a JSON object (plain-text response), or a required string is missing or empty. */
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
            /** The game has no badge collection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** The image is missing, the slug is taken, or another exception occurred inside the server. */
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
    mintBadges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MintBadgesRequest"];
            };
        };
        responses: {
            /** The badges are minted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintBadgesTask"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, there are more than ten players, or the arrays differ in length. */
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
            /** The game has no badge with one of the slugs, or a player does not exist. The server reports the first entry with an error. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`), for example because the upload of metadata failed. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeTaskErrorResponse"];
                };
            };
        };
    };
    removeBadge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveBadgeRequest"];
            };
        };
        responses: {
            /** The badge is removed, according to the docs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemoveBadgeResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RouteNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    burnBadges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BurnBadgesRequest"];
            };
        };
        responses: {
            /** The badges are burned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BurnBadgesTask"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, an array is missing, there are more than ten players, or the number of tokens differs from the number of players. */
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
            500: components["responses"]["BadgeTaskFailed"];
        };
    };
    listBadges: {
        parameters: {
            query: {
                /**
                 * The player, in any case.
                 * @example alice
                 */
                plyrId: string;
                /**
                 * The game, in any case. The known server requires it; a later one may not.
                 * @example demo-game
                 */
                gameId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The player's badges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerBadge"][];
                };
            };
            /** A query parameter is missing. */
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
            /** The player does not exist, or has no badge in the game. */
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
    getBadgeInfo: {
        parameters: {
            query?: {
                /**
                 * The game, in any case. Without it, the response covers all games.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * The kind of badge, in any case. Without it, the response covers all kinds.
                 * @example first-win
                 */
                slug?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The matching kinds of badges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeInfo"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** No kind of badge matches. */
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
    initBadges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The collection exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitBadgesTask"];
                };
            };
            /** The body is not a JSON object (plain-text response), or the game already has a collection. */
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
            500: components["responses"]["BadgeTaskFailed"];
        };
    };
    initBadgesBySignature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InitBadgesBySignatureRequest"];
            };
        };
        responses: {
            /** The collection exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitBadgesTask"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, a field is missing, the game already has a collection, or the wallet signature is from another address or for another message. */
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
            /** The PLYR[ID] does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** The task failed or timed out (no `stack`). Otherwise, an exception inside the server (with `stack`), for example because of a malformed wallet signature. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeTaskErrorResponse"];
                };
            };
        };
    };
    isBadgeInited: {
        parameters: {
            query?: {
                /**
                 * A public client script sends it. The known server ignores it and always checks the calling game.
                 * @example demo-game
                 */
                gameId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Whether the collection exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsBadgeInitedResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
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
            /** The key. */
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
                 * How many entries to skip. A string that is not a number counts as 0; a negative number returns 500.
                 * @example 0
                 */
                offset?: number;
                /**
                 * How many entries to return. 0, or a string that is not a number, counts as 25. There is no upper limit.
                 * @example 25
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * The PLYR[ID] of a player or a game, spelled as in the logged calls.
                 * @example alice
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The entries, newest first. */
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
            /** An exception inside the server. */
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
                 * The ID that the operation returned: digits, or digits-digits. Most other values return 500.
                 * @example 1750000123456-0
                 */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The status of the task. */
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
            /** An exception inside the server. */
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
    checkUserExists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * A PLYR[ID] in any case, or a primary address. The server treats an address with a wrong EIP-55 checksum as a PLYR[ID], so `exists` is `false`.
                 * @example alice
                 */
                queryStr: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Whether the player exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserExistsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    registerUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterUserRequest"];
            };
        };
        responses: {
            /** The player is registered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterUserResponse"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, a field is missing or malformed, the wallet signature is from another address, or the name or the address is taken. */
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
            500: components["responses"]["RegistrationServerError"];
        };
    };
    registerUserWithClaimingCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The claiming code, in any case. The signed message contains it exactly as in this path.
                 * @example 2A0F-6C72-782F-B1C3
                 */
                claimingCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterUserRequest"];
            };
        };
        responses: {
            /** The guest account now belongs to the new player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedUser"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, a field is missing or malformed, the wallet signature is from another address, the name or the address is taken, or the code is not valid. */
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
            500: components["responses"]["RegistrationServerError"];
        };
    };
    updateAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAvatarRequest"];
            };
        };
        responses: {
            /** The avatar is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateAvatarResponse"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, the PLYR[ID], the avatar, or the signature is malformed, or the wallet signature is from another address. */
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
            /** The player does not exist. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["SignedAccountServerError"];
        };
    };
    bindSecondaryAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindSecondaryAddressRequest"];
            };
        };
        responses: {
            /** The address is bound. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondaryAddressChange"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, the PLYR[ID], the address, or the signature is malformed, the address is a primary one, the player does not exist, or the secondary address did not sign. */
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
            500: components["responses"]["SignedAccountServerError"];
        };
    };
    unbindSecondaryAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnbindSecondaryAddressRequest"];
            };
        };
        responses: {
            /** The address is no longer bound to a player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondaryAddressChange"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, the PLYR[ID] or the address is malformed, or the wallet signature is not from the primary address. */
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
            404: components["responses"]["PlayerNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. A signature that is missing or not hexadecimal also returns 500, because this operation does not check for it. */
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
    listSecondaryAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The PLYR[ID], in any case.
                 * @example alice
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The secondary addresses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondaryAddressBinding"][];
                };
            };
            /** The PLYR[ID] is malformed. */
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
            500: components["responses"]["InternalServerError"];
        };
    };
    resetTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetTwoFactorRequest"];
            };
        };
        responses: {
            /** The secret is replaced. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetTwoFactorResponse"];
                };
            };
            400: components["responses"]["WalletSignatureInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PlayerNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["SignedAccountServerError"];
        };
    };
    listActiveSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The PLYR[ID], in lowercase. The server does not find other spellings.
                 * @example alice
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sessions by game. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActiveSessionsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ExactPlayerNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    discardSessionBySignature: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardSessionBySignatureRequest"];
            };
        };
        responses: {
            /** The session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardSessionResponse"];
                };
            };
            400: components["responses"]["WalletSignatureInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PlayerNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. */
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
    discardSessionByOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardSessionByOtpRequest"];
            };
        };
        responses: {
            /** Game rooms reject the session from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardSessionResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["OtpUnauthorized"];
            403: components["responses"]["ForbiddenToGuests"];
            404: components["responses"]["PlayerNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["PlyrIdServerError"];
        };
    };
    getUserByAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * A primary address, all lowercase or with a correct EIP-55 checksum.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicUser"];
                };
            };
            /** The value is not an address, or its EIP-55 checksum is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** No player has this primary address. */
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
    addDepositLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDepositLogRequest"];
            };
        };
        responses: {
            /** The entry is written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddDepositLogResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    requestPermissionUpgrade: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPermissionUpgradeRequest"];
            };
        };
        responses: {
            /** The request is waiting for a decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPermissionUpgradeResponse"];
                };
            };
            /** The body is not a JSON object (plain-text response). Otherwise, a field is missing or malformed, the player is already a game, does not exist, or has asked before, or the wallet signature is from another address. */
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
            500: components["responses"]["InternalServerError"];
        };
    };
    getPermissionUpgrade: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The PLYR[ID], in any case.
                 * @example david
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionUpgrade"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** The player has not asked, or does not exist. */
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
    listPermissionUpgrades: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The state to list.
                 * @example pending
                 */
                status: components["schemas"]["PermissionUpgradeStatus"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The requests in this state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionUpgrade"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    approvePermissionUpgrade: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovePermissionUpgradeRequest"];
            };
        };
        responses: {
            /** The request is approved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovePermissionUpgradeResponse"];
                };
            };
            400: components["responses"]["PermissionUpgradeInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    rejectPermissionUpgrade: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectPermissionUpgradeRequest"];
            };
        };
        responses: {
            /** The request is rejected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RejectPermissionUpgradeResponse"];
                };
            };
            400: components["responses"]["PermissionUpgradeInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revealApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealApiKeyRequest"];
            };
        };
        responses: {
            /** The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPair"];
                };
            };
            400: components["responses"]["ApiKeyRequestInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["PlyrIdServerError"];
        };
    };
    resetApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetApiKeyRequest"];
            };
        };
        responses: {
            /** The new keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPair"];
                };
            };
            400: components["responses"]["ApiKeyRequestInvalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["PlyrIdServerError"];
        };
    };
    withdrawToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawTokenRequest"];
            };
        };
        responses: {
            /** The withdrawal is queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAccepted"];
                };
            };
            /** The body is not a JSON object (plain text). Otherwise, a field is missing, the player is a game, the amount is not above zero, or the wallet signature is not hex. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["WithdrawalUnauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ExactPlayerNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["WalletSignatureServerError"];
        };
    };
    transferToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTokenRequest"];
            };
        };
        responses: {
            /** The transfer is queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAccepted"];
                };
            };
            /** The body is not a JSON object (plain text). Otherwise, a field is missing, the sender is a game, the amount is not above zero, the wallet signature is not hex, or the receiver does not exist. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["WithdrawalUnauthorized"];
            403: components["responses"]["Forbidden"];
            /** The sender does not exist, or `plyrId` is not in lowercase. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** An exception inside the server. */
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
    checkIsGame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The PLYR[ID], case-insensitive. The server doesn't check its form.
                 * @example demo-game
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Whether the PLYR[ID] belongs to a game. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsGameResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    claimAirdrop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimAirdropRequest"];
            };
        };
        responses: {
            /** The task is queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAccepted"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** The request is not signed properly, the body is invalid, or there is nothing to claim. */
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
            /** An exception inside the server. A campaign that does not exist presumably causes one, because the server can't read it from the chain. */
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
    listAirdropCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The campaigns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirdropCampaign"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ChainServerError"];
        };
    };
    getAirdropClaimableReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The number of the campaign. Campaigns count from 0. A string that is not a whole number returns 500.
                 * @example 1
                 */
                campaignId: number;
                /**
                 * The player's **primary** address, not the mirror address. It is either all lowercase or has a correct EIP-55 checksum. Anything else returns 500.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The amount. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirdropClaimableReward"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["AirdropServerError"];
        };
    };
    getAirdropUserReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The number of the campaign. Campaigns count from 0. A string that is not a whole number returns 500.
                 * @example 1
                 */
                campaignId: number;
                /**
                 * The player's **primary** address, not the mirror address. It is either all lowercase or has a correct EIP-55 checksum. Anything else returns 500.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The amounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirdropUserReward"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["AirdropServerError"];
        };
    };
    getAllAirdropClaimableReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The player's **primary** address, not the mirror address. It is either all lowercase or has a correct EIP-55 checksum.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sum. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirdropAllClaimableReward"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** The address is invalid, or another exception occurred inside the server. */
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
    claimAllAirdropRewards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimAllAirdropRewardsRequest"];
            };
        };
        responses: {
            /** The tasks are queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAllAirdropRewardsResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** The request is not signed properly, or `address` is missing or not an address. */
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
            500: components["responses"]["ChainServerError"];
        };
    };
    depositRewardPool: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositRewardPoolRequest"];
            };
        };
        responses: {
            /** The server accepted the deposit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardPoolResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RouteNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRewardPoolClaimableAmounts: {
        parameters: {
            query: {
                /**
                 * The game that the pool belongs to.
                 * @example demo-game
                 */
                gameId: string;
                /**
                 * The token. The script sends a single one. The plural name suggests a comma-separated list.
                 * @example gamr
                 */
                tokens: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The claimable amounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardPoolResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RouteNotFound"];
            /** An exception inside the server. None is known. */
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
    claimRewardPool: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimRewardPoolRequest"];
            };
        };
        responses: {
            /** The server accepted the claim. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardPoolResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RouteNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    batchClaimRewardPool: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchClaimRewardPoolRequest"];
            };
        };
        responses: {
            /** The server accepted the claims. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RewardPoolResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RouteNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTotalSupply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The total supply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlyrSupply"];
                };
            };
            400: components["responses"]["MalformedBody"];
            404: components["responses"]["NotOnTestnet"];
            500: components["responses"]["SupplyServerError"];
        };
    };
    getCirculatingSupply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The circulating supply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlyrSupply"];
                };
            };
            400: components["responses"]["MalformedBody"];
            404: components["responses"]["NotOnTestnet"];
            500: components["responses"]["SupplyServerError"];
        };
    };
    getBurnedSupply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The burned supply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlyrSupply"];
                };
            };
            400: components["responses"]["MalformedBody"];
            404: components["responses"]["NotOnTestnet"];
            500: components["responses"]["SupplyServerError"];
        };
    };
    getLockedSupply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The locked supply. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": components["schemas"]["PlyrSupply"];
                };
            };
            400: components["responses"]["MalformedBody"];
            404: components["responses"]["NotOnTestnet"];
            500: components["responses"]["SupplyServerError"];
        };
    };
    getApiRoot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The server runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiRootResponse"];
                };
            };
            400: components["responses"]["UnneededBodyMalformed"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getServerTime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerTime"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getServerStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerStatus"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
