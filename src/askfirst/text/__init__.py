"""What is known of English and of texts: words, sentences, amounts, times, and what texts share."""
