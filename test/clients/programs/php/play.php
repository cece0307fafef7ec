<?php

declare(strict_types=1);

use PlyrApi\ApiException;
use PlyrApi\InvalidResponseException;
use PlyrApi\Model\CreateGameRoomRequest;
use PlyrApi\Model\EarnGameRoomRequest;
use PlyrApi\Model\EndGameRoomRequest;
use PlyrApi\Model\JoinGameRoomRequest;
use PlyrApi\Model\LeaveGameRoomRequest;
use PlyrApi\Model\LoginAndApproveRequest;
use PlyrApi\Model\LoginRequest;
use PlyrApi\Model\PayGameRoomRequest;
use PlyrApi\Model\TaskSucceeded;
use PlyrApi\NoResponseException;
use PlyrApi\PlyrClient;
use PlyrApi\PlyrException;
use PlyrApi\RedirectException;
use PlyrApi\TaskException;

require getenv('AUTOLOAD');
error_reporting(E_ALL);
set_error_handler(static fn (int $level, string $problem) => throw new ErrorException($problem));

function room(PlyrClient $plyr): void
{
    $guests = [];
    foreach (['alice', 'bobby'] as $player) {
        $session = $plyr->loginAndApprove(new LoginAndApproveRequest(
            plyrId: $player,
            otp: '123456',
            gameId: 'demo-game',
            tokens: ['gamr'],
            amounts: [10],
        ));
        echo "login $session->plyrId\n";
        $guests[] = $session->sessionJwt;
    }

    $created = finish($plyr, 'createGameRoom', $plyr->createGameRoom(new CreateGameRoomRequest(expiresIn: 3600)));
    $roomId = $created->taskData['result']['roomId'];
    finish($plyr, 'joinGameRoom', $plyr->joinGameRoom(new JoinGameRoomRequest($roomId, $guests)));
    $stakes = new PayGameRoomRequest(
        roomId: $roomId,
        sessionJwts: $guests,
        tokens: ['gamr', 'gamr'],
        amounts: ['5', '5'],
    );
    finish($plyr, 'payGameRoom', $plyr->payGameRoom($stakes));
    $prize = new EarnGameRoomRequest(roomId: $roomId, plyrIds: ['alice'], tokens: ['gamr'], amounts: ['10']);
    finish($plyr, 'earnGameRoom', $plyr->earnGameRoom($prize));
    finish($plyr, 'leaveGameRoom', $plyr->leaveGameRoom(new LeaveGameRoomRequest($roomId, $guests)));
    finish($plyr, 'endGameRoom', $plyr->endGameRoom(new EndGameRoomRequest($roomId)));
    echo 'alice has ', $plyr->getUserTokenBalance('alice', 'gamr')['gamr'], " gamr\n";
}

function finish(PlyrClient $plyr, string $operation, array $accepted): TaskSucceeded
{
    $task = $plyr->waitForTask($accepted['task']['id']);
    echo "$operation $task->status\n";
    return $task;
}

function failedTask(PlyrClient $plyr): void
{
    try {
        finish($plyr, 'createGameRoom', $plyr->createGameRoom(new CreateGameRoomRequest(3600)));
    } catch (TaskException $error) {
        describe($error);
        echo "createGameRoom: $error->status $error->error\n";
    }
}

function calls(PlyrClient $plyr, array $names, callable $describe): void
{
    foreach ($names as $name) {
        try {
            $result = match ($name) {
                'login' => $plyr->login(new LoginRequest(plyrId: 'alice', otp: '123456'))->plyrId,
                'getUserInfo' => $plyr->getUserInfo('alice')->plyrId,
                'getUnknownUser' => $plyr->getUserInfo('nobody-here')->plyrId,
                'getTotalSupply' => $plyr->getTotalSupply(),
                'createGameRoom' => $plyr->createGameRoom(new CreateGameRoomRequest(3600))['task']['status'],
            };
        } catch (PlyrException $error) {
            $result = $describe($error);
        }
        echo "$name: $result\n";
    }
}

function describe(PlyrException $error): string
{
    // With the arguments of all functions, which PHP collects by default.
    fwrite(STDERR, "$error\n" . print_r($error, true));
    return match (true) {
        $error instanceof RedirectException => "$error->status redirect",
        $error instanceof ApiException => "$error->status $error->error",
        $error instanceof NoResponseException => 'no response',
        $error instanceof InvalidResponseException => 'invalid response',
        default => $error->getMessage(),
    };
}

function outcome(PlyrException $error): string
{
    return $error->isOutcomeUnknown ? 'unknown' : 'known';
}

$plyr = new PlyrClient(getenv('PLYR_API_KEY'), getenv('PLYR_SECRET_KEY'), getenv('PLYR_BASE_URL'));
fwrite(STDERR, print_r($plyr, true));
match ($argv[1]) {
    'room' => room($plyr),
    'task' => failedTask($plyr),
    'outcomes' => calls($plyr, array_slice($argv, 2), outcome(...)),
    default => calls($plyr, array_slice($argv, 2), describe(...)),
};
