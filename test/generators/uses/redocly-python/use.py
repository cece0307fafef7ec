import httpx
from client import ApiError, Client, CreateGameRoomRequest, LoginRequest, TaskAccepted

from signed_httpx import BASE_URL, Signature

client = Client(BASE_URL, http_client=httpx.Client(auth=Signature()))
print(client.get_user_info("alice").plyr_id)
print(client.login(LoginRequest(plyr_id="alice", otp="123456")).plyr_id)

room = client.create_game_room(CreateGameRoomRequest(expires_in=3600))
assert isinstance(room, TaskAccepted)
print(room.task.status)

try:
    client.get_user_info("nobody-here")
except ApiError as error:
    print(error.status, error.body["error"])
