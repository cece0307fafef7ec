<?php

declare(strict_types=1);

require $argv[1];

final class Login
{
    public string $plyrId = 'alice';
    public string $otp = '123456';
    private string $hidden = 'not part of it';
}

$cases = [
    'login' => ['plyrId' => 'alice', 'otp' => '123456', 'expiresIn' => 3600, 'remember' => true, 'gameId' => null],
    'class' => new Login(),
    'index keys' => ['b' => 1, '2' => 1, 'a' => 1, '1' => 1],
    'nested' => [['list' => [1, ['x' => [], '3' => (object) []]]]],
    'characters' => ["é世🎲e\u{301} /<a>&'\u{2028}\u{2029}\u{7f}\"\\\x08\t\n\f\r\0\x1f"],
    'doubles' => [1.0, -0.0, 0.1, -1.5, 1e20, 1e21, 1e-6, 1e-7, 4.9E-324, PHP_FLOAT_MAX, 2 ** -44],
    'integers' => [0, -1, 2 ** 53, -(2 ** 53)],
    'large integer' => ['amount' => 2 ** 53 + 1],
    'not a number' => ['amount' => NAN],
    'infinity' => ['amount' => INF],
    'text' => '{}',
    'nothing' => null,
    '__proto__' => [['a' => ['__proto__' => 1]]],
    'not JSON' => ['a' => STDIN],
    'nested 500 times' => nested(500),
    'nested 501 times' => nested(501),
    'nested 100,000 times' => nested(100_000),
    'within itself' => withinItself(),
];

function nested(int $depth): array
{
    $value = [];
    for ($level = 1; $level < $depth; $level++) {
        $value = [$value];
    }
    return $value;
}

function withinItself(): stdClass
{
    $value = new stdClass();
    $value->a = [$value];
    return $value;
}

function call(string $url, string $method, string $body, string $sent): string
{
    $headers = PlyrSigning::headers('plyr-demo-key', 'plyr-demo-secret', $body === '-' ? null : base64_decode($body));
    $http = ['method' => $method, 'header' => $headers, 'ignore_errors' => true];
    if ($sent !== '-') {
        $http['content'] = base64_decode($sent);
    }
    $answer = fopen($url, 'r', false, stream_context_create(['http' => $http]));
    return explode(' ', stream_get_meta_data($answer)['wrapper_data'][0])[1];
}

while (($line = fgets(STDIN)) !== false) {
    $fields = explode("\t", rtrim($line, "\n"));
    if ($fields[0] === 'serialize' && !array_key_exists($fields[1], $cases)) {
        echo "absent\t\n";
        continue;
    }
    try {
        $text = match ($fields[0]) {
            'compact' => PlyrSigning::compact(base64_decode($fields[1])),
            'sign' => PlyrSigning::sign(base64_decode($fields[1]), $fields[2], base64_decode($fields[3])),
            'serialize' => PlyrSigning::serialize($cases[$fields[1]]),
            'call' => call(...array_slice($fields, 1)),
        };
        echo "ok\t", base64_encode($text), "\n";
    } catch (JsonException | ValueError | TypeError $error) {
        echo "refused\t", base64_encode($error->getMessage()), "\n";
    }
}
