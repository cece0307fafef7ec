// Written by `npm run generate` from openapi/. Do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the mock
         * Returns the version, modes, and memory use of the mock, and the sandbox that the request applies to.
         */
        get: operations["getMock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the mock is up
         * Use it for health checks of containers and load balancers. It never needs a control token, and returns nothing else.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get this description
         * Returns the OpenAPI description of the control API, which this page shows. Generate a client from it, or import it into other tools.
         */
        get: operations["getControlDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List key pairs
         * Returns the key pairs that sign requests in the sandbox: the demo keys, and the sandbox's own keys. It never returns other keys, such as those of a seed file, because they can be real.
         */
        get: operations["listKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the operations of the API
         * Returns the operations of the API that the mock serves, in the order of the docs. For each status code, it lists the names of the examples that `Prefer` can force.
         */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sandboxes
         * Returns the sandboxes in memory, with their keys. The default sandbox has an empty name. The list doesn't have sandboxes that are only in the state folder.
         */
        get: operations["listSandboxes"];
        put?: never;
        /**
         * Create a sandbox
         * Creates a sandbox with its own key pairs, one for each key of the base state. For `plyr-demo-key`, it is `plyr-demo-key@NAME`. A request that is signed with such a key is in the sandbox, without a header or another URL. The mock deletes the sandbox after `ttlSeconds` without a request, and never evicts it before.
         */
        post: operations["createSandbox"];
        /**
         * Delete all named sandboxes
         * Deletes all sandboxes except the default one, including those in the state folder. The default sandbox doesn't change.
         */
        delete: operations["deleteSandboxes"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The name of the sandbox. */
                name: components["parameters"]["SandboxName"];
            };
            cookie?: never;
        };
        /**
         * Get a sandbox
         * Returns the address and keys of a sandbox, and how many accounts, requests, and tasks it has. This counts as a use of the sandbox.
         */
        get: operations["getSandbox"];
        put?: never;
        post?: never;
        /**
         * Delete a sandbox
         * Deletes a sandbox with everything in it, from memory and from the state folder. Its keys become invalid. A later request that names it in the URL or in `X-Mock-Session` creates a new one.
         */
        delete: operations["deleteSandbox"];
        options?: never;
        head?: never;
        /**
         * Rename a sandbox
         * Changes the name of a sandbox, its time to live, or both. A new name also changes its address and its API keys. The secret keys stay.
         */
        patch: operations["changeSandbox"];
        trace?: never;
    };
    "/worlds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sandboxes (old name)
         * @deprecated
         * Use `GET /_mock/sandboxes` instead, which returns more about each sandbox.
         */
        get: operations["listWorlds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The name of the sandbox. */
                name: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a sandbox (old name)
         * @deprecated
         * Use `DELETE /_mock/sandboxes/{name}` instead, which does the same.
         */
        delete: operations["deleteWorld"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a sandbox
         * Resets a sandbox to its initial data: the demo data, or that of `--seed-file`. Also resets its clock and its task worker, restores the initial faults, and empties its journal. Its own API keys stay.
         */
        post: operations["resetWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshot": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Save all state
         * Returns all tables of a sandbox as JSON, secrets included. Faults and the journal are not part of it. The tables can change from version to version.
         */
        get: operations["getSnapshot"];
        /**
         * Restore all state
         * Replaces all state of a sandbox with a snapshot, which can come from another sandbox. Only its own API keys stay. The mock checks every record before it changes anything. If one is not valid, the error names the table, the record, and the field, and nothing changes.
         */
        put: operations["putSnapshot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add data
         * Adds data to a sandbox, and changes records that exist. Everything else stays. The format is that of `--seed-file`, and doesn't change when the tables do. If the data has a mistake, nothing changes.
         */
        post: operations["seedWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get the time
         * Returns the time of a sandbox, how far it is ahead of the machine, and the time to sign with.
         */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/advance": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the clock forward
         * Sessions, allowances, and passwords expire, and the worker finishes tasks. Sign later requests with `signatureMs` of the response, unless you started the mock with `--signature-clock real`. `POST /_mock/clock/reset` moves the clock back. The clock stops at the year 9000.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/reset": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the clock back to the real time
         * Moves the clock to the time of the machine, even if the base state has another time. Only the clock changes. Sessions, allowances, and locks keep their times, so one that had expired can be current again. One that was created while the clock was ahead lasts longer. Waiting tasks still need as long as before. Entries of the journal and of the activity log keep their times. Sign later requests with the real time.
         */
        post: operations["resetClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List players
         * Returns the players whose PLYR[ID] or address contains a string, without secrets. The accounts of games are players, too. The players are sorted by PLYR[ID].
         */
        get: operations["listPlayers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players/{plyrId}": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        /**
         * Get a player
         * Returns the balances, allowances, sessions, and lock of a player, without secrets.
         */
        get: operations["getPlayer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players/{plyrId}/balances": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set balances
         * Sets balances of the mirror address, the primary address, or both. Tokens that you do not name stay as they are. Tokens that other addresses own are not moved.
         */
        put: operations["setBalances"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players/{plyrId}/allowances": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set allowances
         * Sets how much a game can spend of each token of a player. Tokens that you do not name stay as they are.
         */
        put: operations["setAllowances"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players/{plyrId}/lock": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock a player
         * Rejects logins with `User is temporary locked`, as after too many wrong one-time passwords. Sessions stay valid.
         */
        post: operations["lockPlayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players/{plyrId}/unlock": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock a player
         * Ends the lock, and forgets failed logins.
         */
        post: operations["unlockPlayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players/{plyrId}/sessions/expire": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expire sessions
         * Ends current sessions of a player now, as if their time had passed. The clock does not move. If there is no current session, the status code is 409.
         */
        post: operations["expireSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players/{plyrId}/otp": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        /**
         * Get a one-time password
         * Returns a password that the player can log in with now. The server accepts a password only once in five minutes. If the current one is used, the response has the next or the previous one.
         */
        get: operations["getOneTimePassword"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players/{plyrId}/sessions": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        /**
         * List the sessions of a player
         * Returns the newest session of the player in each game, with a JWT for it. It also returns expired sessions, so a test needs neither a login nor a wait. After a logout, the session is not in the list.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/players/{plyrId}/tokens": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a player tokens
         * Creates tokens, and adds them to a balance of the player.
         */
        post: operations["giveTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rooms": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List rooms
         * Returns the rooms of a sandbox, with their players and pots, newest first.
         */
        get: operations["listRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chips": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List chips
         * Returns the chips that games have created, with their holders, newest first.
         */
        get: operations["listChips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nfts": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List NFTs
         * Returns the NFT collections that games have created, with their holders, newest first. Burned NFTs don't count.
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
    "/badges": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List badges
         * Returns the kinds of badges that games have created, with their holders, newest first.
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
    "/activity-logs": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the activity log
         * Returns the activity log of all players or of one, newest first, as `listActivityLogs` of the API shows it.
         */
        get: operations["listActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List requests
         * Returns the newest requests to the API in a sandbox that meet all filters, newest first. The mock keeps at most 1,000 requests, and fewer when the journals of all sandboxes reach their memory limit. `[redacted]` replaces secrets: signatures, JWTs, passwords, secret keys, and codes. API keys are shown as labels, such as `d1a5e3…#1a2b`, except those of the demo data.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        /**
         * Delete all requests
         * Empties the journal of a sandbox. IDs start at 1 again.
         */
        delete: operations["clearRequests"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/count": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Count requests
         * Returns how many requests of the journal meet all filters.
         */
        get: operations["countRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/wait": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Wait for requests
         * Responds as soon as enough requests meet all filters, or after a time. Requests that were recorded before count, unless `since` excludes them. After the time, `isMet` is false, and `nearMisses` says what came instead.
         */
        get: operations["waitForRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/near-misses": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List near misses
         * Explains an assertion that fails. Returns the requests that differ least from the filters, each with its differences.
         */
        get: operations["listNearMisses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests.har": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Export requests as HAR
         * Returns the requests that meet all filters as a HAR 1.2 file, oldest first. Browsers and other tools import it. Secrets are replaced as in the list of requests.
         */
        get: operations["exportHar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests.jsonl": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Export requests as JSON lines
         * Returns the requests that meet all filters, oldest first, each on its own line. Secrets are replaced as in the list of requests.
         */
        get: operations["exportJsonLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{id}": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a request. */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a request
         * Returns a request of the journal with its response, the reason why it was rejected, and what it changed.
         */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Watch a sandbox
         * Server-sent events: `request` for each request that has ended (`RequestSummary`), `task` for each task that is queued or has ended (`TaskEvent`), and `change` for each other record that changes (`ChangeEvent`). `reset` means that the journal was emptied or the state was replaced (`ResetEvent`): read it again. The first event after a pause is sent immediately, and later ones in groups, every 250 ms at most. A comment every 15 seconds keeps the connection open. The mock disconnects a reader that is too slow. With `Last-Event-ID`, the next connection gets the missed requests.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List failed requests
         * Returns the newest requests that were rejected, met a fault, or have violations, newest first.
         */
        get: operations["listErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deviations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List violations
         * Returns where requests and responses don't match the description of the API. It counts those of all sandboxes since the mock started.
         */
        get: operations["listDeviations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List faults
         * Returns all faults of a sandbox, including those that can't happen again.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * Makes requests fail. A request can meet several faults: latencies add up, and of each other kind, only the first one counts. Probabilities are drawn from the seed of the sandbox, so that a run can be repeated.
         */
        post: operations["addFault"];
        /**
         * Remove all faults
         * Removes all faults of a sandbox, and ends all incidents, whose held tasks are released. Tasks that other faults have held stay held.
         */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/{id}": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a fault. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a fault
         * Removes a fault, and returns it with its counters. Other faults stay as they are, and tasks that the fault has held stay held. The last fault of an incident ends the incident, whose held tasks are released.
         */
        delete: operations["removeFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents
         * Returns all named sets of faults, as they happen in production. Each says what it does, and how to end it.
         */
        get: operations["listIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{name}": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The name of an incident. */
                name: components["parameters"]["IncidentName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an incident
         * Adds the faults of the incident. The body limits all of them, and those that can't happen then are left out. If the incident is active, the status code is 409.
         */
        post: operations["beginIncident"];
        /**
         * End an incident
         * Removes the faults of the incident, and releases its held tasks.
         */
        delete: operations["endIncident"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the task worker
         * Returns whether the worker runs, how many tasks wait for it, and some tasks. Without a query, these are the first 100 that wait. The mock keeps the newest 100,000 tasks that have ended.
         */
        get: operations["getTaskWorker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause the task worker
         * The mock still accepts tasks, but they stay PENDING. Requests that wait for a task return 504 after a while.
         */
        post: operations["pauseTaskWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume the task worker
         * Starts the worker again. It finishes all tasks that are due.
         */
        post: operations["resumeTaskWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /**
         * Get a task
         * Returns the task with an ID, or the newest one.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/finish": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a task
         * Runs a PENDING task now, even if it is held or the worker is paused. It succeeds or fails as it would later.
         */
        post: operations["finishTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/fail": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fail a task
         * Ends a PENDING task as FAILED, without any of its effects.
         */
        post: operations["failTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/hold": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a task
         * Keeps a task PENDING until you release, finish, or fail it. Other tasks do not wait for it.
         */
        post: operations["holdTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/release": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a task
         * Lets the worker run a held task as soon as it is due.
         */
        post: operations["releaseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{taskId}/delay": {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delay a task
         * Adds to the time that a PENDING task takes. Other tasks do not wait for it.
         */
        post: operations["delayTask"];
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
        /** Why the request failed. */
        Refusal: {
            /** What is wrong, and what to send instead. */
            error: string;
        };
        /** A session of a player in a game. */
        PlayerSession: {
            /** The game, as the login names it. */
            gameId: string;
            /**
             * Format: date-time
             * When it expires.
             */
            expiresAt: string;
            /** Whether it has expired. */
            isExpired: boolean;
            /** A JWT of the session. */
            sessionJwt: string;
        };
        /** 1 to 64 letters, digits, dots, dashes, and underscores, but not only dots. */
        SandboxNameValue: string;
        /** The mock deletes the sandbox after so many seconds without use, on the clock of this machine. With a state folder, the time counts only while the sandbox is in memory, and not after a restart. */
        TimeToLive: number;
        /** A sandbox to create. */
        NewSandbox: {
            /** Its name. Without one, the mock chooses one. */
            name?: components["schemas"]["SandboxNameValue"];
            /** The sandbox whose state is copied, with its clock and sessions. Empty for the default sandbox. Faults and the journal are not copied. Without it, the new sandbox has the base state. */
            from?: string;
            /** The mock deletes the sandbox after so many seconds without use, on the clock of this machine. The default is a day. With a state folder, the time counts only while the sandbox is in memory, and not after a restart. */
            ttlSeconds?: components["schemas"]["TimeToLive"];
        };
        /** A sandbox, and how to reach it. */
        SandboxInfo: {
            /** Its name. Empty for the default sandbox. */
            name: string;
            /**
             * Format: date-time
             * The time of its clock.
             */
            now: string;
            /** How many accounts it has. */
            players: number;
            /** How many API requests it has received. */
            requests: number;
            /** How many tasks are PENDING. */
            waitingTasks: number;
            /** Base URL of the API in this sandbox. */
            api: string;
            /** Its own key pairs. Empty unless it was created with `POST /_mock/sandboxes`. */
            apiKeys: components["schemas"]["SandboxKey"][];
            /**
             * Format: date-time
             * When the mock deletes it unless it is used, on the clock of this machine. Null if it has no time to live.
             */
            expiresAt: string | null;
        };
        /** A key pair of a sandbox. */
        SandboxKey: {
            /** The key of the base state, and the name of the sandbox. */
            apiKey: string;
            /** A random secret key. */
            secretKey: string;
            /** The game that owns the key. */
            gameId: string;
            /**
             * The role of the key.
             * @enum {string}
             */
            role: "user" | "game" | "admin";
        };
        /** A summary of a sandbox. */
        WorldInfo: {
            /** Its name. Empty for the default sandbox. */
            name: string;
            /**
             * Format: date-time
             * The time of its clock.
             */
            now: string;
            /** How many accounts it has. */
            players: number;
            /** How many API requests it has received. */
            requests: number;
            /** How many tasks are PENDING. */
            waitingTasks: number;
        };
        /** A summary of the mock. */
        MockInfo: {
            memory: components["schemas"]["MemoryInfo"];
            /** The package. */
            name: string;
            /** Its version. */
            version: string;
            /** Base URL of the API. */
            api: string;
            /**
             * Where responses come from.
             * @enum {string}
             */
            mode: "stateful" | "static" | "proxy";
            /**
             * The network whose server the mock behaves like. Absent with a proxy, and in static mode, unless you chose one.
             * @enum {string}
             */
            network?: "testnet" | "mainnet";
            /** Number of the PLYR chain of the network, 62831 or 16180. */
            chainId?: number;
            /**
             * How the mock checks signatures.
             * @enum {string}
             */
            hmac: "verify" | "presence" | "off";
            /** The server that receives the requests, in proxy mode. */
            proxy?: string;
            modes: components["schemas"]["MockModes"];
            world: components["schemas"]["WorldInfo"];
        };
        /** The start options that change the behavior of the mock. */
        MockModes: {
            /** Whether it rejects what the docs forbid and the server accepts. */
            strict: boolean;
            /** Whether it accepts no fixed one-time password. */
            strictOtp: boolean;
            /** Whether tasks run one after the other, as on the server. */
            realisticTiming: boolean;
            /** How long a task takes, in milliseconds. */
            taskDelayMs: number;
            /** How long a request waits for its task at most, in milliseconds. */
            syncTimeoutMs: number;
            /**
             * The clock that timestamps of signatures are compared with.
             * @enum {string}
             */
            signatureClock: "sandbox" | "real";
            /** Whether it simulates the reward pool. */
            rewardPool: boolean;
        };
        /** How much memory the mock uses, and the limits. */
        MemoryInfo: {
            /** Memory of the recorded requests, in all sandboxes. */
            journalBytes: number;
            /** Above it, the mock deletes the oldest requests. */
            journalLimitBytes: number;
            /** Named sandboxes in memory. */
            sandboxes: number;
            /** Beyond it, the least recently used sandbox is evicted. */
            maxSandboxes: number;
        };
        /** Lists of records by table. The tables may differ from version to version. */
        Snapshot: {
            [key: string]: Record<string, never>[];
        };
        /** The clock of a sandbox. */
        ClockInfo: {
            /**
             * Format: date-time
             * The time.
             */
            now: string;
            /** The time in milliseconds since the epoch. */
            ms: number;
            /** The time to sign with, in milliseconds since the epoch. It differs from `ms` with `--signature-clock real`. */
            signatureMs: number;
            /** How far it is ahead of the clock of the machine, in milliseconds. */
            aheadMs: number;
        };
        /** The task worker of a sandbox. */
        TaskWorker: {
            /** Whether it is paused. */
            isPaused: boolean;
            /** How many tasks are PENDING. */
            waiting: number;
            /** The tasks that the query selects, at most as many as the limit. Only GET returns them. */
            tasks?: components["schemas"]["TaskInfo"][];
            /** How many tasks the query selects. */
            total?: number;
        };
        /** A background task. */
        TaskInfo: {
            /** Its ID. */
            taskId: string;
            /** The name of the work that it does. */
            method: string;
            /**
             * Its status.
             * @enum {string}
             */
            status: "PENDING" | "SUCCESS" | "FAILED";
            /** The transaction. */
            hash: string | null;
            /** The error message that the API returns. */
            errorMessage: string | null;
            /** Why it failed, for testers. The API does not return it. */
            reason?: string;
            /** Whether it stays PENDING until you release it. */
            isHeld: boolean;
            /**
             * Format: date-time
             * When it was queued.
             */
            queuedAt: string;
            /**
             * Format: date-time
             * When the worker finishes it.
             */
            dueAt?: string;
            /**
             * Format: date-time
             * When it ended.
             */
            endedAt?: string;
            /** The request that queued it. Missing when the journal doesn't have that request, or not yet. */
            requestId?: number;
            /** The operation of that request. */
            operationId?: string | null;
            /** The game, if it is about one. */
            gameId?: string;
            /** The room, if it is about one. */
            roomId?: string;
            /** The players that it is about. */
            players: string[];
        };
        /** How a task fails. */
        TaskFailure: {
            /** Without it, the transaction is reverted, and the error message is `Transaction Receipt Failed`. */
            errorMessage?: string;
        };
        /** How long a task is delayed. */
        TaskDelayRequest: {
            ms: components["schemas"]["TaskDelay"];
        };
        /** A player, without secrets. */
        PlayerInfo: {
            /** The PLYR[ID]. */
            plyrId: string;
            primaryAddress: components["schemas"]["Address"];
            mirrorAddress: components["schemas"]["Address"];
            /** Whether logins are rejected. */
            isLocked: boolean;
            /**
             * Format: date-time
             * When the lock ends.
             */
            lockedUntil: string | null;
            /** Wrong one-time passwords since the last login. */
            failedLogins: number;
            /** Of the mirror address. */
            balances: components["schemas"]["Balances"];
            /** Of the primary address. */
            primaryBalances: components["schemas"]["Balances"];
            /** What games can spend. */
            allowances: components["schemas"]["AllowanceInfo"][];
            /** The newest session of each game. */
            sessions: components["schemas"]["SessionInfo"][];
        };
        /** Some players of a sandbox. */
        PlayerList: {
            /** The players, at most as many as the limit. */
            players: components["schemas"]["PlayerInfo"][];
            /** How many players match. */
            total: number;
        };
        /** Some rooms of a sandbox. */
        RoomList: {
            /** The rooms, newest first, at most as many as the limit. */
            rooms: components["schemas"]["RoomInfo"][];
            /** How many rooms match. */
            total: number;
        };
        /** A room of a game. */
        RoomInfo: {
            /** The game. */
            gameId: string;
            /** The number of the room among those of its game. */
            roomId: string;
            roomAddress: components["schemas"]["Address"];
            /** Whether the game has ended it. */
            isEnded: boolean;
            /**
             * Format: date-time
             * Its deadline. Null if it is beyond the range of dates.
             */
            deadline: string | null;
            /**
             * Format: date-time
             * When it was created, on the clock of the sandbox. Null in a state of version 0.3.
             */
            createdAt: string | null;
            /** The players who have joined and not left. */
            players: string[];
            /** Payments that are not yet earned, by token. */
            pot: components["schemas"]["Balances"];
        };
        /** Some chips of a sandbox. */
        ChipList: {
            /** The chips, newest first, at most as many as the limit. */
            chips: components["schemas"]["ChipInfo"][];
            /** How many chips match. */
            total: number;
        };
        /** A chip of a game. */
        ChipInfo: {
            /** The game. */
            gameId: string;
            chip: components["schemas"]["Address"];
            /** Its name. */
            name: string;
            /** Its symbol. */
            symbol: string;
            /** URL of its image. Can be empty. */
            image: string;
            totalSupply: components["schemas"]["Amount"];
            /** How many addresses have some. */
            holderCount: number;
            /** At most 100 holders, the largest amounts first. */
            holders: components["schemas"]["Holder"][];
        };
        /** The owner of an amount. */
        Holder: {
            address: components["schemas"]["Address"];
            /** The player who has the address, if any. */
            player: string | null;
            amount: components["schemas"]["Amount"];
        };
        /** Some NFT collections of a sandbox. */
        NftList: {
            /** The collections, newest first, at most as many as the limit. */
            nfts: components["schemas"]["NftInfo"][];
            /** How many collections match. */
            total: number;
        };
        /** An NFT collection of a game. */
        NftInfo: {
            /** The game. */
            gameId: string;
            nft: components["schemas"]["Address"];
            /** Its name. */
            name: string;
            /** Its symbol. */
            symbol: string;
            /** URL of its image. Can be empty. */
            image: string;
            /** Whether its NFTs can't be transferred. */
            isSbt: boolean;
            /** The chain that it is on. */
            chainTag: string;
            /** How many NFTs it has. */
            totalSupply: number;
            /** How many addresses have some. */
            holderCount: number;
            /** At most 100 holders, those with the most NFTs first. */
            holders: components["schemas"]["TokenHolder"][];
        };
        /** The owner of NFTs or badges. */
        TokenHolder: {
            address: components["schemas"]["Address"];
            /** The player who has the address, if any. */
            player: string | null;
            /** How many it has. */
            count: number;
            /** The token IDs of at most 100 of them. */
            tokenIds: string[];
        };
        /** Some kinds of badges of a sandbox. */
        BadgeList: {
            /** The kinds of badges, newest first, at most as many as the limit. */
            badges: components["schemas"]["BadgeInfo"][];
            /** How many kinds match. */
            total: number;
        };
        /** A kind of badge of a game. */
        BadgeInfo: {
            /** The game. */
            gameId: string;
            /** Its name in requests. */
            slug: string;
            /** Its name. */
            name: string;
            /** What it is for. */
            description: string;
            /** URL of its image. */
            image: string;
            contractAddress: components["schemas"]["Address"];
            /** How many players have it. */
            totalSupply: number;
            /** How many addresses have it. */
            holderCount: number;
            /** At most 100 holders. */
            holders: components["schemas"]["TokenHolder"][];
        };
        /** Some entries of the activity log. */
        ActivityList: {
            /** The entries, newest first, at most as many as the limit. */
            entries: components["schemas"]["ActivityEntry"][];
            /** How many entries match. */
            total: number;
        };
        /** An entry of the activity log, with the names of the API. */
        ActivityEntry: {
            /** Its ID. */
            _id: string;
            /** The player, or the account of a game. */
            plyrId?: unknown;
            /** The game. */
            gameId?: unknown;
            /** The kind of record, such as `user` or `game`. */
            type: string;
            /** What was done, such as `login`. */
            action: string;
            /** More about it. */
            data?: Record<string, never>;
            /**
             * Format: date-time
             * When it was done.
             */
            timestamp: string;
            /**
             * Always 0.
             * @constant
             */
            __v: 0;
        };
        /** Key pairs of a sandbox. */
        KeyList: {
            /** The demo keys, and the sandbox's own keys. */
            keys: components["schemas"]["KeyPair"][];
        };
        /** A key pair. */
        KeyPair: {
            /** The header `apikey` of requests. */
            apiKey: string;
            /** The secret key to sign with. */
            secretKey: string;
            /** The game that owns the key. */
            gameId: string;
            /**
             * The role of the key.
             * @enum {string}
             */
            role: "user" | "game" | "admin";
        };
        /** The operations of the API. */
        OperationList: {
            /** The operations, in the order of the docs. */
            operations: components["schemas"]["OperationInfo"][];
        };
        /** An operation of the API. */
        OperationInfo: {
            /** Its operationId. */
            operationId: string;
            /** HTTP method. */
            method: string;
            /** Its path below `/api`, with parameters in braces. */
            path: string;
            /** What it does. */
            summary: string;
            /** The title of its section in the docs. */
            section: string;
            /** Its place on the docs page, such as `#/users/getuserinfo`. */
            docs: string;
            /** Whether the mock requires a signature. */
            isSigned: boolean;
            /** The role that an API key needs, such as `admin`. */
            role: string;
            /** Whether it queues a background task. */
            hasTask: boolean;
            /** The networks that have it. Null when the description doesn't say. */
            networks: string[] | null;
            /** Its documented responses. */
            responses: components["schemas"]["DocumentedResponse"][];
        };
        /** The documented responses with one status code. */
        DocumentedResponse: {
            /** The status code. */
            status: number;
            /** The names of its examples, for `Prefer: code=..., example=...`. */
            examples: string[];
        };
        /** How much a game can spend of a token. */
        AllowanceInfo: {
            /** The game. */
            gameId: string;
            /** The token. */
            token: string;
            /** In whole tokens. Null without a limit. */
            amount: number | null;
            /** Whether it has not expired. */
            isCurrent: boolean;
        };
        /** The newest session of a player for a game. */
        SessionInfo: {
            /** The game. */
            gameId: string;
            /** Counts the sessions for the game. */
            number: number;
            /**
             * Format: date-time
             * When it ends. Null after a logout.
             */
            endsAt: string | null;
            /** Whether it has not ended. */
            isCurrent: boolean;
        };
        /** Balances to set. */
        NewBalances: {
            /** Of the mirror address, from which games spend. */
            balances?: components["schemas"]["Balances"];
            /** Of the primary address. */
            primaryBalances?: components["schemas"]["Balances"];
        };
        /** Allowances to set. */
        NewAllowances: {
            gameId: components["schemas"]["SeedPlyrId"];
            /** Amounts by token. 0 removes an allowance. */
            allowances: components["schemas"]["Balances"];
            /** Seconds. Without it, an allowance that exists keeps its own, and a new one lasts a year. */
            expiresIn?: number;
        };
        /** How long a player is locked. */
        PlayerLock: {
            /**
             * Milliseconds.
             * @default 60000
             */
            forMs: number;
        };
        /** The sessions to expire. */
        SessionFilter: {
            /** The game, as the login named it. */
            gameId?: string;
        };
        /** Faults that belong together. */
        Incident: {
            /** Its name. */
            name: string;
            /** What happens. */
            title: string;
            /** What callers see, and what the server does. */
            description: string;
            /** When it ends. */
            end: string;
            /** The request that ends it. */
            endWith?: string;
            /** How to set it up, if no request can begin it. */
            setUp?: string;
            /** Whether it can still happen in the sandbox. */
            isActive: boolean;
            /** Its faults in the sandbox, with their counters. */
            faults: components["schemas"]["Fault"][];
        };
        /** All incidents. */
        IncidentList: {
            /** Each with its state in the sandbox. */
            incidents: components["schemas"]["Incident"][];
        };
        /** Which requests an incident applies to, how likely, and how often. */
        IncidentOptions: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
        };
        /** The effects of ending an incident. */
        EndedIncident: {
            /** Its name. */
            name: string;
            /** How many faults were removed. */
            removedFaults: number;
            /** How many held tasks were released. */
            releasedTasks: number;
        };
        /** A token's name such as `plyr`, its address, or the address of a chip. */
        TokenName: string;
        /** Whole tokens as a decimal number, with at most 18 digits after the dot. */
        Amount: string;
        /** An address: 0x and 40 hexadecimal digits. If it has capital letters, they must match its checksum. */
        Address: string;
        /** Amounts by token. */
        Balances: {
            [key: string]: components["schemas"]["Amount"];
        };
        /** A date and time such as `2026-01-31T12:00:00Z`, or a time from now on the clock of the sandbox, such as `-2h` or `+30d`. The units are ms, s, m, h, d, w, and y. */
        Moment: string;
        /** A PLYR[ID] or game ID: 5 to 64 letters, digits, and dashes. Stored in lowercase. */
        SeedPlyrId: string;
        /** The private key of the wallet, from which the address is computed: 0x and 64 hexadecimal digits. The mock does not keep it. */
        SeedPrivateKey: string;
        /** A player, whose tokens are at the mirror address, or an address. */
        SeedOwner: string;
        /** A wallet that may decide on permission upgrades. */
        SeedAdmin: {
            /** Its name. */
            name: string;
            address: components["schemas"]["Address"];
        };
        /** A key pair. Name the game as `gameId` or as `plyrId`. */
        SeedApiKey: {
            /** The game that owns the key. A game without a player account gets one. */
            gameId?: components["schemas"]["SeedPlyrId"];
            /** The same as `gameId`. */
            plyrId?: components["schemas"]["SeedPlyrId"];
            /** The API key, without `@`. Only the own keys of a sandbox have one. */
            apiKey: string;
            /** The secret key. */
            secretKey: string;
            /**
             * The role of the key.
             * @default game
             * @enum {string}
             */
            role: "user" | "game" | "admin";
        } & (unknown | unknown);
        /** How much a game may spend of a player's tokens. */
        SeedAllowance: {
            gameId: components["schemas"]["SeedPlyrId"];
            token: components["schemas"]["TokenName"];
            /** Whole tokens. */
            amount: number;
            /** When it ends; in a year, if left out. */
            expiresAt?: components["schemas"]["Moment"];
        };
        /** A session of a player in a game. It ends older ones of the same game. `GET /_mock/players/{plyrId}/sessions` returns its JWT. */
        SeedSession: {
            gameId: components["schemas"]["SeedPlyrId"];
            /** When it ends; in a day, if left out. With a time that has passed, the session has expired. */
            expiresAt?: components["schemas"]["Moment"];
        };
        /** A player, or the player account of a game. */
        SeedPlayer: {
            plyrId: components["schemas"]["SeedPlyrId"];
            /** The player's wallet. For a new player without a wallet, it is derived from the PLYR[ID], and can't sign. */
            primaryAddress?: components["schemas"]["Address"];
            privateKey?: components["schemas"]["SeedPrivateKey"];
            /** The address that has the player's tokens. For a new player, the default follows from the wallet. */
            mirrorAddress?: components["schemas"]["Address"];
            /** Secret of the one-time passwords, in Base32: letters, and the digits 2 to 7. */
            totpSecret?: string;
            /** A one-time password that always works. */
            fixedOtp?: string;
            /** URL of the image. */
            avatar?: string;
            /** When the account was created; now, if left out. */
            createdAt?: components["schemas"]["Moment"];
            /** Until then, logins with one-time passwords are rejected. A time that has passed unlocks the account. */
            lockedUntil?: components["schemas"]["Moment"];
            balances?: components["schemas"]["Balances"];
            primaryBalances?: components["schemas"]["Balances"];
            /** Allowances. One of the same game and token is replaced. */
            allowances?: components["schemas"]["SeedAllowance"][];
            /** Sessions. */
            sessions?: components["schemas"]["SeedSession"][];
        };
        /** A game, which is a player account too. */
        SeedGame: {
            gameId: components["schemas"]["SeedPlyrId"];
            /** The wallet of the game, as for a player. */
            primaryAddress?: components["schemas"]["Address"];
            privateKey?: components["schemas"]["SeedPrivateKey"];
            /** The address that has the tokens of the game. */
            mirrorAddress?: components["schemas"]["Address"];
            /** URL of the image. */
            avatar?: string;
            /** When the account was created; now, if left out. */
            createdAt?: components["schemas"]["Moment"];
            balances?: components["schemas"]["Balances"];
            /** Its credit for NFT operations. */
            nftCredit?: number;
        };
        /** A game room. One with the same number is changed, and keeps its other fields. */
        SeedRoom: {
            gameId: components["schemas"]["SeedPlyrId"];
            /** Its number, from 1 on, with at most 15 digits; the next one of the game, if left out. */
            roomId?: string;
            /** Where its tokens are. The default follows from its number. */
            roomAddress?: components["schemas"]["Address"];
            /** When it expires; in 30 days, if left out. */
            deadline?: components["schemas"]["Moment"];
            /**
             * Whether the game has ended it.
             * @default false
             */
            isEnded: boolean;
            /** The players in it. */
            players?: components["schemas"]["SeedPlyrId"][];
            balances?: components["schemas"]["Balances"];
        };
        /** A chip. One with the same address is changed, and keeps its other fields. */
        SeedChip: {
            gameId: components["schemas"]["SeedPlyrId"];
            /** Its address. Without one, a new chip is created. */
            chip?: components["schemas"]["Address"];
            /** Its name. */
            name: string;
            /** Its symbol. */
            symbol: string;
            /** URL of the image, without spaces. */
            image?: string;
            /** Whole chips by player or address. */
            holders?: {
                [key: string]: components["schemas"]["Amount"];
            };
        };
        /** An NFT. One with the same number gets the owner and the metadata. */
        SeedNft: {
            /** Its number, with at most 15 digits; the next one, if left out. */
            tokenId?: string;
            owner: components["schemas"]["SeedOwner"];
            /** The address of its metadata. */
            tokenUri?: string;
            /** Its metadata. Without `tokenUri`, the mock uploads it. */
            metaJson?: Record<string, never>;
        };
        /** A contract of NFTs. With `gameId`, it is a collection of the game, which needs a name and a symbol. One with the same address is changed, and keeps its other fields. */
        SeedNftCollection: {
            /**
             * Its chain.
             * @enum {string}
             */
            chainTag: "plyrTestnet" | "fuji" | "sepolia" | "bscTestnet" | "avalanche";
            /** Its address. Without one, a new contract is created. */
            nft?: components["schemas"]["Address"];
            gameId?: components["schemas"]["SeedPlyrId"];
            /** Its name. */
            name?: string;
            /** Its symbol. */
            symbol?: string;
            /** URL of the image, without spaces. */
            image?: string;
            /**
             * Whether its tokens can never change hands.
             * @default false
             */
            isSbt: boolean;
            /** Its NFTs. */
            tokens?: components["schemas"]["SeedNft"][];
        };
        /** A player who has the badge. One who has it already keeps it. */
        SeedBadgeHolder: {
            plyrId: components["schemas"]["SeedPlyrId"];
            /** ID of the badge, 24 hexadecimal digits in lowercase; a new one, if left out. */
            id?: string;
            /** When it was minted; now, if left out. */
            createdAt?: components["schemas"]["Moment"];
        };
        /** A kind of badge. The first one of a game creates its badge collection. */
        SeedBadge: {
            /** The name in requests. Stored in lowercase. */
            slug: string;
            /** Its name. */
            name: string;
            /** What it is for. */
            description: string;
            /** URL of the image, without spaces. */
            image: string;
            /** Its traits. */
            attributes?: {
                /** Name of the trait. */
                trait_type: string;
                /** Value of the trait. */
                value: string;
            }[];
            /** When it was created; now, if left out. */
            createdAt?: components["schemas"]["Moment"];
            /** Who has it. */
            holders?: components["schemas"]["SeedBadgeHolder"][];
        };
        /** The badges of a game. */
        SeedBadgeCollection: {
            gameId: components["schemas"]["SeedPlyrId"];
            /** The address of its contract; a new one, if left out. */
            badgeCollection?: components["schemas"]["Address"];
            /** Its name; by default, the game ID with `-BADGE`. */
            name?: string;
            /** Its symbol; by default, the name. */
            symbol?: string;
            /** Its kinds of badges. */
            badges?: components["schemas"]["SeedBadge"][];
        };
        /** A JSON file that the mock returns as metadata of NFTs. The mock never fetches one. */
        SeedUpload: {
            /** Its address. */
            uri: string;
            /** The file. */
            content: Record<string, never>;
        };
        /** An airdrop. One with the same number is changed, and keeps its other fields. */
        SeedCampaign: {
            /** Its number. */
            campaignId: number;
            /** Seconds since the epoch, or a date and time, or a time from now such as `-20w`. */
            startTime: number | string;
            /** Number of periods. */
            vestPeriodCount: number;
            /** Length of a period in seconds. */
            vestPeriodLength: number;
            /**
             * As in the contract.
             * @default 0
             */
            fee: number;
            unclaimedReward?: components["schemas"]["Amount"];
            /** Who gets what. */
            rewards?: {
                address: components["schemas"]["Address"];
                total: components["schemas"]["Amount"];
                claimed?: components["schemas"]["Amount"];
            }[];
        };
        /** The credit of a game for NFT operations. */
        SeedCredit: {
            gameId: components["schemas"]["SeedPlyrId"];
            /** How much. */
            credit: number;
        };
        /** How the whole mock behaves, like the options with the same names. They apply only in `--seed-file` and `startMock`. An option of the command or of `startMock` overrides them. */
        SeedModes: {
            /**
             * The network whose server to behave like.
             * @enum {string}
             */
            network?: "testnet" | "mainnet";
            /**
             * How to check signatures.
             * @enum {string}
             */
            hmac?: "verify" | "presence" | "off";
            /** Reject what the docs forbid and the server accepts. */
            strict?: boolean;
            /** Accept no fixed one-time password. */
            strictOtp?: boolean;
            /** Take as long as the server. */
            realisticTiming?: boolean;
            /** Simulate the reward pool. */
            rewardPool?: boolean;
            /**
             * The clock that signatures are checked against.
             * @enum {string}
             */
            signatureClock?: "sandbox" | "real";
            /** How long a task takes. */
            taskDelayMs?: number;
            /** How long a request waits for its task. */
            syncTimeoutMs?: number;
        };
        /** Data to add to a sandbox, or to change. Everything else stays. Records with the same name, number, or address are changed, and others are added. Sections are read in the order of this list. */
        Seed: {
            /** For editors. The mock ignores it. */
            $schema?: string;
            modes?: components["schemas"]["SeedModes"];
            /** The seed of IDs, hashes, and the key of sessions from now on. */
            seed?: string;
            /**
             * Empty the sandbox first. Its own API keys stay, with the accounts of their games.
             * @default false
             */
            empty: boolean;
            /** Moves the clock forward to this time. In `--seed-file` and `startMock`, each new sandbox and each reset moves it, and a date that has passed means the current time. */
            clock?: components["schemas"]["Moment"];
            /** Whether the task worker is paused. */
            isPaused?: boolean;
            /** Players. One that exists keeps everything that is not named: addresses, passwords, sessions, and balances. */
            players?: components["schemas"]["SeedPlayer"][];
            /** Games. */
            games?: components["schemas"]["SeedGame"][];
            /** Key pairs. One of the same API key is replaced. */
            apiKeys?: components["schemas"]["SeedApiKey"][];
            admin?: components["schemas"]["SeedAdmin"];
            /** Wallets that decide on permission upgrades. */
            admins?: components["schemas"]["SeedAdmin"][];
            /** Chips of games. */
            chips?: components["schemas"]["SeedChip"][];
            /** Game rooms. */
            rooms?: components["schemas"]["SeedRoom"][];
            /** Metadata files. */
            uploads?: components["schemas"]["SeedUpload"][];
            /** NFTs. */
            nftCollections?: components["schemas"]["SeedNftCollection"][];
            /** Badges. */
            badgeCollections?: components["schemas"]["SeedBadgeCollection"][];
            /** Airdrops. */
            airdropCampaigns?: components["schemas"]["SeedCampaign"][];
            /** Credits of games. */
            nftCredits?: components["schemas"]["SeedCredit"][];
            /** Faults to add, as for `POST /_mock/faults`. */
            faults?: components["schemas"]["NewFault"][];
        };
        /** How long a request waits before anything else happens. */
        Latency: components["schemas"]["FixedLatency"] | components["schemas"]["UniformLatency"] | components["schemas"]["LognormalLatency"];
        /** Always the same. */
        FixedLatency: {
            /**
             * Always the same. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            distribution: "fixed";
            ms: components["schemas"]["Delay"];
        };
        /** Evenly between two limits. */
        UniformLatency: {
            /**
             * Evenly between two limits. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            distribution: "uniform";
            minMs: components["schemas"]["Delay"];
            maxMs: components["schemas"]["Delay"];
        };
        /** Like a real network, mostly short and rarely long. */
        LognormalLatency: {
            /**
             * Like a real network. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            distribution: "lognormal";
            medianMs: components["schemas"]["Delay"];
            /** Standard deviation of the logarithm. */
            sigma: number;
            maxMs?: components["schemas"]["Delay"];
        };
        /** Milliseconds, at most ten minutes. */
        Delay: number;
        /** An operationId of the API, or `*` for all operations. */
        OperationOrAll: string;
        /** How many times it happens. Without it, there is no limit, and a step of a sequence happens once. */
        FaultTimes: number;
        /** Only the nth request that matches, counted from 1 since the fault was added. The fault happens once at most. */
        FaultNth: number;
        /**
         * The same as `times: 1`.
         * @default false
         */
        FaultOnce: boolean;
        /** Which requests a fault is for. All members must match. */
        FaultMatch: {
            /** The path below `/api`, not case-sensitive. `*` matches any characters of a segment. As the last segment, it matches all remaining segments. */
            path?: string;
            /** A player of a session in the request, or one that the request names. */
            player?: string;
            /** The ID of a room that the request names. */
            room?: string;
            /** The API key of the request. */
            key?: string;
            /** Values of the body by field. A dot leads into an object or an array, such as `amounts.0`. */
            body?: Record<string, never>;
        };
        /** A fault to add. `kind` says what goes wrong. `operation`, `match`, `nth`, `probability`, `times`, and `once` say when. */
        NewFault: components["schemas"]["LatencyFault"] | components["schemas"]["StatusFault"] | components["schemas"]["ResponseFault"] | components["schemas"]["DropFault"] | components["schemas"]["TruncateFault"] | components["schemas"]["SlowFault"] | components["schemas"]["OutageFault"] | components["schemas"]["TaskFault"] | components["schemas"]["SequenceFault"];
        /**
         * How likely it is, for each request that matches.
         * @default 1
         */
        Probability: number;
        /** The request waits before anything else happens. */
        LatencyFault: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /**
             * The request waits. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "latency";
            latency: components["schemas"]["Latency"];
        };
        /** A documented response instead of handling the request. */
        StatusFault: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /**
             * A documented response. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "status";
            /** A status code that the operation documents. */
            status: number;
            /** The name of a documented example. Without it, the first one. */
            example?: string;
        };
        /** Any response, such as that of a gateway. The request is not handled, or with `after`, it is. */
        ResponseFault: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /**
             * Any response. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "response";
            /** The status code. */
            status: number;
            /** More headers, and headers that replace those of the mock, such as `content-type`. */
            headers?: {
                [key: string]: string;
            };
            /** A string is sent as it is: as HTML if it starts with `<`, else as plain text. Anything else is sent as JSON. Without it, the body is empty. */
            body?: unknown;
            /**
             * Whether the request is handled first.
             * @default false
             */
            after: boolean;
        };
        /** The connection ends without a response. */
        DropFault: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /**
             * The connection ends. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "drop";
            /**
             * Whether the request is handled first.
             * @default false
             */
            after: boolean;
        };
        /** The response breaks off. */
        TruncateFault: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /**
             * The response breaks off. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "truncate";
            /** How much is sent. Without it, half of the body. */
            bytes?: number;
        };
        /** The response is sent slowly. */
        SlowFault: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /**
             * The response is sent slowly. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "slow";
            /** How fast. */
            bytesPerSecond: number;
        };
        /** Something that the server depends on is down. Operations that need it fail as on the server, and others don't meet the fault. */
        OutageFault: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /**
             * Something is down. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "outage";
            dependency: components["schemas"]["Dependency"];
        };
        /** The background task of the request fails, waits, or takes longer. Requests that queue no task don't meet the fault. Other tasks don't wait for it. */
        TaskFault: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /**
             * Something happens to the task. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "task";
            /**
             * `hold` keeps the task PENDING until you release, finish, or fail it under `/_mock/tasks/`. `delay` requires `ms` and adds it to the time that the task takes.
             * @enum {string}
             */
            effect: "fail" | "hold" | "delay";
            /** For `fail`: the error message of the task. Without it, the transaction is reverted, and the error message is `Transaction Receipt Failed`. */
            errorMessage?: string;
            ms?: components["schemas"]["TaskDelay"];
        };
        /** Each request that matches takes the next step. After the last one, the fault is used up. */
        SequenceFault: {
            operation?: components["schemas"]["OperationOrAll"];
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability?: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /**
             * One step after the other. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "sequence";
            /** What happens, in order. */
            steps: components["schemas"]["FaultStep"][];
            /**
             * Whether it starts again after the last step.
             * @default false
             */
            repeat: boolean;
        };
        /** One step of a sequence, for one request or for as many as `times` says. A step takes no other field that says when a fault happens. A step of kind `none` leaves its requests alone. */
        FaultStep: components["schemas"]["NoFault"] | components["schemas"]["LatencyFault"] | components["schemas"]["StatusFault"] | components["schemas"]["ResponseFault"] | components["schemas"]["DropFault"] | components["schemas"]["TruncateFault"] | components["schemas"]["SlowFault"] | components["schemas"]["OutageFault"] | components["schemas"]["TaskFault"];
        /** Nothing goes wrong. */
        NoFault: {
            times?: components["schemas"]["FaultTimes"];
            /**
             * Nothing goes wrong. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "none";
        };
        /** Milliseconds on the clock of the sandbox, at most a year. */
        TaskDelay: number;
        /**
         * For `outage`: what is down. `chain` is the RPC server of the chain, and `redis` takes tasks. `database` has API keys and players. `tokenList` is the list of tokens, which the server fetches at its start.
         * @enum {string}
         */
        Dependency: "chain" | "database" | "redis" | "tokenList";
        /** A fault as it was added, with its counters. */
        Fault: {
            /** The ID to remove it with. It is never used twice in a sandbox. */
            id: string;
            operation: components["schemas"]["OperationOrAll"];
            /**
             * What goes wrong.
             * @enum {string}
             */
            kind: "latency" | "status" | "response" | "drop" | "truncate" | "slow" | "outage" | "task" | "sequence";
            match?: components["schemas"]["FaultMatch"];
            nth?: components["schemas"]["FaultNth"];
            probability: components["schemas"]["Probability"];
            times?: components["schemas"]["FaultTimes"];
            once?: components["schemas"]["FaultOnce"];
            /** How many more times it can happen. Null without a limit. */
            remaining: number | null;
            /** How many times it has happened. */
            hits: number;
            /** The incident that it is a part of. */
            incident?: string;
            latency?: components["schemas"]["Latency"];
            /** The status code, for kinds `status` and `response`. */
            status?: number;
            /** The name of a documented example, of kind `status`. */
            example?: string;
            /** The headers, for kind `response`. */
            headers?: {
                [key: string]: string;
            };
            /** The body, for kind `response`. */
            body?: unknown;
            /** Whether the request is handled first. */
            after?: boolean;
            /** How much is sent, for kind `truncate`. */
            bytes?: number;
            /** How fast, for kind `slow`. */
            bytesPerSecond?: number;
            dependency?: components["schemas"]["Dependency"];
            /**
             * What happens to the task, for kind `task`.
             * @enum {string}
             */
            effect?: "fail" | "hold" | "delay";
            /** The error message of the task, for effect `fail`. */
            errorMessage?: string;
            ms?: components["schemas"]["TaskDelay"];
            /** The steps, for kind `sequence`. */
            steps?: components["schemas"]["FaultStep"][];
            /** Whether it starts again after the last step, for kind `sequence`. */
            repeat?: boolean;
        };
        /** A request to the API and its response, without secrets. */
        JournalEntry: {
            /** Counts the requests of the sandbox. */
            id: number;
            /**
             * Format: date-time
             * When it was received, on the clock of the sandbox.
             */
            at: string;
            /** HTTP method. */
            method: string;
            /** With `/api` and the query. */
            path: string;
            /** Null when it matches no operation. */
            operationId: string | null;
            /** The game of the API key, whether or not the signature is valid. Null for an unknown key. */
            gameId: string | null;
            /** The players of the sessions in the request, including expired ones, and the players that it names in its path, or as `plyrId`, `plyrIds`, `fromPlyrIds`, `toPlyrIds`, or `toPlyrId`. In lowercase, each once, at most 100. A session with an invalid signature doesn't count. */
            players: string[];
            /** The status code. 0 when there was no response. */
            status: number;
            /** How long it took, in milliseconds. */
            durationMs: number;
            request: components["schemas"]["JournalMessage"];
            response: components["schemas"]["JournalMessage"];
            /** The IDs of the faults that it met. */
            faults: string[];
            /** Why the request was rejected, or why its task failed. Null when neither happened, or when the mock doesn't know why. The header `x-mock-hint` of the response has the same hint, in ASCII and cut at 512 bytes, unless the task failed later. */
            hint: string | null;
            /** Where the request doesn't match the description of the API. */
            requestViolations: string[];
            /** Where the response doesn't match the description of the API. */
            violations: string[];
            /** The records that the request has changed so far, also by its background task. At most 50 writes are kept. No secrets. */
            changes: components["schemas"]["StateChange"][];
            /** How many writes are not shown. */
            omittedChanges?: number;
        };
        /** A record that has changed. */
        StateChange: {
            /** What it is, such as `balance`, `room`, `task`, or `player`. */
            kind: string;
            /** Which one. */
            of: Record<string, never>;
            /** The fields that differ. Null when it is new. */
            before: Record<string, never> | null;
            /** The fields that differ. Null when it was deleted. */
            after: Record<string, never> | null;
        };
        /** A summary of a request. */
        RequestSummary: {
            /** As in the journal. */
            id: number;
            /**
             * Format: date-time
             * When it ended, on the sandbox's clock.
             */
            at: string;
            /** HTTP method. */
            method: string;
            /** With `/api`, without the query. */
            path: string;
            /** Null when it matches no operation. */
            operationId: string | null;
            /** The game of the API key. */
            gameId: string | null;
            /** The players of the request, as in the journal. */
            players: string[];
            /** The status code; 0 when there was no response. */
            status: number;
            /** How long it took, in milliseconds. */
            durationMs: number;
            /** The IDs of the faults that it met. */
            faults: string[];
            /** Whether the journal has the reason why the request was rejected or failed. */
            hint: boolean;
            /** Whether the header `Prefer` or a fault chose the response. */
            isForced: boolean;
            /** How many violations request and response have. */
            violations: number;
        };
        /** A task that was queued, has changed, or has ended. */
        TaskEvent: {
            /** The request that queued it. Null while that has not ended. */
            requestId: number | null;
            /** Its ID. */
            taskId: string;
            /** The name of the work that it does. */
            method: string;
            /**
             * Its status.
             * @enum {string}
             */
            status: "PENDING" | "SUCCESS" | "FAILED";
            /** Why it failed. */
            errorMessage: string | null;
            /** The transaction. */
            hash: string | null;
        };
        /** A record that has changed. */
        ChangeEvent: {
            /** The request that changed it. Null while that has not ended, and for requests to `/_mock/`. */
            requestId: number | null;
            /** What it is, such as `balance`. */
            kind: string;
            /** Which one. */
            of: Record<string, never>;
            /** The fields that differ. Null when it is new. */
            before: Record<string, never> | null;
            /** The fields that differ. Null when it was deleted. */
            after: Record<string, never> | null;
        };
        /** A part of the sandbox that begins again, because it was reset, restored, or deleted. */
        ResetEvent: {
            /**
             * `journal` when it was emptied, so that IDs start at 1 again. `state` when all of it was replaced, for which there are no other events.
             * @enum {string}
             */
            part: "journal" | "state";
        };
        /** Lines of server-sent events. `data` is JSON. */
        EventStream: string;
        /** An OpenAPI 3.1 document as YAML. */
        DescriptionFile: Record<string, never>;
        /** A `JournalEntry` on each line. */
        JsonLines: string;
        /** A file in the format HAR 1.2. Fields with an underscore are those of the journal. */
        Har: {
            log: components["schemas"]["HarLog"];
        };
        /** Its content. */
        HarLog: {
            /**
             * The version of the format.
             * @constant
             */
            version: "1.2";
            /** This package. */
            creator: Record<string, never>;
            /** The requests, oldest first. */
            entries: Record<string, never>[];
        };
        /** How many requests. */
        RequestCount: {
            /** How many meet all filters. */
            count: number;
        };
        /** The outcome of waiting. */
        WaitResult: {
            /** Whether enough requests meet all filters. */
            isMet: boolean;
            /** The requests that meet all filters, newest first. */
            requests: components["schemas"]["JournalEntry"][];
            /** Unless `isMet`: the requests that differ least. */
            nearMisses: components["schemas"]["NearMiss"][];
        };
        /** Requests that nearly meet the filters. */
        NearMissList: {
            /** Those with the fewest differences first, and of these the newest. */
            nearMisses: components["schemas"]["NearMiss"][];
        };
        /** A request that does not meet all filters. */
        NearMiss: {
            /** How it differs. */
            unmet: string[];
            request: components["schemas"]["JournalEntry"];
        };
        /** Headers and a body. The body is a string when it is not JSON. It is missing when it is empty, and when `note` says why it is not shown. */
        JournalMessage: {
            /** By name in lowercase. */
            headers: Record<string, never>;
            /** JSON, or a string. */
            body?: unknown;
            /** Size of a body that is not shown, in bytes. */
            omittedBytes?: number;
            /** How many bytes of the body were sent, if a fault cut it. */
            sentBytes?: number;
            /** Why the body is not shown, or what a fault did to it. */
            note?: string;
        };
        /** Requests, newest first. */
        Journal: {
            /** The requests. */
            requests: components["schemas"]["JournalEntry"][];
        };
        /** A way in which messages don't match the description. */
        Deviation: {
            /** Null when the request matches no operation. */
            operationId: string | null;
            /**
             * Whether the request or the response (`answer`) has it.
             * @enum {string}
             */
            side: "request" | "answer";
            /** What doesn't match. */
            text: string;
            /** How often. */
            count: number;
        };
    };
    responses: {
        /** The request has an unknown query parameter, a wrong value, or a name that does not exist in the sandbox. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The control token is wrong, or the mock has none. */
        WrongToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The request comes from another machine, a proxy, or a page of another site, and has no control token. */
        NotThisMachine: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The sandbox does not have the player. */
        PlayerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The sandbox does not exist. The default sandbox has no name, and can't be deleted. */
        SandboxNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The journal does not have the request, or no longer has it. */
        RequestNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The sandbox does not have the fault. */
        FaultNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** No incident has the name. */
        IncidentNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** No incident has the name, or it is not active. */
        IncidentNotActive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The sandbox does not have the task, or has no tasks yet. */
        TaskNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The request would create one sandbox too many. */
        TooManySandboxes: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The name is taken, or there are too many sandboxes. */
        SandboxNotCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** Another sandbox has the name. */
        NameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The player has no current session. It is also returned when the request would create one sandbox too many. */
        NoCurrentSession: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The incident is active, or no request can begin it. It is also returned when the request would create one sandbox too many. */
        IncidentNotBegun: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The task has ended. It is also returned when the request would create one sandbox too many. */
        TaskNotPending: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The task is not held, or has ended. It is also returned when the request would create one sandbox too many. */
        TaskNotHeld: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The body is larger than 256 MiB. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** 100 readers of events are connected. */
        TooManyReaders: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** The mock could not write to its state folder. */
        StateNotWritten: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: {
        /** The sandbox that the request applies to. Without it, the default sandbox. */
        Session: components["schemas"]["SandboxNameValue"];
        /** The name of the sandbox. */
        SandboxName: string;
        /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
        PlyrId: string;
        /** The ID of a task, or `latest` for the newest one. */
        TaskId: string;
        /** The name of an incident. */
        IncidentName: string;
        /** Only requests to one operationId of the API. An unknown one is an error. */
        OperationFilter: string;
        /** Only responses with a status code, or with one of a class, such as `4xx`. 0 means no response. */
        StatusFilter: string;
        /** Only requests of a player, by a session or by name. */
        PlayerFilter: string;
        /** Only requests with an API key of a game. A game without one is an error. */
        GameFilter: string;
        /** Only requests with an API key. */
        ApiKeyFilter: string;
        /** Only requests with a larger ID. */
        SinceFilter: number;
        /** Only requests with a string in path, headers, or bodies, as the journal shows them. Not case-sensitive. */
        TextFilter: string;
        /** How many requests to wait for. */
        WaitCount: number;
        /** How long to wait, in milliseconds. */
        WaitTimeout: number;
        /** How many to list at most. */
        NearMissLimit: number;
        /** How many to export at most, the newest ones. */
        ExportLimit: number;
        /** Only players with a string in their PLYR[ID] or one of their addresses. Not case-sensitive. */
        PlayerText: string;
        /** Only those of a game. A game without an API key is an error. */
        RoomGame: string;
        /** Only entries of a player or of the account of a game. Not case-sensitive. */
        ActivityPlayer: string;
        /** Only rooms with a string in their game, number, or address, or in the PLYR[ID] of one of their players. Not case-sensitive. */
        RoomText: string;
        /** Only tasks with a status. `ended` means SUCCESS or FAILED. PENDING tasks come in the order in which they were queued, and all others newest first. */
        TaskStatusFilter: "PENDING" | "SUCCESS" | "FAILED" | "ended" | "all";
        /** How many to list at most. */
        Limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMock: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The mock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MockInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The mock is up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Always `up`.
                         * @constant
                         */
                        status: "up";
                    };
                };
            };
        };
    };
    getControlDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The description. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": components["schemas"]["DescriptionFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The key pairs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The operations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listSandboxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sandboxes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** In the order in which they were created. */
                        sandboxes: components["schemas"]["SandboxInfo"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    createSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty object is enough. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSandbox"];
            };
        };
        responses: {
            /** The sandbox. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["SandboxNotFound"];
            409: components["responses"]["SandboxNotCreated"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    deleteSandboxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sandboxes are deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** How many sandboxes were deleted. */
                        deleted: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    getSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The name of the sandbox. */
                name: components["parameters"]["SandboxName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sandbox. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    deleteSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The name of the sandbox. */
                name: components["parameters"]["SandboxName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sandbox is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The name of the sandbox. */
                        deleted: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    changeSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The name of the sandbox. */
                name: components["parameters"]["SandboxName"];
            };
            cookie?: never;
        };
        /** The new name, the new time to live, or both. */
        requestBody: {
            content: {
                "application/json": {
                    name?: components["schemas"]["SandboxNameValue"];
                    ttlSeconds?: components["schemas"]["TimeToLive"];
                };
            };
        };
        responses: {
            /** The sandbox. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["SandboxNotFound"];
            409: components["responses"]["NameTaken"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listWorlds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sandboxes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** In the order in which they were created. */
                        worlds: components["schemas"]["WorldInfo"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    deleteWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The name of the sandbox. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sandbox is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The name of the sandbox. */
                        deleted: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["SandboxNotFound"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    resetWorld: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sandbox, as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorldInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            409: components["responses"]["TooManySandboxes"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    putSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /** From `GET /_mock/snapshot`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snapshot"];
            };
        };
        responses: {
            /** The sandbox, as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorldInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            409: components["responses"]["TooManySandboxes"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    seedWorld: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /** The data to add. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Seed"];
            };
        };
        responses: {
            /** The sandbox, as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorldInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            409: components["responses"]["TooManySandboxes"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
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
                    "application/json": components["schemas"]["ClockInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /** How far to move it. */
        requestBody: {
            content: {
                "application/json": {
                    /** Milliseconds, at most ten years. */
                    ms: number;
                };
            };
        };
        responses: {
            /** The new time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            409: components["responses"]["TooManySandboxes"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    resetClock: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The new time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            409: components["responses"]["TooManySandboxes"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listPlayers: {
        parameters: {
            query?: {
                /** Only players with a string in their PLYR[ID] or one of their addresses. Not case-sensitive. */
                text?: components["parameters"]["PlayerText"];
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The players. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    getPlayer: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
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
                    "application/json": components["schemas"]["PlayerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["PlayerNotFound"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    setBalances: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        /** The new balances. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBalances"];
            };
        };
        responses: {
            /** The player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["PlayerNotFound"];
            409: components["responses"]["TooManySandboxes"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    setAllowances: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        /** The new allowances. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAllowances"];
            };
        };
        responses: {
            /** The player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["PlayerNotFound"];
            409: components["responses"]["TooManySandboxes"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    lockPlayer: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        /** How long to lock the player. Without a body, a minute, as on the server. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PlayerLock"];
            };
        };
        responses: {
            /** The player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["PlayerNotFound"];
            409: components["responses"]["TooManySandboxes"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    unlockPlayer: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
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
                    "application/json": components["schemas"]["PlayerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["PlayerNotFound"];
            409: components["responses"]["TooManySandboxes"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    expireSessions: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        /** The sessions to expire. Without a body, those of all games. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SessionFilter"];
            };
        };
        responses: {
            /** The player. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlayerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["PlayerNotFound"];
            409: components["responses"]["NoCurrentSession"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    getOneTimePassword: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The player. */
                        plyrId: string;
                        /** The password. */
                        otp: string;
                        /** True when all current passwords were used; advance the clock by 90 seconds. */
                        isUsed: boolean;
                        /** How long the mock accepts it, in milliseconds. */
                        validForMs: number;
                        /** The password that always works, if the player has one. */
                        fixedOtp?: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["PlayerNotFound"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The player. */
                        plyrId: string;
                        /** One for each game. */
                        sessions: components["schemas"]["PlayerSession"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["PlayerNotFound"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    giveTokens: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The PLYR[ID] of a player in the sandbox, not case-sensitive. */
                plyrId: components["parameters"]["PlyrId"];
            };
            cookie?: never;
        };
        /** The tokens to give. */
        requestBody: {
            content: {
                "application/json": {
                    token: components["schemas"]["TokenName"];
                    amount: components["schemas"]["Amount"];
                    /**
                     * The address that gets the tokens. Games spend from the mirror address.
                     * @default mirror
                     * @enum {string}
                     */
                    to?: "mirror" | "primary";
                };
            };
        };
        responses: {
            /** The new balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** The player. */
                        plyrId: string;
                        /** The address that got the tokens. */
                        address: string;
                        /** The token. */
                        token: string;
                        balance: components["schemas"]["Amount"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["PlayerNotFound"];
            409: components["responses"]["TooManySandboxes"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listRooms: {
        parameters: {
            query?: {
                /** Only those of a game. A game without an API key is an error. */
                game?: components["parameters"]["RoomGame"];
                /** Only rooms with a string in their game, number, or address, or in the PLYR[ID] of one of their players. Not case-sensitive. */
                text?: components["parameters"]["RoomText"];
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listChips: {
        parameters: {
            query?: {
                /** Only those of a game. A game without an API key is an error. */
                game?: components["parameters"]["RoomGame"];
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
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
                    "application/json": components["schemas"]["ChipList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listNfts: {
        parameters: {
            query?: {
                /** Only those of a game. A game without an API key is an error. */
                game?: components["parameters"]["RoomGame"];
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The collections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NftList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listBadges: {
        parameters: {
            query?: {
                /** Only those of a game. A game without an API key is an error. */
                game?: components["parameters"]["RoomGame"];
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The kinds of badges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listActivity: {
        parameters: {
            query?: {
                /** Only entries of a player or of the account of a game. Not case-sensitive. */
                player?: components["parameters"]["ActivityPlayer"];
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** Only requests to one operationId of the API. An unknown one is an error. */
                operation?: components["parameters"]["OperationFilter"];
                /** Only responses with a status code, or with one of a class, such as `4xx`. 0 means no response. */
                status?: components["parameters"]["StatusFilter"];
                /** Only requests of a player, by a session or by name. */
                player?: components["parameters"]["PlayerFilter"];
                /** Only requests with an API key of a game. A game without one is an error. */
                game?: components["parameters"]["GameFilter"];
                /** Only requests with an API key. */
                key?: components["parameters"]["ApiKeyFilter"];
                /** Only requests with a larger ID. */
                since?: components["parameters"]["SinceFilter"];
                /** Only requests with a string in path, headers, or bodies, as the journal shows them. Not case-sensitive. */
                text?: components["parameters"]["TextFilter"];
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    clearRequests: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** How many requests were deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** How many requests were deleted. */
                        deleted: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    countRequests: {
        parameters: {
            query?: {
                /** Only requests to one operationId of the API. An unknown one is an error. */
                operation?: components["parameters"]["OperationFilter"];
                /** Only responses with a status code, or with one of a class, such as `4xx`. 0 means no response. */
                status?: components["parameters"]["StatusFilter"];
                /** Only requests of a player, by a session or by name. */
                player?: components["parameters"]["PlayerFilter"];
                /** Only requests with an API key of a game. A game without one is an error. */
                game?: components["parameters"]["GameFilter"];
                /** Only requests with an API key. */
                key?: components["parameters"]["ApiKeyFilter"];
                /** Only requests with a larger ID. */
                since?: components["parameters"]["SinceFilter"];
                /** Only requests with a string in path, headers, or bodies, as the journal shows them. Not case-sensitive. */
                text?: components["parameters"]["TextFilter"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestCount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    waitForRequests: {
        parameters: {
            query?: {
                /** Only requests to one operationId of the API. An unknown one is an error. */
                operation?: components["parameters"]["OperationFilter"];
                /** Only responses with a status code, or with one of a class, such as `4xx`. 0 means no response. */
                status?: components["parameters"]["StatusFilter"];
                /** Only requests of a player, by a session or by name. */
                player?: components["parameters"]["PlayerFilter"];
                /** Only requests with an API key of a game. A game without one is an error. */
                game?: components["parameters"]["GameFilter"];
                /** Only requests with an API key. */
                key?: components["parameters"]["ApiKeyFilter"];
                /** Only requests with a larger ID. */
                since?: components["parameters"]["SinceFilter"];
                /** Only requests with a string in path, headers, or bodies, as the journal shows them. Not case-sensitive. */
                text?: components["parameters"]["TextFilter"];
                /** How many requests to wait for. */
                count?: components["parameters"]["WaitCount"];
                /** How long to wait, in milliseconds. */
                timeoutMs?: components["parameters"]["WaitTimeout"];
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listNearMisses: {
        parameters: {
            query?: {
                /** Only requests to one operationId of the API. An unknown one is an error. */
                operation?: components["parameters"]["OperationFilter"];
                /** Only responses with a status code, or with one of a class, such as `4xx`. 0 means no response. */
                status?: components["parameters"]["StatusFilter"];
                /** Only requests of a player, by a session or by name. */
                player?: components["parameters"]["PlayerFilter"];
                /** Only requests with an API key of a game. A game without one is an error. */
                game?: components["parameters"]["GameFilter"];
                /** Only requests with an API key. */
                key?: components["parameters"]["ApiKeyFilter"];
                /** Only requests with a larger ID. */
                since?: components["parameters"]["SinceFilter"];
                /** Only requests with a string in path, headers, or bodies, as the journal shows them. Not case-sensitive. */
                text?: components["parameters"]["TextFilter"];
                /** How many to list at most. */
                limit?: components["parameters"]["NearMissLimit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NearMissList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    exportHar: {
        parameters: {
            query?: {
                /** Only requests to one operationId of the API. An unknown one is an error. */
                operation?: components["parameters"]["OperationFilter"];
                /** Only responses with a status code, or with one of a class, such as `4xx`. 0 means no response. */
                status?: components["parameters"]["StatusFilter"];
                /** Only requests of a player, by a session or by name. */
                player?: components["parameters"]["PlayerFilter"];
                /** Only requests with an API key of a game. A game without one is an error. */
                game?: components["parameters"]["GameFilter"];
                /** Only requests with an API key. */
                key?: components["parameters"]["ApiKeyFilter"];
                /** Only requests with a larger ID. */
                since?: components["parameters"]["SinceFilter"];
                /** Only requests with a string in path, headers, or bodies, as the journal shows them. Not case-sensitive. */
                text?: components["parameters"]["TextFilter"];
                /** How many to export at most, the newest ones. */
                limit?: components["parameters"]["ExportLimit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Har"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    exportJsonLines: {
        parameters: {
            query?: {
                /** Only requests to one operationId of the API. An unknown one is an error. */
                operation?: components["parameters"]["OperationFilter"];
                /** Only responses with a status code, or with one of a class, such as `4xx`. 0 means no response. */
                status?: components["parameters"]["StatusFilter"];
                /** Only requests of a player, by a session or by name. */
                player?: components["parameters"]["PlayerFilter"];
                /** Only requests with an API key of a game. A game without one is an error. */
                game?: components["parameters"]["GameFilter"];
                /** Only requests with an API key. */
                key?: components["parameters"]["ApiKeyFilter"];
                /** Only requests with a larger ID. */
                since?: components["parameters"]["SinceFilter"];
                /** Only requests with a string in path, headers, or bodies, as the journal shows them. Not case-sensitive. */
                text?: components["parameters"]["TextFilter"];
                /** How many to export at most, the newest ones. */
                limit?: components["parameters"]["ExportLimit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": components["schemas"]["JsonLines"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a request. */
                id: number;
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
                    "application/json": components["schemas"]["JournalEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["RequestNotFound"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** Also sends the recorded requests with a larger ID. */
                since?: number;
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
                /** The same, as browsers send it. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["EventStream"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            429: components["responses"]["TooManyReaders"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listErrors: {
        parameters: {
            query?: {
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listDeviations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The violations, the most frequent ones first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** How many requests were checked. */
                        requests: number;
                        /** One of each kind. */
                        deviations: components["schemas"]["Deviation"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** In the order in which they were added. */
                        faults: components["schemas"]["Fault"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        /** What goes wrong, when, and how often. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFault"];
            };
        };
        responses: {
            /** The fault. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            409: components["responses"]["TooManySandboxes"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** How many faults were removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** How many faults were removed. */
                        deleted: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    removeFault: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a fault. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The fault that was removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["FaultNotFound"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    listIncidents: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The incidents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    beginIncident: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The name of an incident. */
                name: components["parameters"]["IncidentName"];
            };
            cookie?: never;
        };
        /** Which requests it applies to, how likely, and how often. Without a body, it applies to all requests of the sandbox. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IncidentOptions"];
            };
        };
        responses: {
            /** The incident. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["IncidentNotFound"];
            409: components["responses"]["IncidentNotBegun"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    endIncident: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The name of an incident. */
                name: components["parameters"]["IncidentName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedIncident"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["IncidentNotActive"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    getTaskWorker: {
        parameters: {
            query?: {
                /** Only tasks with a status. `ended` means SUCCESS or FAILED. PENDING tasks come in the order in which they were queued, and all others newest first. */
                status?: components["parameters"]["TaskStatusFilter"];
                /** How many to list at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The worker. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskWorker"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    pauseTaskWorker: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The worker. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskWorker"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            409: components["responses"]["TooManySandboxes"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    resumeTaskWorker: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The worker. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskWorker"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            409: components["responses"]["TooManySandboxes"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["TaskNotFound"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    finishTask: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["TaskNotPending"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    failTask: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /** The error message. Without it, the transaction is reverted. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TaskFailure"];
            };
        };
        responses: {
            /** The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["TaskNotPending"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    holdTask: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["TaskNotPending"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    releaseTask: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["TaskNotHeld"];
            500: components["responses"]["StateNotWritten"];
        };
    };
    delayTask: {
        parameters: {
            query?: never;
            header?: {
                /** The sandbox that the request applies to. Without it, the default sandbox. */
                "X-Mock-Session"?: components["parameters"]["Session"];
            };
            path: {
                /** The ID of a task, or `latest` for the newest one. */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /** How long. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskDelayRequest"];
            };
        };
        responses: {
            /** The task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["WrongToken"];
            403: components["responses"]["NotThisMachine"];
            404: components["responses"]["TaskNotFound"];
            409: components["responses"]["TaskNotPending"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["StateNotWritten"];
        };
    };
}
