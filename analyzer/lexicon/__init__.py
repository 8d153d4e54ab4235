"""From word lists to a lexicon: forms, morphology, and the trie that finds them."""
