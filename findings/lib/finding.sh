# What the findings share; a finding reads this file with ".". It makes a temporary folder, $folder, and deletes it at the end together with
# every process that was started. A run that fails ends with status 2.

root=$(cd "$(dirname "$0")/.." && pwd)
limit=$(command -v timeout || command -v gtimeout || true)
folder=$(mktemp -d)
running=
clean() {
  [ -z "$running" ] || kill "$running" 2>/dev/null || true
  wait
  rm -rf "$folder"
}
trap clean EXIT
trap 'exit 2' HUP INT TERM

fail() {
  printf '%s\n' "$1" >&2
  exit 2
}

# Runs a command for some seconds at most. A signal to the finding ends the command, too.
within() {
  ${limit:+"$limit" "$1"} "${@:2}" &
  running=$!
  status=0
  wait "$running" || status=$?
  running=
}

# Ends the finding by the status of its program: 0 if the behaviour is still so, 3 if it has changed.
conclude() {
  case $status in
    0) exit 0 ;;
    3) exit 1 ;;
    *) tail -n 20 "$folder/errors" >&2 && fail "The run failed with status $status." ;;
  esac
}

find_jdk() {
  for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    {,~}/Library/Java/JavaVirtualMachines/*/Contents/Home ~/.sdkman/candidates/java/* ~/.jdks/*; do
    if [ -x "$home/bin/javac" ] && grep -Eqs '^JAVA_VERSION="25([.+"]|$)' "$home/release"; then
      export JAVA_HOME=$home
      return
    fi
  done
  fail 'No JDK 25 was found: set JAVA25_HOME to its folder.'
}

# bring NAME GROUP:ARTIFACT:VERSION...: brings packages and what they need from Maven Central. NAME is for people.
bring() {
  find_jdk
  {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
    for package in "${@:2}"; do
      IFS=: read -r group artifact version <<<"$package"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } >"$folder/pom.xml"
  within 60 "$root/mvnw" -q -ntp -C -f "$folder/pom.xml" "-DoutputDirectory=$folder/lib" \
    org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy-dependencies 2>"$folder/errors"
  [ "$status" -eq 0 ] || fail "Maven did not bring $1 from Maven Central within 60 seconds."
}

# run NAME ARGUMENT...: runs the Java program on standard input with the packages that were brought, and ends the finding. The program may use the
# classes beside this file.
run() {
  find_jdk
  cp "$root"/findings/lib/*.java "$folder"
  cat >"$folder/$1.java"
  within 55 "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m "-Djava.io.tmpdir=$folder" -cp "$folder/lib/*" \
    "$folder/$1.java" "${@:2}" 2>"$folder/errors"
  conclude
}
