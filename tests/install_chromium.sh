#!/bin/sh
# Puts Debian's Chromium on this machine if no Chromium is there, as root or by sudo without a password.
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ]; then become=""; elif sudo -n true 2>/dev/null; then become="sudo -n"; else become="none"; fi
if [ "$become" = none ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "Für die Browser-Prüfungen fehlt Chromium. Bitte installieren (Debian: apt-get install chromium)" >&2
  echo "oder mit CHROMIUM=/pfad/zum/browser angeben. Ohne Browser: make quick" >&2
  exit 1
fi
$become apt-get update -qq
DEBIAN_FRONTEND=noninteractive $become apt-get install -y -qq --no-install-recommends chromium >/dev/null
