"""Which language a text is in."""

# Fewer letters than this tell too little; then what the record says of itself decides.
_TELLING = 200
# More than this tells nothing new and takes time.
_ENOUGH = 20_000


def identify_language(text: str, declared: str | None = None) -> str:
    """Return the ISO 639-1 code of the text's language; `declared` helps with short ones."""
    # Imported here: the model takes half a second, which no other command should wait for.
    import py3langid  # type: ignore[import-untyped]  # the package has no type information

    found = str(py3langid.classify(text[:_ENOUGH])[0])
    if len(text) < _TELLING and declared and declared.casefold().startswith(("de", "ger")):
        return "de"
    return found
