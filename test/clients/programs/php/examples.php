<?php

/** Passes all documented examples through the types of the package, and compares them with the result. */

declare(strict_types=1);

use PlyrApi\Operations;

require getenv('AUTOLOAD');

/** Sends nothing: it remembers the body, and returns an example. */
final class Recorder extends Operations
{
    public ?array $sent = null;
    public string|array $response = '';

    protected function send(array $operation, array $path, array $query, ?array $body): string|array
    {
        $this->sent = $body;
        return $this->response;
    }
}

function arguments(ReflectionMethod $method, ?array $request): array
{
    $values = [];
    foreach ($method->getParameters() as $parameter) {
        $type = $parameter->getType()->getName();
        $values[$parameter->getName()] = match (true) {
            $parameter->getName() === 'body' => $type::fromArray($request),
            enum_exists($type) => $type::cases()[0],
            default => ['string' => 'x', 'float' => 1.0, 'int' => 1, 'bool' => true][$type],
        };
    }
    return $values;
}

function wire(mixed $value): mixed
{
    return match (true) {
        $value instanceof BackedEnum => $value->value,
        is_object($value) => $value->toArray(),
        is_array($value) => array_map(wire(...), $value),
        default => $value,
    };
}

/** JSON in which the order of fields, null, and `5.0` for `5` make no difference. In the types, null is a missing field. */
function canonical(mixed $value): mixed
{
    if (!is_array($value)) {
        return is_float($value) && floor($value) === $value ? (int) $value : $value;
    }
    $present = array_filter($value, static fn ($member) => $member !== null);
    ksort($present);
    return array_map(canonical(...), $present);
}

function compare(string $what, mixed $got, mixed $wanted): void
{
    if (canonical($got) !== canonical($wanted)) {
        throw new Error("$what\n" . json_encode($got) . "\ninstead of\n" . json_encode($wanted));
    }
}

$examples = json_decode(file_get_contents('examples.json'), true, 512, JSON_THROW_ON_ERROR);
$recorder = new Recorder();
$count = 0;
foreach (Operations::OPERATIONS as $name => ['id' => $id]) {
    $method = new ReflectionMethod($recorder, $name);
    foreach ($examples[$id]['requests'] ?: [null] as $request) {
        foreach ($examples[$id]['responses'] ?: ['text'] as $response) {
            $recorder->response = $response;
            $result = $method->invokeArgs($recorder, arguments($method, $request));
            compare("The request of $id is", $recorder->sent, $request);
            compare("The response of $id is", wire($result), $response);
            $count++;
        }
    }
}
echo "$count exchanges\n";
