"""Fits the scorers' weights, and judges them by articles that they have not seen."""

import zlib
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from newsgraph.training.samples import WRITTEN, Samples

_FOLDS = 10
_NO_FOLD = -1  # of what is always learned from and never judged
_LEAST = 0.0005  # a weight below this changes no score that anybody sees


def fit(samples: Samples, chosen: Any, smoothing: float) -> tuple[DictVectorizer, Any]:
    """Fit a logistic regression on the chosen samples."""
    frequency = Counter(feature for features in samples.features for feature in features)
    vectorizer = DictVectorizer()
    rows = [
        {f: 1 for f in samples.features[i] if frequency[f] >= samples.least}
        for i in np.flatnonzero(chosen)
    ]
    model = LogisticRegression(C=smoothing, max_iter=3000, fit_intercept=False)
    model.fit(vectorizer.fit_transform(rows), np.array(samples.answers)[chosen])
    return vectorizer, model


def cross_validate(samples: Samples, smoothing: float) -> tuple[list[str], Any]:
    """Return the classes, and each sample's probabilities by weights that never saw its article."""
    folds = np.array(
        [
            _NO_FOLD if article == WRITTEN else zlib.crc32(article.encode()) % _FOLDS
            for article in samples.articles
        ]
    )
    counts = np.array(samples.counts)
    classes = sorted(set(samples.answers))
    answers = np.zeros((len(folds), len(classes)))
    for fold in range(_FOLDS):
        held_out = folds == fold
        if not held_out.any():
            continue
        vectorizer, model = fit(samples, ~held_out & counts, smoothing)
        rows = [dict.fromkeys(samples.features[i], 1) for i in np.flatnonzero(held_out)]
        found = model.predict_proba(vectorizer.transform(rows))
        for column, name in enumerate(model.classes_):
            answers[held_out, classes.index(name)] = found[:, column]
    return classes, answers


def write_weights(samples: Samples, smoothing: float, path: Path, meaning: str) -> None:
    """Write the table that `loader.extract.scorer` reads for a yes or no, heaviest first.

    The answer that means yes comes first in the alphabet: "met" and "not", "right" and "wrong".
    """
    vectorizer, model = fit(samples, np.array(samples.counts), smoothing)
    # The classes are in alphabetical order, so that the weights speak for the second.
    names = vectorizer.feature_names_
    weights = [(-weight, name) for weight, name in zip(model.coef_[0], names, strict=True)]
    weights.sort(key=lambda row: (-abs(row[0]), row[1]))
    lines = [f"{weight:.3f}\t{name}\n" for weight, name in weights if abs(weight) >= _LEAST]
    head = f'# weight\tfeature: the log-odds that a feature adds to "{meaning}"\n'
    path.write_text(head + "".join(lines), encoding="utf-8")


def write_choice_weights(samples: Samples, smoothing: float, path: Path, choice: str) -> None:
    """Write the table that `loader.extract.scorer` reads for statuses or kinds."""
    vectorizer, model = fit(samples, np.array(samples.counts), smoothing)
    lines = sorted(
        (name, answer, weight)
        for answer, row in zip(model.classes_, model.coef_, strict=True)
        for name, weight in zip(vectorizer.feature_names_, row, strict=True)
        if abs(weight) >= _LEAST * 10
    )
    text = "".join(f"{weight:.3f}\t{answer}\t{name}\n" for name, answer, weight in lines)
    path.write_text(f"# weight\t{choice}\tfeature\n" + text, encoding="utf-8")
