"""The ways to put a prompt to a person or a program and take one reply. None knows another."""
