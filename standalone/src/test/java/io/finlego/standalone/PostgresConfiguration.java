package io.finlego.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The configuration of a Postgres, which a test can spoil. A running server does not notice it, but
 * no server starts.
 *
 * @param directory the data directory of Postgres
 */
record PostgresConfiguration(Path directory) {

  private static final String SPOILING_LINE = "this is no setting\n";

  void spoil() throws IOException {
    Files.writeString(file(), SPOILING_LINE, StandardOpenOption.APPEND);
  }

  void repair() throws IOException {
    Files.writeString(file(), Files.readString(file()).replace(SPOILING_LINE, ""));
  }

  private Path file() {
    return directory.resolve("postgresql.auto.conf");
  }
}
