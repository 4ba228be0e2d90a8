#!/usr/bin/env bash
# Lighthouse 12 over the example blog, as a phone on a slow line sees it. Takes two minutes, needs .NET 10,
# Node 20 and Chromium (CHROME_PATH or on the PATH).
# Not in .ci/run: the performance score measures the machine too, so run it alone.
#   tests/tools/lighthouse.sh [path…]      BLOG_URL=http://localhost:5080 tests/tools/lighthouse.sh
set -uo pipefail
. "$(dirname "$0")/blog.sh"
install_tools && start_blog Release || { echo "The blog to measure could not be started."; exit 1; }
node --no-warnings lighthouse.mjs "$@"
