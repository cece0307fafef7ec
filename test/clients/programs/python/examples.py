"""Passes all documented examples through the types of the package, and compares them with the result."""

import inspect
import json
import typing
from enum import Enum
from typing import Any

from plyr_api import _operations
from plyr_api._calls import Operation


class Recorder(_operations.Operations):
    """Sends nothing: it remembers the body, and returns an example."""

    sent: Any = None
    response: Any = None

    def _send(
        self,
        operation: Operation,
        path_parameters: dict[str, Any],
        query: dict[str, Any],
        body: Any,
        timeout: float | None,
    ) -> Any:
        self.sent = body
        return self.response


def arguments(method: Any, request: Any) -> dict[str, Any]:
    types = typing.get_type_hints(method, vars(_operations))
    values = {}
    for name in inspect.signature(method).parameters:
        if name == "body":
            values[name] = _operations.decode(types[name], request)
        elif inspect.isclass(types[name]) and issubclass(types[name], Enum):
            values[name] = next(iter(types[name]))
        elif name != "timeout":
            values[name] = "x"
    return values


def without_null(value: Any) -> Any:
    """In the types, null and a missing field are the same."""
    if isinstance(value, dict):
        return {key: without_null(member) for key, member in value.items() if member is not None}
    return [without_null(item) for item in value] if isinstance(value, list) else value


def main() -> None:
    with open("examples.json", encoding="utf-8") as file:
        examples = json.load(file)
    recorder = Recorder()
    count = 0
    for name, operation in _operations._OPERATIONS.items():
        method = getattr(recorder, name)
        for request in examples[operation.id]["requests"] or [None]:
            for response in examples[operation.id]["responses"] or ["text"]:
                recorder.response = response
                result = _operations.encode(method(**arguments(method, request)))
                assert without_null(recorder.sent) == without_null(request), (operation, recorder.sent, request)
                assert without_null(result) == without_null(response), (operation, result, response)
                count += 1
    print(f"{count} exchanges")


main()
