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
         *     The JWT says who the player is; the API key says which session ends. The server compares the `nonce` of the JWT with the player's session counter for the calling game. If the nonce is lower, the response is 401 `JWT nonce is expired`, and no session ends. Otherwise a JWT of another game ends the player's session in the calling game, and the session of the JWT stays alive.
         *
         *     The API rejects a JWT of the calling game from now on. A check of its signature alone cannot see the logout and keeps passing until the JWT ends: use `verifySession` where that matters.
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
         * @description Makes a room for the calling game: a contract that holds tokens for the players in it. Rooms are numbered per game, from `"1"`.
         *
         *     Without `sync` the answer is a task id, and `getTaskStatus` later tells the room's number and address. With `sync` the call waits for them: half a second at least, 25 seconds at most. They stand in `taskData.result`.
         *
         *     `expiresIn` is not validated. With a fraction, a negative number or other text the task ends FAILED, after three tries and about six seconds, and no room number is used up.
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
         * @description Puts players into a room, on the strength of their sessions. The sessions are checked first, all of them; then the players who are not in the room yet go into one task. When all of them are in already, the answer is a `message`, and no task is queued.
         *
         *     All or nothing: one refused session refuses the call, and the task is one transaction. Nothing limits the number of players, and a room that has ended, or whose deadline is over, still takes them.
         *
         *     A room that does not exist makes the task FAIL. With `sync` that answer is slow: after a task that failed or timed out the server looks for the players for another 50 seconds, so expect up to 51 seconds for FAILED and 76 for a 504.
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
         * @description Moves tokens from players' wallets into a room. Checked in this order: the sessions, the tokens, the allowances that the players gave this game, and that all players are in the room. No fee is taken.
         *
         *     All entries are one transaction: when one cannot be paid, for instance because the wallet holds too little, the task ends FAILED and nothing moves. Entries of one player and one token are merged before that.
         *
         *     The allowance is compared when the call comes in, entry by entry, but reduced when the task runs. Two entries of 5, or two calls in quick succession, both pass an allowance of 7; what is spent beyond it deletes the allowance. An **expired** allowance still pays. The rest is kept as a double, so 5 less 4.9 leaves 0.09999999999999964.
         *
         *     Lists of different length are told in odd ways. More tokens than sessions gives `User not approved: undefined`, unless those amounts are 0; more sessions than tokens is a 500.
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
         * @description Pays tokens out of a room to players. Only the API key is needed, no session. The tokens are checked; whether the players are in the room, and whether it holds enough, shows when the task runs.
         *
         *     Amounts are gross. The platform keeps **2 %** of each entry, rounded down, and the player's mirror wallet gets the rest: of 4 plyr, 3.92. The room loses the full amount.
         *
         *     All entries are one transaction: one player who is not in the room, or one amount that the room does not hold, and the task ends FAILED and nothing moves. Entries of one player and one token are merged before that. The game itself counts as a player of each of its rooms, so it can take its share out.
         *
         *     Mistakes in the lists are dangerous. Missing amounts count as 0 and tokens without a player are ignored, without any error.
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
         * @description Takes players out of a room, on the strength of their sessions. The sessions are checked first, then that all players are in the room; one who is not refuses the call. The task is one transaction.
         *
         *     What a player paid stays in the room: pay it out with `earnGameRoom` first. A room that does not exist is told as `Player is not joined`.
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
         * @description Marks a room as ended. It must be empty of tokens: as long as it holds any of a token that was ever paid in or out, the task ends FAILED. Nothing is refunded; pay everything out first.
         *
         *     Nothing is blocked afterwards. The players stay in the room, and joining, paying, earning, leaving and ending again all still work. Keep your own record of rooms that are over.
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
         * @description Meant to end a room after its deadline and to send what it holds to the platform. It does not work: the server leaves out an argument of the contract, so that the task always ends FAILED, about six seconds after it began. Do not use it.
         *
         *     The game comes from the body, not from the API key, and is not checked.
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
         * @description Tells whether a player is in a room of the calling game. It reads the chain, so a task that is still queued does not show.
         *
         *     An unknown room or player answers false. The game itself is in each of its rooms. Sign `{}`: query parameters are not part of the signature.
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
         * @description Puts players into a room and moves their tokens into it, in one transaction: all of it happens, or nothing. Players who are in the room already are fine. No fee is taken.
         *
         *     Checked in this order: the sessions, the tokens, the allowances, the lengths of the lists. Entries are not merged. The rules of allowances are those of `payGameRoom`: compared entry by entry when the call comes in, reduced when the task runs, and an expired one still pays.
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
         * @description Pays tokens out of a room and takes the listed players out of it, in one transaction: all of it happens, or nothing. The others stay. Only the API key is needed, no session.
         *
         *     Amounts are gross: the platform keeps **2 %** of each entry, as with `earnGameRoom`. A player who is not in the room, or an amount that the room does not hold, makes the task FAIL. Unlike there, lists of different length are refused, and entries are not merged.
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
         * @description Makes a room, puts players into it and moves their tokens into it, in one transaction: all of it happens, or nothing, and a failed one uses up no room number. No fee is taken. The new room's number and address stand in `taskData.result`.
         *
         *     Checked in this order: the sessions, the tokens, the allowances, the lengths of the lists. Entries are not merged. The rules of allowances are those of `payGameRoom`: compared entry by entry when the call comes in, reduced when the task runs, and an expired one still pays.
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
         * @description Pays tokens out of a room, takes the listed players out of it and marks it as ended, in one transaction: all of it happens, or nothing. Only the API key is needed, no session.
         *
         *     The payments must empty the room **exactly**, for every token it ever held; as long as anything remains, the task ends FAILED, nobody is paid and nobody leaves. Amounts are gross: the platform keeps **2 %** of each entry. Lists of different length are refused, and entries are not merged.
         *
         *     Players who are not listed stay in the room, and nothing is blocked afterwards, as with `endGameRoom`.
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
         * @description Lists the tokens that the server knows on its own chain, with their prices: 16 on the testnet (chain 62831), 55 on the mainnet (chain 16180, November 2025). Public: the call need not be signed.
         *
         *     The server fetches list and prices again every ten minutes. There are no parameters; a query is ignored. For a few seconds after a start of the server only `plyr` and `gamr` are known to the other operations.
         *
         *     Other operations take a token by its `apiId`, not by its symbol or address.
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
         * @description Reads what a player owns of every token of the token list, from the chain. The balances are those of the player's mirror address, in whole units of each token, zeros included.
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
         * @description Reads what a player owns of one token, from the chain. The player is looked up first, then the token is checked.
         *
         *     The only key of the answer is `tokenName` exactly as it was sent: `/user/balance/alice/PLYR` answers with the key `PLYR`. A token's address works too and then is the key; the zero address stands for the native coin.
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
         * @description Tells how much of one token a game may still spend for a player. 0 when there is no allowance, or when it has expired.
         *
         *     Nothing is checked for existence, and any API key can ask about any player and game. Room payments do **not** look at the expiry: an allowance that reads 0 because it has expired can still be spent. Revoke it to be sure.
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
         * @description Lets a game spend a player's tokens, with a one-time password. Each allowance **replaces** an earlier one for the same player, game and token, and starts its lifetime anew; amounts are not added up. The player's balance is not looked at. Any API key can set allowances for any game that has an API key.
         *
         *     Checks run in this order: one-time password, tokens, game, then the amounts one by one. The call is **not atomic**: the password is consumed even when a later check fails, and with a wrong amount, or one amount too few, the allowances before it are in force although the answer is an error.
         *
         *     Use `uid` with care. The server stores a copy of the answer under it, but cannot store two copies that are alike, and this answer is always the same. Until `revokeAuth` deletes the stored copy, further calls with any `uid` answer 500, although the allowances are set.
         *
         *     Room payments do not look at `expiresIn`: an expired allowance can still be spent. Revoke it to be sure.
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
         * @description Deletes what a game may spend for a player, with a one-time password. The word `all` as `gameId` or as `token` deletes for every game or every token.
         *
         *     The answer is the same when there was nothing to delete, and neither game nor token is checked for existence: a misspelt name answers 200 and deletes nothing. The one-time password is checked first and is consumed in any case. A payment that is already queued is not stopped.
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
         * @description Looks one token up in the list. Public: the call need not be signed.
         *
         *     The answer is the envelope of `listTokens` with a single entry in `tokens`, not a bare token. An unknown token answers **404 with the same envelope** and an empty `tokens`, not with an error body.
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
         * @description Reads what any address owns of every token of the token list, from the chain, in whole units of each token, zeros included. The address need not belong to a player. What a player owns lies on the mirror address; give that one, or use `getUserBalances`.
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
         * @description Lists what a player lets one game spend. Expired allowances are left out, used-up ones stay with the amount 0.
         *
         *     Nothing is checked for existence, and any API key can ask about any player and game. Room payments do not look at the expiry: an allowance that is missing here because it has expired can still be spent.
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
         * @description Lists what a player lets any game spend. Expired allowances are left out, used-up ones stay with the amount 0.
         *
         *     Nothing is checked for existence, and any API key can ask about any player. Room payments do not look at the expiry: an allowance that is missing here because it has expired can still be spent.
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
         * @description Deletes what a game may spend for a player, on the strength of a signature by the player's primary wallet. The signed text is `Revoke <PLYRID>'s <TOKEN> allowance for <GAMEID>`, with the three values of the request in upper case. The word `all` works as in `revokeAllowance` and is signed as `ALL`.
         *
         *     The signed text has no time or counter in it, so the same signature works again. The answer is the same when there was nothing to delete.
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
         * @description Creates a chip that belongs to the calling game. It begins with no supply and no holders, has 18 decimals, and only the game that owns it can mint, burn or move it. Neither name nor symbol need be free: each call makes another chip. It costs no credits.
         *
         *     The call always waits for the outcome, half a second at least and 25 seconds at most; there is no `sync`. The chip's address is `taskData.result.chip`.
         *
         *     Failed and timed-out tasks both answer **500**, and the id of the task is lost. After a time-out the chip may still come: look with `getChipInfo` before you try again, or you may get two.
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
         * @description Makes new chips and gives them to players. No session of the players is needed.
         *
         *     Checks run in this order: all lists are there, players and amounts are equally many, every chip belongs to the calling game. Then a task is queued. The call always waits for the outcome, half a second at least and 25 seconds at most; there is no `sync`.
         *
         *     All entries are one transaction: either all take effect or none. Failed and timed-out tasks both answer **500**, and the id of the task is lost. `Transaction Receipt Failed` means that nothing was changed; after a time-out look at the balances before you try again.
         *
         *     A player is found only under the lower-case PLYR[ID]; for an unknown one the chain refuses the transaction. An amount of 0 does nothing, whoever it is for.
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
         * @description Takes chips away from players and destroys them. No session of the players is needed. When a player has fewer than the amount, the chain refuses the transaction.
         *
         *     Checks run in this order: all lists are there, players and amounts are equally many, every chip belongs to the calling game. Then a task is queued. The call always waits for the outcome, half a second at least and 25 seconds at most; there is no `sync`.
         *
         *     All entries are one transaction: either all take effect or none. Failed and timed-out tasks both answer **500**, and the id of the task is lost. `Transaction Receipt Failed` means that nothing was changed; after a time-out look at the balances before you try again.
         *
         *     Burning 0 from a player who holds nothing wrongly lowers `holderCount` by one, and the chain refuses it when the count is 0. After such a miscount it may refuse to burn a last balance. Leave zero amounts out.
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
         * @description Moves chips between players. No session of the players is needed. When a player has fewer than the amount, the chain refuses the transaction.
         *
         *     Checks run in this order: all lists are there, players and amounts are equally many, every chip belongs to the calling game. Then a task is queued. The call always waits for the outcome, half a second at least and 25 seconds at most; there is no `sync`.
         *
         *     All entries are one transaction: either all take effect or none. Failed and timed-out tasks both answer **500**, and the id of the task is lost. `Transaction Receipt Failed` means that nothing was changed; after a time-out look at the balances before you try again.
         *
         *     A player is found only under the lower-case PLYR[ID]; for an unknown one the chain refuses the transaction. An amount of 0 does nothing, whoever it is for.
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
         * @description Reads how much a player holds of each chip, zeros included. `gameId` and `chip` narrow the list down; without them it has **all chips of all games**, not only those of the calling game.
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
         * @description Lists chips with their supply and their number of holders. Send `gameId` for all chips of a game, `chip` for one chip, or both. The game need not be the calling game.
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
         * @description Creates a chip that belongs to the player `gameId`, on the strength of a signature by that player's primary wallet. Any API key can send it, and the owner needs none; but only a game with an API key of that name can mint, burn or move the chip.
         *
         *     The signed text is `Create game chip for <GAMEID> <name> <symbol>`, with `gameId` in upper case and the rest as sent. It has no time or counter in it, so the same signature makes another chip each time.
         *
         *     The call always waits for the outcome, half a second at least and 25 seconds at most; there is no `sync`. Failed and timed-out tasks both answer **500**, and the id of the task is lost. After a time-out the chip may still come.
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
         * @description Creates a collection (an ERC-721 contract) for the calling game. The call waits for the chain and returns the finished task; the address of the new contract is `taskData.result.nft`. Use it to mint.
         *
         *     It costs the create price of the chain in NFT credit: 10 on 62831 and 43113, 80 on 97, 100 on 11155111. The server takes the credit after all checks and before it queues the task, and never gives it back, not even when the task fails or times out.
         *
         *     The chain id is checked first, then the other fields, then the credit. Names and symbols need not be unique, so the same call made twice makes two collections. A 500 with the time-out text comes after about 25 seconds. It carries no task id and does not mean failure: the transaction may still go through. Look with `getNftInfo` before you send the call again. Time-outs are likeliest on 43113, where tasks travel through the PLYR chain.
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
         * @description Mints up to ten tokens in one transaction: all of them or none. Entry by entry, a token of `nfts` goes to the wallet in `addresses`. The call waits for the chain and returns the finished task; the new token ids are in `taskData.result`, in the order of the request.
         *
         *     Say where the metadata is with `tokenUris`, or send it as `metaJsons` and let the server put it on public IPFS, one after the other. If you send both, `tokenUris` is used.
         *
         *     The call costs the mint price of the chain once, however many tokens it mints: 1 on 62831 and 43113, 8 on 97, 10 on 11155111. The server takes the credit after all checks and before it queues the task, and never gives it back, not even when the task fails or times out. Wallets are not checked before that: a malformed one fails after three tries, in about six seconds. Empty lists are accepted, charged, and mint nothing.
         *
         *     The order of checks is chain id, lists, lengths, ownership of the collections, upload, credit. A 500 with the time-out text comes after about 25 seconds. It carries no task id and does not mean failure: the transaction may still go through. Look with `listNfts` before you send the call again. Time-outs are likeliest on 43113, where tasks travel through the PLYR chain.
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
         * @description Moves up to ten tokens of the game's collections from one wallet to another in one transaction: all of them or none. The holders are not asked: the game operates the contracts. The call waits for the chain and returns the finished task.
         *
         *     The whole batch reverts, with `Transaction Receipt Failed`, when a token does not exist, when `fromAddresses` does not name its present holder, or when its collection is soulbound. `nfts` must be as many as `tokenIds`, but the server does not check that: too few revert the batch, surplus ones are ignored.
         *
         *     The call costs the mint price of the chain once: 1 on 62831 and 43113, 8 on 97, 10 on 11155111. The server takes the credit after all checks and before it queues the task, and never gives it back, not even when the task fails or times out. Empty lists are accepted, charged, and move nothing. The order of checks is chain id, lists, number of `nfts`, zero address, lengths, ownership of the collections, credit. A 500 with the time-out text comes after about 25 seconds. It carries no task id and does not mean failure: the transaction may still go through. Look with `listNfts` before you send the call again. Time-outs are likeliest on 43113, where tasks travel through the PLYR chain.
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
         * @description Destroys up to ten tokens of the game's collections in one transaction: all of them or none. The holders are not asked, and soulbound tokens can be burned too. The call waits for the chain and returns the finished task. Ids of burned tokens are not used again.
         *
         *     A token that does not exist reverts the whole batch with `Transaction Receipt Failed`. Badges are not burned here, see `burnBadges`.
         *
         *     Burning costs as much as minting, once per call: 1 on 62831 and 43113, 8 on 97, 10 on 11155111. The server takes the credit after all checks and before it queues the task, and never gives it back, not even when the task fails or times out. Empty lists are accepted, charged, and burn nothing. The order of checks is chain id, lists, number of `nfts`, lengths, ownership of the collections, credit. A 500 with the time-out text comes after about 25 seconds. It carries no task id and does not mean failure: the transaction may still go through. Look with `listNfts` before you send the call again. Time-outs are likeliest on 43113, where tasks travel through the PLYR chain.
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
         * @description Counts a player's tokens on one chain, by game and collection. The tokens of the player's mirror, primary and all secondary addresses count together.
         *
         *     Every collection that fits the filters is listed, with `0` where the player holds nothing. 404 `nft not found` means that no collection fits, not that the player has no tokens. Collections of other games are visible; badge collections are not.
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
         * @description Lists a player's tokens on one chain with their metadata, by game and collection. The tokens of the mirror address come first, then those of the primary, then those of the secondary addresses. There is no paging.
         *
         *     Every collection that fits the filters is listed, with an empty `details` where the player holds nothing. 404 `nft not found` means that no collection fits. The server reads the metadata from `tokenUri` and keeps it; `metaJson` is absent when it could not be read.
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
         * @description Tells how many tokens of one collection a player holds, on the mirror, primary and all secondary addresses together. The player holds the NFT when `balance` is not `0`.
         *
         *     A player without tokens is 200 with `0`; 404 `nft not found` means that the server knows no such collection on this chain. Collections of other games can be asked for.
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
         * @description Tells how much NFT credit the calling game has left. One credit serves all chains. A game starts with 10000; no operation adds to it, and it does not come back with time.
         *
         *     Creating a collection costs 10, 80 or 100, depending on the chain; a call that mints, transfers or burns costs 1, 8 or 10, however many tokens it handles. Badges and uploads are free.
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
         * @description Lists the collections of a game on one chain, or looks one collection up, with its supply and the number of its holders. Send `gameId`, `nft`, or both. Collections of other games can be read.
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
         * @description Creates a collection for the game named in the body, with any API key. The game's owner agrees by a wallet signature of the game's primary address. The call waits for the chain and returns the finished task, like `createNft`.
         *
         *     The signed text is `Create game nft for`, the game id in upper case, the name and the symbol, with single blanks between, for example `Create game nft for DEMO-GAME Demo Shield DSH`. Name and symbol are signed exactly as sent. The text holds no time and no nonce, so whoever has the signature can create the same collection again.
         *
         *     The named game pays, not the calling one; the prices are those of `createNft`. The order of checks is chain id, fields, player, signature, credit. A missing or unusable signature answers 500, not 400.
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
         * @description Puts a file on public IPFS and returns its URL, for use as picture or metadata of tokens. It is free, and it cannot be taken back: whatever you upload is public.
         *
         *     Send JSON as it is, with `fileType` `application/json`, and everything else as Base64. The whole request may have 1 MiB, so a binary file of about 750 kB is the most.
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
         * @description Returns one token with its holder and its metadata, from any ERC-721 contract that the index covers. The fields of the metadata stand at the top level; one that is named like `tokenID`, `tokenURI` or `ownership` replaces it.
         *
         *     The answer comes from an index of the chain and may be up to a minute old. A token that the index does not know answers 500, not 404. For a burned token the holder is the zero address.
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
         * @description Returns the address that holds a token, in lower case. For a burned token that is the zero address. No operation finds a player by mirror address; compare with `mirrorAddress` and `primaryAddress` of `getUserInfo`.
         *
         *     The answer comes from an index of the chain and may be up to a minute old. A token that the index does not know answers 500, not 404.
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
         * @description Tells whether a token was burned, that is, whether the zero address holds it.
         *
         *     The answer comes from an index of the chain and may be up to a minute old. A token that the index does not know answers 500, not 404. So a token that was never minted is an error here, not `false`.
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
         * @description Lists a player's tokens of one collection with their metadata. Four pages of the docs lead here: Get Zoo Genes, Get User Zoo Genes, Get User Zoo Boosters and Get User Zoo Elixirs. They are one route with different contracts.
         *
         *     Known: the alias `zoogenes` stands for the Zoo Genes contract on `avalanche` and on `fuji`. Not known: the chains and contracts of Zoo Boosters and Zoo Elixirs. The server has no alias for them (`zooboosters` and `zooelixirs` answer 400 `Invalid contract`), so read them with the contract address, if you have it and the index covers its chain.
         *
         *     The tokens of the player's mirror, primary and secondary addresses are listed, at most 1000, without paging. A player without tokens gives an empty list. The answer comes from an index of the chain and may be up to a minute old. The index gets an address from the path as it is written: use lower case, or it may find nothing.
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
         * @description Adds a kind of badge to the calling game, under a slug. Nothing goes to the chain and there is no task: the kind is a record from which `mintBadges` builds the metadata. No known call changes or deletes it.
         *
         *     The game needs a badge collection first: see `initBadges`. A missing `image` and a slug that is taken (whatever its letter case) answer **500**.
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
         * @description Gives badges to up to ten players: entry i of `slugs` goes to the **mirror** address of entry i of `plyrIds`. Both are found in any letter case, and a player may get the same badge again. It costs no credit.
         *
         *     The lists are checked first, then each entry in turn: its badge, then its player. The metadata of each badge is uploaded to IPFS before the task is queued. All badges go into one transaction: either all are minted or none. The server sets a fixed gas limit, and a full batch may exceed it (`Transaction Receipt Failed`): prefer smaller ones.
         *
         *     The call waits for the background task, up to about 25 seconds. A failed task answers **500**, and so does a time-out, without the task id. After a time-out the task goes on: look at the badge contract before you mint again, or players get the badges twice.
         *
         *     The known server (2025-05-31) mints the badges but leaves `taskData.result` empty and keeps no record of them, so that `listBadges` answers 404 and `getBadgeInfo` counts none. The published docs show a filled list, so a later server presumably fills it.
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
         * @description Takes one badge away from its holder, according to the published docs.
         *
         *     The known server (2025-05-31) has no such route: it answers 404 with the plain text `Not Found`, before it looks at the signature. Use `burnBadges`, which needs no holder's address.
         *
         *     The shapes here are those of the docs. No error texts of the operation itself are known.
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
         * @description Burns up to ten badges of the calling game. The holders need not agree. It costs no credit.
         *
         *     Only `tokenIds` decides which tokens are burned, always in the calling game's own collection. `plyrIds` and `slugs` are **not** compared with the holders: they label the activity log and choose the record to delete, which must have the same game, player (in exactly this spelling), slug and token. A wrong `plyrId` burns the token and leaves its record behind.
         *
         *     All badges go into one transaction: either all are burned or none. A token that does not exist fails the whole call with `Transaction Receipt Failed`; a game without a collection gets `{ "error": null }` after about six seconds.
         *
         *     The call waits for the background task, up to about 25 seconds. A failed task answers **500**, and so does a time-out, without the task id. After a time-out the task goes on: look at the badge contract before you try again; a second burn of the same token fails.
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
         * @description Lists the badges that a player holds in one game. Any API key may ask, for any game.
         *
         *     A player without badges in the game answers **404**, not an empty list. The known server (2025-05-31) keeps no record of minted badges, so there this is the usual answer; see `mintBadges`.
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
         * @description Lists the kinds of badges of a game, with the numbers of holders and of badges held. Any API key may ask, for any game.
         *
         *     Give `gameId` for all kinds of a game, `slug` as well for a single one, `slug` alone for that slug in every game, or nothing for every kind of every game. When nothing matches the answer is **404**, not an empty list.
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
         * Initialise the badges of a game
         * @description Creates the badge collection of the calling game: one soulbound ERC-721 contract on the PLYR testnet, whose badges can be minted and burned but not transferred. Do this once, before `createBadge`. It costs no credit.
         *
         *     The call takes no body; sign `{}`.
         *
         *     The call waits for the background task, up to about 25 seconds. A failed task answers **500**, and so does a time-out, without the task id. After a time-out the task goes on: ask `isBadgeInited` before you try again.
         *
         *     The mainnet's server of May 2025 had no badge operations.
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
         * Initialise badges by wallet signature
         * @description Creates the badge collection of the game that the body names, as `initBadges` does for the calling game. The owner of the game proves with a wallet signature that they hold the primary address of the PLYR[ID]. Any API key will do.
         *
         *     The signed text is `Initialize game badge for <GAMEID>`, with the game id in upper case. An existing collection is noticed before the signature is looked at.
         *
         *     The call waits for the background task, up to about 25 seconds. A failed task answers **500**, and so does a time-out, without the task id. After a time-out the task goes on: ask `isBadgeInited` with the key of that game.
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
         * Check whether badges are initialised
         * @description Tells whether the **calling** game has a badge collection.
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
    "/user/exists/{queryStr}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether a player exists
         * @description Says whether a PLYR[ID] or a primary address is taken. An unknown or malformed one is answered with false, never with 404.
         *
         *     Secondary and mirror addresses do not count.
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
         * @description Creates a player: a PLYR[ID] that belongs to a wallet. The player's mirror contract is deployed in the background; no task id is returned, and the `register` entry of the activity log appears when that is done.
         *
         *     The order of checks: all four fields are there, the signature is hex, the address, the PLYR[ID], the wallet signature, whether the name is taken, whether the address is taken. Once the signature is right, a binding of `address` as somebody's secondary address is deleted, **even when the name or the address turns out to be taken**.
         *
         *     The call does not log the player in. Do so with `login`, with a one-time password made from `secret`.
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
         * @description Turns a guest's account into a full PLYR[ID]. The new player keeps the guest's mirror address and everything in it, under a name, a wallet and a one-time password of their own. The guest's account is deleted, its sessions with it, and the code is used up.
         *
         *     The order of checks is that of `registerUser`, and the code is looked up last. As there, a binding of `address` as a secondary address is deleted as soon as the signature is right. `plyrId` must differ from the guest's id, which still exists when names are compared.
         *
         *     The call is **not atomic**: the guest is deleted before the new player is created. An `avatar` that is not a text makes that second step fail, and the guest is gone.
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
         * @description Stores a new picture for a player, who proves with a wallet signature that they hold the primary address. The answer gives the picture as it was sent; `getAvatar` and `getAvatars` rewrite `ipfs://` addresses.
         *
         *     The signed text is `PLYR[ID] Update Profile Image`; it does not name the picture. The text contains no time and no nonce, so the wallet signature stays good for ever: treat it like a password.
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
         * @description Notes a further wallet address for a player. The **secondary** address signs, not the player's primary one: the call proves who holds the address, and not that the player wants it.
         *
         *     An address belongs to one player at a time: a binding of it to anybody else is replaced without a word. A player may have many. An address that is a player's primary address cannot be bound.
         *
         *     The signed text is `PLYR[ID] Secondary Bind`. The text contains no time and no nonce, so the wallet signature stays good for ever: treat it like a password.
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
         * @description Removes the binding of an address. The primary address of `plyrId` signs.
         *
         *     **Whose binding it is does not matter**: any player can take off any address, also another player's. The call succeeds too when the address was not bound at all.
         *
         *     The signed text is `PLYR[ID] Secondary Unbind`. The text contains no time and no nonce, so the wallet signature stays good for ever: treat it like a password.
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
         * @description Lists the further addresses of a player. A player that has none gives an empty list, and so does one that does not exist.
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
         * @description Gives a player a new secret for one-time passwords, for example after a lost phone. The player proves with a wallet signature that they hold the primary address.
         *
         *     The new secret is not checked, so let the player confirm a one-time password afterwards. Without `secret` the call succeeds and changes nothing. Sessions go on, and a lock after wrong passwords stays until its 60 seconds are over.
         *
         *     The signed text is `PLYR[ID] Reset Two-Factor Authentication`; it does not name the secret. The text contains no time and no nonce, so the wallet signature stays good for ever: treat it like a password.
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
         * @description Tells in which games a player has a session, and until when. Any API key can ask for any player.
         *
         *     Sessions whose end has passed, that were logged out or that were discarded are left out. A session that was made with a text in `expiresIn` may be missing too.
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
         * @description Ends a player's session in one game, whichever API key calls. The player proves with a wallet signature that they hold the primary address. Afterwards every operation refuses the JWTs of that game; a local check of their signature cannot see it.
         *
         *     The call succeeds too when there was no session.
         *
         *     The signed text is `PLYR[ID] Discard Session ` and the `gameId` in upper case. The text contains no time and no nonce, so the wallet signature stays good for ever: treat it like a password.
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
         * @description Ends a player's session for game rooms with a one-time password. **The JWT is not revoked**: only the game room operations refuse it (`JWT deadline is expired`), while `verifySession`, `revealClaimingCode` and `logout` go on to accept it. Use `discardSessionBySignature` or `logout` where that matters.
         *
         *     A wrong password counts towards the lock of 60 seconds after five; a right one does not reset the count, unlike a login.
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
         * @description Tells the PLYR[ID] and the picture of the player who has a primary address. Public: the call need not be signed, and signature headers are ignored.
         *
         *     Unlike `getUserInfo`, it gives the picture as it is stored: an `ipfs://` address is not rewritten.
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
         * @description Adds a `deposit` entry to the activity log of a player. Nothing is checked and no token moves: the player may not exist, and every field may be missing.
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
         * @description Asks the administrators to make a player a game, that is, to give the PLYR[ID] an API key. The player proves with a wallet signature that they hold the primary address. Ask `getPermissionUpgrade` for the decision.
         *
         *     **A player can ask once.** A second request fails with the text of a database error, also after a rejection.
         *
         *     Once the signature headers are accepted, every failure answers **400**, exceptions included. The signed text is `PLYR[ID] Permission Upgrade`.
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
         * @description Tells how a player's request for an API key stands. Any API key can ask for any player.
         *
         *     `approvedBy` and `approvedAt` are set by a rejection too; `status` says which way it went.
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
         * @description Lists all requests for API keys that are in one state, without paging. Any API key can ask, not only an administrator's.
         *
         *     A state that does not exist, or one that is not in lower case, gives an empty list instead of an error.
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
         * @description Approves a pending request: the player becomes a game and gets an API key with the role `game`. An administrator proves with a wallet signature that they are one.
         *
         *     The answer does not contain the key; the player fetches it with `revealApiKey`. From now on the player can no longer use `withdrawToken` and `transferToken`.
         *
         *     Who signs decides, not the API key that calls. Once the signature headers are accepted, every failure answers **400**, exceptions included. The signed text is `Approve DAVID's permission upgrade`, with the player's name in upper case.
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
         * @description Rejects a pending request. An administrator proves with a wallet signature that they are one.
         *
         *     The decision is final: the player cannot ask again.
         *
         *     Who signs decides, not the API key that calls. Once the signature headers are accepted, every failure answers **400**, exceptions included. The signed text is `Reject CAROL's permission upgrade`, with the player's name in upper case.
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
         * @description Shows the API key and the secret key of a game to its owner, who proves with a wallet signature that they hold the primary address. Can be repeated.
         *
         *     The call must be signed with some valid API key, any one. Without `plyrId` it answers 500; every later failure, exceptions included, is a **400**.
         *
         *     The signed text is `Reveal DAVID's API key`, with the player's name in upper case. It contains no time and no nonce, so the wallet signature stays good for ever: treat it like the secret key itself.
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
         * @description Replaces the API key and the secret key of a game by new ones. **The old pair stops working at once**: have every backend of the game ready for the new one.
         *
         *     Because nothing in the signed text changes, whoever holds an old wallet signature can replace the keys again.
         *
         *     The call must be signed with some valid API key, any one. Without `plyrId` it answers 500; every later failure, exceptions included, is a **400**.
         *
         *     The signed text is `Reset DAVID's API key`, with the player's name in upper case. It contains no time and no nonce, so the wallet signature stays good for ever: treat it like the secret key itself.
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
         * @description Moves tokens from a player's mirror to their own primary address. The player proves with a wallet signature that they hold it. Players that own an API key, that is games, are refused.
         *
         *     The call only queues the work and answers at once; there is no form that waits. `getTaskStatus` says `SUCCESS` **even when the chain reverted the transaction**, for example for want of balance. Look at `success` in the entry of `listActivityLogs` (`success` or `reverted`), or at the transaction, before you book anything.
         *
         *     The order of checks: the token, the player, that all fields are there, that the player is no game, the amount, the signature. `plyrId` is not folded to lower case here.
         *
         *     The signed text is `PLYR[ID] Withdraw token: <token>, amount: <amount>`, both spelled as in the body. It contains no time and no nonce: **whoever holds the wallet signature can repeat the withdrawal as often as they like**. Never store or pass it on.
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
         * @description Moves tokens from a player's mirror to another player's mirror or to any address. The sender proves with a wallet signature that they hold their primary address. Senders that own an API key, that is games, are refused.
         *
         *     The call only queues the work and answers at once; there is no form that waits. `getTaskStatus` says `SUCCESS` **even when the chain reverted the transaction**, for example for want of balance. Look at `success` in the entry of `listActivityLogs` (`success` or `reverted`), or at the transaction, before you book anything.
         *
         *     `toAddress` alone decides where the tokens go. `toPlyrId` only makes the activity logs say `transferOut` and `transferIn` instead of `withdraw`; it is not compared with `toAddress`.
         *
         *     The order of checks is that of `withdrawToken`; the receiver is looked up before the wallet signature is verified. The signed text is `PLYR[ID] Transfer token: <token>, amount: <amount> to <toAddress>`, all spelled as in the body. It contains no time and no nonce: **whoever holds the wallet signature can repeat the transfer as often as they like**. Never store or pass it on.
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
         * Check whether an id is a game
         * @description Says whether an API key exists for a PLYR[ID], which makes it a game. An unknown id is answered with false, never with 404.
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
         * @description Queues the payment of what an address may claim of one campaign. The answer does not wait: ask `getTaskStatus` for the outcome (task `claimAirdropReward`).
         *
         *     The body is checked first, then the amount on the chain. Wrong input and an amount of zero answer **401**, not 400. The amount is not checked again once the task is queued, and the worker does not look at the receipt: a claim that the chain refused is recorded as `SUCCESS` too. Compare `getAirdropUserReward` before and after.
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
         * @description Lists all airdrop campaigns in the order of their numbers. Times are in **seconds** since the Unix epoch, amounts in whole tokens.
         *
         *     `periodId` and `nextPeriodTime` are there only while a campaign is going on.
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
         * @description Tells what an address may claim of one campaign now. An address without a reward, and a campaign that has not started, give `0`.
         *
         *     The parameters are not checked: what is no number or no address answers 500.
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
         * @description Tells what one campaign holds for an address: claimed, in total, and what is left. What is left includes periods that are still to come; ask `getAirdropClaimableReward` for what can be claimed now.
         *
         *     The parameters are not checked: what is no number or no address answers 500.
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
         * @description Tells what an address may claim of all campaigns together. Only campaigns that are going on count: what is left of an ended one is not part of the sum.
         *
         *     What is no address answers 500, or `0` when no campaign is going on.
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
         * @description Queues the payment of all that an address may claim of the campaigns that are going on, one task for each. The answer does not wait: ask `getTaskStatus` about every task (`claimAirdropReward`).
         *
         *     The list is called `task`, in the singular. It is empty when there is nothing to claim; that is no error, unlike in `claimAirdrop`. As there, a claim that the chain refused is recorded as `SUCCESS` too. Ended campaigns are left out.
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
         * @description Puts an amount of a token into the reward pool of a game, with the session of a player and a span of time.
         *
         *     Known from a public client script alone, which signs the call like any other and prints the answer. The fields of the answer, the checks and the error texts are not known. The known server (2025-05-31) has no such route and answers 404 with the plain text `Not Found`.
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
         * @description Tells what can be claimed of the reward pool of a game.
         *
         *     Known from a public client script alone, which signs the call like any other and prints the answer. The fields of the answer, the checks and the error texts are not known. The known server (2025-05-31) has no such route and answers 404 with the plain text `Not Found`.
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
         * @description Claims an amount of a token of the reward pool for one player. The script remarks that the amount must be less than the claimable amount, or the call fails.
         *
         *     Known from a public client script alone, which signs the call like any other and prints the answer. The fields of the answer, the checks and the error texts are not known. The known server (2025-05-31) has no such route and answers 404 with the plain text `Not Found`.
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
         * Claim from the reward pool for several
         * @description Claims amounts of the reward pool for several players at once. The three lists run in parallel. Whether all claims stand or fall together is not known.
         *
         *     Known from a public client script alone, which signs the call like any other and prints the answer. The fields of the answer, the checks and the error texts are not known. The known server (2025-05-31) has no such route and answers 404 with the plain text `Not Found`.
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
         * Get the total supply of PLYR
         * @description Returns how much PLYR exists: 750,000,000 minus the balance of the burn address, `0x0100000000000000000000000000000000000000`.
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
         * Get the circulating supply of PLYR
         * @description Returns how much PLYR circulates: the total supply minus what 12 locked addresses hold. The difference is exact, to the smallest unit.
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
         * Get the burned supply of PLYR
         * @description Returns how much PLYR is burned: the balance of the burn address, `0x0100000000000000000000000000000000000000`.
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
         * Get the locked supply of PLYR
         * @description Returns how much PLYR is locked: the sum of the balances of 12 addresses, which the response does not name.
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
         * @description Answers with a greeting, as long as the server runs. It looks at nothing else: the database and the chain may be out of reach. Public: the call need not be signed.
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
         * @description Tells the server's time, to compare your own clock with. The call itself is refused when your clock is more than five minutes off; then the `Date` header of the refusal tells the time.
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
         * @description Tells how long the server has been running and how much memory it has. Only for API keys with the role `admin`; those of games get 403.
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
         * @description URL of the player's picture. `ipfs://` addresses are rewritten to the gateway `https://ipfs.plyr.network/ipfs/`; a player without a picture gets a default image. Nobody checks what a client once stored here, so it need not be a URL.
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
        /**
         * @description The session after a login, or the confirmation after an approval.
         * @example {
         *       "message": "Approved",
         *       "success": true
         *     }
         */
        ConnectOutcome: components["schemas"]["Session"] | components["schemas"]["ApprovalResult"];
        /** @description The stored answer of the call that carried the `uid`. */
        ReadAuthResponse: {
            data: components["schemas"]["ConnectOutcome"];
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
        /**
         * @description Seconds until the room's deadline, as a whole number or its decimal text. 0 or null counts as the default, 30 days. The deadline blocks nothing: a room can be used after it.
         * @default 2592000
         * @example 86400
         */
        RoomLifetime: (number | null) | string;
        /**
         * @description True: wait up to 25 seconds for the task and answer with its record. False: answer at once with the task's id. The server takes anything truthy for true, the text `"false"` included.
         * @default false
         * @example true
         */
        RoomSync: boolean;
        /** @description The room to make. Every field has a default. */
        CreateGameRoomRequest: {
            expiresIn?: components["schemas"]["RoomLifetime"];
            sync?: components["schemas"]["RoomSync"];
        };
        /**
         * @description Id of a task, a Redis stream id made of milliseconds since the Unix epoch and a counter.
         * @example 1750000123456-0
         */
        TaskId: string;
        /** @description How to find the task again. */
        TaskTicket: {
            id: components["schemas"]["TaskId"];
            /**
             * @description Always `PENDING`.
             * @example PENDING
             * @enum {string}
             */
            status: "PENDING";
        };
        /** @description The task is queued. Ask `getTaskStatus` for the outcome. */
        TaskAccepted: {
            task: components["schemas"]["TaskTicket"];
        };
        /**
         * @description The game that owns the room, in lower case.
         * @example demo-game
         */
        RoomGameId: string;
        /**
         * Format: int64
         * @description Seconds until the deadline, a number or text as it was sent; 2592000 when it was not sent.
         * @example 2592000
         */
        SentRoomLifetime: number | string;
        /** @description What the task was called with. */
        CreateGameRoomTaskBody: {
            gameId: components["schemas"]["RoomGameId"];
            expiresIn: components["schemas"]["SentRoomLifetime"];
        };
        /**
         * @description Number of the new room, as text. Other calls take it as it is.
         * @example 3
         */
        NewRoomId: string;
        /**
         * @description Address of the contract that holds the room's tokens, EIP-55 checksummed.
         * @example 0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f
         */
        RoomAddress: string;
        /** @description The room that was made. */
        GameRoomResult: {
            gameId: components["schemas"]["RoomGameId"];
            roomId: components["schemas"]["NewRoomId"];
            roomAddress: components["schemas"]["RoomAddress"];
        };
        /** @description What the worker did and what came of it. */
        CreateGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example createGameRoom
             * @enum {string}
             */
            method: "createGameRoom";
            body: components["schemas"]["CreateGameRoomTaskBody"];
            result: components["schemas"]["GameRoomResult"];
        };
        /**
         * @description Name of the worker's method.
         * @example createGameRoom
         */
        LegacyTaskMethod: string;
        /**
         * @description JSON text of what the method was called with.
         * @example {"gameId":"demo-game","expiresIn":2592000}
         */
        LegacyTaskBody: string;
        /** @description What the worker did, in the form that the mainnet sends: the method, its body as JSON text, and the room. */
        LegacyGameRoomTaskData: {
            0: components["schemas"]["LegacyTaskMethod"];
            1: components["schemas"]["LegacyTaskBody"];
            result: components["schemas"]["GameRoomResult"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredCreateGameRoomTaskData: components["schemas"]["CreateGameRoomTaskData"] | components["schemas"]["LegacyGameRoomTaskData"];
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
        /** @description The room exists. */
        CreateGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredCreateGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
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
             * @description Why it failed, for example `Transaction Receipt Failed`. Null when the worker had no text. `ICM message is failed` is of NFT tasks on other chains, which only the testnet has.
             * @example Transaction Receipt Failed
             */
            errorMessage: string | null;
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. */
        CreateGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["CreateGameRoomTask"] | components["schemas"]["TaskFailed"];
        /** @description The worker did not finish while the call waited. The task goes on and may still succeed. */
        TaskTimedOut: {
            taskId: components["schemas"]["TaskId"];
            /**
             * @description The state. Only calls that wait tell it; `getTaskStatus` says `PENDING` for the same task.
             * @example TIMEOUT
             * @enum {string}
             */
            status: "TIMEOUT";
            /**
             * @description Advice in the server's words.
             * @example Task timeout, but still maybe success, you can check the task status by taskId later
             */
            errorMessage: string;
        };
        /**
         * Format: int64
         * @description Number of a room of the calling game. Here, and only here, a JSON number works as well as text.
         * @example 3
         */
        JoinedRoomIdInput: number | string;
        /**
         * @description The session JWT of one player, as a login returned it.
         * @example eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ
         */
        RoomSessionJwt: string;
        /**
         * @description The game that the sessions must be for, in the spelling of the login. Defaults to the game that owns the API key. It changes only this check: the room, the allowances and the task are always those of the API key's game.
         * @example demo-game
         */
        RoomSessionGameId: string;
        /** @description The room and the players who enter it. */
        JoinGameRoomRequest: {
            roomId: components["schemas"]["JoinedRoomIdInput"];
            /**
             * @description One session per player. Repeating a player does no harm.
             * @example [
             *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
             *     ]
             */
            sessionJwts: components["schemas"]["RoomSessionJwt"][];
            gameId?: components["schemas"]["RoomSessionGameId"];
            sync?: components["schemas"]["RoomSync"];
        };
        /**
         * Format: int64
         * @description Number of the room, text or a number as it was sent.
         * @example 3
         */
        SentRoomId: number | string;
        /** @description What the task was called with. */
        JoinGameRoomTaskBody: {
            /**
             * @description The players who joined now. Those who were in the room before are left out.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrId"][];
            gameId: components["schemas"]["RoomGameId"];
            roomId: components["schemas"]["SentRoomId"];
        };
        /** @description What the worker did; it gives nothing back. */
        JoinGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example joinGameRoom
             * @enum {string}
             */
            method: "joinGameRoom";
            body: components["schemas"]["JoinGameRoomTaskBody"];
        };
        /** @description The form in which the mainnet sends what a worker did: the method, and its body as JSON text. */
        LegacyTaskDataWithoutResult: {
            0: components["schemas"]["LegacyTaskMethod"];
            1: components["schemas"]["LegacyTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredJoinGameRoomTaskData: components["schemas"]["JoinGameRoomTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The players are in the room. */
        JoinGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredJoinGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description Nothing to do. No task is queued, whatever `sync` says. */
        AllPlayersJoined: {
            /**
             * @description Always `All players are already joined`.
             * @example All players are already joined
             * @enum {string}
             */
            message: "All players are already joined";
        };
        /** @description The ticket of the queued task, or, with `sync`, its record; a message when there is nothing to do. */
        JoinGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["JoinGameRoomTask"] | components["schemas"]["TaskFailed"] | components["schemas"]["AllPlayersJoined"];
        /**
         * @description Why one session is refused, the first reason of this order that fits. `Invalid gameId`: it is for another game. `JWT nonce is expired`: a later login or a logout ended it. `JWT deadline is expired`: it ran out, or was discarded.
         * @example Invalid gameId
         * @enum {string}
         */
        SessionRefusal: "Invalid sessionJwt" | "Invalid gameId" | "User not found" | "JWT nonce is expired" | "JWT deadline is expired";
        /**
         * @description The refused sessions, by PLYR[ID]. All JWTs that cannot be read or verified share the one key `unknown`. The mainnet returns 500 for those, without this object.
         * @example {
         *       "bobby": "Invalid gameId"
         *     }
         */
        InvalidPlyrIds: {
            [key: string]: components["schemas"]["SessionRefusal"];
        };
        /** @description The usual error envelope. When sessions are refused, it also names them. */
        SessionListError: {
            /**
             * @description What went wrong, in the server's words.
             * @example Invalid sessionJwts
             */
            error: string;
            invalidPlyrIds?: components["schemas"]["InvalidPlyrIds"];
        };
        /**
         * @description Number of a room of the calling game, as **text**: a JSON number answers 500. Rooms of each game count up from `"1"`. Text that is no number does not name a room.
         * @example 3
         */
        RoomIdInput: string;
        /**
         * @description API name of a token (`apiId` in the token list), in any case. A contract address passes the check, but its task always ends FAILED.
         * @example plyr
         */
        RoomTokenName: string;
        /**
         * @description An amount in whole units of the token, not in its smallest unit, as a number or its decimal text. Prefer text: numbers below 0.000001 or from 1e21 turn into exponent form inside the server and the task ends FAILED. Digits beyond the token's decimals are rounded half up.
         * @example 5
         */
        RoomAmount: number | string;
        /** @description Payments into a room. `sessionJwts`, `tokens` and `amounts` are parallel: entry by entry, this player pays this amount of this token. Repeat a session to pay in several tokens. */
        PayGameRoomRequest: {
            roomId: components["schemas"]["RoomIdInput"];
            /**
             * @description The session of the paying player, one for each payment.
             * @example [
             *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
             *     ]
             */
            sessionJwts: components["schemas"]["RoomSessionJwt"][];
            /**
             * @description The token of each payment, as long as `amounts`.
             * @example [
             *       "plyr"
             *     ]
             */
            tokens: components["schemas"]["RoomTokenName"][];
            /**
             * @description The amount of each payment. 0 moves nothing and needs no allowance; a negative amount is refused.
             * @example [
             *       "5"
             *     ]
             */
            amounts: components["schemas"]["RoomAmount"][];
            gameId?: components["schemas"]["RoomSessionGameId"];
            sync?: components["schemas"]["RoomSync"];
        };
        /**
         * @description Number of the room, as text.
         * @example 3
         */
        RoomId: string;
        /**
         * @description API name of the token, in lower case.
         * @example plyr
         */
        RoomToken: string;
        /** @description What the task was called with. Entries of one player and one token are merged into the first of them. */
        PayGameRoomTaskBody: {
            /**
             * @description The paying players.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrId"][];
            gameId: components["schemas"]["RoomGameId"];
            roomId: components["schemas"]["RoomId"];
            /**
             * @description The token of each entry.
             * @example [
             *       "plyr",
             *       "plyr"
             *     ]
             */
            tokens: components["schemas"]["RoomToken"][];
            /**
             * @description The amount of each entry. Text where entries were merged, else of the type that was sent.
             * @example [
             *       "5",
             *       "5"
             *     ]
             */
            amounts: components["schemas"]["RoomAmount"][];
        };
        /** @description What the worker did; it gives nothing back. */
        PayGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example batchPayGameRoom
             * @enum {string}
             */
            method: "batchPayGameRoom";
            body: components["schemas"]["PayGameRoomTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredPayGameRoomTaskData: components["schemas"]["PayGameRoomTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The room holds the tokens. */
        PayGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredPayGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. */
        PayGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["PayGameRoomTask"] | components["schemas"]["TaskFailed"];
        /**
         * @description What went wrong, in the server's words. A list has one text per refused entry.
         * @example [
         *       "Insufficient allowance: alice"
         *     ]
         */
        PlayerListErrorText: string | string[];
        /** @description The usual error envelope, with two additions. When sessions are refused, it names them. When players are refused for another reason, `error` is a list. */
        PlayerListError: {
            error: components["schemas"]["PlayerListErrorText"];
            invalidPlyrIds?: components["schemas"]["InvalidPlyrIds"];
        };
        /** @description Payments out of a room. `plyrIds`, `tokens` and `amounts` are parallel: entry by entry, this player earns this amount of this token. Repeat a player to pay out several tokens. */
        EarnGameRoomRequest: {
            roomId: components["schemas"]["RoomIdInput"];
            /**
             * @description The earning players. Each must be in the room, or be the game itself. Entries of `tokens` beyond this list are ignored; with an empty list nothing is paid and the task succeeds.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrIdInput"][];
            /**
             * @description The token of each entry, at least as many as players.
             * @example [
             *       "plyr",
             *       "plyr"
             *     ]
             */
            tokens: components["schemas"]["RoomTokenName"][];
            /**
             * @description The gross amount of each entry, before the platform's fee of 2 %. A missing entry counts as 0; with a negative one the task ends FAILED.
             * @example [
             *       "4",
             *       "6"
             *     ]
             */
            amounts: components["schemas"]["RoomAmount"][];
            sync?: components["schemas"]["RoomSync"];
        };
        /**
         * @description Gross amount of an entry, of the type that was sent, or text; null where none was sent.
         * @example 4
         */
        SentRoomAmount: components["schemas"]["RoomAmount"] | null;
        /** @description What the task was called with. Entries of one player and one token are merged into the first of them. */
        EarnGameRoomTaskBody: {
            /**
             * @description The earning players.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrId"][];
            gameId: components["schemas"]["RoomGameId"];
            roomId: components["schemas"]["RoomId"];
            /**
             * @description The token of each entry.
             * @example [
             *       "plyr",
             *       "plyr"
             *     ]
             */
            tokens: components["schemas"]["RoomToken"][];
            /**
             * @description The gross amount of each entry. Text where entries were merged, else of the type that was sent; null, which paid nothing, where none was sent.
             * @example [
             *       "4",
             *       "6"
             *     ]
             */
            amounts: components["schemas"]["SentRoomAmount"][];
        };
        /** @description What the worker did; it gives nothing back. */
        EarnGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example batchEarnGameRoom
             * @enum {string}
             */
            method: "batchEarnGameRoom";
            body: components["schemas"]["EarnGameRoomTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredEarnGameRoomTaskData: components["schemas"]["EarnGameRoomTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The players have their tokens, less the fee. */
        EarnGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredEarnGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. */
        EarnGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["EarnGameRoomTask"] | components["schemas"]["TaskFailed"];
        /** @description The room and the players who leave it. */
        LeaveGameRoomRequest: {
            roomId: components["schemas"]["RoomIdInput"];
            /**
             * @description One session per player. All of them must be in the room.
             * @example [
             *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
             *     ]
             */
            sessionJwts: components["schemas"]["RoomSessionJwt"][];
            gameId?: components["schemas"]["RoomSessionGameId"];
            sync?: components["schemas"]["RoomSync"];
        };
        /** @description What the task was called with. */
        LeaveGameRoomTaskBody: {
            /**
             * @description The players who left.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrId"][];
            gameId: components["schemas"]["RoomGameId"];
            roomId: components["schemas"]["RoomId"];
        };
        /** @description What the worker did; it gives nothing back. */
        LeaveGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example leaveGameRoom
             * @enum {string}
             */
            method: "leaveGameRoom";
            body: components["schemas"]["LeaveGameRoomTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredLeaveGameRoomTaskData: components["schemas"]["LeaveGameRoomTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The players left the room. */
        LeaveGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredLeaveGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. */
        LeaveGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["LeaveGameRoomTask"] | components["schemas"]["TaskFailed"];
        /** @description The room to end. */
        EndGameRoomRequest: {
            roomId: components["schemas"]["RoomIdInput"];
            sync?: components["schemas"]["RoomSync"];
        };
        /** @description What the task was called with. */
        EndGameRoomTaskBody: {
            gameId: components["schemas"]["RoomGameId"];
            roomId: components["schemas"]["RoomId"];
        };
        /** @description What the worker did; it gives nothing back. */
        EndGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example endGameRoom
             * @enum {string}
             */
            method: "endGameRoom";
            body: components["schemas"]["EndGameRoomTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredEndGameRoomTaskData: components["schemas"]["EndGameRoomTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The room is marked as ended. */
        EndGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredEndGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. */
        EndGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["EndGameRoomTask"] | components["schemas"]["TaskFailed"];
        /** @description The room to close. */
        CloseGameRoomRequest: {
            /**
             * @description The game that owns the room, in any case. It comes from here, not from the API key.
             * @example demo-game
             */
            gameId: string;
            roomId: components["schemas"]["RoomIdInput"];
            sync?: components["schemas"]["RoomSync"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. It never succeeds. */
        CloseGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["TaskFailed"];
        /** @description Whether the player is in the room. */
        IsJoinedResponse: {
            /**
             * @description True for a player in the room, and for the game itself in each of its rooms. False for an unknown room or player.
             * @example true
             */
            isJoined: boolean;
        };
        /** @description Who joins the room, and what they pay. `sessionJwts`, `tokens` and `amounts` are parallel and of one length. Repeat a session to pay in several tokens. */
        JoinPayGameRoomRequest: {
            roomId: components["schemas"]["RoomIdInput"];
            /**
             * @description The session of the player who joins and pays, one for each payment.
             * @example [
             *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
             *     ]
             */
            sessionJwts: components["schemas"]["RoomSessionJwt"][];
            /**
             * @description The token of each payment.
             * @example [
             *       "plyr"
             *     ]
             */
            tokens: components["schemas"]["RoomTokenName"][];
            /**
             * @description The amount of each payment. 0 moves nothing and needs no allowance; a negative amount is refused.
             * @example [
             *       "5"
             *     ]
             */
            amounts: components["schemas"]["RoomAmount"][];
            gameId?: components["schemas"]["RoomSessionGameId"];
            sync?: components["schemas"]["RoomSync"];
        };
        /** @description What the task was called with. Entries are not merged. */
        JoinPayGameRoomTaskBody: {
            gameId: components["schemas"]["RoomGameId"];
            roomId: components["schemas"]["RoomId"];
            /**
             * @description The players who joined and paid.
             * @example [
             *       "carol"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrId"][];
            /**
             * @description The token of each entry.
             * @example [
             *       "gamr"
             *     ]
             */
            tokens: components["schemas"]["RoomToken"][];
            /**
             * @description The amount of each entry, of the type that was sent.
             * @example [
             *       "5"
             *     ]
             */
            amounts: components["schemas"]["RoomAmount"][];
        };
        /** @description What the worker did; it gives nothing back. */
        JoinPayGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example joinPayGameRoom
             * @enum {string}
             */
            method: "joinPayGameRoom";
            body: components["schemas"]["JoinPayGameRoomTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredJoinPayGameRoomTaskData: components["schemas"]["JoinPayGameRoomTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The players are in the room, and the room holds their tokens. */
        JoinPayGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredJoinPayGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. */
        JoinPayGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["JoinPayGameRoomTask"] | components["schemas"]["TaskFailed"];
        /** @description What players earn before they leave. `plyrIds`, `tokens` and `amounts` are parallel and of one length. Repeat a player to pay out several tokens. */
        EarnLeaveGameRoomRequest: {
            roomId: components["schemas"]["RoomIdInput"];
            /**
             * @description The players who earn and then leave. Each must be in the room.
             * @example [
             *       "carol"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrIdInput"][];
            /**
             * @description The token of each entry.
             * @example [
             *       "gamr"
             *     ]
             */
            tokens: components["schemas"]["RoomTokenName"][];
            /**
             * @description The gross amount of each entry, before the platform's fee of 2 %. 0 pays nothing.
             * @example [
             *       "5"
             *     ]
             */
            amounts: components["schemas"]["RoomAmount"][];
            sync?: components["schemas"]["RoomSync"];
        };
        /** @description What the task was called with. Entries are not merged. */
        EarnLeaveGameRoomTaskBody: {
            gameId: components["schemas"]["RoomGameId"];
            roomId: components["schemas"]["RoomId"];
            /**
             * @description The players who earned and left.
             * @example [
             *       "carol"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrId"][];
            /**
             * @description The token of each entry.
             * @example [
             *       "gamr"
             *     ]
             */
            tokens: components["schemas"]["RoomToken"][];
            /**
             * @description The gross amount of each entry, of the type that was sent.
             * @example [
             *       "5"
             *     ]
             */
            amounts: components["schemas"]["RoomAmount"][];
        };
        /** @description What the worker did; it gives nothing back. */
        EarnLeaveGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example earnLeaveGameRoom
             * @enum {string}
             */
            method: "earnLeaveGameRoom";
            body: components["schemas"]["EarnLeaveGameRoomTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredEarnLeaveGameRoomTaskData: components["schemas"]["EarnLeaveGameRoomTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The players have their tokens, less the fee, and left the room. */
        EarnLeaveGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredEarnLeaveGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. */
        EarnLeaveGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["EarnLeaveGameRoomTask"] | components["schemas"]["TaskFailed"];
        /** @description A new room, and what its first players pay. `sessionJwts`, `tokens` and `amounts` are parallel and of one length. Repeat a session to pay in several tokens. */
        CreateJoinPayGameRoomRequest: {
            /**
             * @description The session of the player who joins and pays, one for each payment.
             * @example [
             *       "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJwbHlySWQiOiJhbGljZSIsIm5vbmNlIjoxLCJnYW1lSWQiOiJkZW1vLWdhbWUiLCJwcmltYXJ5QWRkcmVzcyI6IjB4ZjM5RmQ2ZTUxYWFkODhGNkY0Y2U2YUI4ODI3Mjc5Y2ZmRmI5MjI2NiIsIm1pcnJvckFkZHJlc3MiOiIweGFlZDk4M0JDMzQ2YTg5M0Q3OTQ5QzE1ODNkODg1QmMxRTg0NzRiQmEiLCJpYXQiOjE3NTAwMDAwMDAsImV4cCI6MTc1MDA4NjQwMH0.LFHaWBs5sYWk-yjP-hM9j4_lg72Hc4Lb-uSb_B8pdZbtqVh77OJT7GVq514ADTKL3zs0ctBF63kwVbIogfurIQ"
             *     ]
             */
            sessionJwts: components["schemas"]["RoomSessionJwt"][];
            /**
             * @description The token of each payment.
             * @example [
             *       "plyr"
             *     ]
             */
            tokens: components["schemas"]["RoomTokenName"][];
            /**
             * @description The amount of each payment. 0 moves nothing and needs no allowance; a negative amount is refused.
             * @example [
             *       "5"
             *     ]
             */
            amounts: components["schemas"]["RoomAmount"][];
            expiresIn?: components["schemas"]["RoomLifetime"];
            gameId?: components["schemas"]["RoomSessionGameId"];
            sync?: components["schemas"]["RoomSync"];
        };
        /** @description What the task was called with. Entries are not merged. */
        CreateJoinPayGameRoomTaskBody: {
            gameId: components["schemas"]["RoomGameId"];
            expiresIn: components["schemas"]["SentRoomLifetime"];
            /**
             * @description The players who joined and paid.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrId"][];
            /**
             * @description The token of each entry.
             * @example [
             *       "plyr",
             *       "gamr"
             *     ]
             */
            tokens: components["schemas"]["RoomToken"][];
            /**
             * @description The amount of each entry, of the type that was sent.
             * @example [
             *       "5",
             *       "2.5"
             *     ]
             */
            amounts: components["schemas"]["RoomAmount"][];
        };
        /** @description What the worker did and what came of it. */
        CreateJoinPayGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example createJoinPayGameRoom
             * @enum {string}
             */
            method: "createJoinPayGameRoom";
            body: components["schemas"]["CreateJoinPayGameRoomTaskBody"];
            result: components["schemas"]["GameRoomResult"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredCreateJoinPayGameRoomTaskData: components["schemas"]["CreateJoinPayGameRoomTaskData"] | components["schemas"]["LegacyGameRoomTaskData"];
        /** @description The room exists, the players are in it, and it holds their tokens. */
        CreateJoinPayGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredCreateJoinPayGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. */
        CreateJoinPayGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["CreateJoinPayGameRoomTask"] | components["schemas"]["TaskFailed"];
        /** @description What the worker did; it gives nothing back. */
        EarnLeaveEndGameRoomTaskData: {
            /**
             * @description Name of the worker's method.
             * @example earnLeaveEndGameRoom
             * @enum {string}
             */
            method: "earnLeaveEndGameRoom";
            body: components["schemas"]["EarnLeaveGameRoomTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredEarnLeaveEndGameRoomTaskData: components["schemas"]["EarnLeaveEndGameRoomTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The players have their tokens, less the fee, and left the room, which is marked as ended. */
        EarnLeaveEndGameRoomTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredEarnLeaveEndGameRoomTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description The ticket of the queued task, or, with `sync`, its record. */
        EarnLeaveEndGameRoomResponse: components["schemas"]["TaskAccepted"] | components["schemas"]["EarnLeaveEndGameRoomTask"] | components["schemas"]["TaskFailed"];
        /**
         * @description Title of the list.
         * @example PLYR[API] Tokenlist
         */
        TokenListName: string;
        /**
         * Format: date-time
         * @description When this version of the list was published, ISO 8601 in UTC.
         * @example 2025-05-29T00:05:00Z
         */
        TokenListTimestamp: string;
        /**
         * @description Version of the list.
         * @example {
         *       "major": 0,
         *       "minor": 1,
         *       "patch": 36
         *     }
         */
        TokenListVersion: {
            /**
             * @description Major version.
             * @example 0
             */
            major: number;
            /**
             * @description Minor version.
             * @example 1
             */
            minor: number;
            /**
             * @description Patch version.
             * @example 36
             */
            patch: number;
        };
        /** @description A token on the PLYR chain. Every field is always present; texts that are not known are empty. `price`, `priceSource`, `updatedAt` and `nextUpdatedAt` are added by the server, the rest is from the published list. */
        Token: {
            /**
             * Format: int64
             * @description The PLYR chain of this entry. 62831 is the testnet, 16180 the mainnet.
             * @example 62831
             */
            chainId: number;
            /**
             * @description Address of the token contract on that chain. The native coin `plyr` has the zero address.
             * @example 0xa875625fe8A955406523E52E485f351b92908ce1
             */
            address: string;
            /**
             * @description Name for display.
             * @example GAMR
             */
            name: string;
            /**
             * @description Ticker symbol. Not the name that the API takes; that is `apiId`.
             * @example GAMR
             */
            symbol: string;
            /**
             * @description Digits after the decimal point. It can differ between the networks for the same `apiId`: `usdc` has 18 on the testnet and 6 on the mainnet.
             * @example 18
             */
            decimals: number;
            /**
             * Format: uri
             * @description URL of the logo.
             * @example https://plyr.network/api_icons/gamr.png
             */
            logoURI: string;
            /**
             * @description Average colour of the logo, as `#rrggbb`.
             * @example #00cccc
             */
            averageColor: string;
            /**
             * @description Most frequent colour of the logo, as `#rrggbb`.
             * @example #00cccc
             */
            dominantColor1: string;
            /**
             * @description Second most frequent colour of the logo, as `#rrggbb`.
             * @example #e6fafa
             */
            dominantColor2: string;
            /**
             * @description The name of the token in this API, unique per chain. Send it as `token`, `tokens` or `tokenName`. Usually the symbol in lower case, but not always: the testnet's MCOQ is `coq`.
             * @example gamr
             */
            apiId: string;
            /**
             * @description Page at CoinMarketCap, or empty.
             * @example https://coinmarketcap.com/currencies/zookeeper/
             */
            cmcURL: string;
            /**
             * @description Number at CoinMarketCap, as text, or empty.
             * @example 9488
             */
            cmcId: string;
            /**
             * @description Page at CoinGecko, or empty.
             * @example https://www.coingecko.com/en/coins/zookeeper
             */
            cgURL: string;
            /**
             * @description Id at CoinGecko, or empty.
             * @example zookeeper
             */
            cgId: string;
            /**
             * @description Address that CoinMarketCap prices the token by on a decentralised exchange. Empty for most tokens.
             * @example
             */
            cmcDexAddress: string;
            /**
             * @description Network of `cmcDexAddress`, or empty. Seen so far is `avalanche`.
             * @example
             */
            cmcDexNetwork: string;
            /**
             * @description Site of the project, or empty.
             * @example https://plyr.network
             */
            website: string;
            /**
             * @description Free text in mixed case, such as `gaming`, `meme` or `stable coin`.
             * @example gaming
             */
            category: string;
            /**
             * @description One sentence about the token.
             * @example Gaming token of the platform
             */
            shortDescription: string;
            /**
             * Format: int64
             * @description The chain that the token comes from.
             * @example 62831
             */
            nativeChainId: number;
            /**
             * @description Name of the chain that the token comes from.
             * @example PLYR
             */
            nativeChainName: string;
            /**
             * Format: uri
             * @description URL of the logo of that chain.
             * @example https://plyr.network/api_icons/chains/62831.png
             */
            nativeChainLogoURI: string;
            /**
             * @description Address of the token on the chain it comes from, not always checksummed. Native coins have the zero address.
             * @example 0xa875625fe8A955406523E52E485f351b92908ce1
             */
            nativeContractAddress: string;
            /**
             * @description True for `plyr` and `gamr`, false for all others.
             * @example true
             */
            isGameStake: boolean;
            /**
             * @description True when PLYR's own pages hide the token. The API serves it all the same.
             * @example false
             */
            disabledOnUI: boolean;
            /**
             * @description Price of one token in US dollars, as text. Null when no source had one.
             * @example 0.0012
             */
            price: string | null;
            /**
             * @description Where the price is from: `cmc_api` is CoinMarketCap by `cmcId`, `cg_api` is CoinGecko by `cgId`, `cmc_dex_api` is CoinMarketCap's exchange data by `cmcDexAddress`; the first that the token has. Null when there is no price.
             * @example cmc_api
             */
            priceSource: string | null;
            /**
             * Format: date-time
             * @description When the price was fetched, ISO 8601 in UTC with milliseconds.
             * @example 2025-06-15T15:00:00.000Z
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When the price will be fetched again, ten minutes later.
             * @example 2025-06-15T15:10:00.000Z
             */
            nextUpdatedAt: string;
        };
        /** @description The list of tokens that the server knows on its own chain. */
        TokenList: {
            name: components["schemas"]["TokenListName"];
            timestamp: components["schemas"]["TokenListTimestamp"];
            version: components["schemas"]["TokenListVersion"];
            /**
             * @description The tokens. The native coin `plyr` comes first.
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
            tokens: components["schemas"]["Token"][];
        };
        /**
         * @description A balance in whole units of the token, as decimal text.
         * @example 974.5
         */
        TokenBalance: string;
        /** @description Balances by `apiId`, zeros included, for all tokens of the token list. `plyr` and `gamr` are always there; the others may be missing in the first seconds after a start of the server. */
        TokenBalances: {
            plyr: components["schemas"]["TokenBalance"];
            gamr: components["schemas"]["TokenBalance"];
        } & {
            [key: string]: components["schemas"]["TokenBalance"];
        };
        /** @description One balance. The key is `tokenName` exactly as it was sent. */
        SingleTokenBalance: {
            [key: string]: components["schemas"]["TokenBalance"];
        };
        /**
         * @description What the game may still spend, in whole units of the token. A binary floating-point number: 5 less 4.9 leaves 0.09999999999999964. Null stands for an approval of `Infinity`.
         * @example 25.5
         */
        AllowedAmount: number | null;
        /** @description What one game may spend of one token. */
        AllowanceResponse: {
            allowance: components["schemas"]["AllowedAmount"];
        };
        /**
         * @description The game that may spend, in any case. It need not be the calling game.
         * @example demo-game
         */
        ApprovedGameId: string;
        /** @description Who lets which game spend how much. Send `tokens` with `amounts`, or `token` with `amount` for a single token. When both forms are there, both are stored, but only `token` is checked against the token list. */
        ApproveTokensRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            otp: components["schemas"]["Otp"];
            gameId: components["schemas"]["ApprovedGameId"];
            /**
             * @description The tokens that the game may spend.
             * @example [
             *       "plyr",
             *       "gamr"
             *     ]
             */
            tokens?: components["schemas"]["TokenName"][];
            /**
             * @description The allowance for each entry of `tokens`, in the same order. Surplus entries are ignored.
             * @example [
             *       "100",
             *       "25.5"
             *     ]
             */
            amounts?: components["schemas"]["Amount"][];
            /**
             * @description The token of the single-token form: its API name in any case. An address is accepted too, but no room operation can spend such an allowance.
             * @example gamr
             */
            token?: string;
            amount?: components["schemas"]["Amount"];
            /**
             * @description Lifetime of the allowances in **seconds**. Absent: a new allowance lasts 31536000 seconds (365 days), and an existing one keeps its lifetime. `null` makes the allowances read as expired at once.
             * @example 86400
             */
            expiresIn?: number | null;
            uid?: components["schemas"]["ConnectUid"];
        };
        /**
         * @description The game that may no longer spend, in any case, or `all` for every game. Not checked for existence.
         * @example demo-game
         */
        RevokedGameId: string;
        /**
         * @description API name of the token, in any case, or `all` for every token. Not checked for existence.
         * @example gamr
         */
        RevokedToken: string;
        /** @description Which allowances to delete, and the player's one-time password. */
        RevokeAllowanceRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            gameId: components["schemas"]["RevokedGameId"];
            token: components["schemas"]["RevokedToken"];
            otp: components["schemas"]["Otp"];
        };
        /** @description Confirms the deletion. */
        RevokeAllowanceResponse: {
            /**
             * @description Always `Revoked`, also when there was nothing to delete.
             * @example Revoked
             * @enum {string}
             */
            message: "Revoked";
        };
        /** @description The envelope of the token list around no token at all. */
        EmptyTokenList: {
            name: components["schemas"]["TokenListName"];
            timestamp: components["schemas"]["TokenListTimestamp"];
            version: components["schemas"]["TokenListVersion"];
            /**
             * @description Always empty.
             * @example []
             */
            tokens: components["schemas"]["Token"][];
        };
        /** @description What a player allowed a game to spend of one token. It ends `expiresIn` seconds after `createdAt`. */
        Allowance: {
            plyrId: components["schemas"]["PlyrId"];
            /**
             * @description The game that may spend, in lower case.
             * @example demo-game
             */
            gameId: string;
            /**
             * @description API name of the token, in lower case. The token's address, in lower case, where the approval named that.
             * @example gamr
             */
            token: string;
            amount: components["schemas"]["AllowedAmount"];
            /**
             * Format: date-time
             * @description When the allowance was last set, ISO 8601 in UTC with milliseconds.
             * @example 2025-06-15T15:07:45.000Z
             */
            createdAt: string;
            /**
             * @description Lifetime in seconds, counted from `createdAt`.
             * @example 86400
             */
            expiresIn: number;
        };
        /** @description Allowances that have not expired. */
        AllowanceList: {
            /**
             * @description One entry per game and token. Used-up allowances stay as entries with the amount 0. Empty when there are none.
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
            allowances: components["schemas"]["Allowance"][];
        };
        /**
         * @description Personal-message signature (EIP-191) by an externally owned account: 65 bytes as hex with the prefix `0x`. Contract wallets (ERC-1271) are not supported.
         * @example 0xe2e7d33af51da203e8e6f7ed3a7d2fdbdfb6197421282a5ee06cdf66fe14c688302673e463a14cdb051f0c96714d01071b8e24caaeeb794b970950841b4106c11b
         */
        HexSignature: string;
        /** @description Which allowances to delete, and the player's signature over `Revoke <PLYRID>'s <TOKEN> allowance for <GAMEID>`, the three values in upper case. */
        RevokeAllowanceBySignatureRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            gameId: components["schemas"]["RevokedGameId"];
            token: components["schemas"]["RevokedToken"];
            signature: components["schemas"]["HexSignature"];
        };
        /** @description The chip to create. */
        CreateChipRequest: {
            /**
             * @description Name of the chip. Not checked for being free.
             * @example Gold Coin
             */
            name: string;
            /**
             * @description Symbol of the chip. Not checked for being free.
             * @example GOLD
             */
            symbol: string;
            /**
             * @description URL of the chip's picture. Not checked. Cannot be changed later through this API.
             * @default
             * @example https://cdn.example.com/gold.png
             */
            image?: string;
        };
        /**
         * @description The game, or the player, that owns the chip.
         * @example demo-game
         */
        ChipGameId: string;
        /**
         * Format: int64
         * @description The text of the request, kept with its JSON type: the server lets a whole number pass as a name or symbol, and then this is a number.
         * @example Gold Coin
         */
        ChipText: number | string;
        /**
         * @description URL of the chip's picture, as it was given. Empty when none was given.
         * @example https://cdn.example.com/gold.png
         */
        ChipImage: string;
        /**
         * @description What the method was called with.
         * @example {
         *       "gameId": "demo-game",
         *       "name": "Gold Coin",
         *       "symbol": "GOLD",
         *       "image": "https://cdn.example.com/gold.png"
         *     }
         */
        CreateGameChipTaskBody: {
            gameId: components["schemas"]["ChipGameId"];
            name: components["schemas"]["ChipText"];
            symbol: components["schemas"]["ChipText"];
            image: components["schemas"]["ChipImage"];
        };
        /**
         * @description Address of a chip's contract, EIP-55 checksummed. `createChip` returned it as `taskData.result.chip`.
         * @example 0xa0Ee7A142d267C1f36714E4a8F75612F20a79720
         */
        ChipAddress: string;
        /**
         * @description The new chip.
         * @example {
         *       "gameId": "demo-game",
         *       "chip": "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
         *       "name": "Gold Coin",
         *       "symbol": "GOLD",
         *       "image": "https://cdn.example.com/gold.png",
         *       "hash": "0x389690fa7c610f1c6618bbcf162cfeaf5f85abffa28958fba85e29a6ab63fe71"
         *     }
         */
        CreateGameChipTaskResult: {
            /**
             * @description The owner, who alone can mint, burn and move the chip.
             * @example demo-game
             */
            gameId: string;
            chip: components["schemas"]["ChipAddress"];
            name: components["schemas"]["ChipText"];
            symbol: components["schemas"]["ChipText"];
            /**
             * @description URL of the chip's picture. Empty when none was given.
             * @example https://cdn.example.com/gold.png
             */
            image: string;
            /**
             * @description Hash of the transaction, the same as `hash` of the record.
             * @example 0x389690fa7c610f1c6618bbcf162cfeaf5f85abffa28958fba85e29a6ab63fe71
             */
            hash: string;
        };
        /**
         * @description What was done, and the new chip.
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
        CreateGameChipTaskData: {
            /**
             * @description Name of the worker's method.
             * @example createGameChip
             * @enum {string}
             */
            method: "createGameChip";
            body: components["schemas"]["CreateGameChipTaskBody"];
            result: components["schemas"]["CreateGameChipTaskResult"];
        };
        /**
         * @description The new chip. The mainnet keeps no image.
         * @example {
         *       "gameId": "demo-game",
         *       "chip": "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
         *       "name": "Gold Coin",
         *       "symbol": "GOLD",
         *       "hash": "0x389690fa7c610f1c6618bbcf162cfeaf5f85abffa28958fba85e29a6ab63fe71"
         *     }
         */
        LegacyCreateGameChipTaskResult: {
            gameId: components["schemas"]["ChipGameId"];
            chip: components["schemas"]["ChipAddress"];
            name: components["schemas"]["ChipText"];
            symbol: components["schemas"]["ChipText"];
            hash: components["schemas"]["TransactionHash"];
        };
        /** @description What was done, and the new chip, in the form that the mainnet sends: the method, its body as JSON text, and the chip without an image. */
        LegacyCreateGameChipTaskData: {
            0: components["schemas"]["LegacyTaskMethod"];
            1: components["schemas"]["LegacyTaskBody"];
            result: components["schemas"]["LegacyCreateGameChipTaskResult"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredCreateGameChipTaskData: components["schemas"]["CreateGameChipTaskData"] | components["schemas"]["LegacyCreateGameChipTaskData"];
        /** @description The record of a task that created a chip. */
        CreateGameChipTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredCreateGameChipTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description Envelope of a task that did not succeed, or of an exception inside the server. `stack` is present when it was an exception that nothing caught. */
        ChipTaskError: {
            /**
             * @description The `errorMessage` of the task, or the text of the exception. Null when the worker had no text.
             * @example Transaction Receipt Failed
             */
            error: string | null;
            /**
             * @description The server's stack trace. For bug reports only.
             * @example InvalidAddressError: Address "0x12" is invalid.
             */
            stack?: string;
        };
        /**
         * @description Address of a chip's contract. All in lower case, or with a correct EIP-55 checksum; anything else answers 500.
         * @example 0xa0Ee7A142d267C1f36714E4a8F75612F20a79720
         */
        ChipAddressInput: string;
        /**
         * @description The player's PLYR[ID], written in lower case: chip operations do not fold it. The suffix `.plyr` may be there or not.
         * @example alice
         */
        ChipPlayer: string;
        /** @description Parallel lists; entry by entry they say which chip, for whom, how much. All empty succeeds and does nothing. */
        MintChipRequest: {
            /**
             * @description The chips, which must all be the calling game's. As long as `plyrIds`: the server does not compare, ignores players beyond the last chip without a word, and fails when there are more chips than players.
             * @example [
             *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
             *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
             *     ]
             */
            chips: components["schemas"]["ChipAddressInput"][];
            /**
             * @description The players who receive.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: components["schemas"]["ChipPlayer"][];
            /**
             * @description How much each player receives, in whole chips with up to 18 decimals. Zero does nothing.
             * @example [
             *       "100",
             *       50
             *     ]
             */
            amounts: components["schemas"]["Amount"][];
        };
        /**
         * @description The chips, as they were sent.
         * @example [
         *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
         *     ]
         */
        ChipTaskChips: components["schemas"]["ChipAddressInput"][];
        /**
         * @description The players, as they were sent.
         * @example [
         *       "alice"
         *     ]
         */
        ChipTaskPlayers: string[];
        /**
         * @description The amount of the request, kept with its JSON type.
         * @example 100
         */
        ChipAmount: number | string;
        /**
         * @description The amounts, as they were sent.
         * @example [
         *       "100"
         *     ]
         */
        ChipTaskAmounts: components["schemas"]["ChipAmount"][];
        /**
         * @description What the method was called with, the lists as they were sent.
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
        MintGameChipTaskBody: {
            gameId: components["schemas"]["ChipGameId"];
            chips: components["schemas"]["ChipTaskChips"];
            plyrIds: components["schemas"]["ChipTaskPlayers"];
            amounts: components["schemas"]["ChipTaskAmounts"];
        };
        /**
         * @description What was done. There is no `result`.
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
        MintGameChipTaskData: {
            /**
             * @description Name of the worker's method.
             * @example mintGameChip
             * @enum {string}
             */
            method: "mintGameChip";
            body: components["schemas"]["MintGameChipTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredMintGameChipTaskData: components["schemas"]["MintGameChipTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The record of a task that minted chips. */
        MintGameChipTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredMintGameChipTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description Parallel lists; entry by entry they say which chip, of whom, how much. All empty succeeds and does nothing. */
        BurnChipRequest: {
            /**
             * @description The chips, which must all be the calling game's. As long as `plyrIds`: the server does not compare, ignores players beyond the last chip without a word, and fails when there are more chips than players.
             * @example [
             *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
             *     ]
             */
            chips: components["schemas"]["ChipAddressInput"][];
            /**
             * @description The players who lose.
             * @example [
             *       "alice"
             *     ]
             */
            plyrIds: components["schemas"]["ChipPlayer"][];
            /**
             * @description How much each player loses, in whole chips with up to 18 decimals. Do not send zero for a player who holds nothing: it upsets `holderCount`.
             * @example [
             *       "10.5"
             *     ]
             */
            amounts: components["schemas"]["Amount"][];
        };
        /**
         * @description What the method was called with, the lists as they were sent.
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
        BurnGameChipTaskBody: {
            gameId: components["schemas"]["ChipGameId"];
            chips: components["schemas"]["ChipTaskChips"];
            plyrIds: components["schemas"]["ChipTaskPlayers"];
            amounts: components["schemas"]["ChipTaskAmounts"];
        };
        /**
         * @description What was done. There is no `result`.
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
        BurnGameChipTaskData: {
            /**
             * @description Name of the worker's method.
             * @example burnGameChip
             * @enum {string}
             */
            method: "burnGameChip";
            body: components["schemas"]["BurnGameChipTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredBurnGameChipTaskData: components["schemas"]["BurnGameChipTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The record of a task that burned chips. */
        BurnGameChipTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredBurnGameChipTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description Parallel lists; entry by entry they say which chip, from whom, to whom, how much. All empty succeeds and does nothing. */
        TransferChipRequest: {
            /**
             * @description The chips, which must all be the calling game's. As long as the other lists: the server does not compare, ignores players beyond the last chip without a word, and fails when there are more chips than players.
             * @example [
             *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"
             *     ]
             */
            chips: components["schemas"]["ChipAddressInput"][];
            /**
             * @description The players who give.
             * @example [
             *       "alice"
             *     ]
             */
            fromPlyrIds: components["schemas"]["ChipPlayer"][];
            /**
             * @description The players who receive. A transfer to oneself changes nothing.
             * @example [
             *       "bobby"
             *     ]
             */
            toPlyrIds: components["schemas"]["ChipPlayer"][];
            /**
             * @description How much is moved, in whole chips with up to 18 decimals. Zero does nothing.
             * @example [
             *       5
             *     ]
             */
            amounts: components["schemas"]["Amount"][];
            /**
             * @deprecated
             * @description Listed in the docs for the sake of older clients. The server ignores it; leave it out.
             * @example [
             *       "alice"
             *     ]
             */
            plyrIds?: components["schemas"]["ChipPlayer"][];
        };
        /**
         * @description What the method was called with, the lists as they were sent.
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
        TransferGameChipTaskBody: {
            gameId: components["schemas"]["ChipGameId"];
            chips: components["schemas"]["ChipTaskChips"];
            fromPlyrIds: components["schemas"]["ChipTaskPlayers"];
            toPlyrIds: components["schemas"]["ChipTaskPlayers"];
            amounts: components["schemas"]["ChipTaskAmounts"];
        };
        /**
         * @description What was done. There is no `result`.
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
        TransferGameChipTaskData: {
            /**
             * @description Name of the worker's method.
             * @example transferGameChip
             * @enum {string}
             */
            method: "transferGameChip";
            body: components["schemas"]["TransferGameChipTaskBody"];
        };
        /** @description What the worker did. The testnet sends the first form, the mainnet the legacy one. */
        StoredTransferGameChipTaskData: components["schemas"]["TransferGameChipTaskData"] | components["schemas"]["LegacyTaskDataWithoutResult"];
        /** @description The record of a task that moved chips between players. */
        TransferGameChipTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredTransferGameChipTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /**
         * @description Name of the chip.
         * @example Gold Coin
         */
        ChipName: string;
        /**
         * @description Symbol of the chip.
         * @example GOLD
         */
        ChipSymbol: string;
        /** @description A chip and how much of it the player holds. The mainnet sends no `image`. */
        ChipBalance: {
            name: components["schemas"]["ChipName"];
            symbol: components["schemas"]["ChipSymbol"];
            image?: components["schemas"]["ChipImage"];
            /**
             * @description How much the player holds, in whole chips, as decimal text.
             * @example 84.5
             */
            balance: string;
        };
        /**
         * @description Balances by chip. The keys are the addresses of the chips, EIP-55 checksummed.
         * @example {
         *       "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720": {
         *         "name": "Gold Coin",
         *         "symbol": "GOLD",
         *         "image": "https://cdn.example.com/gold.png",
         *         "balance": "84.5"
         *       }
         *     }
         */
        GameChipBalances: {
            [key: string]: components["schemas"]["ChipBalance"];
        };
        /** @description Balances by game, then by chip. The keys are the ids of the games that own the chips. */
        ChipBalances: {
            [key: string]: components["schemas"]["GameChipBalances"];
        };
        /** @description A chip. The mainnet sends no `image`. */
        ChipInfo: {
            gameId: components["schemas"]["ChipGameId"];
            chip: components["schemas"]["ChipAddress"];
            name: components["schemas"]["ChipName"];
            symbol: components["schemas"]["ChipSymbol"];
            image?: components["schemas"]["ChipImage"];
            /**
             * @description How much of it exists, in whole chips, as decimal text.
             * @example 139.5
             */
            totalSupply: string;
            /**
             * @description How many players hold some of it, as text. It can be too low after zero amounts were burned.
             * @example 2
             */
            holderCount: string;
        };
        /** @description The chip to create, its owner, and the owner's signature over `Create game chip for <GAMEID> <name> <symbol>`, the `gameId` in upper case, the rest as sent. */
        CreateChipBySignatureRequest: {
            /**
             * @description The owner of the chip, the PLYR[ID] of any registered player. It needs no API key of its own.
             * @example alice
             */
            gameId: string;
            /**
             * @description Name of the chip. Not checked for being free.
             * @example Alice Coin
             */
            name: string;
            /**
             * @description Symbol of the chip. Not checked for being free.
             * @example ALC
             */
            symbol: string;
            /**
             * @description URL of the chip's picture. Not checked, and not part of what is signed.
             * @default
             * @example https://cdn.example.com/alice.png
             */
            image?: string;
            signature: components["schemas"]["HexSignature"];
        };
        /**
         * Format: int64
         * @description A chain id: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia) or 97 (BNB Smart Chain testnet).
         * @example 62831
         * @enum {integer}
         */
        NftChainIdNumber: 43113 | 62831 | 11155111 | 97;
        /**
         * @description A chain id as decimal text.
         * @example 62831
         * @enum {string}
         */
        NftChainIdText: "43113" | "62831" | "11155111" | "97";
        /**
         * @description The chain, as a number or its decimal text: 43113 (Avalanche Fuji), 62831 (PLYR testnet), 11155111 (Sepolia) or 97 (BNB Smart Chain testnet). A chain name is refused.
         * @example 62831
         */
        NftChainId: components["schemas"]["NftChainIdNumber"] | components["schemas"]["NftChainIdText"];
        /**
         * @description Name of the collection. Names need not be unique.
         * @example Demo Sword
         */
        NftCollectionName: string;
        /**
         * @description Symbol of the collection. Symbols need not be unique.
         * @example DSW
         */
        NftCollectionSymbol: string;
        /**
         * Format: uri-reference
         * @description URL of a picture for the collection. The server keeps it and gives it back; it does not reach the chain.
         * @default
         * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
         */
        NftCollectionImageInput: string;
        /**
         * @description True makes the collection soulbound for ever: its tokens can be minted and burned, but never transferred. Only the JSON value `true` counts, the text `"true"` means false.
         * @default false
         * @example false
         */
        IsSbtInput: boolean;
        /** @description The collection to create. */
        CreateNftRequest: {
            chainId: components["schemas"]["NftChainId"];
            name: components["schemas"]["NftCollectionName"];
            symbol: components["schemas"]["NftCollectionSymbol"];
            image?: components["schemas"]["NftCollectionImageInput"];
            isSbt?: components["schemas"]["IsSbtInput"];
        };
        /**
         * @description The game that the collection belongs to, in lower case.
         * @example demo-game
         */
        NftGameId: string;
        /**
         * @description The server's name of the chain: `fuji` is 43113, `plyrTestnet` 62831, `sepolia` 11155111, `bscTestnet` 97.
         * @example plyrTestnet
         * @enum {string}
         */
        NftChainTag: "fuji" | "plyrTestnet" | "sepolia" | "bscTestnet";
        /**
         * Format: uri-reference
         * @description URL of the collection's picture as given at creation, or an empty text. Kept by the server, not on the chain.
         * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
         */
        NftCollectionImage: string;
        /**
         * @description True for a soulbound collection: its tokens can be minted and burned, but never transferred.
         * @example false
         */
        IsSbt: boolean;
        /** @description What the worker was asked to do. */
        CreateNftTaskBody: {
            gameId: components["schemas"]["NftGameId"];
            chainTag: components["schemas"]["NftChainTag"];
            name: components["schemas"]["NftCollectionName"];
            symbol: components["schemas"]["NftCollectionSymbol"];
            image: components["schemas"]["NftCollectionImage"];
            isSbt: components["schemas"]["IsSbt"];
        };
        /**
         * @description The contract of a collection, EIP-55 checksummed.
         * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
         */
        NftContract: string;
        /** @description The new collection. */
        CreatedNftCollection: {
            gameId: components["schemas"]["NftGameId"];
            nft: components["schemas"]["NftContract"];
            name: components["schemas"]["NftCollectionName"];
            symbol: components["schemas"]["NftCollectionSymbol"];
            image: components["schemas"]["NftCollectionImage"];
            hash: components["schemas"]["TransactionHash"];
        };
        /** @description What was done and what came of it. */
        CreateNftTaskData: {
            /**
             * @description Name of the worker's method.
             * @example createGameNft
             * @enum {string}
             */
            method: "createGameNft";
            body: components["schemas"]["CreateNftTaskBody"];
            result: components["schemas"]["CreatedNftCollection"];
        };
        /** @description The finished task. The address of the new contract is `taskData.result.nft`. */
        CreateNftTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["CreateNftTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description A task that failed or is not known to have finished (no `stack`), or an exception inside the server (with `stack`). */
        NftTaskErrorResponse: {
            /**
             * @description What went wrong. Null when the worker gave up without a text, for example when the chain did not answer.
             * @example Transaction Receipt Failed
             */
            error: string | null;
            /**
             * @description The server's stack trace, for exceptions only. For bug reports.
             * @example TypeError: Cannot read properties of undefined (reading 'length')
             */
            stack?: string;
        };
        /**
         * @description The contract of a collection, all in lower case or with a correct EIP-55 checksum. Another spelling passes the checks, is charged, and fails on the way to the chain.
         * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
         */
        NftContractInput: string;
        /**
         * @description A wallet address, all in lower case or with a correct EIP-55 checksum. Not a PLYR[ID]: the server does not look players up here.
         * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
         */
        NftWallet: string;
        /** @description One trait. As free as the metadata around it. */
        NftAttribute: {
            /**
             * @description Name of the trait.
             * @example Rarity
             */
            trait_type?: string;
            /**
             * @description Value of the trait, a text or a number. The server does not check it.
             * @example Common
             */
            value?: unknown;
            /**
             * @description How to show the value, for example `number`.
             * @example number
             */
            display_type?: string;
            /**
             * @description Highest value that the trait can have.
             * @example 5
             */
            max_value?: number;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Traits of the token.
         * @example [
         *       {
         *         "trait_type": "Rarity",
         *         "value": "Common"
         *       }
         *     ]
         */
        NftAttributes: components["schemas"]["NftAttribute"][];
        /** @description Metadata of one token. The server takes any JSON object and does not check it; the fields named here are the customary ones. */
        NftMetadata: {
            /**
             * @description Name of the token.
             * @example Demo Sword #1
             */
            name?: string;
            /**
             * @description What the token is.
             * @example A sword of the demo game.
             */
            description?: string;
            /**
             * @description URL of the token's picture.
             * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
             */
            image?: string;
            attributes?: components["schemas"]["NftAttributes"];
        } & {
            [key: string]: unknown;
        };
        /** @description What to mint, as parallel lists: the first entries of all lists make the first token, and so on. Either `tokenUris` or `metaJsons` must be there. */
        MintNftsRequest: {
            chainId: components["schemas"]["NftChainId"];
            /**
             * @description The collection of each token, as many as `addresses`. Repeat a contract to mint several tokens of it. All must belong to the calling game, on this chain.
             * @example [
             *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
             *     ]
             */
            nfts: components["schemas"]["NftContractInput"][];
            /**
             * @description The wallet that receives each token, at most ten. Use a player's mirror or primary address. The server does not check these before it charges.
             * @example [
             *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa"
             *     ]
             */
            addresses: components["schemas"]["NftWallet"][];
            /**
             * @description Where the metadata of each token is. Must be as many as `addresses`: with fewer the whole batch reverts, and more are ignored.
             * @example [
             *       "https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey"
             *     ]
             */
            tokenUris?: string[];
            /**
             * @description The metadata of each token, as many as `addresses`; the server puts each on public IPFS. Ignored when `tokenUris` is there too, except that its length is still checked.
             * @example [
             *       {
             *         "name": "Demo Sword #1",
             *         "description": "A sword of the demo game."
             *       }
             *     ]
             */
            metaJsons?: components["schemas"]["NftMetadata"][];
        };
        /**
         * @description The collection of each token, spelled as it was sent.
         * @example [
         *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
         *     ]
         */
        SentNftContracts: components["schemas"]["NftContractInput"][];
        /**
         * @description A wallet for each token, spelled as it was sent.
         * @example [
         *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa"
         *     ]
         */
        SentNftWallets: components["schemas"]["NftWallet"][];
        /**
         * Format: uri-reference
         * @description Where the token's metadata is, as recorded in the contract.
         * @example https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey
         */
        NftTokenUri: string;
        /** @description What the worker was asked to do. Metadata that was sent as `metaJsons` shows as the URIs of the uploads. */
        MintNftsTaskBody: {
            gameId: components["schemas"]["NftGameId"];
            chainTag: components["schemas"]["NftChainTag"];
            nfts: components["schemas"]["SentNftContracts"];
            addresses: components["schemas"]["SentNftWallets"];
            /**
             * @description Where the metadata of each token is.
             * @example [
             *       "https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey"
             *     ]
             */
            tokenUris: components["schemas"]["NftTokenUri"][];
        };
        /**
         * @description Id of a token inside its collection, as decimal text. Ids start at 1, count up, and are never used again.
         * @example 1
         */
        NftTokenId: string;
        /** @description One token that moved. The contract is not named here: it stands at the same place of the request's `nfts`. */
        NftTransferEvent: {
            gameId: components["schemas"]["NftGameId"];
            /**
             * @description The address that held the token, EIP-55 checksummed; the zero address for a token that was minted.
             * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
             */
            from: string;
            /**
             * @description The address that holds the token now, EIP-55 checksummed; the zero address for a token that was burned.
             * @example 0xF10A25C08e802a2db3CAaf71FC8F2928915908d9
             */
            to: string;
            tokenId: components["schemas"]["NftTokenId"];
            hash: components["schemas"]["TransactionHash"];
        };
        /**
         * @description One entry per token, in order. Empty when the lists of the request were empty.
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
        NftTransferEvents: components["schemas"]["NftTransferEvent"][];
        /** @description What was done and what came of it. */
        MintNftsTaskData: {
            /**
             * @description Name of the worker's method.
             * @example mintGameNft
             * @enum {string}
             */
            method: "mintGameNft";
            body: components["schemas"]["MintNftsTaskBody"];
            result: components["schemas"]["NftTransferEvents"];
        };
        /** @description The finished task. The ids of the new tokens are in `taskData.result`. */
        MintNftsTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["MintNftsTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /**
         * @description Id of a token, as a number or as decimal text. Use text beyond 2^53.
         * @example 1
         */
        NftTokenIdInput: number | string;
        /** @description What to transfer, as parallel lists: the first entries of all lists describe the first transfer, and so on. */
        TransferNftsRequest: {
            chainId: components["schemas"]["NftChainId"];
            /**
             * @description The collection of each token, at most ten and as many as `tokenIds`: with fewer the whole batch reverts, and more are ignored. All must belong to the calling game, on this chain.
             * @example [
             *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
             *     ]
             */
            nfts: components["schemas"]["NftContractInput"][];
            /**
             * @description The wallet that holds each token now, as many as `tokenIds`.
             * @example [
             *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa"
             *     ]
             */
            fromAddresses: components["schemas"]["NftWallet"][];
            /**
             * @description The wallet that receives each token, as many as `tokenIds`. Not the zero address.
             * @example [
             *       "0xF10A25C08e802a2db3CAaf71FC8F2928915908d9"
             *     ]
             */
            toAddresses: components["schemas"]["NftWallet"][];
            /**
             * @description The tokens.
             * @example [
             *       "1"
             *     ]
             */
            tokenIds: components["schemas"]["NftTokenIdInput"][];
        };
        /**
         * @description Id of a token, spelled as it was sent.
         * @example 1
         */
        SentNftTokenId: number | string;
        /**
         * @description The tokens, spelled as they were sent.
         * @example [
         *       "1"
         *     ]
         */
        SentNftTokenIds: components["schemas"]["SentNftTokenId"][];
        /** @description What the worker was asked to do. */
        TransferNftsTaskBody: {
            gameId: components["schemas"]["NftGameId"];
            chainTag: components["schemas"]["NftChainTag"];
            nfts: components["schemas"]["SentNftContracts"];
            fromAddresses: components["schemas"]["SentNftWallets"];
            toAddresses: components["schemas"]["SentNftWallets"];
            tokenIds: components["schemas"]["SentNftTokenIds"];
        };
        /** @description What was done and what came of it. */
        TransferNftsTaskData: {
            /**
             * @description Name of the worker's method.
             * @example transferGameNft
             * @enum {string}
             */
            method: "transferGameNft";
            body: components["schemas"]["TransferNftsTaskBody"];
            result: components["schemas"]["NftTransferEvents"];
        };
        /** @description The finished task. */
        TransferNftsTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["TransferNftsTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description What to burn, as parallel lists: the first entries of both lists name the first token, and so on. */
        BurnNftsRequest: {
            chainId: components["schemas"]["NftChainId"];
            /**
             * @description The collection of each token, at most ten and as many as `tokenIds`. All must belong to the calling game, on this chain.
             * @example [
             *       "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"
             *     ]
             */
            nfts: components["schemas"]["NftContractInput"][];
            /**
             * @description The tokens.
             * @example [
             *       "2"
             *     ]
             */
            tokenIds: components["schemas"]["NftTokenIdInput"][];
        };
        /** @description What the worker was asked to do. */
        BurnNftsTaskBody: {
            gameId: components["schemas"]["NftGameId"];
            chainTag: components["schemas"]["NftChainTag"];
            nfts: components["schemas"]["SentNftContracts"];
            tokenIds: components["schemas"]["SentNftTokenIds"];
        };
        /** @description What was done and what came of it. */
        BurnNftsTaskData: {
            /**
             * @description Name of the worker's method.
             * @example burnGameNft
             * @enum {string}
             */
            method: "burnGameNft";
            body: components["schemas"]["BurnNftsTaskBody"];
            result: components["schemas"]["NftTransferEvents"];
        };
        /** @description The finished task. */
        BurnNftsTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["BurnNftsTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /**
         * @description How many tokens the player's mirror, primary and secondary addresses hold together, as decimal text. `0` when there are none.
         * @example 2
         */
        NftHolding: string;
        /** @description What the player holds of one collection. */
        NftBalance: {
            name: components["schemas"]["NftCollectionName"];
            symbol: components["schemas"]["NftCollectionSymbol"];
            image: components["schemas"]["NftCollectionImage"];
            balance: components["schemas"]["NftHolding"];
            isSbt: components["schemas"]["IsSbt"];
        };
        /**
         * @description What the player holds of each collection, by the address of its contract, EIP-55 checksummed.
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
        NftBalancesOfGame: {
            [key: string]: components["schemas"]["NftBalance"];
        };
        /** @description The collections of each game, by the id of the game. */
        NftBalances: {
            [key: string]: components["schemas"]["NftBalancesOfGame"];
        };
        /**
         * @description The address that holds the token, EIP-55 checksummed.
         * @example 0xF10A25C08e802a2db3CAaf71FC8F2928915908d9
         */
        NftOwner: string;
        /** @description One token of the player. `metaJson` is absent when the metadata could not be fetched, as from an `ipfs://` URI. */
        HeldNft: {
            owner: components["schemas"]["NftOwner"];
            tokenId: components["schemas"]["NftTokenId"];
            tokenUri: components["schemas"]["NftTokenUri"];
            metaJson?: components["schemas"]["NftMetadata"];
        };
        /** @description A collection and the player's tokens of it. */
        HeldNftCollection: {
            name: components["schemas"]["NftCollectionName"];
            symbol: components["schemas"]["NftCollectionSymbol"];
            image: components["schemas"]["NftCollectionImage"];
            isSbt: components["schemas"]["IsSbt"];
            /**
             * @description The tokens, those of the mirror address first, then the primary, then the secondary ones. Empty when there are none.
             * @example [
             *       {
             *         "owner": "0xF10A25C08e802a2db3CAaf71FC8F2928915908d9",
             *         "tokenId": "1",
             *         "tokenUri": "https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey"
             *       }
             *     ]
             */
            details: components["schemas"]["HeldNft"][];
        };
        /**
         * @description The player's tokens of each collection, by the address of its contract, EIP-55 checksummed.
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
        NftListingOfGame: {
            [key: string]: components["schemas"]["HeldNftCollection"];
        };
        /** @description The collections of each game, by the id of the game. */
        NftListing: {
            [key: string]: components["schemas"]["NftListingOfGame"];
        };
        /** @description How many tokens of the collection the player holds. */
        NftCount: {
            balance: components["schemas"]["NftHolding"];
        };
        /** @description What the game has left to spend on NFT operations. */
        NftCredit: {
            /**
             * Format: int64
             * @description The credit, in units of its own. Every game starts with 10000.
             * @example 9977
             */
            credit: number;
        };
        /** @description A collection. */
        NftCollectionInfo: {
            gameId: components["schemas"]["NftGameId"];
            nft: components["schemas"]["NftContract"];
            name: components["schemas"]["NftCollectionName"];
            symbol: components["schemas"]["NftCollectionSymbol"];
            image: components["schemas"]["NftCollectionImage"];
            isSbt: components["schemas"]["IsSbt"];
            /**
             * @description How many tokens exist, as decimal text. Burned ones do not count.
             * @example 2
             */
            totalSupply: string;
            /**
             * @description How many addresses hold at least one token, as decimal text.
             * @example 1
             */
            holderCount: string;
        };
        /** @description The collection to create, and the game owner's consent. */
        CreateNftBySignatureRequest: {
            chainId: components["schemas"]["NftChainId"];
            /**
             * @description PLYR[ID] of the game that gets the collection and pays for it, in any case.
             * @example demo-game
             */
            gameId: string;
            name: components["schemas"]["NftCollectionName"];
            symbol: components["schemas"]["NftCollectionSymbol"];
            image?: components["schemas"]["NftCollectionImageInput"];
            isSbt?: components["schemas"]["IsSbtInput"];
            signature: components["schemas"]["HexSignature"];
        };
        /** @description A JSON object, such as the metadata of a token. */
        UploadedJsonObject: {
            [key: string]: unknown;
        };
        /**
         * @description The file: the JSON value itself when `fileType` is `application/json`, else its bytes in Base64.
         * @example {
         *       "name": "Demo Sword #1",
         *       "description": "A sword of the demo game."
         *     }
         */
        NftFileContent: string | components["schemas"]["UploadedJsonObject"] | unknown[];
        /** @description The file to put on public IPFS. */
        UploadNftFileRequest: {
            content: components["schemas"]["NftFileContent"];
            /**
             * @description Media type of the file. Only `application/json` is special; every other value says that `content` is Base64.
             * @example application/json
             */
            fileType: string;
        };
        /** @description Where the file is. */
        UploadedNftFile: {
            /**
             * Format: uri
             * @description URL of the file on the IPFS gateway. The same content gives the same URL.
             * @example https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey
             */
            url: string;
        };
        /**
         * @description A chain name, in exactly this spelling, or a chain id. `fuji` (43113), `avalanche` (43114), `plyrTestnet` (62831) and `plyr` (16180) have an NFT index.
         * @example plyrTestnet
         */
        NftChainRef: string;
        /**
         * @description A contract address, all in lower case or with a correct EIP-55 checksum, or the one alias that the server knows: `zoogenes`, on `fuji` and on `avalanche`.
         * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
         */
        NftContractRef: string;
        /**
         * @description The address that holds the token, in lower case. The zero address means that the token was burned.
         * @example 0xf10a25c08e802a2db3caaf71fc8f2928915908d9
         */
        IndexedNftOwner: string;
        /**
         * @description How many the address holds, as decimal text. `1` for ERC-721 tokens.
         * @example 1
         */
        NftQuantity: string;
        /** @description A holder of a token. */
        NftOwnership: {
            owner: components["schemas"]["IndexedNftOwner"];
            quantity: components["schemas"]["NftQuantity"];
        };
        /** @description One token. All fields of its metadata stand beside the first three and win over them if they have the same name; the customary ones are named here. Without metadata that can be fetched only the first three are there. */
        IndexedNft: {
            /**
             * @description Id of the token inside its collection, as decimal text. Mind the capital letters.
             * @example 1
             */
            tokenID: string;
            /**
             * @description Where the token's metadata is. Mind the capital letters.
             * @example https://ipfs.plyr.network/ipfs/bafkreiay3yrowuwrtmiiipm7az2wntuzb5miegabmzksp7bko5ufkvf5ey
             */
            tokenURI: string;
            /**
             * @description Who holds the token. One entry, for the tokens of this API.
             * @example [
             *       {
             *         "owner": "0xf10a25c08e802a2db3caaf71fc8f2928915908d9",
             *         "quantity": "1"
             *       }
             *     ]
             */
            ownership: components["schemas"]["NftOwnership"][];
            /**
             * @description Name of the token, from its metadata.
             * @example Demo Sword #1
             */
            name?: string;
            /**
             * @description What the token is, from its metadata.
             * @example A sword of the demo game.
             */
            description?: string;
            /**
             * @description URL of the token's picture, from its metadata.
             * @example https://ipfs.plyr.network/ipfs/bafkreidkhjyqvdwfmhggx26rdfu2ppkhnxod7r3bk7zsbbelallghj6tkq
             */
            image?: string;
            attributes?: components["schemas"]["NftAttributes"];
        } & {
            [key: string]: unknown;
        };
        /** @description The holder of the token. */
        IndexedNftOwnerResponse: {
            owner: components["schemas"]["IndexedNftOwner"];
        };
        /** @description Whether the token was burned. */
        NftBurntResponse: {
            /**
             * @description True when the zero address holds the token.
             * @example false
             */
            isBurnt: boolean;
        };
        /** @description One token of the player. All fields of its metadata stand beside the first five; the customary ones are named here. Without metadata that can be fetched only the first five are there. */
        UserCollectionNft: {
            owner: components["schemas"]["IndexedNftOwner"];
            /**
             * @description Where the token's metadata is.
             * @example https://ipfs.plyr.network/ipfs/bafkreian7bb6r2zp256pbd6i5u3kxpba7ijm4mqecmeoggr34gg24otlwu
             */
            uri: string;
            /**
             * @description The contract, in lower case if it was asked for by alias, else spelled as in the path.
             * @example 0x9fc13e6408ca6a997d6eb8a25440cbcb20745e8b
             */
            collection: string;
            quantity: components["schemas"]["NftQuantity"];
            tokenId: components["schemas"]["NftTokenId"];
            /**
             * @description Name of the token, from its metadata.
             * @example Zoo Gene #7
             */
            name?: string;
            /**
             * @description What the token is, from its metadata.
             * @example A gene of the Zoo.
             */
            description?: string;
            /**
             * @description URL of the token's picture, from its metadata.
             * @example https://ipfs.plyr.network/ipfs/bafkreihdyicfmqlnq6ea4yvuhbesymh3s7kpdya2lwgwbckv7hz3dx4wju
             */
            image?: string;
            attributes?: components["schemas"]["NftAttributes"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What the badge is called.
         * @example First Win
         */
        BadgeName: string;
        /**
         * @description What the badge is given for. It does not become part of the metadata of minted badges.
         * @example Won a first match
         */
        BadgeDescription: string;
        /** @description One trait, in the form that NFT market places read. */
        BadgeAttribute: {
            /**
             * @description Name of the trait.
             * @example RARITY
             */
            trait_type: string;
            /**
             * @description Value of the trait, as text, for numbers too.
             * @example Common
             */
            value: string;
        };
        /** @description A new kind of badge. */
        CreateBadgeRequest: {
            name: components["schemas"]["BadgeName"];
            description: components["schemas"]["BadgeDescription"];
            /**
             * @description Short name that the other calls use for this kind of badge. Stored in lower case and without surrounding blanks; unique within the game.
             * @example first-win
             */
            slug: string;
            /**
             * Format: uri
             * @description URL of the picture. Needed, though the docs call it optional.
             * @example https://example.com/badges/first-win.png
             */
            image: string;
            /**
             * @description Traits of the badge, which every minted one carries. Not checked.
             * @default []
             * @example [
             *       {
             *         "trait_type": "RARITY",
             *         "value": "Common"
             *       }
             *     ]
             */
            attributes?: components["schemas"]["BadgeAttribute"][];
        };
        /** @description Confirms the new kind of badge. */
        CreateBadgeResponse: {
            /**
             * @description Always true.
             * @example true
             * @enum {boolean}
             */
            success: true;
        };
        /**
         * @description The slug of a kind of badge, in any case; the server folds it to lower case.
         * @example first-win
         */
        BadgeSlugInput: string;
        /** @description Who gets which badge. Entry i of `slugs` goes to entry i of `plyrIds`. */
        MintBadgesRequest: {
            /**
             * @description The players, at most ten. A player may stand here several times.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrIdInput"][];
            /**
             * @description The kind of badge for each player. As long as `plyrIds`.
             * @example [
             *       "first-win",
             *       "ten-wins"
             *     ]
             */
            slugs: components["schemas"]["BadgeSlugInput"][];
        };
        /**
         * @description The game that the badges belong to, which is the owner of the API key unless the call names another.
         * @example demo-game
         */
        BadgeGameId: string;
        /**
         * @description Short name of a kind of badge, in lower case and without surrounding blanks. Unique within a game.
         * @example first-win
         */
        BadgeSlug: string;
        /**
         * @description URL of the picture, as it was sent at creation.
         * @example https://example.com/badges/first-win.png
         */
        BadgeImage: string;
        /** @description Metadata of one minted badge, built from its kind. The description of the kind is not part of it. */
        BadgeMetadata: {
            name: components["schemas"]["BadgeName"];
            slug: components["schemas"]["BadgeSlug"];
            image: components["schemas"]["BadgeImage"];
            /**
             * @description A trait named `SLUG` with the slug, then the traits of the kind.
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
            attributes: components["schemas"]["BadgeAttribute"][];
        };
        /** @description What the worker was asked for. All lists are equally long. */
        MintBadgesTaskBody: {
            gameId: components["schemas"]["BadgeGameId"];
            /**
             * @description The players, spelled as in the request.
             * @example [
             *       "alice",
             *       "bobby"
             *     ]
             */
            plyrIds: components["schemas"]["PlyrIdInput"][];
            /**
             * @description The slugs, spelled as in the request.
             * @example [
             *       "first-win",
             *       "ten-wins"
             *     ]
             */
            slugs: components["schemas"]["BadgeSlugInput"][];
            /**
             * @description The mirror addresses of the players, which hold the badges.
             * @example [
             *       "0xaed983BC346a893D7949C1583d885Bc1E8474bBa",
             *       "0xF10A25C08e802a2db3CAaf71FC8F2928915908d9"
             *     ]
             */
            addresses: components["schemas"]["MirrorAddress"][];
            /**
             * @description Where the metadata was uploaded, one URL for each badge.
             * @example [
             *       "https://ipfs.plyr.network/ipfs/bafkreicjntfnb2q7o5tadw3hyycpxtjlpsxb3djxrlggxezqixkrznunpq"
             *     ]
             */
            tokenUris: string[];
            /**
             * @description The metadata of each badge.
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
            metaJsons: components["schemas"]["BadgeMetadata"][];
        };
        /**
         * @description Number of the token within the game's badge collection, as decimal text. Counts from 1 and is never used again.
         * @example 1
         */
        BadgeTokenId: string;
        /** @description How one badge changed hands. All entries of one call share a transaction. */
        BadgeTransfer: {
            gameId: components["schemas"]["BadgeGameId"];
            /**
             * @description The holder before; the zero address for a minted badge.
             * @example 0x0000000000000000000000000000000000000000
             */
            from: string;
            /**
             * @description The holder after, a mirror address; the zero address for a burned badge.
             * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
             */
            to: string;
            tokenId: components["schemas"]["BadgeTokenId"];
            hash: components["schemas"]["TransactionHash"];
        };
        /**
         * @description One entry for each badge, in the order of the request. The known server (2025-05-31) leaves the list empty.
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
        BadgeTransfers: components["schemas"]["BadgeTransfer"][];
        /** @description What the worker did and what came of it. */
        MintBadgesTaskData: {
            /**
             * @description Name of the worker's method.
             * @example mintGameBadge
             * @enum {string}
             */
            method: "mintGameBadge";
            body: components["schemas"]["MintBadgesTaskBody"];
            result: components["schemas"]["BadgeTransfers"];
        };
        /** @description The record of the task that minted the badges. */
        MintBadgesTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["MintBadgesTaskData"];
            /**
             * @description The same list as `taskData.result`, where the published docs have it. The known server does not send it; read `taskData.result` first.
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
            result?: components["schemas"]["BadgeTransfer"][];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description Envelope of a failed or timed-out background task (no `stack`) and of an exception inside the server (with `stack`). */
        BadgeTaskErrorResponse: {
            /**
             * @description What went wrong. Null when the worker gave up, after three tries, without a text.
             * @example Transaction Receipt Failed
             */
            error: string | null;
            /**
             * @description The server's stack trace. For bug reports only; absent when the task failed.
             * @example Error: Internal server error
             */
            stack?: string;
        };
        /** @description The badge to take away. */
        RemoveBadgeRequest: {
            /**
             * @description The badge contract.
             * @example 0xBcd4042DE499D14e55001CcbB24a551F3b954096
             */
            nft: string;
            /**
             * @description The address that holds the badge.
             * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
             */
            address: string;
            /**
             * @description The token to take away, as decimal text.
             * @example 1
             */
            tokenId: string;
            /**
             * @description The chain of the contract, as decimal text. The docs default it to the chain that the server is set up for.
             * @example 62831
             */
            chainId?: string;
        };
        /** @description What came of the task. */
        RemoveBadgeData: {
            transactionHash: components["schemas"]["TransactionHash"];
        };
        /** @description The task that takes the badge away, as the published docs show it. */
        RemoveBadgeResponse: {
            /**
             * @description Id of the task.
             * @example 1750000198077-0
             */
            taskId: string;
            data: components["schemas"]["RemoveBadgeData"];
            /**
             * @description State of the task. The docs name no values; those of other tasks are `SUCCESS`, `FAILED` and `PENDING`.
             * @example SUCCESS
             */
            status: string;
        };
        /**
         * Format: int64
         * @description Number of a token, as decimal text (which every answer uses) or as an integer.
         * @example 1
         */
        BadgeTokenIdInput: number | string;
        /** @description The badges to burn. Only `tokenIds` decides which tokens go; the other lists find the records to delete. */
        BurnBadgesRequest: {
            /**
             * @description The holders, at most ten, in lower case. Not compared with the chain.
             * @example [
             *       "alice"
             *     ]
             */
            plyrIds: string[];
            /**
             * @description The kind of each badge, in the same order. The server does not check how long the list is.
             * @example [
             *       "first-win"
             *     ]
             */
            slugs: components["schemas"]["BadgeSlugInput"][];
            /**
             * @description The tokens to burn, in the same order. As long as `plyrIds`.
             * @example [
             *       "1"
             *     ]
             */
            tokenIds: components["schemas"]["BadgeTokenIdInput"][];
        };
        /** @description What the worker was asked for, as in the request. */
        BurnBadgesTaskBody: {
            gameId: components["schemas"]["BadgeGameId"];
            /**
             * @description The holders, spelled as in the request.
             * @example [
             *       "alice"
             *     ]
             */
            plyrIds: string[];
            /**
             * @description The slugs, spelled as in the request.
             * @example [
             *       "first-win"
             *     ]
             */
            slugs: string[];
            /**
             * @description The tokens, as in the request.
             * @example [
             *       "1"
             *     ]
             */
            tokenIds: components["schemas"]["BadgeTokenIdInput"][];
        };
        /** @description What the worker did and what came of it. */
        BurnBadgesTaskData: {
            /**
             * @description Name of the worker's method.
             * @example burnGameBadge
             * @enum {string}
             */
            method: "burnGameBadge";
            body: components["schemas"]["BurnBadgesTaskBody"];
            result: components["schemas"]["BadgeTransfers"];
        };
        /** @description The record of the task that burned the badges. */
        BurnBadgesTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["BurnBadgesTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /**
         * @description The metadata of the badge. An object, or its JSON text: the known server stores text, and what a later one sends was not seen.
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
        StoredBadgeMetadata: components["schemas"]["BadgeMetadata"] | string;
        /** @description One badge that a player holds. */
        PlayerBadge: {
            /**
             * @description Database id of the record.
             * @example 684ee5152d623e441a768a4d
             */
            _id: string;
            gameId: components["schemas"]["BadgeGameId"];
            slug: components["schemas"]["BadgeSlug"];
            tokenId: components["schemas"]["BadgeTokenId"];
            plyrId: components["schemas"]["PlyrId"];
            /**
             * @description The address that holds the badge, which is the player's mirror.
             * @example 0xaed983BC346a893D7949C1583d885Bc1E8474bBa
             */
            owner: string;
            metaJson: components["schemas"]["StoredBadgeMetadata"];
            /**
             * Format: date-time
             * @description When the badge was minted, ISO 8601 in UTC with milliseconds.
             * @example 2025-06-15T15:09:45.880Z
             */
            createdAt: string;
            /**
             * @description Version counter of the database; of no use to clients.
             * @example 0
             */
            __v: number;
        };
        /**
         * @description The game's badge collection, a soulbound ERC-721 contract on the PLYR testnet (chain id 62831), EIP-55 checksummed.
         * @example 0xBcd4042DE499D14e55001CcbB24a551F3b954096
         */
        BadgeCollectionAddress: string;
        /**
         * @description One trait, as it was sent.
         * @example {
         *       "trait_type": "RARITY",
         *       "value": "Common"
         *     }
         */
        StoredBadgeAttribute: components["schemas"]["BadgeAttribute"] | string;
        /**
         * @description Traits, as they were sent at creation. The server checks nothing here: another game's list may hold plain texts.
         * @example [
         *       {
         *         "trait_type": "RARITY",
         *         "value": "Common"
         *       }
         *     ]
         */
        BadgeAttributes: components["schemas"]["StoredBadgeAttribute"][];
        /** @description One kind of badge and how many of it are held. */
        BadgeInfo: {
            gameId: components["schemas"]["BadgeGameId"];
            contractAddress: components["schemas"]["BadgeCollectionAddress"];
            name: components["schemas"]["BadgeName"];
            description: components["schemas"]["BadgeDescription"];
            slug: components["schemas"]["BadgeSlug"];
            image: components["schemas"]["BadgeImage"];
            attributes: components["schemas"]["BadgeAttributes"];
            /**
             * Format: date-time
             * @description When this kind was created, ISO 8601 in UTC with milliseconds.
             * @example 2025-06-15T15:09:40.120Z
             */
            createdAt: string;
            /**
             * @description Number of different players who hold one.
             * @example 1
             */
            holders: number;
            /**
             * @description Number of badges of this kind that were minted and not burned.
             * @example 1
             */
            count: number;
        };
        /**
         * @description Name and symbol of a badge collection, which are the game id in upper case followed by `-BADGE`.
         * @example DEMO-GAME-BADGE
         */
        BadgeCollectionName: string;
        /** @description What the worker was asked for. */
        InitBadgesTaskBody: {
            gameId: components["schemas"]["BadgeGameId"];
            name: components["schemas"]["BadgeCollectionName"];
            symbol: components["schemas"]["BadgeCollectionName"];
        };
        /** @description The new collection. */
        BadgeCollection: {
            gameId: components["schemas"]["BadgeGameId"];
            badgeCollection: components["schemas"]["BadgeCollectionAddress"];
            name: components["schemas"]["BadgeCollectionName"];
            symbol: components["schemas"]["BadgeCollectionName"];
            hash: components["schemas"]["TransactionHash"];
        };
        /** @description What the worker did and what came of it. */
        InitBadgesTaskData: {
            /**
             * @description Name of the worker's method.
             * @example createGameBadge
             * @enum {string}
             */
            method: "createGameBadge";
            body: components["schemas"]["InitBadgesTaskBody"];
            result: components["schemas"]["BadgeCollection"];
        };
        /** @description The record of the task that made the collection. */
        InitBadgesTask: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["InitBadgesTaskData"];
            status: components["schemas"]["SuccessStatus"];
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
            completedAt: components["schemas"]["CompletedAt"];
        };
        /** @description A game, and proof that the caller holds the wallet of its owner. */
        InitBadgesBySignatureRequest: {
            /**
             * @description The game to prepare, which is the PLYR[ID] of its owner. In any case.
             * @example david
             */
            gameId: string;
            /**
             * @description EIP-191 signature of the text `Initialize game badge for <GAMEID>` (the game id in upper case) by the primary address of that PLYR[ID], as hex with the prefix `0x`.
             * @example 0xdc2e771efdb9030545e8860650d4af09141f994d4902f75b87f5d3b8e5c40ce362598a90f1cfc52b3598c9707a9f3dbb1374f3b855e783be5d64fe8bf670af7b1b
             */
            signature: string;
        };
        /** @description Whether the calling game has a badge collection. */
        IsBadgeInitedResponse: {
            /**
             * @description True once `initBadges` succeeded.
             * @example true
             */
            isInited: boolean;
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
        /** @description The form in which the mainnet sends what a worker did: the method, its body as JSON text, and the result. The testnet's server had it before May 2025, and older records there keep it. */
        LegacyTaskData: {
            0: components["schemas"]["LegacyTaskMethod"];
            1: components["schemas"]["LegacyTaskBody"];
            result?: components["schemas"]["TaskResult"];
        };
        /**
         * @description What was done. The mainnet sends the legacy form, and so does the testnet for records from before May 2025.
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
        StoredTaskData: components["schemas"]["TaskData"] | components["schemas"]["LegacyTaskData"];
        /** @description The worker finished. For withdrawals and transfers this does not yet say that the chain accepted the transaction. */
        TaskSucceeded: {
            taskId: components["schemas"]["TaskId"];
            taskData: components["schemas"]["StoredTaskData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "SUCCESS";
            hash: components["schemas"]["TransactionHash"];
            errorMessage: components["schemas"]["NoErrorMessage"];
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
        /** @description Whether there is such a player. */
        UserExistsResponse: {
            /**
             * @description True when a player has this PLYR[ID] or primary address.
             * @example true
             */
            exists: boolean;
        };
        /**
         * @description Shared secret of the one-time passwords in base32, the text that the player's authenticator app holds. The server does not check it: with a text that is not base32 the player has no valid one-time password.
         * @example JBSWY3DPEHPK3PXP
         */
        OtpSecret: string;
        /**
         * Format: int64
         * @description Chain that the account is for, as a number or its decimal text. The default is the testnet's **on both networks**: on the mainnet send 16180.
         * @default 62831
         * @example 62831
         */
        AccountChainId: number | string;
        /**
         * Format: uri
         * @description Address of a picture, `https://` or `ipfs://`. The server does not look at what it leads to.
         * @example ipfs://bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq
         */
        AvatarInput: string;
        /** @description The new player, and proof that they hold the wallet. */
        RegisterUserRequest: {
            /**
             * @description Wallet address that becomes the primary address. All lower case, or with a correct EIP-55 checksum.
             * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
             */
            address: string;
            /**
             * @description EIP-191 signature by `address`, 65 bytes as hex with the prefix `0x`. The text is `PLYR[ID] Registration`; with a claiming code it is `PLYR[ID] Registration with claiming code: ` and the code exactly as in the path.
             * @example 0x4061f101d75747d9aa75cacb7a97270c3e91297c406d8009156bf388ae65ac7d2d9accce83ec794acdd14594f8a8b296de10e59ee6b9305297f7f60d147322501b
             */
            signature: string;
            /**
             * @description The name to take, stored in lower case. 5 to 64 characters: letters, digits and single dashes, at least one letter, no dash at either end.
             * @example alice
             */
            plyrId: string;
            secret: components["schemas"]["OtpSecret"];
            chainId?: components["schemas"]["AccountChainId"];
            avatar?: components["schemas"]["AvatarInput"];
        };
        /** @description The new player. */
        RegisterUserResponse: {
            plyrId: components["schemas"]["PlyrId"];
            mirrorAddress: components["schemas"]["MirrorAddress"];
            primaryAddress: components["schemas"]["PrimaryAddress"];
            avatar: components["schemas"]["Avatar"];
        };
        /** @description The new player, who took a guest's account over. */
        ClaimedUser: {
            plyrId: components["schemas"]["PlyrId"];
            /**
             * @description The mirror address that the guest had, EIP-55 checksummed. Everything in it now belongs to the player.
             * @example 0x5196C60A16e819fB04d9508C346214C5e6Db93cf
             */
            mirrorAddress: string;
            primaryAddress: components["schemas"]["PrimaryAddress"];
            avatar: components["schemas"]["Avatar"];
            /**
             * @description Always true.
             * @example true
             * @enum {boolean}
             */
            ippClaimed: true;
        };
        /** @description The player, the picture, and proof that they hold the primary wallet. */
        UpdateAvatarRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            avatar: components["schemas"]["AvatarInput"];
            /**
             * @description EIP-191 signature of the text `PLYR[ID] Update Profile Image` by the player's primary address, 65 bytes as hex with the prefix `0x`.
             * @example 0x3614a52e9b52ff548ef80fbf93ef0c2fd3c5dc44d8a98d2e39f0ed6b3db19af56e9e61aa40afbb7b8bd42fe722de4ddd7f1671071715ddf3aa3927d0f76df5d71c
             */
            signature: string;
        };
        /** @description The player and the new picture. */
        UpdateAvatarResponse: {
            plyrId: components["schemas"]["PlyrId"];
            /**
             * @description The picture as it was sent. An `ipfs://` address is not rewritten here.
             * @example ipfs://bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq
             */
            avatar: string;
        };
        /**
         * @description The further wallet address. All lower case, or with a correct EIP-55 checksum.
         * @example 0x71bE63f3384f5fb98995898A86B02Fb2426c5788
         */
        SecondaryAddressInput: string;
        /** @description The player, the further address, and proof that the caller holds that address. */
        BindSecondaryAddressRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            secondaryAddress: components["schemas"]["SecondaryAddressInput"];
            /**
             * @description EIP-191 signature of the text `PLYR[ID] Secondary Bind` by the **secondary** address, 65 bytes as hex with the prefix `0x`.
             * @example 0x4622b3d192a7bdad0ada7dd510e81061f9b12386ae6fd11789f90b550f1fcfac3ff8a790115a542bafb6779ed1256d928b5c5e4658a9b097321ec73d468d99401b
             */
            signature: string;
        };
        /**
         * @description A further wallet address of the player, EIP-55 checksummed.
         * @example 0x71bE63f3384f5fb98995898A86B02Fb2426c5788
         */
        SecondaryAddress: string;
        /** @description The player and the address that was bound or unbound. */
        SecondaryAddressChange: {
            plyrId: components["schemas"]["PlyrId"];
            secondaryAddress: components["schemas"]["SecondaryAddress"];
        };
        /** @description The address to take off, and proof that a player holds their primary wallet. */
        UnbindSecondaryAddressRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            secondaryAddress: components["schemas"]["SecondaryAddressInput"];
            /**
             * @description EIP-191 signature of the text `PLYR[ID] Secondary Unbind` by the primary address of `plyrId`, 65 bytes as hex with the prefix `0x`.
             * @example 0xb1b2e51f4e0f4e0f966895d41ca34bdc7718737fac55b6601963ccc2655b40573cfd8c1cba09796f51d80838c951291e980e008555823a15b68e63f55d20f3871b
             */
            signature: string;
        };
        /** @description A further address of a player. */
        SecondaryAddressBinding: {
            /**
             * @description Database id of the binding.
             * @example 684ee218872aeeb828e52701
             */
            _id: string;
            plyrId: components["schemas"]["PlyrId"];
            secondaryAddress: components["schemas"]["SecondaryAddress"];
            /**
             * Format: date-time
             * @description When the address was bound, ISO 8601 in UTC with milliseconds.
             * @example 2025-06-15T15:12:08.000Z
             */
            boundAt: string;
            /**
             * @description Version counter of the database; of no use to clients.
             * @example 0
             */
            __v: number;
        };
        /** @description The player, the new secret, and proof that they hold the primary wallet. */
        ResetTwoFactorRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            /**
             * @description EIP-191 signature of the text `PLYR[ID] Reset Two-Factor Authentication` by the player's primary address, 65 bytes as hex with the prefix `0x`.
             * @example 0xaa232ff2bd86ee610f080798e563f937bc58662ea0468bcd95eadb663cd9024570ce67de85c9c3c3704d3b30934c71c6439fdcde11630c494ce8cd31d9ad95181b
             */
            signature: string;
            /**
             * @description The new shared secret in base32. Not checked. **Left out, the call succeeds and changes nothing**, so always send it.
             * @example GEZDGNBVGY3TQOJQ
             */
            secret?: string;
        };
        /** @description Confirms the reset. */
        ResetTwoFactorResponse: {
            /**
             * @description Always `Two-Factor Authentication reset successfully`.
             * @example Two-Factor Authentication reset successfully
             * @enum {string}
             */
            message: "Two-Factor Authentication reset successfully";
        };
        /**
         * @description Ends of the sessions by game id, in milliseconds since the Unix epoch. Empty when there is none.
         * @example {
         *       "demo-game": 1750086400000
         *     }
         */
        SessionEnds: {
            [key: string]: number;
        };
        /** @description The player's sessions that have not reached their end. */
        ActiveSessionsResponse: {
            activeSessions: components["schemas"]["SessionEnds"];
        };
        /** @description The session to end, and proof that the player holds the primary wallet. */
        DiscardSessionBySignatureRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            gameId: components["schemas"]["GameId"];
            /**
             * @description EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text is `PLYR[ID] Discard Session ` and the `gameId` in upper case, such as `PLYR[ID] Discard Session DEMO-GAME`.
             * @example 0x28a34d0701f45c90f4fc62395fd703f4bbc4a8d325f5f199cb9fd451caae57ee0f583d15f0952d9138bcb782cb5ca8db6587d6121193151a54aa80d1b3b578701c
             */
            signature: string;
        };
        /** @description Confirms that the session is discarded. */
        DiscardSessionResponse: {
            /**
             * @description Always `Session discarded successfully`.
             * @example Session discarded successfully
             * @enum {string}
             */
            message: "Session discarded successfully";
        };
        /** @description The session to end, and the player's one-time password. */
        DiscardSessionByOtpRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            otp: components["schemas"]["Otp"];
            /**
             * @description The game whose session ends, spelled as at the login. Not checked, and it has no default: left out, the call succeeds and ends nothing, so always send it.
             * @example demo-game
             */
            gameId?: string;
        };
        /**
         * @description The picture as it is stored. Unlike elsewhere, an `ipfs://` address is not rewritten; players of old may have an empty text.
         * @example ipfs://bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq
         */
        StoredAvatar: string;
        /** @description What anybody may know of a player. */
        PublicUser: {
            plyrId: components["schemas"]["PlyrId"];
            avatar: components["schemas"]["StoredAvatar"];
        };
        /** @description A deposit to note in the activity log. The server checks none of the fields. */
        AddDepositLogRequest: {
            /**
             * @description The player whose log gets the entry. Write it in lower case, for the log is searched by exact spelling.
             * @example alice
             */
            plyrId?: string;
            /**
             * @description The game that the deposit was made for.
             * @example demo-game
             */
            gameId?: string;
            token?: components["schemas"]["TokenName"];
            amount?: components["schemas"]["Amount"];
            /**
             * @description Hash of the transaction that made the deposit.
             * @example 0x9c1f2d3b7a5e4f60812233445566778899aabbccddeeff00112233445566a7d4
             */
            hash?: string;
        };
        /** @description Confirms the entry. */
        AddDepositLogResponse: {
            /**
             * @description Always `Deposit log added successfully`.
             * @example Deposit log added successfully
             * @enum {string}
             */
            message: "Deposit log added successfully";
        };
        /** @description Who asks, and proof that they hold the primary wallet. */
        RequestPermissionUpgradeRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            /**
             * @description EIP-191 signature of the text `PLYR[ID] Permission Upgrade` by the player's primary address, 65 bytes as hex with the prefix `0x`.
             * @example 0xad7726bc3fb4f47d98c8d18acacc3cdad096534e14258d8458feae88f2d9a29a7d3f2e78295250a174fc7ce05a7cc24058256eef75698b917c8961502e3dd3511c
             */
            signature: string;
            /**
             * @description What the administrators should know, in free text. Any holder of an API key can read it.
             * @example A card game for four players
             */
            information?: string;
        };
        /** @description Confirms the request. */
        RequestPermissionUpgradeResponse: {
            /**
             * @description Always `Permission upgrade requested`.
             * @example Permission upgrade requested
             * @enum {string}
             */
            message: "Permission upgrade requested";
        };
        /**
         * @description State of a request. `pending`: not decided yet; `success`: approved, and the API key exists; `failed`: rejected.
         * @example pending
         * @enum {string}
         */
        PermissionUpgradeStatus: "pending" | "success" | "failed";
        /** @description A request for an API key. There is one per player, and it is never renewed. */
        PermissionUpgrade: {
            /**
             * @description Database id of the request.
             * @example 684ee2e0872aeeb828e52711
             */
            _id: string;
            plyrId: components["schemas"]["PlyrId"];
            /**
             * @description What the player told the administrators. Absent when they told nothing.
             * @example A card game for four players
             */
            information?: string;
            status: components["schemas"]["PermissionUpgradeStatus"];
            /**
             * @description Name of the administrator who decided, **for or against**. Absent while the request is pending.
             * @example plyr-admin
             */
            approvedBy?: string;
            /**
             * Format: date-time
             * @description When the player asked, ISO 8601 in UTC with milliseconds.
             * @example 2025-06-15T15:12:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the request was decided, **for or against**, ISO 8601 in UTC with milliseconds. Absent while it is pending.
             * @example 2025-06-15T16:30:00.000Z
             */
            approvedAt?: string;
            /**
             * @description Version counter of the database; of no use to clients.
             * @example 0
             */
            __v: number;
        };
        /** @description Whose request to approve, and proof that an administrator does so. */
        ApprovePermissionUpgradeRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            /**
             * @description EIP-191 signature by the wallet of an administrator, 65 bytes as hex with the prefix `0x`. The text names the player in upper case: `Approve DAVID's permission upgrade`.
             * @example 0x760198c280a8575e71ae5b7fae03043aa96247030598033c84bb8c0b191f93ab03974bceab29813bb6ed18e745a7b0bb20ad4eb5771d18f74f81c8cca97b25cb1b
             */
            signature: string;
        };
        /** @description Confirms the approval. */
        ApprovePermissionUpgradeResponse: {
            /**
             * @description Always `Permission upgrade approved`.
             * @example Permission upgrade approved
             * @enum {string}
             */
            message: "Permission upgrade approved";
        };
        /** @description Whose request to reject, and proof that an administrator does so. */
        RejectPermissionUpgradeRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            /**
             * @description EIP-191 signature by the wallet of an administrator, 65 bytes as hex with the prefix `0x`. The text names the player in upper case: `Reject CAROL's permission upgrade`.
             * @example 0xa51d9a1b25bd39543c8a303555dc0bdb3f86429855d47996d093c2a2400681075ce350650a998fb12279e8f148e61767dbccd52572351b21a7cb9bf756b86dd81c
             */
            signature: string;
        };
        /** @description Confirms the rejection. */
        RejectPermissionUpgradeResponse: {
            /**
             * @description Always `Permission upgrade rejected`.
             * @example Permission upgrade rejected
             * @enum {string}
             */
            message: "Permission upgrade rejected";
        };
        /** @description Whose key to show, and proof that they hold the primary wallet. */
        RevealApiKeyRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            /**
             * @description EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text names the player in upper case: `Reveal DAVID's API key`.
             * @example 0xaa498281fb6b401267d45afa058f0dcf5c80c95dc6a9759f7dd81c8283c2a9a2733554dcb738fdb3c97a603bdca9fd776680e0e0e15d1977deb9523d923fc3881b
             */
            signature: string;
        };
        /** @description An API key and the secret that signs for it. (The examples are made up.) */
        ApiKeyPair: {
            /**
             * @description The public key, sent in the header `apikey`.
             * @example d1a5e3c07b924f68a0c2d4e6f8091b3d
             */
            apiKey: string;
            /**
             * @description The secret key. Use the text itself as the HMAC key, do not decode it. Never log it.
             * @example 7d0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeef
             */
            secretKey: string;
        };
        /** @description Whose key to replace, and proof that they hold the primary wallet. */
        ResetApiKeyRequest: {
            plyrId: components["schemas"]["PlyrIdInput"];
            /**
             * @description EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text names the player in upper case: `Reset DAVID's API key`.
             * @example 0xb23892030a7b996b1d3b6df9eba3f2d5a65a51dddb9f499500efbab97fc28f056648a46998c123182c07afbb33b2fff7b1d6f2552857d39565bc25c41e3ad9c71b
             */
            signature: string;
        };
        /**
         * Format: int64
         * @description Chain id of the destination, as a number or a text. It must be present, but is only recorded: the tokens always move on the PLYR chain.
         * @example 62831
         */
        DestinationChain: number | string;
        /** @description What to withdraw, and proof that the player holds the primary wallet. */
        WithdrawTokenRequest: {
            plyrId: components["schemas"]["PlyrId"];
            /**
             * @description EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text repeats `token` and `amount` as they are sent: `PLYR[ID] Withdraw token: gamr, amount: 25.5`.
             * @example 0x2a3f055cc1d52044544f9b2deca20f753c585ab23858561b03972e709bf6fdca180940d9feb9cdd4aad385c783efab019f6fd0747c187bc71b4e76a5754837d61c
             */
            signature: string;
            token: components["schemas"]["TokenName"];
            amount: components["schemas"]["Amount"];
            toChain: components["schemas"]["DestinationChain"];
        };
        /** @description What to send to whom, and proof that the player holds the primary wallet. */
        TransferTokenRequest: {
            plyrId: components["schemas"]["PlyrId"];
            /**
             * @description EIP-191 signature by the player's primary address, 65 bytes as hex with the prefix `0x`. The text repeats `token`, `amount` and `toAddress` as they are sent: `PLYR[ID] Transfer token: gamr, amount: 25.5 to bobby`.
             * @example 0x71acf3d1f63d99af471c8093624649db355fa622f8deb56fde2908039f7027ca3a6003817ab8d29b8e44f511510f14773fdd69608b2ed497d8a3e6cd6bf8132b1c
             */
            signature: string;
            token: components["schemas"]["TokenName"];
            amount: components["schemas"]["Amount"];
            toChain: components["schemas"]["DestinationChain"];
            /**
             * @description The receiver: a wallet address, or a PLYR[ID] in any case, which stands for that player's mirror address. An address with a wrong EIP-55 checksum is taken for a PLYR[ID].
             * @example bobby
             */
            toAddress: string;
            /**
             * @description The receiver's PLYR[ID], for the activity logs only: with it both players get a `transfer` entry, without it the sender gets a `withdraw` entry. It does not decide where the tokens go. Write it in lower case.
             * @example bobby
             */
            toPlyrId?: string;
        };
        /** @description Whether the id belongs to a game. */
        IsGameResponse: {
            /**
             * @description True when an API key exists for the id, whatever its role.
             * @example true
             */
            isGame: boolean;
        };
        /**
         * @description Number of the campaign, counted from 0, or its decimal text.
         * @example 1
         */
        CampaignIdInput: number | string;
        /**
         * @description The player's **primary** address, not the mirror. All in lower case, or with a correct EIP-55 checksum.
         * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
         */
        AirdropAddressInput: string;
        /** @description Whose reward of which campaign to claim. */
        ClaimAirdropRequest: {
            campaignId: components["schemas"]["CampaignIdInput"];
            address: components["schemas"]["AirdropAddressInput"];
            /**
             * @description True pays the full reward. False pays it with a penalty, 20 % according to a public client script. A text such as `"true"` is refused.
             * @example true
             */
            playedGame: boolean;
        };
        /** @description One campaign and how far it is. Rewards are released period by period. */
        AirdropCampaign: {
            /**
             * @description Number of the campaign, which is its place in the list, counted from 0.
             * @example 1
             */
            campaignId: number;
            /**
             * Format: int64
             * @description When the campaign starts, in seconds since the Unix epoch.
             * @example 1749000000
             */
            startTime: number;
            /**
             * @description Number of periods. After the last one the campaign has ended.
             * @example 12
             */
            vestPeriodCount: number;
            /**
             * Format: int64
             * @description Length of a period in seconds.
             * @example 604800
             */
            vestPeriodLength: number;
            /**
             * @description The campaign's fee as its contract states it. How it reduces a payment is not known.
             * @example 20
             */
            fee: number;
            /**
             * @description What all addresses together have left to claim, in whole tokens, as decimal text.
             * @example 1500.5
             */
            unclaimedReward: string;
            /**
             * @description How the campaign stands now.
             * @example ongoing
             * @enum {string}
             */
            status: "not started" | "ongoing" | "ended";
            /**
             * @description Number of whole periods since the start. Present only while `status` is `ongoing`.
             * @example 1
             */
            periodId?: number;
            /**
             * Format: int64
             * @description When the next period begins, in seconds since the Unix epoch. Present only while `status` is `ongoing` and periods are left.
             * @example 1750209600
             */
            nextPeriodTime?: number;
        };
        /** @description What an address may claim of one campaign. */
        AirdropClaimableReward: {
            /**
             * @description What can be claimed now, in whole tokens, as decimal text. `0` for an address that has no reward.
             * @example 12.5
             */
            claimableReward: string;
        };
        /** @description What one campaign holds for an address, in whole tokens. */
        AirdropUserReward: {
            /**
             * @description What was claimed so far, as decimal text with up to 18 places and no trailing zeros.
             * @example 12.5
             */
            claimedReward: string;
            /**
             * @description The reward over the whole campaign, as decimal text.
             * @example 150
             */
            totalReward: string;
            /**
             * @description The total less what was claimed, as decimal text. Periods that are still to come are part of it.
             * @example 137.5
             */
            unclaimedReward: string;
        };
        /** @description What an address may claim of all campaigns together. */
        AirdropAllClaimableReward: {
            /**
             * @description The sum over the ongoing campaigns, in whole tokens, as decimal text.
             * @example 12.5
             */
            totalClaimableReward: string;
        };
        /** @description Whose rewards to claim. */
        ClaimAllAirdropRewardsRequest: {
            address: components["schemas"]["AirdropAddressInput"];
            /**
             * @description True pays the full rewards, false pays them with a penalty, as in `claimAirdrop`. Anything but a boolean counts as true.
             * @default true
             * @example true
             */
            playedGame?: boolean;
        };
        /** @description The tasks that were queued. */
        ClaimAllAirdropRewardsResponse: {
            /**
             * @description One task for each ongoing campaign with something to claim; empty when there is none. The name is singular, though it is a list.
             * @example [
             *       {
             *         "id": "1750000195612-0",
             *         "status": "PENDING"
             *       }
             *     ]
             */
            task: components["schemas"]["TaskTicket"][];
        };
        /** @description What the public client script sends for a deposit. Which fields the server needs is not known. */
        DepositRewardPoolRequest: {
            /**
             * @description The game that the pool belongs to.
             * @example demo-game
             */
            gameId: string;
            /**
             * @description The player that goes with the session.
             * @example alice
             */
            plyrId: string;
            sessionJwt: components["schemas"]["SessionJwtInput"];
            token: components["schemas"]["TokenName"];
            amount: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description A start time in seconds since the Unix epoch, or 0. The script sends 0 now; in July 2025 it sent a time as text and said that it must be at least 60 seconds ahead. What 0 means is not known.
             * @example 0
             */
            startTime: number;
            /**
             * Format: int64
             * @description An end time in seconds since the Unix epoch, or 0. The script sends 0 now; in July 2025 it sent a time as text, seven days after the start by default. What 0 means is not known.
             * @example 0
             */
            endTime: number;
        };
        /** @description The answer. Its fields are not known. */
        RewardPoolResponse: {
            [key: string]: unknown;
        };
        /**
         * @description How much to claim, presumably in whole units of the token, as a number or its decimal text. The script says that it must be less than the claimable amount, or the call fails.
         * @example 1.5
         */
        RewardPoolClaimAmount: number | string;
        /** @description What the public client script sends to claim for one player. Which fields the server needs is not known. */
        ClaimRewardPoolRequest: {
            /**
             * @description The player to claim for.
             * @example bobby
             */
            plyrId: string;
            token: components["schemas"]["TokenName"];
            amount: components["schemas"]["RewardPoolClaimAmount"];
        };
        /** @description What the public client script sends to claim for several players. Entry i of each list belongs together. Which fields the server needs is not known. */
        BatchClaimRewardPoolRequest: {
            /**
             * @description The players to claim for.
             * @example [
             *       "bobby",
             *       "carol"
             *     ]
             */
            plyrIds: string[];
            /**
             * @description The token for each player, in the same order.
             * @example [
             *       "gamr",
             *       "gamr"
             *     ]
             */
            tokens: components["schemas"]["TokenName"][];
            /**
             * @description The amount for each player, in the same order.
             * @example [
             *       "1.5",
             *       "0.5"
             *     ]
             */
            amounts: components["schemas"]["RewardPoolClaimAmount"][];
        };
        /** @description An amount of whole PLYR as a decimal string, with up to 18 decimals, without an exponent, trailing zeros, or a unit. The body is this string as plain text, not JSON. A parser that reads it as a number loses digits. */
        PlyrSupply: string;
        /** @description A greeting. */
        ApiRootResponse: {
            /**
             * @description Always `Welcome to the API`.
             * @example Welcome to the API
             * @enum {string}
             */
            message: "Welcome to the API";
        };
        /** @description The server's clock. */
        ServerTime: {
            /**
             * Format: date-time
             * @description The time, ISO 8601 in UTC with milliseconds.
             * @example 2025-06-15T15:06:40.000Z
             */
            now: string;
        };
        /** @description Memory of the machine, in bytes. */
        ServerMemory: {
            /**
             * Format: int64
             * @description All memory, in bytes.
             * @example 8589934592
             */
            total: number;
            /**
             * Format: int64
             * @description Free memory, in bytes.
             * @example 3221225472
             */
            free: number;
        };
        /** @description How the server is doing. */
        ServerStatus: {
            /**
             * @description Always `operational`.
             * @example operational
             * @enum {string}
             */
            status: "operational";
            /**
             * Format: date-time
             * @description The server's time, ISO 8601 in UTC with milliseconds.
             * @example 2025-06-15T15:06:40.000Z
             */
            timestamp: string;
            /**
             * @description How long the server process has been running, in seconds with a fraction.
             * @example 86412.507
             */
            uptime: number;
            memory: components["schemas"]["ServerMemory"];
            /**
             * @description Number of processor cores.
             * @example 4
             */
            cpu: number;
        };
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
        /** @description An exception inside the server, such as a lost database or chain. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerErrorResponse"];
            };
        };
        /** @description The testnet's server does not have this operation. It checks nothing else first. */
        NotOnTestnet: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
    };
    parameters: {
        /**
         * @description The id that was given as `uid` at the login or approval.
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
                uid: components["parameters"]["ConnectUidInPath"];
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
                uid: components["parameters"]["ConnectUidInPath"];
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
            /** @description The task is queued, or, with `sync`, finished. Look at `status`, as a task that FAILED answers 200 too. */
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
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
            /** @description The task is queued, or, with `sync`, finished (look at `status`), or there is nothing to do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinGameRoomResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), or it has no sessions. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or a session is refused. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds, and the players were not in the room 50 seconds later. The task goes on; ask `getTaskStatus` for its outcome. */
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
            /** @description The task is queued, or, with `sync`, finished. Look at `status`, as a task that FAILED answers 200 too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayGameRoomResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), or it has no sessions. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or a session, a token, an amount, an allowance or a player is refused. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
            /** @description The task is queued, or, with `sync`, finished. Look at `status`, as a task that FAILED answers 200 too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarnGameRoomResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description The request is not signed properly, or a token is missing or not known. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
            /** @description The task is queued, or, with `sync`, finished. Look at `status`, as a task that FAILED answers 200 too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveGameRoomResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), or it has no sessions. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, a session is refused, or a player is not in the room. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
            /** @description The task is queued, or, with `sync`, finished. Look at `status`, as a task that FAILED answers 200 too. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
            /** @description The task is queued, or, with `sync`, it FAILED. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
    isJoinedGameRoom: {
        parameters: {
            query: {
                /**
                 * @description The PLYR[ID] of the player, in any case.
                 * @example alice
                 */
                plyrId: string;
                /**
                 * @description Number of a room of the calling game. An empty text is read as room 0, which does not exist; other text, a negative number and a repeated parameter answer 500.
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
            /** @description Whether the player is in the room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsJoinedResponse"];
                };
            };
            /** @description A parameter is missing. `plyrId` is looked at first. */
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
            /** @description The task is queued, or, with `sync`, finished. Look at `status`, as a task that FAILED answers 200 too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinPayGameRoomResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), it has no sessions, or the lists differ in length. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or a session, a token, an amount or an allowance is refused. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
            /** @description The task is queued, or, with `sync`, finished. Look at `status`, as a task that FAILED answers 200 too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarnLeaveGameRoomResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), or the lists differ in length. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or a token is missing or not known. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
            /** @description The task is queued, or, with `sync`, finished. Look at `status`, as a task that FAILED answers 200 too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateJoinPayGameRoomResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), it has no sessions, or the lists differ in length. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or a session, a token, an amount or an allowance is refused. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
            /** @description The task is queued, or, with `sync`, finished. Look at `status`, as a task that FAILED answers 200 too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarnLeaveEndGameRoomResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), or the lists differ in length. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or a token is missing or not known. */
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
            /** @description An exception inside the server. Mistakes of the request that the operation catches carry no `stack`. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description The worker did not finish within 25 seconds. The task goes on; ask `getTaskStatus` for its outcome. */
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
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** @description The call carries a body, which it need not, and the body is not a JSON object or array. Sent as plain text. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The token list could not be fetched, or an exception inside the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description There is no token list yet. In practice the answer is 500 until there is one. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getUserBalances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The PLYR[ID] in lower case. Other spellings, and addresses, are not found.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balances. */
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
            /** @description No such player, or not in lower case, or an address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An exception inside the server, such as a chain that cannot be reached. */
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
                 * @description The PLYR[ID] in lower case. Other spellings, and addresses, are not found.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrId"];
                /**
                 * @description API name of the token, in any case, or its address. An address that is not that of a token answers 500.
                 * @example plyr
                 */
                tokenName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SingleTokenBalance"];
                };
            };
            /** @description The request is not signed properly, or the token is neither an address nor a known name. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["Forbidden"];
            /** @description No such player, or not in lower case, or an address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An exception inside the server, such as an address that is not that of a token. */
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
                 * @description The player, in any case. Not checked for existence.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * @description The game, in any case. It need not be the calling game, and is not checked for existence.
                 * @example demo-game
                 */
                gameId: string;
                /**
                 * @description API name of the token, in any case. Not checked for existence.
                 * @example gamr
                 */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allowance. */
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
            /** @description The database could not be read, or another exception inside the server. */
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
            /** @description The allowances are set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalResult"];
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
            /** @description An exception inside the server. It has a `stack` only when `plyrId` was missing or the cause lies before the operation. */
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
            /** @description The allowances are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokeAllowanceResponse"];
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
            /** @description An exception inside the server. A missing `gameId` or `token` gives no `stack`, a missing `plyrId` does. */
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
                 * @description The `apiId` of the token, in exactly this spelling. `GAMR` is not found.
                 * @example gamr
                 */
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token, as the only entry of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** @description No such token. The body is the envelope of the list without a token. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmptyTokenList"];
                };
            };
            /** @description The token list could not be fetched, or an exception inside the server. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerErrorResponse"];
                };
            };
            /** @description There is no token list yet. In practice the answer is 500 until there is one. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getAddressBalances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The address. All in lower case, or with a correct EIP-55 checksum.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenBalances"];
                };
            };
            /** @description Not an address. */
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
            /** @description An exception inside the server, such as a chain that cannot be reached. */
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
    listAllowancesByGame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The player, in any case. Not checked for existence.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * @description The game, in any case. It need not be the calling game, and is not checked for existence.
                 * @example demo-game
                 */
                gameId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allowances. */
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
                 * @description The player, in any case. Not checked for existence.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allowances. */
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
            /** @description The allowances are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokeAllowanceResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), there is no such player, or the signature is not the player's. */
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
            /** @description An exception inside the server. A missing field or a malformed signature gives no `stack`. */
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
            /** @description The chip exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateGameChipTask"];
                };
            };
            /** @description The body is no JSON object (plain text), or a field is missing. */
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
            /** @description The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
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
            /** @description The players have the chips. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintGameChipTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a list is missing, lists differ in length, or a chip is not the game's. */
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
            /** @description The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
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
            /** @description The chips are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BurnGameChipTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a list is missing, lists differ in length, or a chip is not the game's. */
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
            /** @description The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
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
            /** @description The chips are moved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferGameChipTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a list is missing, lists differ in length, or a chip is not the game's. */
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
            /** @description The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
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
    getChipBalance: {
        parameters: {
            query: {
                /**
                 * @description The player, in any case.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * @description Only chips of this game, in any case.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * @description Only this chip. All in lower case, or with a correct EIP-55 checksum; anything else answers 500.
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
            /** @description The balances, by game and chip. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChipBalances"];
                };
            };
            /** @description No player was named. */
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
            /** @description No such player, or no chip fits. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An exception inside the server, such as a `chip` that is no address. */
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
    getChipInfo: {
        parameters: {
            query?: {
                /**
                 * @description Chips of this game, in any case. Required when `chip` is absent.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * @description This chip. All in lower case, or with a correct EIP-55 checksum; anything else answers 500. Required when `gameId` is absent.
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
            /** @description The chips. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChipInfo"][];
                };
            };
            /** @description Neither a game nor a chip was named. */
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
            /** @description No chip fits. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description An exception inside the server, such as a `chip` that is no address. */
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
            /** @description The chip exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateGameChipTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing, or the signature is not the owner's. */
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
            /** @description The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
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
            /** @description The collection exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateNftTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing, or the credit does not suffice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or the chain id is missing or not supported. */
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
            /** @description The task failed or is not known to have finished (no `stack`), or an exception inside the server (with `stack`). */
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
            /** @description The tokens exist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintNftsTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a list is missing, too long or of another length, a collection is not the game's, or the credit does not suffice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or the chain id is missing or not supported. */
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
            /** @description The task failed or is not known to have finished (no `stack`), or an exception inside the server (with `stack`). */
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
            /** @description The tokens have moved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferNftsTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a list is missing, too long or of another length, a recipient is the zero address, a collection is not the game's, or the credit does not suffice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or the chain id is missing or not supported. */
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
            /** @description The task failed or is not known to have finished (no `stack`), or an exception inside the server (with `stack`). */
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
            /** @description The tokens are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BurnNftsTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a list is missing, too long or of another length, a collection is not the game's, or the credit does not suffice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or the chain id is missing or not supported. */
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
            /** @description The task failed or is not known to have finished (no `stack`), or an exception inside the server (with `stack`). */
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
                 * @description The PLYR[ID] of the player, in any case.
                 * @example bobby
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * @description The chain: 43113, 62831, 11155111 or 97. Required, and never a chain name.
                 * @example 62831
                 */
                chainId: components["schemas"]["NftChainIdNumber"];
                /**
                 * @description Only collections of this game, in any case. Left out, collections of all games.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * @description Only this collection, or these: one contract address in any case, or several with commas between. Do not repeat the parameter; that answers 500.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                nft?: string;
                /**
                 * @description `true` for soulbound collections only, `false` for the others only. Left out, both.
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
            /** @description The balances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftBalances"];
                };
            };
            /** @description The player or the chain is missing, or the chain is not supported. */
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
            /** @description No such player, or no collection fits the filters. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
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
    listNfts: {
        parameters: {
            query: {
                /**
                 * @description The PLYR[ID] of the player, in any case.
                 * @example bobby
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * @description The chain: 43113, 62831, 11155111 or 97. Required, and never a chain name.
                 * @example 62831
                 */
                chainId: components["schemas"]["NftChainIdNumber"];
                /**
                 * @description Only collections of this game, in any case. Left out, collections of all games.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * @description Only this collection, or these: one contract address in any case, or several with commas between. Do not repeat the parameter; that answers 500.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                nft?: string;
                /**
                 * @description `true` for soulbound collections only, `false` for the others only. Left out, both.
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
            /** @description The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftListing"];
                };
            };
            /** @description The player or the chain is missing, or the chain is not supported. */
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
            /** @description No such player, or no collection fits the filters. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
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
    countNfts: {
        parameters: {
            query: {
                /**
                 * @description The PLYR[ID] of the player, in any case.
                 * @example bobby
                 */
                plyrId: components["schemas"]["PlyrIdInput"];
                /**
                 * @description The contract address of the collection, in any case. One only.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                nft: string;
                /**
                 * @description The chain: 43113, 62831, 11155111 or 97. Required, and never a chain name.
                 * @example 62831
                 */
                chainId: components["schemas"]["NftChainIdNumber"];
                /**
                 * @description Ignored by the server; the contract address is enough. Named in the docs.
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
            /** @description The count. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftCount"];
                };
            };
            /** @description The player, the contract or the chain is missing, or the chain is not supported. */
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
            /** @description No such player, or no such collection on this chain. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
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
    getNftCredit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credit. */
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
                 * @description The chain: 43113, 62831, 11155111 or 97. Missing and not supported give the same error.
                 * @example 62831
                 */
                chainId: components["schemas"]["NftChainIdNumber"];
                /**
                 * @description The game, in any case. Required unless `nft` is sent.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * @description The contract address of one collection, in any case. Required unless `gameId` is sent. No list, unlike in `getNftBalances`.
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
            /** @description The collections, at least one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftCollectionInfo"][];
                };
            };
            /** @description Neither game nor contract was sent, or the chain is missing or not supported. */
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
            /** @description No collection fits. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
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
            /** @description The collection exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateNftTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing, the wallet signature is by another address or over another text, or the credit does not suffice. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, or the chain id is missing or not supported. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["Forbidden"];
            /** @description No PLYR[ID] is named like the game. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** @description The task failed or is not known to have finished (no `stack`), or an exception inside the server (with `stack`). */
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
            /** @description The file is online. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedNftFile"];
                };
            };
            /** @description The body is no JSON object (plain text), or a field is missing. */
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
            /** @description The pinning service refused, the content is of a wrong type, or another exception inside the server. */
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
                 * @description A chain name in exactly this spelling, or a chain id. Only `fuji`, `avalanche`, `plyrTestnet` and `plyr` (43113, 43114, 62831, 16180) have an index; the other chains and numbers pass this check and then answer 500.
                 * @example plyrTestnet
                 */
                chain: components["schemas"]["NftChainRef"];
                /**
                 * @description The contract address, all in lower case or with a correct checksum, or the alias `zoogenes` on `fuji` or `avalanche`.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                contract: components["schemas"]["NftContractRef"];
                /**
                 * @description The id of the token, as decimal text.
                 * @example 1
                 */
                tokenId: components["schemas"]["NftTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexedNft"];
                };
            };
            /** @description The chain or the contract is unknown. */
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
            /** @description The index does not know the token or the chain, it failed, or another exception inside the server. */
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
                 * @description A chain name in exactly this spelling, or a chain id. Only `fuji`, `avalanche`, `plyrTestnet` and `plyr` (43113, 43114, 62831, 16180) have an index; the other chains and numbers pass this check and then answer 500.
                 * @example plyrTestnet
                 */
                chain: components["schemas"]["NftChainRef"];
                /**
                 * @description The contract address, all in lower case or with a correct checksum, or the alias `zoogenes` on `fuji` or `avalanche`.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                contract: components["schemas"]["NftContractRef"];
                /**
                 * @description The id of the token, as decimal text.
                 * @example 1
                 */
                tokenId: components["schemas"]["NftTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The holder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexedNftOwnerResponse"];
                };
            };
            /** @description The chain or the contract is unknown. */
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
            /** @description The index does not know the token or the chain, it failed, or another exception inside the server. */
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
    isNftBurnt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A chain name in exactly this spelling, or a chain id. Only `fuji`, `avalanche`, `plyrTestnet` and `plyr` (43113, 43114, 62831, 16180) have an index; the other chains and numbers pass this check and then answer 500.
                 * @example plyrTestnet
                 */
                chain: components["schemas"]["NftChainRef"];
                /**
                 * @description The contract address, all in lower case or with a correct checksum, or the alias `zoogenes` on `fuji` or `avalanche`.
                 * @example 0x14dC79964da2C08b23698B3D3cc7Ca32193d9955
                 */
                contract: components["schemas"]["NftContractRef"];
                /**
                 * @description The id of the token, as decimal text.
                 * @example 1
                 */
                tokenId: components["schemas"]["NftTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it was burned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftBurntResponse"];
                };
            };
            /** @description The chain or the contract is unknown. */
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
            /** @description The index does not know the token or the chain, it failed, or another exception inside the server. */
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
    listUserCollectionNfts: {
        parameters: {
            query?: {
                /**
                 * @description Meant to leave out the primary address when `false`, but `false` answers 500. Do not send it.
                 * @example true
                 */
                primary?: boolean;
                /**
                 * @description Meant to leave out the secondary addresses when `false`, but `false` answers 500. Do not send it.
                 * @example true
                 */
                secondary?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description A chain name in exactly this spelling, or a chain id. Only `avalanche`, `fuji`, `plyrTestnet` and `plyr` (43114, 43113, 62831, 16180) have an index; with a contract address, the other chains and numbers pass this check and then answer 500.
                 * @example avalanche
                 */
                chain: components["schemas"]["NftChainRef"];
                /**
                 * @description The alias `zoogenes` (on `avalanche` and `fuji`), or a contract address in lower case.
                 * @example zoogenes
                 */
                contract: components["schemas"]["NftContractRef"];
                /**
                 * @description The PLYR[ID] of the player, in lower case. Not folded here: another spelling is an unknown player. Not an address.
                 * @example alice
                 */
                plyrId: components["schemas"]["PlyrId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserCollectionNft"][];
                };
            };
            /** @description The chain, the contract or the player is unknown. */
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
            /** @description The index does not know the chain, it failed, a filter was used, or another exception inside the server. */
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
            /** @description The kind of badge exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateBadgeResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), or a required text is missing or empty. */
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
            /** @description The game has no badge collection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** @description The image is missing, the slug is taken, or another exception inside the server. */
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
            /** @description The badges are minted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintBadgesTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a list is missing, there are more than ten players, or the lists differ in length. */
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
            /** @description The game has no badge with one of the slugs, or there is no such player. The first entry at fault decides. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** @description The task failed or timed out (no `stack`), or an exception inside the server (with `stack`), such as a failed upload of metadata. */
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
            /** @description The badge is removed, as the docs show it. */
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
            /** @description The server does not have this operation. This is what the known server answers, to unsigned requests too. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
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
            /** @description The badges are burned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BurnBadgesTask"];
                };
            };
            /** @description The body is no JSON object (plain text), a list is missing, there are more than ten players, or there are not as many tokens as players. */
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
            /** @description The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
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
    listBadges: {
        parameters: {
            query: {
                /**
                 * @description The player, in any letter case.
                 * @example alice
                 */
                plyrId: string;
                /**
                 * @description The game, in any letter case. The known server needs it; a later one may not.
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
            /** @description The player's badges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerBadge"][];
                };
            };
            /** @description A query parameter is missing. */
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
            /** @description No such player, or the player has no badge in the game. */
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
                 * @description The game, in any letter case. All games when left out.
                 * @example demo-game
                 */
                gameId?: string;
                /**
                 * @description The kind of badge, in any letter case. All kinds when left out.
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
            /** @description The kinds of badges that match. */
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
            /** @description No kind of badge matches. */
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
            /** @description The collection exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitBadgesTask"];
                };
            };
            /** @description The body is no JSON object (plain text), or the game has a collection already. */
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
            /** @description The task failed or timed out (no `stack`), or an exception inside the server (with `stack`). */
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
            /** @description The collection exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitBadgesTask"];
                };
            };
            /** @description The body is no JSON object (plain text) or lacks a field, the game has a collection already, or the wallet signature is by another address or over another text. */
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
            /** @description No such PLYR[ID]. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            /** @description The task failed or timed out (no `stack`), or an exception inside the server (with `stack`), such as for a malformed wallet signature. */
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
                 * @description A public client script sends it. The known server ignores it and always speaks of the calling game.
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
            /** @description Whether there is a collection. */
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
    checkUserExists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A PLYR[ID] in any case, or a primary address. An address with a wrong EIP-55 checksum is taken for a PLYR[ID], and so does not exist.
                 * @example alice
                 */
                queryStr: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether there is such a player. */
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
            /** @description The player is registered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterUserResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing or malformed, the wallet signature is not by `address`, or the name or the address is taken. */
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
    registerUserWithClaimingCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The claiming code, in any case. The signed text repeats it exactly as it stands here.
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
            /** @description The guest account now belongs to the new player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedUser"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing or malformed, the wallet signature is not by `address`, the name or the address is taken, or the code is not valid. */
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
            /** @description The picture is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateAvatarResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), the PLYR[ID], the picture or the signature is malformed, or the wallet signature is not by the right address. */
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
            /** @description The address is bound. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondaryAddressChange"];
                };
            };
            /** @description The body is no JSON object (plain text), the PLYR[ID], the address or the signature is malformed, the address is a primary address, there is no such player, or the wallet signature is not by the secondary address. */
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
            /** @description The address is bound to nobody now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondaryAddressChange"];
                };
            };
            /** @description The body is no JSON object (plain text), the PLYR[ID] or the address is malformed, or the wallet signature is not by the primary address. */
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
            /** @description An exception inside the server. A signature that is missing or not hex ends here too; this operation does not check for it. */
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
                 * @description The PLYR[ID] in any case.
                 * @example alice
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The further addresses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondaryAddressBinding"][];
                };
            };
            /** @description The PLYR[ID] is malformed. */
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
            /** @description The secret is replaced. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetTwoFactorResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), or the wallet signature is missing, not hex or not by the right address. */
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
    listActiveSessions: {
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
            /** @description The sessions by game. */
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
            /** @description The session is over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardSessionResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), or the wallet signature is missing, not hex or not by the right address. */
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
            /** @description Game rooms refuse the session from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardSessionResponse"];
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
    getUserByAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description A primary address, all lower case or with a correct EIP-55 checksum.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
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
                    "application/json": components["schemas"]["PublicUser"];
                };
            };
            /** @description Not an address, or its EIP-55 checksum is wrong. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description No player has this primary address. */
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
            /** @description The entry is written. */
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
            /** @description The request is waiting for a decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPermissionUpgradeResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing or malformed, the player is a game already, does not exist or has asked before, or the wallet signature is not by the right address. */
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
                 * @description The PLYR[ID] in any case.
                 * @example david
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
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
            /** @description The player has not asked, or does not exist. */
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
                 * @description The state to list.
                 * @example pending
                 */
                status: components["schemas"]["PermissionUpgradeStatus"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests in this state. */
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
            /** @description The request is approved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovePermissionUpgradeResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing or malformed, there is no such request or it is decided already, or the wallet signature is not by an administrator. */
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
            /** @description The request is rejected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RejectPermissionUpgradeResponse"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing or malformed, there is no such request or it is decided already, or the wallet signature is not by an administrator. */
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
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPair"];
                };
            };
            /** @description The body is no JSON object (plain text), the player does not exist or has no API key, or the wallet signature is missing, malformed or not by the right address. */
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
            /** @description The new keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPair"];
                };
            };
            /** @description The body is no JSON object (plain text), the player does not exist or has no API key, or the wallet signature is missing, malformed or not by the right address. */
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
            /** @description The withdrawal is queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAccepted"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing, the player is a game, the amount is not above zero, or the wallet signature is not hex. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, the token is missing or unknown, or the wallet signature is not by the right address. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
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
            /** @description The transfer is queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAccepted"];
                };
            };
            /** @description The body is no JSON object (plain text), a field is missing, the sender is a game, the amount is not above zero, the wallet signature is not hex, or there is no such receiver. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                    "text/plain": string;
                };
            };
            /** @description The request is not signed properly, the token is missing or unknown, or the wallet signature is not by the right address. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["Forbidden"];
            /** @description No such sender, or not in lower case. */
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
    checkIsGame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The PLYR[ID] in any case. Its form is not checked.
                 * @example demo-game
                 */
                plyrId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the id belongs to a game. */
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
            /** @description The task is queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAccepted"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description The request is not signed properly, or the body is not acceptable, or there is nothing to claim. */
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
            /** @description An exception inside the server. A campaign that does not exist presumably ends here, as the chain cannot be asked about it. */
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
            /** @description The campaigns. */
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
            /** @description An exception inside the server, such as a chain that cannot be reached. */
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
    getAirdropClaimableReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the campaign, counted from 0. A text that is no whole number answers 500.
                 * @example 1
                 */
                campaignId: number;
                /**
                 * @description The player's **primary** address, not the mirror. All in lower case, or with a correct EIP-55 checksum; anything else answers 500.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The amount. */
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
            /** @description A parameter is not acceptable, the campaign does not exist, or another exception inside the server. */
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
    getAirdropUserReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the campaign, counted from 0. A text that is no whole number answers 500.
                 * @example 1
                 */
                campaignId: number;
                /**
                 * @description The player's **primary** address, not the mirror. All in lower case, or with a correct EIP-55 checksum; anything else answers 500.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The amounts. */
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
            /** @description A parameter is not acceptable, the campaign does not exist, or another exception inside the server. */
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
    getAllAirdropClaimableReward: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The player's **primary** address, not the mirror. All in lower case, or with a correct EIP-55 checksum.
                 * @example 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266
                 */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sum. */
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
            /** @description The address is not acceptable, or another exception inside the server. */
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
            /** @description The tasks are queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAllAirdropRewardsResponse"];
                };
            };
            400: components["responses"]["MalformedBody"];
            /** @description The request is not signed properly, or `address` is missing or not an address. */
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
            /** @description An exception inside the server, such as a chain that cannot be reached. */
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
            /** @description The server took the deposit. */
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
            /** @description The server does not have this operation. This is what the known server answers, to unsigned requests too. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRewardPoolClaimableAmounts: {
        parameters: {
            query: {
                /**
                 * @description The game that the pool belongs to.
                 * @example demo-game
                 */
                gameId: string;
                /**
                 * @description The token. The script passes a single one; the plural name suggests a list with commas.
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
            /** @description What can be claimed. */
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
            /** @description The server does not have this operation. This is what the known server answers, to unsigned requests too. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description An exception inside the server. None is known. */
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
            /** @description The server took the claim. */
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
            /** @description The server does not have this operation. This is what the known server answers, to unsigned requests too. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
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
            /** @description The server took the claims. */
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
            /** @description The server does not have this operation. This is what the known server answers, to unsigned requests too. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
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
            /** @description The total supply. */
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
            /** @description A balance could not be read from the chain, or another exception inside the server. */
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
    getCirculatingSupply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The circulating supply. */
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
            /** @description A balance could not be read from the chain, or another exception inside the server. */
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
    getBurnedSupply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The burned supply. */
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
            /** @description A balance could not be read from the chain, or another exception inside the server. */
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
    getLockedSupply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The locked supply. */
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
            /** @description A balance could not be read from the chain, or another exception inside the server. */
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
    getApiRoot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiRootResponse"];
                };
            };
            /** @description The call carries a body, which it need not, and the body is not a JSON object or array. Sent as plain text. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
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
            /** @description The time. */
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
            /** @description The status. */
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
