"""Invented networks from a seed: random ones to measure speed on, and the training network with its planted gaps."""
