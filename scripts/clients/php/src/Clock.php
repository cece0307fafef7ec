<?php

declare(strict_types=1);

namespace PlyrApi;

/**
 * A clock that follows the server's.
 *
 * @internal
 */
final class Clock
{
    /** The server accepts five minutes. Smaller differences than one minute are ignored, because responses can be slow. */
    private const TOLERANCE_MS = 60_000;

    /** A larger difference counts only if the server rejected the timestamp. */
    private const PLAUSIBLE_MS = 86_400_000;

    private int $offsetMs = 0;

    /** Returns the server's time as far as it is known, in milliseconds since 1970. */
    public function now(): int
    {
        return (int) floor(microtime(true) * 1000) + $this->offsetMs;
    }

    /**
     * Takes over the date of a response, if the timestamp of its request was off.
     *
     * @param array<string, string> $headers The headers of the response. One from a cache, with `age`, doesn't show the
     *     current time.
     * @param int $sent The timestamp of the request.
     * @param bool $isExpired Whether the server rejected that timestamp.
     */
    public function adjust(array $headers, int $sent, bool $isExpired): void
    {
        $format = 'D, d M Y H:i:s \G\M\T';
        $date = \DateTimeImmutable::createFromFormat($format, $headers['date'] ?? '', new \DateTimeZone('UTC'));
        if ($date === false || isset($headers['age'])) {
            return;
        }
        $dateMs = $date->getTimestamp() * 1000;
        $now = $this->now();
        $isOff = $dateMs < min($sent, $now) - self::TOLERANCE_MS || $dateMs > $now + self::TOLERANCE_MS;
        if ($isOff && ($isExpired || abs($dateMs - $now) <= self::PLAUSIBLE_MS)) {
            $this->offsetMs += $dateMs - $now;
        }
    }

    /** Returns whether a request would now get a timestamp that differs enough to send it again. */
    public function isStale(int $sent): bool
    {
        return abs($this->now() - $sent) > self::TOLERANCE_MS;
    }
}
