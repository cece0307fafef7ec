<?php

declare(strict_types=1);

namespace PlyrApi;

/** The server rejected the request, or failed. */
final class ApiException extends PlyrException
{
    /**
     * @param int $status The status code. Several causes share one, so compare `$error` instead.
     * @param string $error The error message of the server, such as `Invalid 2fa token`.
     * @param mixed $body The whole body: parsed JSON, or a string.
     */
    public function __construct(
        string $operation,
        public readonly int $status,
        public readonly string $error,
        public readonly mixed $body,
        bool $isOutcomeUnknown,
    ) {
        $reason = $error === '' ? 'no reason given' : substr($error, 0, 200);
        parent::__construct($operation, "$status $reason", $isOutcomeUnknown);
    }
}
