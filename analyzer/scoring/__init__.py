"""From disciplines to scores: breadth, overload, archetype of the content."""
