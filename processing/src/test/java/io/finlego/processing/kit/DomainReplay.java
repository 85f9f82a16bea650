package io.finlego.processing.kit;

import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down everything that batches leave behind, so that two databases can be compared. */
public final class DomainReplay {

  private static final String TABLES =
      """
      select tablename
      from pg_tables
      where schemaname = ? and tablename <> 'flyway_schema_history'
      order by tablename
      """;

  private DomainReplay() {}

  /** All rows of all tables of a schema as texts: table by table, each in the order of its keys. */
  public static List<String> rows(JdbcTemplate superuser, String schema) {
    List<String> rows = new ArrayList<>();
    for (String table : superuser.queryForList(TABLES, String.class, schema)) {
      superuser
          .queryForList(
              "select t::text from %s.%s t order by t::text collate \"C\"".formatted(schema, table),
              String.class)
          .forEach(row -> rows.add(table + row));
    }
    return rows;
  }

  /** An outcome as a text, with all bytes of its reply, its events and its further commands. */
  public static String text(Outcome outcome) {
    StringBuilder text = new StringBuilder();
    text.append(outcome.status()).append(' ').append(outcome.code());
    text.append(outcome.hasSecretEvents() ? " secret" : "");
    text.append("\n  reply ").append(hex(outcome.reply()));
    for (Outgoing outgoing : outcome.events()) {
      text.append("\n  ").append(text(outgoing));
    }
    return text.toString();
  }

  /** The first text that differs, as both sides have it; null if all texts are the same. */
  public static @Nullable String firstDifference(List<String> first, List<String> second) {
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      String firstText = i < first.size() ? first.get(i) : "nothing";
      String secondText = i < second.size() ? second.get(i) : "nothing";
      if (!firstText.equals(secondText)) {
        return "%s: %s%ninstead of%n%s".formatted(i, secondText, firstText);
      }
    }
    return null;
  }

  private static String text(Outgoing outgoing) {
    String record =
        new String(outgoing.key(), StandardCharsets.UTF_8) + " " + hex(outgoing.value());
    return switch (outgoing) {
      case Outgoing.Event event -> "event " + event.topic() + " " + record;
      case Outgoing.Command command ->
          "command %s %s %s %s"
              .formatted(
                  command.id(),
                  command.topic(),
                  command.conclusion() == null ? "" : command.conclusion().stepName(),
                  record);
    };
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
