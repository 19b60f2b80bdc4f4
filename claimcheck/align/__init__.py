"""Lines up claims of different sources that answer the same question: stories, blocks, similarity, groups."""
