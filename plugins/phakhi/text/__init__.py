"""Pure functions on Thai and English text: repair, order, dates, links, Markdown to safe HTML."""
