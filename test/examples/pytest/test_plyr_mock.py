"""What src/examples/pytest/plyr_mock.py says when something is wrong, and that sandboxes are apart. run.ts runs it."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import plyr_mock
import pytest
from conftest import *  # noqa: F403 the fixtures of the example
from game import Game, Rejected
from plyr_mock import KeyPair, Mock, MockError, Sandbox, wait_until

pytest_plugins = ["pytester"]

EXAMPLE = Path(plyr_mock.__file__).parent


def game_in(sandbox: Sandbox, secret_key: str = "plyr-demo-secret") -> Game:
    return Game(sandbox.api, "plyr-demo-key", secret_key)


def message_of(run) -> str:
    with pytest.raises(AssertionError) as caught:
        run()
    return str(caught.value)


def test_no_request_a_near_miss_and_the_reason(sandbox: Sandbox) -> None:
    filters = {"operation": "login", "player": "alice", "status": 200}
    assert message_of(lambda: sandbox.expect_request(**filters)) == (
        "Expected at least 1 request with operation login, player alice, status 200, but the game sent none, "
        "and nothing similar. Check the base URL that your game uses."
    )
    with pytest.raises(Rejected):
        game_in(sandbox, "plyr-other-secret").login("alice", "123456")
    title, miss, why = message_of(lambda: sandbox.expect_request(**filters)).split("\n")
    assert title.endswith("but the game sent none. The requests that differ least:")
    assert miss == "  #1 POST /api/user/login (login) 401: the status code is 401, not 200"
    assert "why: The signature fits the secret of plyr-other-key" in why
    waited = message_of(lambda: sandbox.wait_for_requests(timeout=0.01, **filters))
    assert waited.startswith("Waited 0.01 s for 1 request with operation login,")
    assert miss in waited


def test_too_many_and_too_few(sandbox: Sandbox) -> None:
    for player in ("alice", "bobby"):
        game_in(sandbox).login(player, "123456")
    assert [one["id"] for one in sandbox.expect_request(times=2, operation="login")] == [1, 2]
    assert sandbox.expect_request(times=0, operation="logout") == []
    assert message_of(lambda: sandbox.expect_request(times=1, operation="login")) == (
        "Expected 1 request with operation login, but the game sent 2:\n"
        "  #1 POST /api/user/login (login) 200\n  #2 POST /api/user/login (login) 200"
    )
    few = message_of(lambda: sandbox.wait_for_requests(count=3, timeout=0, operation="login"))
    assert few.startswith("Waited 0 s for 3 requests with operation login, but the game sent 2:\n  #1 ")


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"operation": "logn"}, 'Unknown operation "logn". Did you mean "login"?'),
        ({"operationId": "login"}, "operationId"),
        ({"game": "demo-gam"}, 'No API key belongs to the game "demo-gam".'),
    ],
)
def test_a_typo_does_not_pass_for_no_requests(sandbox: Sandbox, filters: dict, message: str) -> None:
    with pytest.raises(MockError, match="returned 400") as caught:
        sandbox.expect_request(times=0, **filters)
    assert message in str(caught.value)


def test_keys_are_not_shown(sandbox: Sandbox) -> None:
    assert "with key [redacted], but" in message_of(lambda: sandbox.expect_request(key="our-own-key"))
    key = sandbox.key_of("demo-game")
    assert key.secret_key not in repr(key) and key.secret_key not in repr(sandbox.keys)
    with pytest.raises(MockError, match="The games are: .*demo-game"):
        sandbox.key_of("demo-gam")
    assert isinstance(key, KeyPair)


def test_a_key_pair_of_the_sandbox_leads_into_it(mock: Mock, sandbox: Sandbox) -> None:
    key = sandbox.key_of("demo-game")
    Game(f"{mock.url}/api", key.api_key, key.secret_key).login("alice", "123456")
    sandbox.expect_request(times=1, operation="login", player="alice")


def test_sandboxes_are_apart(mock: Mock) -> None:
    def work(number: int) -> tuple[str, int]:
        sandbox = mock.new_sandbox()
        game = game_in(sandbox)
        game.pay(game.login("alice", "123456"), number)
        found = game.plyr_of("alice"), len(sandbox.requests(operation="payGameRoom"))
        sandbox.delete()
        return found

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(1, 9))) == [(str(1000 - number), 1) for number in range(1, 9)]


def test_the_rest_of_the_setup(mock: Mock, sandbox: Sandbox) -> None:
    game = game_in(sandbox)
    sandbox.set_allowances("alice", "demo-game", plyr="3")
    with pytest.raises(Rejected, match="Insufficient allowance"):
        game.pay(game.login("alice", "123456"), 4)
    sandbox.begin_incident("chain-down", match={"player": "bobby"})
    with pytest.raises(Rejected):
        game.plyr_of("bobby")
    sandbox.end_incident("chain-down")
    assert game.plyr_of("bobby") == "1000"
    copy = mock.new_sandbox(copy_of=sandbox.name)
    copy.advance_clock(3600)
    assert copy.request("GET", "/clock")["aheadMs"] == 3_600_000
    assert sandbox.request("GET", "/clock")["aheadMs"] == 0
    copy.delete()
    with pytest.raises(MockError, match="returned 404"):
        mock.request("GET", f"/sandboxes/{copy.name}")


def test_no_mock_and_a_wrong_token(mock: Mock) -> None:
    with pytest.raises(MockError, match="No mock responds at http://127.0.0.1:9 .*Start one with `npx plyr-api mock`"):
        Mock("http://127.0.0.1:9").new_sandbox()
    with pytest.raises(MockError, match="returned 401") as caught:
        Mock(mock.url, "this-is-a-wrong-token").new_sandbox()
    assert "this-is-a-wrong-token" not in str(caught.value)


def test_wait_until() -> None:
    values = iter([0, None, "there"])
    assert wait_until(lambda: next(values), interval=0) == "there"
    assert message_of(lambda: wait_until(lambda: [], timeout=0)) == (
        "Waited 0 s, and the condition is still not met: it returns []."
    )


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder with a copy of the example, without its tests."""
    for name in ("conftest.py", "plyr_mock.py", "game.py"):
        pytester.makepyfile(**{name[:-3]: (EXAMPLE / name).read_text(encoding="utf-8")})
    return pytester


def test_the_test_in_the_guide_passes(project: pytest.Pytester) -> None:
    guide = (EXAMPLE.parents[2] / "openapi/guides/mock.md").read_text(encoding="utf-8")
    [code] = re.findall(r"^```python\n(.*?)^```", guide, re.M | re.S)
    project.makepyfile(test_guide=code)
    project.runpytest_subprocess().assert_outcomes(passed=1)


def test_a_test_that_fails_shows_its_line_and_the_last_requests(project: pytest.Pytester) -> None:
    project.makepyfile(
        """
        from game import Game

        def test_fails(sandbox):
            Game(sandbox.api, "plyr-demo-key", "plyr-demo-secret").login("bobby", "123456")
            sandbox.expect_request(operation="login", player="alice")
        """
    )
    result = project.runpytest_subprocess()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            '>*sandbox.expect_request(operation="login", player="alice")',
            "E*Expected at least 1 request with operation login, player alice*",
            "E*#1 POST /api/user/login (login) 200: the players are bobby, not alice",
            "*- Last requests of the sandbox -*",
            "  #1 POST /api/user/login (login) 200",
        ]
    )
    # The inside of the helper would hide the line of the test.
    result.stdout.no_fnmatch_line("*plyr_mock.py:*: AssertionError*")
