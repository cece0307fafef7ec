<?php

declare(strict_types=1);

namespace PlyrApi;

/** A call without a usable result. No message contains a key, a signature, or a request body. */
abstract class PlyrException extends \RuntimeException
{
    /**
     * @param string $operation The operationId, such as `payGameRoom`.
     * @param bool $isOutcomeUnknown Whether the server may have carried out a request that changes something. If so, check
     *     the task, the activity log, or the balances before you call again: a second payment is a second transaction.
     */
    public function __construct(
        public readonly string $operation,
        string $problem,
        public readonly bool $isOutcomeUnknown,
    ) {
        $advice = $isOutcomeUnknown ? ' It may have run: check the task, the activity log, or the balances.' : '';
        parent::__construct("$operation: $problem.$advice");
    }
}
