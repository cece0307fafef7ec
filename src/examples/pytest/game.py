"""A stand-in for your game. It logs players in, takes payments, and pays out. Replace it with your game."""

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

_opener = build_opener(ProxyHandler({}))


class Rejected(Exception):
    """The API rejected a request."""

    def __init__(self, status: int, error: Any) -> None:
        super().__init__(f"{status}: {error}")
        self.status = status
        self.error = error


class Game:
    """A game that uses the API. You can set only its base URL and its keys."""

    def __init__(self, base_url: str, api_key: str, secret_key: str) -> None:
        self._base_url = base_url
        self._api_key = api_key
        self._secret_key = secret_key

    def login(self, player: str, otp: str) -> str:
        """Returns the session JWT."""
        return self._send("POST", "/user/login", {"plyrId": player, "otp": otp})["sessionJwt"]

    def pay(self, session: str, amount: float, room: str = "3") -> dict[str, Any]:
        """Takes an amount of plyr for a room, and returns the task when it is done."""
        payment = {"roomId": room, "sessionJwts": [session], "tokens": ["plyr"], "amounts": [amount]}
        return self._send("POST", "/game/pay", {**payment, "sync": True})

    def earn(self, player: str, amount: float, room: str = "3") -> str:
        """Pays an amount of plyr out of a room, and returns the ID of the task, which runs later."""
        payout = {"roomId": room, "plyrIds": [player], "tokens": ["plyr"], "amounts": [amount]}
        return self._send("POST", "/game/earn", payout)["task"]["id"]

    def task(self, task_id: str) -> dict[str, Any]:
        """Returns a task."""
        return self._send("GET", f"/task/status/{task_id}")

    def plyr_of(self, player: str) -> str:
        """Returns how much plyr a player has."""
        return self._send("GET", f"/user/balance/{player}/plyr")["plyr"]

    def _send(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        # The API signs the timestamp and the compact JSON; without a body, that is {}.
        text = json.dumps(body or {}, separators=(",", ":"), ensure_ascii=False)
        timestamp = str(round(time.time() * 1000))
        signature = hmac.new(self._secret_key.encode(), (timestamp + text).encode(), hashlib.sha256).hexdigest()
        headers = {"apikey": self._api_key, "timestamp": timestamp, "signature": signature}
        if body is not None:
            headers["Content-Type"] = "application/json"
        data = None if body is None else text.encode()
        request = Request(self._base_url + path, data, headers, method=method)
        try:
            with _opener.open(request, timeout=30) as response:
                return json.load(response)
        except HTTPError as error:
            with error:
                raise Rejected(error.code, json.load(error)["error"]) from None
