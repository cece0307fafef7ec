"""Keeps requests of the control API short: none waits longer than 50 ms."""

import schemathesis


@schemathesis.hook
def before_call(context, case, kwargs):
    """Shortens the wait of waitForRequests, whose longest is a minute. Other values than numbers stay as they are."""
    if case.path != "/requests/wait":
        return
    query = case.query if isinstance(case.query, dict) else {}
    timeout = query.get("timeoutMs", "10000")
    if str(timeout).isdecimal() and int(timeout) <= 60_000:
        case.query = {**query, "timeoutMs": "50"}
