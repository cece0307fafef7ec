<?php

declare(strict_types=1);

namespace PlyrApi;

/**
 * Sends a request once, with cURL.
 *
 * @internal
 */
final class Transport
{
    private ?\CurlHandle $curl = null;

    public function __construct(private float $timeout)
    {
    }

    /**
     * @param list<string> $headerLines
     * @return array{status: int, headers: array<string, string>, body: string}
     * @throws NoResponseException
     */
    public function send(
        string $operation,
        string $method,
        string $url,
        #[\SensitiveParameter] array $headerLines,
        #[\SensitiveParameter] ?string $body,
        bool $isReadOnly,
    ): array {
        $curl = $this->curl ??= curl_init();
        // A reset keeps the connections.
        curl_reset($curl);
        $headers = [];
        curl_setopt_array($curl, [
            CURLOPT_URL => $url,
            CURLOPT_CUSTOMREQUEST => $method,
            CURLOPT_HTTPHEADER => $headerLines,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_TIMEOUT_MS => (int) round($this->timeout * 1000),
            CURLOPT_ENCODING => '',
            // libcurl sends a request again when a kept connection breaks, even a POST. It never does that on a new one.
            CURLOPT_FRESH_CONNECT => !$isReadOnly,
            // With HTTP/2, it would also repeat a request that the server turned away.
            CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
            CURLOPT_HEADERFUNCTION => static function ($curl, string $line) use (&$headers): int {
                if (str_starts_with($line, 'HTTP/')) {
                    // An interim response, such as 100, came before.
                    $headers = [];
                } elseif (str_contains($line, ':')) {
                    [$name, $value] = explode(':', $line, 2);
                    $headers[strtolower(trim($name))] = trim($value);
                }
                return strlen($line);
            },
        ]);
        if ($method !== 'GET') {
            curl_setopt($curl, CURLOPT_POSTFIELDS, $body ?? '');
        }
        $text = curl_exec($curl);
        if (!is_string($text)) {
            $isSent = curl_getinfo($curl, CURLINFO_REQUEST_SIZE) > 0;
            $reason = curl_strerror(curl_errno($curl)) ?? 'unknown error';
            throw new NoResponseException($operation, "no response ($reason)", $isSent && !$isReadOnly);
        }
        return ['status' => curl_getinfo($curl, CURLINFO_RESPONSE_CODE), 'headers' => $headers, 'body' => $text];
    }
}
