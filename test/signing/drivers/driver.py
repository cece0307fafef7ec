import base64
import dataclasses
import sys
import urllib.error
import urllib.request

from plyr_signing import compact, serialize, sign, signed_headers


@dataclasses.dataclass
class Login:
    plyrId: str
    otp: str


CASES = {
    "login": lambda: {"plyrId": "alice", "otp": "123456", "expiresIn": 3600, "remember": True, "gameId": None},
    "class": lambda: dataclasses.asdict(Login("alice", "123456")),
    "index keys": lambda: {"b": 1, "2": 1, "a": 1, "1": 1},
    "nested": lambda: [{"list": (1, {"x": [], "3": {}})}],
    "characters": lambda: ["é世🎲e\u0301 /<a>&'\u2028\u2029\u007f\"\\\b\t\n\f\r\u0000\u001f"],
    "doubles": lambda: [1.0, -0.0, 0.1, -1.5, 1e20, 1e21, 1e-6, 1e-7, 5e-324, 1.7976931348623157e308, 2.0**-44],
    "integers": lambda: [0, -1, 2**53, -(2**53)],
    "lone surrogate": lambda: ["\ud800", "\udc00\ud800"],
    "large integer": lambda: {"amount": 2**53 + 1},
    "not a number": lambda: {"amount": float("nan")},
    "infinity": lambda: {"amount": float("inf")},
    "text": lambda: "{}",
    "nothing": lambda: None,
    "__proto__": lambda: [{"a": {"__proto__": 1}}],
    "not JSON": lambda: {"a": object()},
    "key that is no text": lambda: {1: 1},
    "nested 500 times": lambda: nested(500),
    "nested 501 times": lambda: nested(501),
    "nested 100,000 times": lambda: nested(100_000),
    "within itself": lambda: within_itself(),
    "huge integer": lambda: [10**400],
}


def nested(depth: int) -> list:
    value: list = []
    for _ in range(depth - 1):
        value = [value]
    return value


def within_itself() -> dict:
    value: dict = {}
    value["a"] = [value]
    return value


def call(url: str, method: str, body: str, sent: str) -> str:
    text = None if body == "-" else decode(body)
    data = None if sent == "-" else base64.b64decode(sent)
    headers = signed_headers("plyr-demo-key", "plyr-demo-secret", text)
    request = urllib.request.Request(url, data=data, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            return str(answer.status)
    except urllib.error.HTTPError as error:
        return str(error.code)


def decode(text: str) -> str:
    return base64.b64decode(text).decode()


def run(command: str, *fields: str) -> str:
    if command == "compact":
        return compact(decode(fields[0]))
    if command == "sign":
        return sign(decode(fields[0]), fields[1], decode(fields[2]))
    if command == "serialize":
        return serialize(CASES[fields[0]]())
    return call(*fields)


for line in sys.stdin:
    try:
        answer = "ok", run(*line.rstrip("\n").split("\t"))
    except (TypeError, ValueError) as error:
        answer = "refused", str(error)
    print(answer[0], base64.b64encode(answer[1].encode()).decode(), sep="\t")
