"""Compares the signatures of this package with the published vectors. Run it with `python -m unittest discover tests`."""

import json
import re
import unittest
from pathlib import Path

from plyr_api import PlyrClient
from plyr_api._signing import compact, sign

FILE = json.loads((Path(__file__).parent / "signing-vectors.json").read_text(encoding="utf-8"))
JSON_TYPE = re.compile(r"application/(json|vnd\.api\+json)\b", re.IGNORECASE)


def text_of(vector: dict) -> str:
    return compact(vector["bodyText"]) if vector["bodyText"] else "{}"


class SigningTest(unittest.TestCase):
    vectors = [
        vector
        for vector in FILE["vectors"]
        if not vector["bodyText"] or JSON_TYPE.match(vector["contentType"] or "")
    ]

    def test_accepted_vectors_have_the_same_signature(self) -> None:
        accepted = [vector for vector in self.vectors if vector["accepted"]]
        self.assertGreater(len(accepted), 50)
        for vector in accepted:
            with self.subTest(vector["name"]):
                signature = sign(vector["secretKey"], vector["timestamp"], text_of(vector))
                self.assertEqual(signature, vector["signature"])

    def test_bodies_that_the_server_rejects_are_errors(self) -> None:
        rejected = [vector for vector in self.vectors if vector.get("mistake") == "body"]
        self.assertGreater(len(rejected), 5)
        for vector in rejected:
            with self.subTest(vector["name"]), self.assertRaises((TypeError, ValueError)):
                compact(vector["bodyText"])


class ClientTest(unittest.TestCase):
    def test_plain_http_to_another_machine_is_rejected(self) -> None:
        with self.assertRaisesRegex(ValueError, "Plain http to api.example"):
            PlyrClient("key", "secret", base_url="http://api.example/api")
        PlyrClient("key", "secret", base_url="http://api.example/api", allow_insecure_http=True).close()

    def test_path_parameters_cannot_reach_another_operation(self) -> None:
        with PlyrClient("key", "secret") as plyr:
            for value in ("", ".", ".."):
                with self.subTest(value), self.assertRaisesRegex(ValueError, "identifier is"):
                    plyr.get_user_info(value)


if __name__ == "__main__":
    unittest.main()
