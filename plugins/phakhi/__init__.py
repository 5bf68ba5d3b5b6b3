"""Phakhi: knowledge hubs of partner networks, built from records."""

__version__ = "0.1.0"
