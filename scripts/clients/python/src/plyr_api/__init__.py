"""A client for the PLYR Game API that signs its requests.

    from plyr_api import PlyrClient
    from plyr_api.models import LoginRequest

    with PlyrClient(api_key, secret_key) as plyr:
        session = plyr.login(LoginRequest(plyr_id="alice", otp="123456"))

Each operation of the API is a method of PlyrClient, and of AsyncPlyrClient for asyncio.
"""

from ._client import MAINNET, TESTNET, AsyncPlyrClient, PlyrClient
from .errors import (
    ApiError,
    InvalidResponseError,
    NoResponseError,
    PlyrError,
    RedirectError,
    TaskError,
)

__version__ = "{{version}}"

__all__ = [
    "MAINNET",
    "TESTNET",
    "ApiError",
    "AsyncPlyrClient",
    "InvalidResponseError",
    "NoResponseError",
    "PlyrClient",
    "PlyrError",
    "RedirectError",
    "TaskError",
]
