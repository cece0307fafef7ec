"""Sends requests with httpx. The generated types check what is sent and received."""

import httpx
from plyr_types import (
    CreateGameRoomRequest,
    CreateGameRoomResponse,
    ErrorResponse,
    LoginRequest,
    Session,
    TaskAccepted,
    UserInfo,
)
from pydantic import BaseModel

from signed_httpx import BASE_URL, Signature

client = httpx.Client(base_url=BASE_URL, auth=Signature())


def post(path: str, body: BaseModel) -> str:
    return client.post(path, json=body.model_dump(exclude_unset=True)).raise_for_status().text


player = client.get("/user/info/alice").raise_for_status()
print(UserInfo.model_validate_json(player.text).plyrId.root)

login = LoginRequest.model_validate({"plyrId": "alice", "otp": "123456"})
print(Session.model_validate_json(post("/user/login", login)).plyrId.root)

request = CreateGameRoomRequest.model_validate({"expiresIn": 3600})
room = CreateGameRoomResponse.model_validate_json(post("/game/create", request)).root
assert isinstance(room, TaskAccepted)
print(room.task.status)

nobody = client.get("/user/info/nobody-here")
print(nobody.status_code, ErrorResponse.model_validate_json(nobody.text).error)
