"""Search: the engine's source (`engine.js`), the files of its index, and how it is run without a browser."""
