"""What `rolescope taxonomy check` asks beyond what is asked whenever a file is read."""
