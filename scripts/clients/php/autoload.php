<?php

declare(strict_types=1);

/**
 * Loads the classes of this package without Composer.
 *
 *     require 'plyr-api/autoload.php';
 */
spl_autoload_register(static function (string $class): void {
    $file = __DIR__ . '/src/' . str_replace('\\', '/', substr($class, strlen('PlyrApi\\'))) . '.php';
    if (str_starts_with($class, 'PlyrApi\\') && is_file($file)) {
        require $file;
    }
});
