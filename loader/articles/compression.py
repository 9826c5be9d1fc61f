"""Files as they are read: their bytes counted, gzip and Zstandard undone in bounded memory."""

import gzip
import io
import sys
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

import zstandard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import WriteableBuffer

# What compresses better than this is no text; so many bytes may come of any file whatsoever.
MOST_TIMES = 200
ALWAYS_ALLOWED = 50_000_000
SUFFIXES = frozenset({".gz", ".zst"})
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
# The window that `zstd --long` has, and the most that its reader takes without being told to.
_WINDOW = 1 << 27
# Of so few bytes Zstandard makes at most 16 MB (a block of 128 kB takes four).
_SIP = 512
_BUFFER = 1 << 17


class DamagedError(OSError):
    """A compressed file breaks off, or is none."""


class BombError(OSError):
    """A compressed file becomes larger than any text would."""


class _Source(Protocol):
    # Not `read`, which would lose what it has when a file breaks off.
    def read1(self, size: int, /) -> bytes: ...


@dataclass
class Meter:
    """How many bytes of files were read so far, as they are on the disk."""

    bytes: int = 0


class _Counted(io.RawIOBase):
    """A file whose bytes are counted."""

    def __init__(self, raw: BinaryIO, meter: Meter) -> None:
        self._raw, self._meter = raw, meter
        self.bytes = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        count = self._raw.readinto(buffer)  # type: ignore[attr-defined]  # all of ours have it
        self.bytes += count
        self._meter.bytes += count
        return int(count)


class _Zstandard:
    """Zstandard's frames, one after the other.

    The library's own reader takes a file that breaks off for one that ends.
    """

    def __init__(self, source: io.BufferedReader) -> None:
        self._source = source
        self._frame: zstandard.ZstdDecompressionObj | None = None
        self._rest = b""
        self._ready = memoryview(b"")

    def read1(self, size: int, /) -> bytes:
        while not self._ready:
            sip = self._rest or self._source.read(_SIP)
            if not sip:
                if self._frame is not None:
                    raise DamagedError("it breaks off")
                return b""
            if self._frame is None:
                self._frame = zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
            self._ready = memoryview(self._frame.decompress(sip))
            self._rest = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame = None
        taken, self._ready = self._ready[:size], self._ready[size:]
        return bytes(taken)


class _Limited(io.RawIOBase):
    """What a compressed file holds, as long as it is not out of all proportion to the file."""

    def __init__(self, inner: _Source, counted: _Counted) -> None:
        self._inner, self._counted = inner, counted
        self._bytes = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        try:
            found = self._inner.read1(len(view))
        except (EOFError, gzip.BadGzipFile, zlib.error, zstandard.ZstdError) as error:
            raise DamagedError(str(error)) from error
        view[: len(found)] = found
        self._bytes += len(found)
        if self._bytes > ALWAYS_ALLOWED and self._bytes > MOST_TIMES * self._counted.bytes:
            raise BombError(f"it becomes more than {MOST_TIMES} times as large")
        return len(found)


@contextmanager
def open_file(path: Path, meter: Meter) -> "Iterator[io.BufferedReader]":
    """Open a file for reading; what is compressed, by its first bytes, is undone as it is read.

    Raises:
        OSError: when it cannot be opened; on reading also DamagedError and BombError.
        ValueError: when the path can be none.
    """
    with path.open("rb", buffering=0) as raw:
        yield _decompress(_Counted(raw, meter))


def open_stdin(meter: Meter) -> io.BufferedReader:
    """Return standard input, decompressed like a file."""
    return _decompress(_Counted(sys.stdin.buffer, meter))


def _decompress(counted: _Counted) -> io.BufferedReader:
    stream: io.BufferedReader = io.BufferedReader(counted, _BUFFER)
    head = stream.peek(4)
    if head.startswith(_GZIP):
        return io.BufferedReader(_Limited(gzip.GzipFile(fileobj=stream), counted), _BUFFER)
    if head.startswith(_ZSTD):
        return io.BufferedReader(_Limited(_Zstandard(stream), counted), _BUFFER)
    return stream
