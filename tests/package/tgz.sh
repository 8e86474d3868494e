#!/bin/bash
# The portable archive: it runs where nothing is but glibc and libstdc++, and needs no ICU of the system.
#   tgz.sh BUILD SOURCE
set -u
build=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
  echo "FAILED: $*" >&2
  exit 1
}
(cd "$build" && cpack -G TGZ -B "$work") >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
cd "$work" || exit 1
mkdir root
tar xzf kundenlint-*.tar.gz -C root --strip-components=1 || fail "the archive cannot be unpacked"
# The root of a small system: what every Debian has, and a text.
library=root/lib/$(uname -m)-linux-gnu
mkdir -p "$library" root/lib64
for name in libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libstdc++.so.6 libgcc_s.so.1; do
  cp -L "/lib/$(uname -m)-linux-gnu/$name" "$library" 2>/dev/null || cp -L "/usr/lib/$(uname -m)-linux-gnu/$name" "$library" ||
    fail "no $name"
done
loader=$(ldd "$build/kundenlint" | grep -o '/lib[^ ]*/ld-linux[^ ]*')
mkdir -p "root$(dirname "$loader")"
cp -L "$loader" "root$loader"
cp "$source/samples/ueber-uns.md" root/text.md
# Without /proc the loader does not know where the program is, and is told. Root changes the root; others do it in a namespace of their own.
enter=(chroot root)
[ "$(id -u)" = 0 ] || enter=(unshare -r chroot root)
LD_ORIGIN_PATH=/bin "${enter[@]}" /bin/kundenlint check --isolated text.md >out 2>err
status=$?
[ $status = 1 ] || fail "status $status: $(cat err)"
cp "$source/samples/ueber-uns.md" text.md
cmp out <("$build/kundenlint" check --isolated text.md) || fail "other findings"
LD_ORIGIN_PATH=/bin "${enter[@]}" /bin/kundenlint version || fail version
grep -q 'Unicode' root/share/doc/kundenlint/libicu-dev.copyright || fail "no licence of ICU"

# The GitHub action with this archive: annotations, the status of check, and no name is a command.
mkdir -p repository/deep/er && cp text.md repository/deep/er && cp text.md 'repository/$(touch hacked); a b.md'
cd repository || exit 1
action() {
  env KUNDENLINT_ARCHIVE="file://$(echo "$work"/kundenlint-*.tar.gz)" KUNDENLINT_FILES="$1" KUNDENLINT_OPTIONS="$2" \
    bash "$source/cli/package/action.sh" >../out 2>../err
}
action '**/*.md' '--isolated --select innensicht'
[ $? = 1 ] || fail "action: $(cat ../err)"
[ "$(grep -c '^::warning file=.*innensicht' ../out)" = 2 ] || fail "action: $(cat ../out)"
grep -q 'deep/er/text.md' ../out || fail "action: nothing in folders"
action '**/*.md' '--isolated --fail-on error' || fail "action: --fail-on does not arrive"
action '*.txt *.rst' '' || fail "action: no file is no failure"
[ ! -e hacked ] || fail "action: a name is a command"
