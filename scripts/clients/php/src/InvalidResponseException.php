<?php

declare(strict_types=1);

namespace PlyrApi;

/** The server reported success with a response that is not as documented. The operation has run. */
final class InvalidResponseException extends PlyrException
{
    public function __construct(string $operation, string $problem)
    {
        parent::__construct($operation, "success, but $problem", false);
    }
}
