"""Where the network has gaps: one module for each detector, with `GAP` and `find(analysis)`, found by folder."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from graph.findings import Detector

__all__ = ["detectors"]


def detectors() -> tuple[Detector, ...]:
    """Return all detectors of this folder in their declared order.

    A module that cannot be imported, or lacks `GAP` or `find`, is an error and not a missing detector.

    Example:
        >>> detectors()[0].gap.id
        'coverage'
    """
    modules = [import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__)]
    found = (Detector(module.GAP, module.find) for module in modules)
    return tuple(sorted(found, key=lambda detector: (detector.gap.order, detector.gap.id)))
