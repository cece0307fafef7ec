import asyncio
import inspect
import logging
import sys
import traceback
from collections.abc import Callable
from typing import Any

from plyr_api import (
    ApiError,
    AsyncPlyrClient,
    InvalidResponseError,
    NoResponseError,
    PlyrClient,
    PlyrError,
    RedirectError,
    TaskError,
)
from plyr_api.models import (
    CreateGameRoomRequest,
    EarnGameRoomRequest,
    EndGameRoomRequest,
    JoinGameRoomRequest,
    LeaveGameRoomRequest,
    LoginAndApproveRequest,
    LoginRequest,
    PayGameRoomRequest,
    Session,
    TaskAccepted,
    TaskData,
    TaskSucceeded,
    UserInfo,
)

# All that the HTTP library tells goes to standard error, where no secret may be.
logging.basicConfig(level=logging.DEBUG)


def room(plyr: PlyrClient) -> None:
    guests = []
    for player in ("alice", "bobby"):
        login = LoginAndApproveRequest(
            plyr_id=player, otp="123456", game_id="demo-game", tokens=["gamr"], amounts=[10]
        )
        session = plyr.login_and_approve(login)
        print("login", session.plyr_id)
        guests.append(session.session_jwt)

    created = finish(plyr, "createGameRoom", plyr.create_game_room(CreateGameRoomRequest(expires_in=3600)))
    room_id = room_id_of(created)
    stakes = PayGameRoomRequest(
        room_id=room_id, session_jwts=guests, tokens=["gamr", "gamr"], amounts=["5", "5"]
    )
    finish(plyr, "joinGameRoom", plyr.join_game_room(JoinGameRoomRequest(room_id=room_id, session_jwts=guests)))
    finish(plyr, "payGameRoom", plyr.pay_game_room(stakes))
    earned = EarnGameRoomRequest(room_id=room_id, plyr_ids=["alice"], tokens=["gamr"], amounts=["10"])
    finish(plyr, "earnGameRoom", plyr.earn_game_room(earned))
    finish(
        plyr, "leaveGameRoom", plyr.leave_game_room(LeaveGameRoomRequest(room_id=room_id, session_jwts=guests))
    )
    finish(plyr, "endGameRoom", plyr.end_game_room(EndGameRoomRequest(room_id=room_id)))
    print("alice has", plyr.get_user_token_balance("alice", "gamr")["gamr"], "gamr")


def room_id_of(task: TaskSucceeded) -> str:
    assert isinstance(task.task_data, TaskData), task
    assert isinstance(task.task_data.result, dict), task
    return str(task.task_data.result["roomId"])


def finish(plyr: PlyrClient, operation: str, accepted: object) -> TaskSucceeded:
    assert isinstance(accepted, TaskAccepted), accepted
    task = plyr.wait_for_task(accepted.task.id)
    print(operation, task.status)
    return task


def failed_task(plyr: PlyrClient) -> None:
    try:
        finish(plyr, "createGameRoom", plyr.create_game_room(CreateGameRoomRequest(expires_in=3600)))
    except TaskError as error:
        describe(error)
        print(f"createGameRoom: {error.status} {error.error}")


async def calls(plyr: Any, names: list[str], describe: Callable[[PlyrError], str]) -> None:
    requests: dict[str, Callable[[], Any]] = {
        "login": lambda: plyr.login(LoginRequest(plyr_id="alice", otp="123456")),
        "getUserInfo": lambda: plyr.get_user_info("alice"),
        "getUnknownUser": lambda: plyr.get_user_info("nobody-here"),
        "getTotalSupply": lambda: plyr.get_total_supply(),
        "createGameRoom": lambda: plyr.create_game_room(CreateGameRoomRequest(expires_in=3600)),
    }
    for name in names:
        try:
            response = requests[name]()
            result = shown(await response if inspect.isawaitable(response) else response)
        except PlyrError as error:
            result = describe(error)
        print(f"{name}: {result}")


def shown(response: object) -> str:
    if isinstance(response, TaskAccepted):
        return response.task.status
    if isinstance(response, (Session, UserInfo)):
        return response.plyr_id
    assert isinstance(response, str), response
    return response


def describe(error: PlyrError) -> str:
    traceback.print_exc()
    print(repr(error), vars(error), error.__cause__, file=sys.stderr)
    if isinstance(error, RedirectError):
        return f"{error.status} redirect"
    if isinstance(error, ApiError):
        return f"{error.status} {error.error}"
    if isinstance(error, InvalidResponseError):
        return "invalid response"
    return "no response" if isinstance(error, NoResponseError) else str(error)


def outcome(error: PlyrError) -> str:
    return "unknown" if error.outcome_unknown else "known"


async def main(what: str, *names: str) -> None:
    if what == "async-calls":
        async with AsyncPlyrClient() as plyr:
            await calls(plyr, list(names), describe)
    else:
        with PlyrClient() as client:
            if what == "room":
                room(client)
            elif what == "task":
                failed_task(client)
            else:
                await calls(client, list(names), outcome if what == "outcomes" else describe)


asyncio.run(main(*sys.argv[1:]))
