#!/usr/bin/env bash
# What others' tools say of the example blog: Nu HTML checker, linkinator, rss-parser, sitemap schemas, JSON-LD.
# Needs .NET 10, Node 20, Java 17 (only for the HTML checker; without Java it says so and fails). Versions: package-lock.json.
#   tests/tools/check.sh            all, on a fresh example blog of this source
#   tests/tools/check.sh html feeds only these
#   BLOG_URL=http://localhost:5080 tests/tools/check.sh    on a blog that runs
# axe runs with the browser tests (tests/Blog.BrowserTests, AccessibilityTests), Lighthouse by lighthouse.sh.
set -uo pipefail
. "$(dirname "$0")/blog.sh"
install_tools && start_blog Debug || { echo "The blog to check could not be started."; exit 1; }
failed=0
for tool in "${@:-html links feeds sitemap linked-data}"; do
  for one in $tool; do node --no-warnings "$one.mjs" || failed=$((failed + 1)); done
done
[ "$failed" = 0 ] && echo "All found in order." || echo "$failed of the tools found something."
[ "$failed" = 0 ]
