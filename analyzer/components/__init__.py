"""The steps from tokens to mentions, in the order in which the pipeline takes them."""
