# Finds a JDK 25. Sourced by `canary` and `local/bench/run`; plain POSIX shell.
#
# find_jdk_25 prints the home of the first one found, or returns 1:
# JAVA_HOME, the `java` on the path, JAVA_HOME_25* and JDK25_HOME as CI images set them,
# then the usual places of packages, SDKMAN, IDEs and macOS.

is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      'JAVA_VERSION="25"' | 'JAVA_VERSION="25.'*) return 0 ;;
    esac
  done <"$1/release"
  return 1
}

# The home of the `java` on the path, through its links.
jdk_on_path() {
  java=$(command -v java) || return 1
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case $link in
      /*) java=$link ;;
      *) java=$(dirname "$java")/$link ;;
    esac
  done
  cd "$(dirname "$java")/.." 2>/dev/null && pwd -P
}

find_jdk_25() {
  for home in "${JAVA_HOME-}" "$(jdk_on_path)" "${JDK25_HOME-}"; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  for home in $(env | sed -n 's/^JAVA_HOME_25[A-Za-z0-9_]*=//p'); do
    if is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  for home in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/* /opt/*/* \
    "${SDKMAN_DIR-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jdks/*/Contents/Home \
    "$HOME"/.m2/jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}
