from plyr import Client
from plyr.api.authentication import login
from plyr.api.game_room import create_game_room
from plyr.api.users import get_user_info
from plyr.models import CreateGameRoomRequest, ErrorResponse, LoginRequest, Session, TaskAccepted, UserInfo

from signed_httpx import BASE_URL, Signature

client = Client(base_url=BASE_URL, httpx_args={"auth": Signature()})
player = get_user_info.sync("alice", client=client)
assert isinstance(player, UserInfo)
print(player.plyr_id)

session = login.sync(client=client, body=LoginRequest(plyr_id="alice", otp="123456"))
assert isinstance(session, Session)
print(session.plyr_id)

room = create_game_room.sync(client=client, body=CreateGameRoomRequest(expires_in=3600))
assert isinstance(room, TaskAccepted)
print(room.task.status)

nobody = get_user_info.sync_detailed("nobody-here", client=client)
assert isinstance(nobody.parsed, ErrorResponse)
print(nobody.status_code.value, nobody.parsed.error)
