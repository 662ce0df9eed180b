"""The name that `told_so_far` had, as `excepting` still calls it."""

from __future__ import annotations

from askfirst.agenda.told_so_far import told, told_in

__all__ = ["told", "told_in"]
