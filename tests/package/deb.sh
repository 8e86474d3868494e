#!/bin/bash
# The Debian packages: lintian finds no error in them, and unpacked they work.
#   deb.sh BUILD SOURCE
. "$(dirname "$0")/../workdir.sh"
build=$1 source=$2
(cd "$build" && cpack -G DEB -B "$work") >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
cd "$work" || exit 1
names="kundenlint"
[ -e "$build/libkundenlint.so" ] && names="kundenlint libkundenlint0 libkundenlint-dev"
for name in $names; do
  deb=$(echo "$name"_*.deb)
  [ -f "$deb" ] || { fail "no package $name"; continue; }
  said=$(LC_ALL=C.UTF-8 lintian --allow-root --tag-display-limit 0 "$deb" 2>&1)
  ! grep '^E:' <<<"$said" >&2 || fail "lintian: $name"
  dpkg-deb -x "$deb" root || fail "dpkg-deb -x $deb"
done
depends=$(dpkg-deb -f kundenlint_*.deb Depends)
for library in libc6 libicu libsimdjson libtbb12; do
  [[ $depends == *$library* ]] || fail "kundenlint does not depend on $library, but: $depends"
done
[ "$(root/usr/bin/kundenlint version)" = "$("$build/kundenlint" version)" ] || fail "another version"
cmp <(cd "$source" && "$work/root/usr/bin/kundenlint" check --isolated samples/ueber-uns.md) \
  <(cd "$source" && "$build/kundenlint" check --isolated samples/ueber-uns.md) || fail "other findings"
for file in usr/share/man/man1/kundenlint.1.gz usr/share/man/de/man1/kundenlint.1.gz \
  usr/share/bash-completion/completions/kundenlint usr/share/zsh/vendor-completions/_kundenlint \
  usr/share/fish/vendor_completions.d/kundenlint.fish usr/share/doc/kundenlint/copyright; do
  [ -s "root/$file" ] || fail "no $file"
done
[ $failures -eq 0 ] && echo "$names: $depends"
exit $failures
