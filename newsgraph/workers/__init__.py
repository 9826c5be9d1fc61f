"""Extraction in worker processes, each with a CoreNLP of its own."""

from newsgraph.workers.pool import Answers, ExtractorPool
from newsgraph.workers.worker import WorkerError

__all__ = ["Answers", "ExtractorPool", "WorkerError"]
