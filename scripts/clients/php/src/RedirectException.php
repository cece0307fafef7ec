<?php

declare(strict_types=1);

namespace PlyrApi;

/** The server sent a redirect. The client doesn't follow it, because the new address would get the signed headers. */
final class RedirectException extends PlyrException
{
    public function __construct(string $operation, public readonly int $status, bool $isOutcomeUnknown)
    {
        parent::__construct($operation, "redirect $status was not followed: check the base URL", $isOutcomeUnknown);
    }
}
