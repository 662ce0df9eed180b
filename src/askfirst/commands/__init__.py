"""The commands, one file each: parse, call one thing, print."""
