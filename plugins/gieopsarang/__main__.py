"""The commands, for `python -m gieopsarang`."""

from gieopsarang.cli import main

if __name__ == "__main__":
    main()
