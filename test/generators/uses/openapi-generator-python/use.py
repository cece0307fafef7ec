import os
from typing import Any

import urllib3
from openapi_client import ApiClient, Configuration
from openapi_client.api import AuthenticationApi, GameRoomApi, UsersApi
from openapi_client.exceptions import NotFoundException
from openapi_client.models import CreateGameRoomRequest, ErrorResponse, LoginRequest, RoomLifetime, TaskAccepted

from plyr_signing import compact, signed_headers


class SignedPool(urllib3.PoolManager):
    def urlopen(  # type: ignore[override]
        self, method: str, url: str, redirect: bool = True, **options: Any
    ) -> urllib3.BaseHTTPResponse:
        text = compact(options["body"]) if options.get("body") else None
        signed = signed_headers(os.environ["PLYR_API_KEY"], os.environ["PLYR_SECRET_KEY"], text)
        headers = urllib3.HTTPHeaderDict(options["headers"])
        headers.update(signed)
        return super().urlopen(method, url, redirect, **{**options, "body": text, "headers": headers})


client = ApiClient(Configuration(host=os.environ["PLYR_BASE_URL"]))
client.rest_client.pool_manager = SignedPool()
users = UsersApi(client)
print(users.get_user_info("alice").plyr_id)
print(AuthenticationApi(client).login(LoginRequest(plyrId="alice", otp="123456")).plyr_id)

room = GameRoomApi(client).create_game_room(CreateGameRoomRequest(expiresIn=RoomLifetime(3600)))
assert isinstance(room.actual_instance, TaskAccepted)
print(room.actual_instance.task.status)

try:
    users.get_user_info("nobody-here")
except NotFoundException as error:
    assert isinstance(error.data, ErrorResponse)
    print(error.status, error.data.error)
