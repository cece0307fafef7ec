<?php

declare(strict_types=1);

require __DIR__ . '/client.php';
require __DIR__ . '/PlyrSigning.php';

use PlyrGameApi\{ApiError, Client, Config, CreateGameRoomRequest, LoginRequest};

$sign = function (array $request, callable $next): array {
    $text = isset($request['body']) ? PlyrSigning::compact($request['body']) : null;
    foreach (PlyrSigning::headers(getenv('PLYR_API_KEY'), getenv('PLYR_SECRET_KEY'), $text) as $line) {
        [$name, $value] = explode(': ', $line);
        $headers[$name] = $value;
    }
    unset($headers['content-type']); // It exists already, in another spelling.
    return $next(['body' => $text, 'headers' => $headers + $request['headers']] + $request);
};
$client = new Client(new Config(serverUrl: getenv('PLYR_BASE_URL'), middleware: [$sign]));
echo $client->getUserInfo('alice')->plyrId, "\n";
echo $client->login(new LoginRequest(plyrId: 'alice', otp: '123456'))->plyrId, "\n";
echo $client->createGameRoom(new CreateGameRoomRequest(expiresIn: 3600))['task']['status'], "\n";

try {
    $client->getUserInfo('nobody-here');
} catch (ApiError $error) {
    echo $error->status, ' ', $error->body['error'], "\n";
}
