"""A clock that follows the server's."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import timezone
from email.utils import parsedate_to_datetime

# The server accepts five minutes. Smaller differences than one minute are ignored, because responses can be slow.
TOLERANCE_MS = 60_000
# A larger difference counts only if the server rejected the timestamp.
PLAUSIBLE_MS = 86_400_000


class Clock:
    def __init__(self) -> None:
        self._offset_ms = 0

    def now(self) -> int:
        """Returns the server's time as far as it is known, in milliseconds since 1970."""
        return time.time_ns() // 1_000_000 + self._offset_ms

    def adjust(self, headers: Mapping[str, str], sent: int, is_expired: bool) -> None:
        """Takes over the date of a response, if the timestamp of its request was off.

        Args:
            headers: The headers of the response. One from a cache, with `Age`, doesn't show the current time.
            sent: The timestamp of the request.
            is_expired: Whether the server rejected that timestamp.
        """
        date = _milliseconds(headers.get("date", ""))
        if date is None or "age" in headers:
            return
        now = self.now()
        is_off = date < min(sent, now) - TOLERANCE_MS or date > now + TOLERANCE_MS
        if is_off and (is_expired or abs(date - now) <= PLAUSIBLE_MS):
            self._offset_ms += date - now

    def is_stale(self, sent: int) -> bool:
        """Returns whether a request would now get a timestamp that differs enough to send it again."""
        return abs(self.now() - sent) > TOLERANCE_MS


def _milliseconds(date: str) -> int | None:
    try:
        moment = parsedate_to_datetime(date)
        return int(moment.replace(tzinfo=moment.tzinfo or timezone.utc).timestamp() * 1000)
    except (TypeError, ValueError, OverflowError):
        return None
