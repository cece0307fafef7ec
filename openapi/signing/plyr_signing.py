"""Signs requests to the PLYR Game API. One file to copy, Python 3.9 or newer, standard library only.

    body = serialize({"plyrId": "alice", "otp": "123456"})
    request = urllib.request.Request(
        f"{base_url}/user/login", data=body.encode(), headers=signed_headers(api_key, secret_key, body)
    )

    signed_headers(api_key, secret_key)  # a GET: no body

The server does not sign the bytes that arrive but what JavaScript makes of them, JSON.stringify(JSON.parse(body)).
So the body is written exactly as JSON.stringify writes it, and those bytes are sent.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import math
import re
import time
from decimal import Decimal
from typing import Any

MAX_DEPTH = 500
"""How many objects and arrays may be within each other; a deeper body is rejected."""


def serialize(value: dict[str, Any] | list[Any] | tuple[Any, ...]) -> str:
    """Writes a body as the text to sign and to send.

    Takes dict, list, tuple, str, int, float, bool and None; of a dataclass, take dataclasses.asdict().
    Raises TypeError or ValueError for anything else, for NaN and infinities, for integers that JavaScript would
    write with other digits (send large amounts as text), and for more than MAX_DEPTH levels.
    """
    if not isinstance(value, (dict, list, tuple)):
        raise TypeError("a body is a dict or a list")
    try:
        return _write(value, 1)
    except RecursionError:  # The caller's own stack is deep.
        raise _too_deep() from None


def compact(text: str) -> str:
    """Brings JSON text into the form that the server signs.

    The result is what the server reads: numbers as doubles, of a key that comes twice the last value.
    Raises ValueError or TypeError for what the server answers with 400 Bad Request, and for more than MAX_DEPTH levels.
    """
    _check_depth(text)
    try:
        value = json.loads(
            text.removeprefix("\ufeff"),
            parse_int=_parse_number,
            parse_float=_parse_number,
            parse_constant=_refuse_constant,
        )
    except RecursionError:
        raise _too_deep() from None
    return serialize(value)


def sign(secret_key: str, timestamp: str, text: str = "{}") -> str:
    """Gives HMAC-SHA256 in lower-case hex of timestamp (milliseconds since 1970) and text, {} without a body."""
    return hmac.new(secret_key.encode(), (timestamp + text).encode(), hashlib.sha256).hexdigest()


def signed_headers(api_key: str, secret_key: str, text: str | None = None) -> dict[str, str]:
    """Gives the headers of a request that is sent now; text is its body, None when there is none."""
    timestamp = str(time.time_ns() // 1_000_000)
    signature = sign(secret_key, timestamp, "{}" if text is None else text)
    headers = {"apikey": api_key, "timestamp": timestamp, "signature": signature}
    return headers if text is None else {**headers, "content-type": "application/json"}


_BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|([\[{])|([\]}])', re.DOTALL)


def _check_depth(text: str) -> None:
    depth = 0
    for token in _BRACKETS.finditer(text):
        depth += 1 if token[1] else -1 if token[2] else 0
        if depth > MAX_DEPTH:
            raise _too_deep()


def _too_deep() -> ValueError:
    return ValueError(f"the body has more than {MAX_DEPTH} objects and arrays within each other")


def _write(value: Any, depth: int) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _write_string(value)
    if isinstance(value, int):
        return _write_integer(value)
    if isinstance(value, float):
        return _write_double(value)
    if depth > MAX_DEPTH:
        raise _too_deep()
    parts = []  # Loops, because a comprehension takes a frame of the stack too.
    if isinstance(value, (list, tuple)):
        for item in value:
            parts.append(_write(item, depth + 1))
        return "[" + ",".join(parts) + "]"
    if isinstance(value, dict):
        for key, member in sorted(value.items(), key=_position):
            parts.append(_write_string(key) + ":" + _write(member, depth + 1))
        return "{" + ",".join(parts) + "}"
    raise TypeError(f"{type(value).__name__} is not JSON")


def _position(member: tuple[Any, Any]) -> int:
    """JavaScript puts keys that are array indexes first, in rising order; the others stay as they are."""
    key = member[0]
    if not isinstance(key, str):
        raise TypeError("a key is a str")
    if key == "__proto__":
        raise ValueError("the server rejects the key __proto__")
    is_index = key.isascii() and key.isdigit() and len(key) <= 10 and str(int(key)) == key
    return min(int(key), 2**32 - 1) if is_index else 2**32 - 1


def _write_string(value: str) -> str:
    text = json.dumps(value, ensure_ascii=False)
    # Half of a surrogate pair has no UTF-8 form, so it stays an escape.
    return "".join(f"\\u{ord(char):04x}" if "\ud800" <= char <= "\udfff" else char for char in text)


def _write_integer(value: int) -> str:
    try:
        text = _write_double(float(value))
    except OverflowError:
        text = ""
    if text == "" or text != str(value):
        raise ValueError("JavaScript would write this integer with other digits: send it as text")
    return text


def _write_double(value: float) -> str:
    """Number.prototype.toString: the fewest digits that give the same double, an exponent from 1e21 and below 1e-6."""
    if not math.isfinite(value):
        raise ValueError("NaN and infinities are not JSON")
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    text = "".join(map(str, digits))
    point = len(text) + int(exponent)
    if len(text) <= point <= 21:
        text = text.ljust(point, "0")
    elif 0 < point <= 21:
        text = f"{text[:point]}.{text[point:]}"
    elif -6 < point <= 0:
        text = "0." + "0" * -point + text
    else:
        text = text[0] + (f".{text[1:]}" if len(text) > 1 else "") + f"e{point - 1:+d}"
    return "-" + text if sign else text


def _parse_number(text: str) -> float | None:
    value = float(text)
    return value if math.isfinite(value) else None  # JavaScript writes a number that is too large as null.


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
