"""The way of a call, without the sending: what to sign, when to send again, and what a response means."""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any
from urllib.parse import quote

import httpx

from ._clock import Clock
from ._signing import serialize, sign
from .errors import ApiError, InvalidResponseError, NoResponseError, RedirectError


@dataclass(frozen=True)
class Operation:
    """What the description says about an operation."""

    id: str
    method: str
    path: str
    is_signed: bool
    is_read_only: bool
    returns_text: bool


# Yields requests, takes their responses, and returns the JSON or the text of the last one.
Exchange = Generator[httpx.Request, httpx.Response, Any]


class Calls:
    """Signs the requests of a client, and reads the responses."""

    def __init__(self, api_key: str, secret_key: str, base_url: str, allow_insecure_http: bool) -> None:
        self._api_key = _check_key("api_key", api_key)
        self._secret_key = _check_key("secret_key", secret_key)
        self._base_url = _check_base_url(base_url, allow_insecure_http)
        self._clock = Clock()

    def exchange(
        self,
        operation: Operation,
        http: httpx.Client | httpx.AsyncClient,
        path_parameters: Mapping[str, Any],
        query: Mapping[str, Any],
        body: Any,
        timeout: float,
    ) -> Exchange:
        """Runs a call. The server rejects an expired timestamp before anything else, so that request is sent once more."""
        url = self._base_url + _fill_path(operation.path, path_parameters)
        text = None if body is None else serialize(body)
        is_corrected = False
        while True:
            sent = self._clock.now()
            request = http.build_request(
                operation.method,
                url,
                params=query or None,
                headers=self._headers(operation, str(sent), text),
                content=text,
                timeout=timeout,
            )
            response = yield request
            is_expired = response.status_code == 401 and _error_message(response) == "Request expired"
            self._clock.adjust(response.headers, sent, is_expired)
            if is_corrected or not is_expired or not self._clock.is_stale(sent):
                return _result(operation, response)
            is_corrected = True

    def _headers(self, operation: Operation, timestamp: str, text: str | None) -> dict[str, str]:
        headers = {"accept": "application/json"}
        if text is not None:
            headers["content-type"] = "application/json"
        if operation.is_signed:
            signature = sign(self._secret_key, timestamp, "{}" if text is None else text)
            headers.update(apikey=self._api_key, timestamp=timestamp, signature=signature)
        return headers


# Without a connection, the server has not got the request.
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


def no_response(operation: Operation, error: httpx.RequestError) -> NoResponseError:
    """Turns an error of httpx, which has the signed headers in its request, into one that can be logged."""
    problem = "no response in time" if isinstance(error, httpx.TimeoutException) else "no response"
    detail = f"{problem} ({type(error).__name__}: {error})".replace(": )", ")")
    return NoResponseError(operation.id, detail, not operation.is_read_only and not isinstance(error, _UNSENT))


def _result(operation: Operation, response: httpx.Response) -> Any:
    status = response.status_code
    if 300 <= status < 400 and "location" in response.headers:
        raise RedirectError(operation.id, status, not operation.is_read_only)
    if not response.is_success:
        error = _error_message(response)
        is_unknown = status == 408 or (status >= 500 and status != 501 and error != "Transaction Receipt Failed")
        raise ApiError(
            operation.id, status, error, _body(response), is_unknown and not operation.is_read_only
        )
    if operation.returns_text:
        return response.text
    try:
        return json.loads(response.content)
    except ValueError:
        raise InvalidResponseError(operation.id, status, "the response is not JSON") from None


def _body(response: httpx.Response) -> Any:
    try:
        return json.loads(response.content)
    except ValueError:
        return response.text


def _error_message(response: httpx.Response) -> str:
    """Returns the message of the error envelope. Gateways send other bodies, which are returned as they are."""
    body = _body(response)
    error = body.get("error") if isinstance(body, dict) else None
    if isinstance(error, list):
        return "; ".join(map(str, error))
    return error if isinstance(error, str) else response.text.strip()


def _fill_path(template: str, parameters: Mapping[str, Any]) -> str:
    path = template
    for name, value in parameters.items():
        text = str(value.value if isinstance(value, Enum) else value)
        # Servers resolve "." and "..", so the request would reach another operation.
        if text in ("", ".", ".."):
            raise ValueError(f'{name} is "{text}". Give a value that is neither empty, nor "." or "..".')
        path = path.replace("{" + name + "}", quote(text, safe=""))
    return path


def _check_key(name: str, key: str) -> str:
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        raise ValueError(f"{name} is empty, or has a character that no key has. Give the key as PLYR shows it.")
    return key


def _check_base_url(base_url: str, allow_insecure_http: bool) -> str:
    url = httpx.URL(base_url)
    if url.scheme not in ("http", "https") or not url.host or url.userinfo or url.query or url.fragment:
        raise ValueError("base_url must be an http(s) URL without a user name, a query, and a fragment.")
    is_loopback = re.fullmatch(r"127(\.\d+){3}|::1|(.+\.)?localhost", url.host)
    if url.scheme == "http" and not is_loopback and not allow_insecure_http:
        raise ValueError(
            f"Plain http to {url.host} exposes signed requests to the network. Use https, or set allow_insecure_http."
        )
    return base_url.rstrip("/")
