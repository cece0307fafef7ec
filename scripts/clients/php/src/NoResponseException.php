<?php

declare(strict_types=1);

namespace PlyrApi;

/** There was no connection, the connection broke, or the response took too long. */
final class NoResponseException extends PlyrException
{
}
