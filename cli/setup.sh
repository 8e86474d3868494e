# Sourced by cli/run.sh and tests/run.sh: `build TARGET` installs what is missing, configures and builds.
# Expects $root. Sets $binary_dir. KUNDENLINT_PRESET chooses another preset than "release".

packages="ccache cmake g++ libarchive-dev libbenchmark-dev libboost-math-dev libboost-program-options-dev
libfmt-dev libgmock-dev libgtest-dev libgumbo-dev libicu-dev liblinear-dev libmd4c-dev libpugixml-dev libsimdjson-dev libtbb-dev libtomlplusplus-dev libvalijson-dev libyaml-dev
ninja-build nlohmann-json3-dev pkg-config poppler-utils zlib1g-dev"
preset=${KUNDENLINT_PRESET:-release}
binary_dir=$root/build/$preset

# install PACKAGE…: those that are missing; needs nobody when none is.
install() {
  missing=
  for package in "$@"; do
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
      *" installed") ;;
      *) missing="$missing $package" ;;
    esac
  done
  [ -n "$missing" ] || return 0
  echo "kundenlint: installing$missing" >&2
  as_root=
  [ "$(id -u)" -eq 0 ] || as_root=sudo
  # shellcheck disable=SC2086  # lists of words
  quietly $as_root apt-get update -q && quietly $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qy --no-install-recommends $missing
}

# Runs a command; its output is shown on standard error, and only when it fails.
quietly() {
  "$@" >"$log" 2>&1 </dev/null && return 0
  status=$?
  cat "$log" >&2
  return "$status"
}

# Two starts at the same time wait for each other.
build() {
  mkdir -p "$binary_dir" || return
  log=$binary_dir/setup.log
  exec 9>"$binary_dir/setup.lock"
  flock 9 || return
  if ! [ "$binary_dir/configured" -nt "$root/cli/setup.sh" ] ||
    ! [ "$binary_dir/configured" -nt "$root/CMakePresets.json" ]; then
    # shellcheck disable=SC2086
    install $packages && (cd "$root" && quietly cmake --preset "$preset") || return
    : >"$binary_dir/configured"
  fi
  [ -f "$binary_dir/built-$1" ] || echo "kundenlint: building $1 …" >&2
  quietly ninja -C "$binary_dir" "$1" 9>&- || return
  : >"$binary_dir/built-$1"
  exec 9>&-
}
