package io.finlego.processing.engine;

import io.finlego.processing.CommandDomain;
import io.finlego.processing.EventSeal;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.processing.ReceivedCommand;
import io.finlego.processing.UnreadableCommandException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A domain for tests: {@code add <counter> <amount>} in plain text. Amounts of zero are refused; a
 * value above a million breaks its batch in SQL.
 */
final class Counters implements CommandDomain<Counters.Add> {

  static final String SCHEMA = "transfer";

  private final JdbcTemplate jdbc;
  private volatile Consumer<List<ReceivedCommand<Add>>> beforeApply = _ -> {};
  private volatile Runnable beforeDecode = () -> {};
  private volatile EventSeal eventSeal;

  Counters(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  record Add(UUID counter, long amount) {}

  /** Sets a hook that runs within each batch's transaction, before the domain does anything. */
  void beforeApply(Consumer<List<ReceivedCommand<Add>>> hook) {
    beforeApply = hook;
  }

  /** Sets a hook that runs before a record is decoded, outside of any transaction. */
  void beforeDecode(Runnable hook) {
    beforeDecode = hook;
  }

  /** Makes all events secret, from the start of the processor on. */
  void sealEvents(EventSeal seal) {
    eventSeal = seal;
  }

  @Override
  public EventSeal eventSeal() {
    return eventSeal;
  }

  JdbcTemplate jdbc() {
    return jdbc;
  }

  @Override
  public String name() {
    return SCHEMA;
  }

  static byte[] add(UUID counter, long amount) {
    return text("add " + counter + " " + amount);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Add decode(byte[] value) {
    beforeDecode.run();
    String[] words = new String(value, StandardCharsets.UTF_8).split(" ");
    if (words.length != 3 || !words[0].equals("add")) {
      throw new UnreadableCommandException(
          "secret: " + words[0], new IllegalArgumentException("secret too"));
    }
    return new Add(UUID.fromString(words[1]), Long.parseLong(words[2]));
  }

  @Override
  public List<Outcome> apply(List<ReceivedCommand<Add>> batch, InstantSource clock) {
    beforeApply.accept(batch);
    Map<UUID, long[]> counters = load(batch);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    List<Outcome> outcomes = new ArrayList<>();
    List<Object[]> entries = new ArrayList<>();
    for (ReceivedCommand<Add> received : batch) {
      Add add = received.command();
      if (add.amount() == 0) {
        outcomes.add(Outcome.failed("zero", text("zero")));
        continue;
      }
      long[] counter = counters.get(add.counter());
      counter[0] += add.amount();
      counter[1]++;
      entries.add(
          new Object[] {
            add.counter(), counter[1], received.id().value(), add.amount(), counter[0], now
          });
      String event = received.id() + " " + counter[1] + " " + counter[0];
      Outcome outcome =
          Outcome.succeeded(
              text("value " + counter[0]),
              List.of(new Outgoing.Event(text(add.counter().toString()), text(event))));
      outcomes.add(eventSeal == null ? outcome : outcome.withSecretEvents());
    }
    jdbc.batchUpdate("insert into counter_entry values (?, ?, ?, ?, ?, ?)", entries);
    jdbc.batchUpdate(
        "update counter set value = ?, version = ? where id = ?",
        counters.entrySet().stream()
            .map(c -> new Object[] {c.getValue()[0], c.getValue()[1], c.getKey()})
            .toList());
    return outcomes;
  }

  private Map<UUID, long[]> load(List<ReceivedCommand<Add>> batch) {
    Map<UUID, long[]> counters = new TreeMap<>();
    batch.forEach(received -> counters.put(received.command().counter(), new long[2]));
    Object[] ids = counters.keySet().toArray();
    jdbc.update(
        "insert into counter select unnest(?::uuid[]), 0, 0 on conflict do nothing",
        statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)));
    Map<UUID, long[]> loaded = new HashMap<>();
    jdbc.query(
        "select id, value, version from counter where id = any(?) order by id for update",
        statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)),
        row -> {
          loaded.put(row.getObject(1, UUID.class), new long[] {row.getLong(2), row.getLong(3)});
        });
    return loaded;
  }
}
