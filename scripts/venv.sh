#!/bin/sh
# A virtual environment where Python came without the means to make one (Debian).
set -eu
python=$1 venv=$2
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
if command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then
    as_root apt-get update -qq
    as_root apt-get install -y -qq python3-venv
    exec "$python" -m venv "$venv"
fi
echo "Python cannot make a virtual environment. Install it: apt-get install python3-venv" >&2
exit 1
