# Sourced by check.sh, lighthouse.sh and seo.sh: a fresh example blog of this source, on a free port, stopped at the end.
# BLOG_URL=http://… names one that runs already; then nothing is started, and nothing is changed there.
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
tools_work=$(mktemp -d)
blog_pid=

stop_blog() {
  if [ -n "$blog_pid" ]; then kill "$blog_pid" 2>/dev/null; wait "$blog_pid" 2>/dev/null; fi
  rm -rf "$tools_work"
}
trap stop_blog EXIT
trap 'exit 130' INT TERM

install_tools() {
  command -v node >/dev/null || { echo "Node 20 or newer is needed."; return 1; }
  [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
}

free_port() {
  local port
  for port in $(shuf -i 20000-32000 -n 50); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return 0; }
  done
  return 1
}

# $1: Debug, or Release for figures.
start_blog() {
  [ -z "${BLOG_URL:-}" ] || return 0
  dotnet build ../../src/Blog.Web -c "$1" -v quiet -clp:ErrorsOnly || return 1
  local port; port=${BLOG_PORT:-$(free_port)} || return 1
  export BLOG_URL=http://127.0.0.1:$port BLOG_EMAIL=ada@example.org BLOG_PASSWORD=only-for-this-check-2026
  Blog__Owner__Name="Ada Example" Blog__Owner__Email=$BLOG_EMAIL Blog__Owner__Password=$BLOG_PASSWORD \
    Example__Content=true Log__Format=none Data__Folder="$tools_work/data" \
    dotnet "../../src/Blog.Web/bin/$1/net10.0/Blog.Web.dll" --urls "$BLOG_URL" >"$tools_work/log" 2>&1 &
  blog_pid=$!
  for _ in $(seq 1 120); do
    curl -fso /dev/null "$BLOG_URL/health/ready" && break
    kill -0 "$blog_pid" 2>/dev/null || { cat "$tools_work/log"; return 1; }
    sleep 0.5
  done
  [ -n "${BLOG_WITHOUT_ADDRESS:-}" ] || node prepare.mjs
}
