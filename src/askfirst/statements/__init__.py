"""A line becomes a statement: whole, or cut where that is certain."""
