"""Which language a text is in."""

# Fewer letters than this tell too little; then what the record says of itself decides.
_TELLING = 200
# Small words of German. Of 278 articles all but four have a greater share of them than this, which
# a text that is German by less than half hardly reaches; the model, which takes more than a
# millisecond, need not be asked then.
_SMALL_WORDS = frozenset(
    (
        *("und", "nicht", "auch", "ist", "sich", "für", "auf", "mit", "eine", "einen", "einer"),
        *("wurde", "werden", "nach", "bei", "dem", "der", "das", "dass", "zwischen", "über"),
        *("wird", "sei", "hat", "haben", "seine", "wie", "aber", "oder", "noch", "durch"),
    )
)
_SURE = 0.1
_SHORT = 50  # words
# More than this tells nothing new and takes time.
_ENOUGH = 20_000


def identify_language(text: str, declared: str | None = None) -> str:
    """Return the ISO 639-1 code of the text's language; `declared` helps with short ones."""
    words = text[:_ENOUGH].split()
    if len(words) >= _SHORT and sum(map(_SMALL_WORDS.__contains__, words)) > _SURE * len(words):
        return "de"
    # Imported here: the model takes half a second, which no other command should wait for.
    import py3langid  # type: ignore[import-untyped]  # the package has no type information

    found = str(py3langid.classify(text[:_ENOUGH])[0])
    if len(text) < _TELLING and declared and declared.casefold().startswith(("de", "ger")):
        return "de"
    return found
