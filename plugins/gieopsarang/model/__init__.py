"""What exists: plain frozen values."""
