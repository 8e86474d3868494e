#!/bin/sh
# sh tests/fresh.sh [COMMAND…]: what the README promises of a fresh machine. A bare Debian 12 in a folder of its own, a copy
# of the last commit in it, and there both commands of the README, or COMMAND. Needs root, debootstrap and Debian's mirror;
# takes as long as a first build (no ccache). KUNDENLINT_PRESET is handed on; the folder goes at the end.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
[ $# -gt 0 ] || set -- sh -c 'sh cli/run.sh analyze samples/verwechslung.txt && sh tests/run.sh'

machine=$(mktemp -d "${TMPDIR:-/tmp}/kundenlint-fresh.XXXXXX")
chmod 755 "$machine"  # other users of that machine have to reach its root
leave() {
  for inner in dev proc; do
    ! mountpoint -q "$machine/$inner" || umount -R "$machine/$inner" || exit  # nothing is deleted behind a mount
  done
  rm -rf --one-file-system "$machine"
}
trap leave EXIT
trap 'exit 130' INT TERM

debootstrap --variant=minbase bookworm "$machine" http://deb.debian.org/debian >"$machine.log" ||
  { cat "$machine.log" >&2 && exit 2; }
rm -f "$machine.log"
mount -t proc proc "$machine/proc"
mount --rbind --make-rslave /dev "$machine/dev"
mkdir "$machine/kundenlint"
git -C "$root" archive HEAD | tar -x -C "$machine/kundenlint"
chroot "$machine" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin ${KUNDENLINT_PRESET:+KUNDENLINT_PRESET="$KUNDENLINT_PRESET"} \
  sh -c 'cd /kundenlint && exec "$@"' sh "$@"
