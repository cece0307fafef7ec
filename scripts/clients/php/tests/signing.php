<?php

/** Compares the signatures of this package with the published vectors. Run it with `php tests/signing.php`. */

declare(strict_types=1);

use PlyrApi\PlyrClient;
use PlyrApi\PlyrSigning;

// Composer's autoloader, when the package is installed with it.
require getenv('AUTOLOAD') ?: __DIR__ . '/../autoload.php';

$count = 0;
$expect = static function (bool $isTrue, string $what) use (&$count): void {
    $count++;
    if (!$isTrue) {
        fwrite(STDERR, "FAILED: $what\n");
        exit(1);
    }
};
$throws = static function (string $class, callable $call): bool {
    try {
        $call();
        return false;
    } catch (Throwable $error) {
        return $error instanceof $class;
    }
};

$file = json_decode(file_get_contents(__DIR__ . '/signing-vectors.json'), true, 512, JSON_THROW_ON_ERROR);
$signed = $rejected = 0;
foreach ($file['vectors'] as $vector) {
    ['name' => $name, 'bodyText' => $bodyText, 'contentType' => $contentType] = $vector;
    if ((string) $bodyText !== '' && !preg_match('#^application/(json|vnd\.api\+json)\b#i', (string) $contentType)) {
        continue;
    }
    if ($vector['accepted']) {
        $signed++;
        $text = (string) $bodyText === '' ? '{}' : PlyrSigning::compact($bodyText);
        $signature = PlyrSigning::sign($vector['secretKey'], $vector['timestamp'], $text);
        $expect($signature === $vector['signature'], $name);
    } elseif ($vector['mistake'] === 'body') {
        $rejected++;
        $expect($throws(Throwable::class, static fn () => PlyrSigning::compact($bodyText)), $name);
    }
}
$expect($signed > 50 && $rejected > 5, 'the vectors are complete');

$base = 'http://api.example/api';
$expect($throws(ValueError::class, static fn () => new PlyrClient('key', 'secret', $base)), 'plain http is rejected');
new PlyrClient('key', 'secret', $base, allowInsecureHttp: true);
$plyr = new PlyrClient('the-key', 'the-secret');
foreach (['', '.', '..'] as $value) {
    $expect($throws(ValueError::class, static fn () => $plyr->getUserInfo($value)), "the path parameter '$value'");
}
$expect(!preg_match('/the-(key|secret)/', print_r($plyr, true)), 'keys are not printed');

echo "$count checks\n";
