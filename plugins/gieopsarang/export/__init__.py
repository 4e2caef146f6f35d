"""A publication to files: one module is one feature."""
