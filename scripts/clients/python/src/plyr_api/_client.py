"""The clients: the operations, and how they are sent."""

from __future__ import annotations

import asyncio
import os
import time
from types import TracebackType
from typing import Any

import httpx

from ._calls import Calls, Operation, no_response
from ._operations import AsyncOperations, Operations, TaskSucceeded
from ._tasks import TaskWait
from .errors import ApiError, NoResponseError

TESTNET = "{{testnet}}"
MAINNET = "{{mainnet}}"
"""Real tokens move there."""


class PlyrClient(Operations):
    """A client for the PLYR Game API. Threads can share it.

    Args:
        api_key: Your API key. By default, that in the environment variable `PLYR_API_KEY`.
        secret_key: Its secret key. By default, that in `PLYR_SECRET_KEY`.
        base_url: The server. By default, that in `PLYR_BASE_URL`, or the testnet.
        timeout: How many seconds to wait for a connection, and for the response. The server needs up to 25 seconds for a
            call with `sync`.
        allow_insecure_http: Allows plain http to other machines, such as a mock in a container.
        http_client: An httpx.Client of yours, for example with a proxy. You close it.
    Raises:
        ValueError: A key is missing, or the base URL is not valid.
    """

    def __init__(
        self,
        api_key: str | None = None,
        secret_key: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float = 30.0,
        allow_insecure_http: bool = False,
        http_client: httpx.Client | None = None,
    ) -> None:
        self._calls = _calls(api_key, secret_key, base_url, allow_insecure_http)
        self._timeout = timeout
        self._owns_http = http_client is None
        self._http = http_client or httpx.Client()

    def _send(
        self,
        operation: Operation,
        path_parameters: dict[str, Any],
        query: dict[str, Any],
        body: Any,
        timeout: float | None,
    ) -> Any:
        limit = self._timeout if timeout is None else timeout
        exchange = self._calls.exchange(operation, self._http, path_parameters, query, body, limit)
        request = next(exchange)
        while True:
            try:
                # Neither redirects nor the password of a URL: the signed headers are for one address only.
                response = self._http.send(request, auth=None, follow_redirects=False)
            except httpx.RequestError as error:
                raise no_response(operation, error) from None
            try:
                request = exchange.send(response)
            except StopIteration as end:
                return end.value

    def wait_for_task(self, task_id: str, *, timeout: float = 120.0) -> TaskSucceeded:
        """Reads a task until it ends.

        Args:
            task_id: The ID that the operation returned, such as `room.task.id`.
            timeout: How many seconds to wait.
        Raises:
            TaskError: The task failed, is unknown, or didn't end in time.
        """
        wait = TaskWait(task_id, timeout)
        while True:
            try:
                if task := wait.take(self.get_task_status(task_id)):
                    return task
            except (ApiError, NoResponseError) as error:
                wait.tolerate(error)
            time.sleep(wait.pause())

    def close(self) -> None:
        """Closes the connections."""
        if self._owns_http:
            self._http.close()

    def __enter__(self) -> PlyrClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncPlyrClient(AsyncOperations):
    """The client for asyncio. Its arguments are those of PlyrClient."""

    def __init__(
        self,
        api_key: str | None = None,
        secret_key: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float = 30.0,
        allow_insecure_http: bool = False,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        self._calls = _calls(api_key, secret_key, base_url, allow_insecure_http)
        self._timeout = timeout
        self._owns_http = http_client is None
        self._http = http_client or httpx.AsyncClient()

    async def _send(
        self,
        operation: Operation,
        path_parameters: dict[str, Any],
        query: dict[str, Any],
        body: Any,
        timeout: float | None,
    ) -> Any:
        limit = self._timeout if timeout is None else timeout
        exchange = self._calls.exchange(operation, self._http, path_parameters, query, body, limit)
        request = next(exchange)
        while True:
            try:
                response = await self._http.send(request, auth=None, follow_redirects=False)
            except httpx.RequestError as error:
                raise no_response(operation, error) from None
            try:
                request = exchange.send(response)
            except StopIteration as end:
                return end.value

    async def wait_for_task(self, task_id: str, *, timeout: float = 120.0) -> TaskSucceeded:
        """Reads a task until it ends, as PlyrClient does."""
        wait = TaskWait(task_id, timeout)
        while True:
            try:
                if task := wait.take(await self.get_task_status(task_id)):
                    return task
            except (ApiError, NoResponseError) as error:
                wait.tolerate(error)
            await asyncio.sleep(wait.pause())

    async def close(self) -> None:
        """Closes the connections."""
        if self._owns_http:
            await self._http.aclose()

    async def __aenter__(self) -> AsyncPlyrClient:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _calls(
    api_key: str | None, secret_key: str | None, base_url: str | None, allow_insecure_http: bool
) -> Calls:
    return Calls(
        _key("api_key", api_key, "PLYR_API_KEY"),
        _key("secret_key", secret_key, "PLYR_SECRET_KEY"),
        base_url or os.environ.get("PLYR_BASE_URL") or TESTNET,
        allow_insecure_http,
    )


def _key(name: str, value: str | None, variable: str) -> str:
    key = value or os.environ.get(variable)
    if not key:
        raise ValueError(f"{name} is missing. Pass it, or set the environment variable {variable}.")
    return key
