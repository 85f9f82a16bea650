package io.finlego.acceptance;

import io.finlego.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Finds the places where a text can be read in the stored data. */
final class Traces {

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, tablename)
      from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')
      """;

  private Traces() {}

  /**
   * The topics that hold the text, read as a subscriber does, because segments may be compressed.
   */
  static List<String> topics(Stack stack, String text) {
    return Topics.all().stream()
        .map(io.finlego.schemas.Topic::name)
        .filter(
            topic ->
                Topic.read(stack, topic).stream()
                    .anyMatch(record -> record.value() != null && holds(record.value(), text)))
        .toList();
  }

  /**
   * The tables that hold the text, read as rows, where nothing is compressed and bytes are shown in
   * hex.
   */
  static List<String> tables(Stack stack, String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    List<String> holding = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(stack.jdbcUrl())) {
      for (String table : tables(connection)) {
        String sql = "select 1 from %s t where t::text like ? or t::text like ?".formatted(table);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setString(1, "%" + text + "%");
          statement.setString(2, "%" + hex + "%");
          if (statement.executeQuery().next()) {
            holding.add(table);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return holding;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TABLES)) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  /**
   * The files below the folder that hold the text: topics, the database with its write-ahead log,
   * blobs, state stores and log files.
   */
  static List<Path> files(Path folder, String text) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return holds(Files.readAllBytes(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }
}
