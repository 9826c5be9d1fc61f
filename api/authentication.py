"""Who may ask: whoever has one of the tokens, or everybody when there are none."""

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from secrets import compare_digest
from typing import Self

from api.errors import APIError
from api.options import Options
from api.requests.refused import UnauthorizedError

# RFC 6750's b64token; one that can be guessed is none.
_TOKEN = re.compile(r"[A-Za-z0-9._~+/-]{16,}=*")


class TokenError(APIError):
    """The tokens that clients are to be known by cannot be used."""


class Tokens:
    """The tokens that open the API; without any it is open.

    Args:
        tokens: the tokens.

    Raises:
        TokenError: when one could not be sent, or could be guessed.
    """

    def __init__(self, tokens: Iterable[str] = ()) -> None:
        self._digests = []
        for number, token in enumerate(tokens, 1):
            if not _TOKEN.fullmatch(token):
                raise TokenError(
                    f"token {number} is none",
                    hint="A token has at least 16 letters, digits or . _ ~ + / -",
                )
            self._digests.append(_digest(token))

    @classmethod
    def read(cls, options: Options) -> Self:
        """Return the tokens of the options and of the file that they name, one a line.

        Raises:
            TokenError: when the file cannot be read or has none, or one is none.
        """
        tokens = [token.get_secret_value() for token in options.tokens]
        if options.token_file is not None:
            tokens += _read_file(options.token_file)
        return cls(tokens)

    @property
    def needed(self) -> bool:
        """Whether one is needed."""
        return bool(self._digests)

    def check(self, header: str | None) -> bytes | None:
        """Check a request's header `Authorization`, and return what tells its token from others.

        None is returned when no token is needed.

        Raises:
            UnauthorizedError: when it has none of the tokens.
        """
        if not self._digests:
            return None
        scheme, _, token = (header or "").partition(" ")
        given = _digest(token.strip())
        # All are compared, each in the same time: nothing is learned from how long it takes.
        fitting = [compare_digest(given, known) for known in self._digests]
        if scheme.lower() != "bearer" or not any(fitting):
            raise UnauthorizedError
        return given


def _digest(token: str) -> bytes:
    return sha256(token.encode()).digest()


def _read_file(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TokenError(f"the tokens cannot be read: {error}", where=str(path)) from error
    tokens = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if not tokens:
        raise TokenError("the file has no token", where=str(path))
    return tokens
