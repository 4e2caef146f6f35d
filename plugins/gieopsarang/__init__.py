"""An encyclopedia site, a storybook site and school books from YAML entries and Markdown stories."""

__version__ = "0.1.0"
