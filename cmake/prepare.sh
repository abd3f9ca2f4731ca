# Sourced by the scripts that build: installs what is missing on Debian 12, then configures and
# builds. Nothing is installed again when it is there.

packages=(g++ cmake ninja-build pkg-config tzdata libboost-dev libyaml-cpp-dev
  libhowardhinnant-date-dev libfmt-dev libcli11-dev nlohmann-json3-dev libicu-dev libgraphviz-dev
  librsvg2-dev libcairo2-dev zlib1g-dev libfontconfig-dev libharfbuzz-dev libcmark-dev fonts-noto-core
  libcpp-httplib-dev fonts-noto-cjk catch2 python3-jsonschema)

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs what is not installed yet.
ensure_packages() {
  local missing=() package
  for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing ${missing[*]}"
  local log
  log=$(mktemp)
  if ! { as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      "${missing[@]}"; } >"$log" 2>&1; then
    cat "$log" >&2
    echo "These packages could not be installed: ${missing[*]}" >&2
    exit 1
  fi
  rm -f "$log"
}

# Configures once and builds the release preset, or only the targets named; quiet unless it fails.
build_release() {
  local log
  log=$(mktemp)
  if ! { { [ -f build/release/build.ninja ] || cmake --preset release; } &&
    cmake --build --preset release ${1:+--target "$@"}; } >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
  rm -f "$log"
}
