#!/usr/bin/env bash
# Installs what the tests need besides npm packages and is missing: Chromium, LibreOffice Calc, the fonts documents are measured with,
# and the PDF tools. Debian and its relatives only; elsewhere it says what to install.
set -euo pipefail
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v soffice >/dev/null || missing+=(libreoffice-calc)
ls /usr/lib/libreoffice/program/swriter >/dev/null 2>&1 || missing+=(libreoffice-writer)
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
fc-list 2>/dev/null | grep -qi 'liberation serif' || missing+=(fonts-liberation fontconfig)
fc-list 2>/dev/null | grep -qi 'dejavu sans' || missing+=(fonts-dejavu-core)
command -v openssl >/dev/null || missing+=(openssl)
python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3-venv)
# The package validator and ONLYOFFICE's engine are no Debian packages: each gets a folder of its own.
python_tool() {
  if ! ls .tools/"$1"/lib/python3*/site-packages/"$3" >/dev/null 2>&1; then
    python3 -m venv .tools/"$1"
    .tools/"$1"/bin/pip install --quiet --disable-pip-version-check --requirement scripts/"$2"/requirements.txt
  fi
}
python_tools() {
  python_tool audit audit openxml_audit
  python_tool engine round-trip docbuilder
}
cd "$(dirname "$0")/.."
if [ ${#missing[@]} -eq 0 ]; then python_tools; echo 'Tools: all present.'; exit 0; fi
echo "Tools: missing ${missing[*]}"
if ! command -v apt-get >/dev/null; then
  echo 'This is not a Debian-like system. Please install: Chromium, LibreOffice Calc, poppler-utils, Liberation and DejaVu fonts, openssl.' >&2
  exit 1
fi
run() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
run apt-get update -qq
run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
python_tools
