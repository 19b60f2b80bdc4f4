"""Rule packs: YAML to typed rules, the pattern language, errors with their places."""
