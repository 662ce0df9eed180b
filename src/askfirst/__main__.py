"""`python -m askfirst` is the `askfirst` command."""

from askfirst.cli import main

if __name__ == "__main__":
    main()
