#!/usr/bin/env bash
# Version    fastexcel 0.20.2 (org.dhatim).
#
# Behaviour  A workbook that fastexcel writes to a stream cannot be read from a stream: java.util.zip.ZipInputStream gives up at the first
#            entry with "invalid entry size". The header before the entry says 0 bytes, and does not announce that the sizes follow in a
#            descriptor; they stand in the directory at the end alone. The same bytes are fine for java.util.zip.ZipFile and for
#            spreadsheet programs, which read that directory.
#
# Guess      A .xlsx is a ZIP file, so whatever reads ZIP reads it; and a library that writes as a stream writes what can be read as one.
#
# For users  Importers that read uploads as a stream fail on such a workbook, and a test that opens it from a file does not see it. Let a test
#            read what you write both ways. The JDK's ZipOutputStream writes the same parts so that both work.
#
# How        Writes a workbook with one cell and reads it both ways.
#            Exits 0 if fastexcel still behaves so, 1 if it does not, 2 if the run failed.
set -eu
. "$(dirname "$0")/lib/finding.sh"

bring fastexcel org.dhatim:fastexcel:0.20.2

run ZipStream <<'JAVA'
import java.io.*;
import java.util.zip.*;
import org.dhatim.fastexcel.Workbook;

void main() throws IOException {
  var file = Files.createTempFile("finding", ".xlsx");
  try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "finding", "1.0")) {
    workbook.newWorksheet("Sheet").value(0, 0, "Ada");
  }
  int entries;
  try (var zip = new ZipFile(file.toFile())) {
    entries = zip.size();
  }
  IO.println("ZipFile: " + entries + " entries");
  String stream = stream(file);
  IO.println("ZipInputStream: " + stream);
  if (entries == 0 || stream.equals(entries + " entries")) {
    IO.println("CHANGED: ZipFile has " + entries + " entries, ZipInputStream reads " + stream);
    System.exit(3);
  }
}

String stream(Path file) throws IOException {
  int entries = 0;
  try (var zip = new ZipInputStream(Files.newInputStream(file))) {
    while (zip.getNextEntry() != null) {
      zip.readAllBytes();
      entries++;
    }
    return entries + " entries";
  } catch (ZipException e) {
    return e.getMessage();
  }
}
JAVA
