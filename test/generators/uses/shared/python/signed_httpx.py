"""An httpx client that signs what it sends, for the generators whose clients use httpx."""

import os
from collections.abc import Generator

import httpx

from plyr_signing import compact, signed_headers

BASE_URL = os.environ["PLYR_BASE_URL"]


class Signature(httpx.Auth):
    requires_request_body = True

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        text = compact(request.content.decode()) if request.content else None
        headers = signed_headers(os.environ["PLYR_API_KEY"], os.environ["PLYR_SECRET_KEY"], text)
        yield httpx.Request(request.method, request.url, headers=headers, content=text)
