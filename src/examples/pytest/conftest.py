"""Fixtures for pytest. Each test gets a new sandbox, so tests can run in any order and in parallel."""

import os

import pytest
from plyr_mock import Mock, MockError, Sandbox

_sandbox = pytest.StashKey[Sandbox]()


@pytest.fixture(scope="session")
def mock() -> Mock:
    """The running mock at PLYR_MOCK_URL. PLYR_MOCK_CONTROL_TOKEN is its control token, if it has one."""
    url = os.environ.get("PLYR_MOCK_URL", "http://127.0.0.1:4010")
    mock = Mock(url, os.environ.get("PLYR_MOCK_CONTROL_TOKEN"))
    mock.request("GET", "/health")
    return mock


@pytest.fixture
def sandbox(mock: Mock, request: pytest.FixtureRequest):
    """A new sandbox, which is deleted after the test."""
    fresh = mock.new_sandbox()
    request.node.stash[_sandbox] = fresh
    yield fresh
    fresh.delete()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo):
    """Adds the last requests of the game to the report of a test that fails."""
    report = yield
    if call.when == "call" and report.failed and _sandbox in item.stash:
        try:
            text = item.stash[_sandbox].summary()
        except MockError as error:
            text = str(error)
        report.sections.append(("Last requests of the sandbox", text))
    return report
