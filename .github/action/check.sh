#!/usr/bin/env bash
# The step of action.yml that runs claimcheck: annotations on stdout; SARIF, the job summary and the outputs beside.
set -u

# python -I: the current folder is somebody's pull request, and nothing in it may be imported.
options=(--format github)
paths=()
failed=0

# Splits the text of an input at spaces and lines, as xargs does: quotes and backslashes keep words together, and
# nothing is expanded or run. The words go into the array named first, item by item (macOS has no mapfile).
words() {
  local word
  while IFS= read -r -d '' word; do
    if [ -n "$word" ]; then
      if [ "$1" = paths ]; then paths+=("$word"); else options+=("$word"); fi
    fi
  done < <(printf '%s\n' "$2" | xargs -n 1 printf '%s\0')
  if ! printf '%s\n' "$2" | xargs -n 1 printf '%s\0' > /dev/null 2>&1; then
    echo "::error title=claimcheck::The input $1 has a quote that is not closed."
    failed=2
  fi
}

words args "${INPUT_ARGS:-}"
words paths "${INPUT_PATHS:-.}"
if [ "${#paths[@]}" = 0 ]; then paths=(.); fi
if [ -n "${INPUT_FAIL_ON:-}" ]; then options+=(--fail-on "$INPUT_FAIL_ON"); fi
if [ -n "${INPUT_BASELINE:-}" ]; then options+=(--baseline "$INPUT_BASELINE"); fi

folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/claimcheck-report.XXXXXX") || exit 2
sarif=$folder/claimcheck.sarif
if [ "$failed" = 0 ]; then
  "${CLAIMCHECK_PYTHON:-python3}" -I -m claimcheck check "${options[@]}" \
    --export "$sarif" --export "$folder/summary.md" --export "$folder/report.json" -- "${paths[@]}"
  failed=$?
fi

if [ -f "$folder/summary.md" ]; then cat "$folder/summary.md" >> "$GITHUB_STEP_SUMMARY"; fi
if [ -f "$folder/report.json" ]; then
  # Counted here and not with jq, which a runner need not have.
  "${CLAIMCHECK_PYTHON:-python3}" -I -c '
import json, sys
report = json.load(open(sys.argv[1], encoding="utf-8"))
for name, key, verdict in (("conflicts", "findings", "conflict"), ("broken", "constraints", "broken")):
    print(name, sum(f["verdict"] == verdict and not f["accepted"] for f in report[key]), sep="=")
' "$folder/report.json" >> "$GITHUB_OUTPUT"
fi
{
  echo "exit-code=$failed"
  if [ -f "$sarif" ]; then echo "sarif=$sarif"; fi
} >> "$GITHUB_OUTPUT"
