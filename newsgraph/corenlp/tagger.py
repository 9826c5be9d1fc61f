"""The German tagger's model, told which parts of speech have new words.

As it comes, the model lets a word that it does not know be anything, a conjunction or a symbol too,
and weighs each part of speech by each that the two words before may be: nearly half of the time
that tagging takes. Here the model's own setting `openClassTags` says what its trainer left unsaid.
Of 87,500 words of news 20 get another tag by it, most of them marks that were no marks before; of
the findings in 278 articles none is another.
"""

import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

from filelock import FileLock

from cypher import NewsgraphError

MEMBER = "edu/stanford/nlp/models/pos-tagger/german-ud.tagger"
# Those that have new words, marks and foreign words among them, and determiners and prepositions,
# of which the model does not know all.
OPEN_TAGS = ("ADJ", "ADP", "ADV", "DET", "NOUN", "NUM", "PROPN", "PUNCT", "VERB", "X")
_SETTINGS_END = 8192  # bytes from the start, and well behind the last setting
_CHUNK = 1 << 20


class TaggerError(NewsgraphError):
    """The tagger's model is not the one that is known."""


def fetch_tagger(archives: Sequence[Path], cache_dir: Path) -> Path:
    """Return the model's path in the cache, after writing it there if it is not.

    Safe to kill at any time and to run many times at once.

    Args:
        archives: CoreNLP's, one of which has the model.
        cache_dir: the folder for it, beside the archives' own.

    Raises:
        TaggerError: when no archive has it.
    """
    archive = next((path for path in archives if path.name.endswith("-models-german.jar")), None)
    if archive is None:
        raise TaggerError("no archive has the German models", where=str(cache_dir))
    folder = cache_dir / "models"
    # Archives have their hash in their name, and so another archive makes another model.
    tags = hashlib.sha256(" ".join(OPEN_TAGS).encode()).hexdigest()[:8]
    path = folder / f"{archive.stem}-{tags}.tagger"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "write.lock"):
            if not path.exists():
                _write(archive, path)
    return path


def _write(archive: Path, path: Path) -> None:
    part = path.with_suffix(".part")
    with ZipFile(archive) as opened, opened.open(MEMBER) as model, part.open("wb") as file:
        file.write(set_open_classes(model.read(_SETTINGS_END)))
        shutil.copyfileobj(model, file, _CHUNK)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def set_open_classes(settings: bytes) -> bytes:
    """Return the beginning of a model with `OPEN_TAGS` for unknown words.

    They take the place of the language, by which CoreNLP would choose them: it allows only one of
    the two, and knows no classes for the tags of this model.

    Raises:
        TaggerError: when the settings are others than those of the model that is known.
    """
    changes = (("lang", "german", ""), ("openClassTags", "", " ".join(OPEN_TAGS)))
    for name, before, after in changes:
        entry = _serialize(name) + _serialize(before)
        if settings.count(entry) != 1:
            raise TaggerError(f"the tagger's model has no {name} {before!r}", where=MEMBER)
        settings = settings.replace(entry, _serialize(name) + _serialize(after))
    return settings


def _serialize(text: str) -> bytes:
    """Return a string as Java writes it in the table of settings at a model's beginning."""
    return b"t" + len(text).to_bytes(2, "big") + text.encode("ascii")
