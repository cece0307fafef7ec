<?php

declare(strict_types=1);

namespace PlyrApi;

/**
 * A client for the PLYR Game API that signs its requests. Each operation of the API is a method.
 *
 *     $plyr = new PlyrClient($apiKey, $secretKey);
 *     $session = $plyr->login(new LoginRequest(plyrId: 'alice', otp: '123456'));
 */
final class PlyrClient extends Operations
{
    use WaitsForTasks;

    public const TESTNET = '{{testnet}}';

    /** Real tokens move there. */
    public const MAINNET = '{{mainnet}}';

    private string $baseUrl;
    private Clock $clock;
    private Transport $transport;

    /**
     * @param string $apiKey Your API key.
     * @param string $secretKey Its secret key.
     * @param string $baseUrl The server.
     * @param float $timeout How many seconds a call may take. The server needs up to 25 seconds for a call with `sync`.
     * @param bool $allowInsecureHttp Allows plain http to other machines, such as a mock in a container.
     * @throws \ValueError When a key is missing, or when the base URL is not valid.
     */
    public function __construct(
        #[\SensitiveParameter] private string $apiKey,
        #[\SensitiveParameter] private string $secretKey,
        string $baseUrl = self::TESTNET,
        float $timeout = 30.0,
        bool $allowInsecureHttp = false,
    ) {
        foreach (['apiKey' => $apiKey, 'secretKey' => $secretKey] as $name => $key) {
            if (!preg_match('/^[!-~]+$/D', $key)) {
                throw new \ValueError("$name is empty, or has a character that no key has. Give the key as PLYR shows it.");
            }
        }
        $this->baseUrl = self::checkBaseUrl($baseUrl, $allowInsecureHttp);
        $this->clock = new Clock();
        $this->transport = new Transport($timeout);
    }

    /** Hides the keys from `var_dump`. */
    public function __debugInfo(): array
    {
        return ['baseUrl' => $this->baseUrl];
    }

    /** The server rejects an expired timestamp before anything else, so that request is sent once more. */
    protected function send(
        array $operation,
        array $path,
        array $query,
        #[\SensitiveParameter] ?array $body,
    ): string|array {
        $url = $this->baseUrl . self::fillPath($operation['path'], $path) . self::queryString($query);
        // A body is an object, also without any members.
        $text = $body === null ? null : PlyrSigning::serialize($body === [] ? (object) [] : $body);
        for ($isCorrected = false;; $isCorrected = true) {
            $sent = $this->clock->now();
            $response = $this->transport->send(
                $operation['id'],
                $operation['method'],
                $url,
                $this->headerLines($operation['isSigned'], (string) $sent, $text),
                $text,
                $operation['isReadOnly'],
            );
            $isExpired = $response['status'] === 401 && self::errorMessage($response['body']) === 'Request expired';
            $this->clock->adjust($response['headers'], $sent, $isExpired);
            if ($isCorrected || !$isExpired || !$this->clock->isStale($sent)) {
                return self::result($operation, $response);
            }
        }
    }

    /** @return list<string> */
    private function headerLines(bool $isSigned, string $timestamp, #[\SensitiveParameter] ?string $text): array
    {
        // Without a value, cURL doesn't add its own header: neither a type of forms, nor a wait before the body.
        $lines = ['accept: application/json', 'expect:'];
        $lines[] = $text === null ? 'content-type:' : 'content-type: application/json';
        if ($isSigned) {
            $signature = PlyrSigning::sign($this->secretKey, $timestamp, $text ?? '{}');
            array_push($lines, "apikey: $this->apiKey", "timestamp: $timestamp", "signature: $signature");
        }
        return $lines;
    }

    private static function result(array $operation, array $response): string|array
    {
        ['id' => $id, 'isReadOnly' => $isReadOnly] = $operation;
        ['status' => $status, 'headers' => $headers, 'body' => $text] = $response;
        if ($status >= 300 && $status < 400 && isset($headers['location'])) {
            throw new RedirectException($id, $status, !$isReadOnly);
        }
        $body = json_decode($text, true);
        if ($status < 200 || $status >= 300) {
            $error = self::errorMessage($text);
            $isUnknown = $status === 408
                || ($status >= 500 && $status !== 501 && $error !== 'Transaction Receipt Failed');
            throw new ApiException($id, $status, $error, $body ?? $text, $isUnknown && !$isReadOnly);
        }
        if ($operation['returnsText']) {
            return $text;
        }
        if (!is_array($body)) {
            throw new InvalidResponseException($id, 'the response is neither a JSON object, nor an array');
        }
        return $body;
    }

    /** Returns the message of the error envelope. Gateways send other bodies, which are returned as they are. */
    private static function errorMessage(string $text): string
    {
        $body = json_decode($text, true);
        $error = is_array($body) ? $body['error'] ?? null : null;
        return match (true) {
            is_string($error) => $error,
            is_array($error) => implode('; ', array_filter($error, is_string(...))),
            default => trim($text),
        };
    }

    private static function asText(string|int|float|bool|\BackedEnum $value): string
    {
        return match (true) {
            is_bool($value) => $value ? 'true' : 'false',
            $value instanceof \BackedEnum => (string) $value->value,
            default => (string) $value,
        };
    }

    /** Servers resolve "." and "..", so the request would reach another operation. */
    private static function fillPath(string $template, array $parameters): string
    {
        foreach ($parameters as $name => $value) {
            $text = self::asText($value);
            if (in_array($text, ['', '.', '..'], true)) {
                throw new \ValueError("$name is \"$text\". Give a value that is neither empty, nor \".\" or \"..\".");
            }
            $template = str_replace("{{$name}}", rawurlencode($text), $template);
        }
        return $template;
    }

    private static function queryString(array $query): string
    {
        $texts = array_map(self::asText(...), $query);
        return $texts === [] ? '' : '?' . http_build_query($texts, '', '&', PHP_QUERY_RFC3986);
    }

    private static function checkBaseUrl(string $baseUrl, bool $allowInsecureHttp): string
    {
        $url = parse_url($baseUrl) ?: [];
        $host = $url['host'] ?? '';
        $isHttp = in_array($url['scheme'] ?? '', ['http', 'https'], true);
        if (!$isHttp || $host === '' || array_intersect_key($url, ['user' => 1, 'query' => 1, 'fragment' => 1])) {
            throw new \ValueError('baseUrl must be an http(s) URL without a user name, a query, and a fragment.');
        }
        $isLoopback = preg_match('/^(127(\.\d+){3}|\[::1]|(.+\.)?localhost)$/D', $host) === 1;
        if ($url['scheme'] === 'http' && !$isLoopback && !$allowInsecureHttp) {
            $problem = "Plain http to $host exposes signed requests to the network";
            throw new \ValueError("$problem. Use https, or set allowInsecureHttp.");
        }
        return rtrim($baseUrl, '/');
    }
}
