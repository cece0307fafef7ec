"""Calls the control API of the PLYR API mock, for tests with pytest. Needs only Python 3.10.

Copy this file and conftest.py into the folder of your tests. `GET /_mock/openapi.yaml` on the mock describes all requests.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import ProxyHandler, Request, build_opener

# Ignores the proxies of the environment, which are for the internet, not for the mock.
_opener = build_opener(ProxyHandler({}))


class MockError(Exception):
    """The mock is not running, or rejects a request of the test. The message says what to do."""


@dataclass(frozen=True)
class KeyPair:
    """An API key with its secret key."""

    api_key: str
    secret_key: str
    game_id: str
    role: str

    def __repr__(self) -> str:
        # pytest prints the values of variables when a test fails.
        return f"KeyPair({self.api_key!r}, game_id={self.game_id!r}, role={self.role!r})"


class Mock:
    """A running mock."""

    def __init__(self, url: str = "http://127.0.0.1:4010", token: str | None = None) -> None:
        """
        url: the address of the mock, without /api.
        token: the control token. Needed only if the mock runs on another machine or in a container.
        """
        self.url = url.rstrip("/")
        self._token = token

    def new_sandbox(self, name: str | None = None, ttl_seconds: int = 600, copy_of: str | None = None) -> Sandbox:
        """Creates a sandbox: an isolated copy of the data, with its own clock, journal, faults, and keys.

        name: the name of the sandbox. Without one, the mock chooses it.
        ttl_seconds: the mock deletes the sandbox after this time without use.
        copy_of: the sandbox to copy. Without it, the sandbox starts with the data of the mock.
        """
        wanted = {"name": name, "ttlSeconds": ttl_seconds, "from": copy_of}
        body = {field: value for field, value in wanted.items() if value is not None}
        return Sandbox(self, self.request("POST", "/sandboxes", body))

    def request(
        self, method: str, path: str, body: Any = None, query: dict[str, Any] | None = None, sandbox: str | None = None
    ) -> Any:
        """Sends a request to the control API, and returns the JSON of its response.

        path: below /_mock, such as "/clock".
        sandbox: the name of the sandbox. Without one, the default sandbox.
        Raises MockError if the mock does not respond, or rejects the request.
        """
        headers = {"Content-Type": "application/json"}
        if sandbox:
            headers["X-Mock-Session"] = sandbox
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        address = f"{self.url}/_mock{path}" + (f"?{urlencode(query)}" if query else "")
        data = None if body is None else json.dumps(body).encode()
        try:
            # A wait takes at most a minute.
            with _opener.open(Request(address, data, headers, method=method), timeout=90) as response:
                return json.load(response)
        except HTTPError as error:
            with error:
                text = error.read().decode(errors="replace")
            raise MockError(f"{method} /_mock{path} returned {error.code}: {_error_in(text)}") from None
        except (URLError, OSError) as error:
            reason = getattr(error, "reason", error)
            raise MockError(
                f"No mock responds at {self.url} ({reason}). Start one with `npx plyr-api mock`, or set PLYR_MOCK_URL."
            ) from None


class Sandbox:
    """A sandbox: an isolated copy of the data of a mock. Tests in other sandboxes don't notice it."""

    def __init__(self, mock: Mock, info: dict[str, Any]) -> None:
        self._mock = mock
        self.name: str = info["name"]
        # The base URL for your game. At this URL, the key pairs of the mock's data are valid, such as plyr-demo-key.
        self.api: str = info["api"]
        # Key pairs for this sandbox only. With one of these, your game can keep the base URL of the default sandbox.
        self.keys = [
            KeyPair(key["apiKey"], key["secretKey"], key["gameId"], key["role"]) for key in info["apiKeys"]
        ]

    def key_of(self, game_id: str) -> KeyPair:
        """Returns the key pair of a game."""
        for key in self.keys:
            if key.game_id == game_id:
                return key
        games = ", ".join(key.game_id for key in self.keys)
        raise MockError(f"No key pair belongs to the game {game_id!r}. The games are: {games}.")

    def request(self, method: str, path: str, body: Any = None, query: dict[str, Any] | None = None) -> Any:
        """Sends any request to the control API about this sandbox, and returns the JSON of its response."""
        return self._mock.request(method, path, body, query, self.name)

    def delete(self) -> None:
        """Deletes the sandbox."""
        self._mock.request("DELETE", f"/sandboxes/{quote(self.name, safe='')}")

    # Setup: the data that the game finds.

    def seed(self, **data: Any) -> None:
        """Adds data: players, games, apiKeys, rooms, and more. The fields are those of a seed file."""
        self.request("POST", "/seed", data)

    def set_balances(self, player: str, **amounts: str) -> None:
        """Sets balances, such as set_balances("alice", plyr="5"). Amounts are strings."""
        self.request("PUT", f"{_player(player)}/balances", {"balances": amounts})

    def set_allowances(self, player: str, game_id: str, **amounts: str) -> None:
        """Sets what a game can spend, such as set_allowances("alice", "demo-game", plyr="10")."""
        self.request("PUT", f"{_player(player)}/allowances", {"gameId": game_id, "allowances": amounts})

    def lock(self, player: str, seconds: float = 60) -> None:
        """Rejects logins of a player, as after too many wrong one-time passwords."""
        self.request("POST", f"{_player(player)}/lock", {"forMs": round(seconds * 1000)})

    def expire_sessions(self, player: str) -> None:
        """Ends the sessions of a player, as if their time had passed."""
        self.request("POST", f"{_player(player)}/sessions/expire")

    def advance_clock(self, seconds: float) -> None:
        """Moves the clock of the sandbox forward. The game must sign with the new time, unless the mock was started with
        `--signature-clock real`."""
        self.request("POST", "/clock/advance", {"ms": round(seconds * 1000)})

    # Failures that the game must handle.

    def fault(self, operation: str, kind: str, **fields: Any) -> str:
        """Makes an operation fail, such as fault("payGameRoom", "drop", after=True, once=True). Returns the ID of the fault."""
        return self.request("POST", "/faults", {"operation": operation, "kind": kind, **fields})["id"]

    def begin_incident(self, name: str, **narrowed: Any) -> None:
        """Begins an incident, such as "payment-lost" or "chain-down". `GET /_mock/incidents` lists all of them."""
        self.request("POST", f"/incidents/{quote(name, safe='')}", narrowed)

    def end_incident(self, name: str) -> None:
        """Ends an incident."""
        self.request("DELETE", f"/incidents/{quote(name, safe='')}")

    # Assertions about the requests of the game.

    def requests(self, **filters: Any) -> list[dict[str, Any]]:
        """Returns the recorded requests that match all filters, oldest first, without secrets.

        The filters are operation, status, player, game, key, since, and text. A misspelled one is an error.
        """
        found = self.request("GET", "/requests", query={**filters, "limit": 1000})["requests"]
        return found[::-1]

    def expect_request(self, times: int | None = None, **filters: Any) -> list[dict[str, Any]]:
        """Fails the test unless the game has sent certain requests. Returns them, oldest first.

        times: the expected number of requests. 0 means none. Without it, at least one.
        filters: as in requests().
        """
        __tracebackhide__ = True
        found = self.requests(**filters)
        if len(found) == times or (times is None and found):
            return found
        expected = "at least 1 request" if times is None else _counted(times)
        title = f"Expected {expected} with {_shown(filters)}, but the game sent"
        if found:
            raise AssertionError("\n".join([f"{title} {len(found)}:", *map(_line, found[-5:])]))
        misses = self.request("GET", "/requests/near-misses", query=filters)["nearMisses"]
        raise AssertionError(_explained(title, misses))

    def wait_for_requests(self, count: int = 1, timeout: float = 10, **filters: Any) -> list[dict[str, Any]]:
        """Waits until the game has sent certain requests, or fails the test after the timeout. Returns them, oldest first.

        count: the least number of requests. Requests that the game has already sent count.
        timeout: seconds, at most 60.
        filters: as in requests().
        """
        __tracebackhide__ = True
        query = {**filters, "count": count, "timeoutMs": round(timeout * 1000), "limit": 1000}
        result = self.request("GET", "/requests/wait", query=query)
        if result["isMet"]:
            return result["requests"][::-1]
        title = f"Waited {timeout:g} s for {_counted(count)} with {_shown(filters)}, but the game sent"
        if result["requests"]:
            lines = map(_line, result["requests"][::-1])
            raise AssertionError("\n".join([f"{title} {len(result['requests'])}:", *lines]))
        raise AssertionError(_explained(title, result["nearMisses"]))

    def summary(self, limit: int = 10) -> str:
        """Returns the last requests, one on each line, with the reasons for rejections."""
        found = self.request("GET", "/requests", query={"limit": limit})["requests"]
        return "\n".join(map(_line, found[::-1])) or "  The game sent no request."


