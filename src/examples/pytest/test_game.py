"""Tests of a game against the mock. Read them from top to bottom. Each shows one thing that a test can do."""

import pytest
from game import Game, Rejected
from plyr_mock import Sandbox, wait_until


@pytest.fixture
def game(sandbox: Sandbox) -> Game:
    """The game, in the sandbox of the test. It uses a key pair of the demo data."""
    return Game(sandbox.api, "plyr-demo-key", "plyr-demo-secret")


def test_a_player_pays_for_a_round(game: Game, sandbox: Sandbox) -> None:
    session = game.login("alice", "123456")
    game.pay(session, 10)
    assert game.plyr_of("alice") == "990"
    # Check the request of the game: one payment of 10 plyr.
    [payment] = sandbox.expect_request(times=1, operation="payGameRoom", player="alice")
    assert payment["request"]["body"]["amounts"] == [10]


def test_our_own_player_in_our_own_room(sandbox: Sandbox) -> None:
    # Seed data: a game with keys, a player, and a room that the player has joined.
    sandbox.seed(
        games=[{"gameId": "our-game"}],
        apiKeys=[{"gameId": "our-game", "apiKey": "our-key", "secretKey": "our-secret"}],
        players=[
            {
                "plyrId": "tester-1",
                "fixedOtp": "000111",
                "balances": {"plyr": "50"},
                "allowances": [{"gameId": "our-game", "token": "plyr", "amount": 20}],
            }
        ],
        rooms=[{"gameId": "our-game", "roomId": "1", "players": ["tester-1"]}],
    )
    ours = Game(sandbox.api, "our-key", "our-secret")
    ours.pay(ours.login("tester-1", "000111"), 20, room="1")
    assert ours.plyr_of("tester-1") == "30"


def test_a_poor_player_cannot_pay_the_normal_price(game: Game, sandbox: Sandbox) -> None:
    session = game.login("alice", "123456")
    sandbox.set_balances("alice", plyr="5")
    assert game.pay(session, 10)["status"] == "FAILED"
    assert game.plyr_of("alice") == "5"


def test_a_locked_player_cannot_log_in(game: Game, sandbox: Sandbox) -> None:
    sandbox.lock("alice", seconds=600)
    with pytest.raises(Rejected, match="User is temporary locked"):
        game.login("alice", "123456")


def test_an_expired_session_is_rejected(game: Game, sandbox: Sandbox) -> None:
    session = game.login("alice", "123456")
    sandbox.expire_sessions("alice")
    with pytest.raises(Rejected, match="Invalid sessionJwts"):
        game.pay(session, 10)


def test_a_payment_is_taken_and_the_response_is_lost(game: Game, sandbox: Sandbox) -> None:
    session = game.login("alice", "123456")
    sandbox.fault("payGameRoom", "drop", after=True, once=True)
    with pytest.raises(OSError):
        game.pay(session, 10)
    # The money is gone. A game that pays again takes it twice.
    assert game.plyr_of("alice") == "990"
    # Status 0 means that there was no response.
    sandbox.expect_request(times=1, operation="payGameRoom", status=0)


def test_a_payout_fails_on_the_chain(game: Game, sandbox: Sandbox) -> None:
    sandbox.fault("earnGameRoom", "task", effect="fail", once=True)
    task_id = game.earn("alice", 5)
    # The task runs later, so wait until it is done.
    task = wait_until(lambda: _if_done(game.task(task_id)))
    assert task["status"] == "FAILED"
    assert game.plyr_of("alice") == "1000"


def test_requests_that_the_game_sends_later(game: Game, sandbox: Sandbox) -> None:
    game.earn("alice", 2)
    game.earn("bobby", 3)
    # Your game runs in its own process, so wait until it has sent both.
    first, second = sandbox.wait_for_requests(count=2, timeout=5, operation="earnGameRoom", status=200)
    assert [first["players"], second["players"]] == [["alice"], ["bobby"]]


def test_an_assertion_that_fails_says_what_came_instead(game: Game, sandbox: Sandbox) -> None:
    session = game.login("bobby", "123456")
    game.pay(session, 10)
    # In your test, leave out the next line. Then pytest shows the message.
    with pytest.raises(AssertionError, match="the players are bobby, not alice"):
        sandbox.expect_request(operation="payGameRoom", player="alice")


def _if_done(task: dict) -> dict | None:
    return None if task["status"] == "PENDING" else task
