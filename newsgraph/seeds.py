"""Where the seed pages are: in the installed package, or beside it in a checkout."""

from pathlib import Path


def find_seeds() -> Path:
    """Return the folder of the seed pages."""
    here = Path(__file__).parent
    installed = here / "seeds"
    return installed if installed.is_dir() else here.parent / "seeds"
