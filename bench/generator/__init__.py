"""Articles about people who do not exist, as many as wanted, with the truth behind them.

They come as findings, as if a faultless extraction had read them, so that large sets are cheap.
People have names in several transliterations, offices and countries; some are in many articles,
most in few. Events are told by one to eight articles, each with what it knows: with or without date
and place, planned and then held or cancelled. Papers copy from each other, and correct.
"""

from bench.generator.composition import Truth
from bench.generator.happenings import Happening
from bench.generator.newsroom import Mix, generate, generate_with_truth
from bench.generator.people import Figure

__all__ = ["Figure", "Happening", "Mix", "Truth", "generate", "generate_with_truth"]