def wait_until(is_met: Callable[[], Any], timeout: float = 10, interval: float = 0.1) -> Any:
    """Calls a function until it returns a true value, and returns that value. Fails the test after the timeout.

    timeout, interval: seconds.
    """
    __tracebackhide__ = True
    end = time.monotonic() + timeout
    while True:
        result = is_met()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"Waited {timeout:g} s, and the condition is still not met: it returns {result!r}.")
        time.sleep(interval)


def _player(plyr_id: str) -> str:
    return f"/players/{quote(plyr_id, safe='')}"


def _counted(count: int) -> str:
    return "1 request" if count == 1 else f"{count} requests"


def _shown(filters: dict[str, Any]) -> str:
    # API keys don't belong in logs.
    parts = (f"{name} {'[redacted]' if name == 'key' else value}" for name, value in filters.items())
    return ", ".join(parts) or "any content"


def _line(entry: dict[str, Any], unmet: list[str] | None = None) -> str:
    """Returns a line about a request, and a second line if the mock has a reason for its rejection."""
    outcome = entry["status"] or "no response"
    differs = f": {'; '.join(unmet)}" if unmet else ""
    why = f"\n       why: {entry['hint']}" if entry["hint"] else ""
    operation = entry["operationId"] or "unknown operation"
    return f"  #{entry['id']} {entry['method']} {entry['path']} ({operation}) {outcome}{differs}{why}"


def _explained(title: str, misses: list[dict[str, Any]]) -> str:
    if not misses:
        return f"{title} none, and nothing similar. Check the base URL that your game uses."
    lines = [_line(miss["request"], miss["unmet"]) for miss in misses]
    return "\n".join([f"{title} none. The requests that differ least:", *lines])


def _error_in(text: str) -> str:
    try:
        return str(json.loads(text)["error"])
    except (ValueError, KeyError, TypeError):
        return text[:200]
