<?php

declare(strict_types=1);

/**
 * Signs requests to the PLYR Game API. One file to copy, PHP 8.0 or newer, no extensions but those built in.
 *
 *     $body = PlyrSigning::serialize(['plyrId' => 'alice', 'otp' => '123456']);
 *     $headers = PlyrSigning::headers($apiKey, $secretKey, $body);
 *     curl_setopt_array($curl, [CURLOPT_POSTFIELDS => $body, CURLOPT_HTTPHEADER => $headers]);
 *
 *     PlyrSigning::headers($apiKey, $secretKey); // a GET: no body
 *
 * The server does not sign the bytes that arrive but what JavaScript makes of them, JSON.stringify(JSON.parse(body)).
 * So the body is written exactly as JSON.stringify writes it, and those bytes are sent.
 */
final class PlyrSigning
{
    /** How many objects and arrays may be within each other; a deeper body is rejected. */
    public const MAX_DEPTH = 500;

    private const TOKEN = '/"[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"|[{}[\]]|[^\s{}[\],:"]++/';
    private const ESCAPE = '/\\\\u[dD][89abAB]..\\\\u[dD][c-fC-F]..|\\\\u....|\\\\./';
    private const PLAIN = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS;

    /** @param list<string> $tokens what is left of valid JSON, without commas and colons */
    private function __construct(private array $tokens, private bool $exact)
    {
    }

    /**
     * Writes a body as the text to sign and to send.
     *
     * @param array<mixed>|object $value what json_encode takes; an empty array is [], (object) [] is {}
     * @throws JsonException|ValueError also for integers that JavaScript would write with other digits (send large
     *     amounts as text), and for more than MAX_DEPTH levels
     */
    public static function serialize(array|object $value): string
    {
        self::checkDepth($value, 1);
        return self::rewrite(json_encode($value, JSON_THROW_ON_ERROR, self::MAX_DEPTH), true);
    }

    /**
     * Brings JSON text into the form that the server signs.
     *
     * @return string what the server reads: numbers as doubles, of a key that comes twice the last value
     * @throws JsonException|ValueError for what the server rejects with 400 Bad Request, and for more than MAX_DEPTH levels
     */
    public static function compact(string $text): string
    {
        return self::rewrite(str_starts_with($text, "\u{feff}") ? substr($text, 3) : $text, false);
    }

    /** Gives HMAC-SHA256 in lower-case hex of a timestamp, in milliseconds since 1970, and a body. */
    public static function sign(string $secretKey, string $timestamp, string $text = '{}'): string
    {
        return hash_hmac('sha256', $timestamp . $text, $secretKey);
    }

    /**
     * The headers of a request that is sent now.
     *
     * @param ?string $text its body, null when there is none
     * @return list<string> header lines, as cURL takes them
     */
    public static function headers(string $apiKey, string $secretKey, ?string $text = null): array
    {
        $timestamp = (string) (int) floor(microtime(true) * 1000);
        $signature = self::sign($secretKey, $timestamp, $text ?? '{}');
        $headers = ["apikey: $apiKey", "timestamp: $timestamp", "signature: $signature"];
        return $text === null ? $headers : [...$headers, 'content-type: application/json'];
    }

    /** The depth of json_encode comes too late: it goes on to the end of the value, and of the stack. */
    private static function checkDepth(mixed $value, int $depth): void
    {
        if (!is_array($value) && !is_object($value)) {
            return;
        }
        if ($depth > self::MAX_DEPTH) {
            throw new ValueError('The body has more than ' . self::MAX_DEPTH . ' objects and arrays within each other.');
        }
        if ($value instanceof JsonSerializable) {
            $written = $value->jsonSerialize();
            if ($written !== $value) {
                self::checkDepth($written, $depth);
                return;
            }
        }
        foreach (is_array($value) ? $value : get_object_vars($value) as $member) {
            self::checkDepth($member, $depth + 1);
        }
    }

    /**
     * Rewrites JSON token by token: PHP values cannot hold all that is in it, such as lone surrogates.
     *
     * @param bool $exact whether to reject integers that lose digits
     */
    private static function rewrite(string $text, bool $exact): string
    {
        // Judges the syntax. PHP counts the values in the innermost array as a level. Escapes are taken out, since json_decode rejects some that JavaScript takes.
        $plain = preg_replace('/\\\\(?:["\\\\\/bfnrt]|u[0-9a-fA-F]{4})/', '?', $text);
        if (!is_array(json_decode($plain, true, self::MAX_DEPTH + 1, JSON_THROW_ON_ERROR))) {
            throw new ValueError('A body is an object or an array.');
        }
        preg_match_all(self::TOKEN, $text, $matches);
        return (new self(array_reverse($matches[0]), $exact))->value();
    }

    private function value(): string
    {
        $token = array_pop($this->tokens);
        return match (true) {
            $token === '[' => $this->items(),
            $token === '{' => $this->members(),
            $token[0] === '"' => preg_replace_callback(self::ESCAPE, fn ($match) => self::unescape($match[0]), $token),
            is_numeric($token) => $this->number($token),
            default => $token, // true, false, null
        };
    }

    private function items(): string
    {
        for ($items = []; end($this->tokens) !== ']';) {
            $items[] = $this->value();
        }
        array_pop($this->tokens);
        return '[' . implode(',', $items) . ']';
    }

    /** Array indexes come first, in rising order, the other keys as they came; each once, with its last value. */
    private function members(): string
    {
        for ($indexes = $others = []; end($this->tokens) !== '}';) {
            $key = $this->value();
            if ($key === '"__proto__"') {
                throw new ValueError('The server rejects the key __proto__.');
            }
            $member = $key . ':' . $this->value();
            if (preg_match('/^"(?:0|[1-9]\d{0,9})"$/', $key) && (int) trim($key, '"') < 2 ** 32 - 1) {
                $indexes[(int) trim($key, '"')] = $member;
            } else {
                $others[$key] = $member;
            }
        }
        array_pop($this->tokens);
        ksort($indexes);
        return '{' . implode(',', [...array_values($indexes), ...array_values($others)]) . '}';
    }

    /** Resolves an escape if JavaScript does. */
    private static function unescape(string $escape): string
    {
        $char = json_decode("\"$escape\"");
        // Half of a surrogate pair has no UTF-8 form, so it stays an escape.
        return $char === null ? strtolower($escape) : substr(json_encode($char, self::PLAIN), 1, -1);
    }

    /** Number.prototype.toString: the fewest digits that give the same double, an exponent from 1e21 and below 1e-6. */
    private function number(string $token): string
    {
        $value = (float) $token;
        if ($value == 0 || is_infinite($value)) {
            return $value == 0 ? '0' : 'null'; // JavaScript writes a number that is too large as null.
        }
        $text = sprintf('%.*H', -1, $value);
        if (preg_match('/^(-?)(\d)\.(\d+)E(.+)$/', $text, $parts)) {
            [, $minus, $first, $rest, $scale] = $parts;
            $rest = rtrim($rest, '0');
            $text = $minus . match (true) {
                $scale > 0 && $scale < 21 => str_pad($first . $rest, $scale + 1, '0'),
                $scale < 0 && $scale >= -6 => '0.' . str_repeat('0', -$scale - 1) . $first . $rest,
                default => rtrim("$first.$rest", '.') . sprintf('e%+d', $scale),
            };
        }
        if ($this->exact && preg_match('/^-?[1-9]\d*$/', $token) && $token !== $text) {
            throw new ValueError('JavaScript would write this integer with other digits: send it as text.');
        }
        return $text;
    }
}
