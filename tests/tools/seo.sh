#!/usr/bin/env bash
# What Lighthouse 12 says of each kind of page for search engines, before the blog knows its address and after. Takes
# five minutes, needs .NET 10, Node 20 and Chromium (CHROME_PATH or on the PATH).
#   tests/tools/seo.sh [path…]
set -uo pipefail
. "$(dirname "$0")/blog.sh"
[ -z "${BLOG_URL:-}" ] || { echo "It sets the address of the blog that it measures, so it starts one of its own."; exit 1; }
export BLOG_WITHOUT_ADDRESS=1
install_tools && start_blog Debug || { echo "The blog to measure could not be started."; exit 1; }
echo "Before the base address is set:"
node --no-warnings seo.mjs "$@"; before=$?
node prepare.mjs || exit 1
echo "With $BLOG_URL as base address:"
node --no-warnings seo.mjs "$@" && exit $before
