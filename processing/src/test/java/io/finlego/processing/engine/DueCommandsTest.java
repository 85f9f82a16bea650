package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.kernel.CommandHeaders;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.kernel.Sha256;
import io.finlego.processing.DueCommands;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.ExpirePayment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counters with a value are due, and get a command until the value is zero. */
class DueCommandsTest {

  private static final int PAGE_MAX_ROWS = 2;

  private static final String AFTER =
      """
      select id
      from counter
      where value > 0 and id > ?
      order by id
      limit ?
      """;

  private final Stand stand = new Stand();
  private final JdbcClient jdbc = JdbcClient.create(stand.sql());
  private final DueCommandSender sender = new DueCommandSender(stand.connection(), Counters.SCHEMA);
  private final List<List<UUID>> pages = new ArrayList<>();

  @AfterEach
  void close() {
    sender.destroy();
    stand.close();
  }

  @Test
  void everyRowThatIsDueIsSentPageByPage() {
    List<UUID> counters = dueCounters(5);
    UUID idle = counter(6, 0);

    to(stand.eventTopic()).run();

    List<ConsumerRecord<byte[], byte[]>> commands = awaitCommands(stand.eventTopic(), 5);
    assertThat(commands)
        .extracting(command -> text(command.key()))
        .containsExactlyElementsOf(counters.stream().map(UUID::toString).toList())
        .doesNotContain(idle.toString());
    assertThat(pages)
        .containsExactly(counters.subList(0, 2), counters.subList(2, 4), counters.subList(4, 5));
  }

  @Test
  void aFullLastPageIsFollowedByAnEmptyPage() {
    List<UUID> counters = dueCounters(2);

    to(stand.eventTopic()).run();

    assertThat(awaitCommands(stand.eventTopic(), 2)).hasSize(2);
    assertThat(pages).containsExactly(counters, List.of());
  }

  @Test
  void aRowIsSentByTwoInstancesWithTheSameIdAndHash() {
    UUID counter = dueCounters(1).getFirst();

    to(stand.eventTopic()).run();
    to(stand.eventTopic()).run();

    assertThat(awaitCommands(stand.eventTopic(), 2))
        .hasSize(2)
        .allSatisfy(
            command -> {
              assertThat(header(command, CommandHeaders.COMMAND_ID))
                  .asString()
                  .isEqualTo(NameBasedUuid.of(counter, "wake").toString());
              assertThat(header(command, CommandHeaders.REQUEST_HASH))
                  .isEqualTo(Sha256.of(command.value()));
            });
  }

  @Test
  void aRowThatStaysDueIsNotSentAgainAtOnce() {
    List<UUID> counters = dueCounters(2);
    DueCommands<UUID> due = to(stand.eventTopic());

    due.run();
    due.run();
    to(stand.eventTopic()).run();

    assertThat(awaitCommands(stand.eventTopic(), 4))
        .extracting(command -> text(command.key()))
        .containsExactlyInAnyOrder(
            counters.get(0).toString(),
            counters.get(0).toString(),
            counters.get(1).toString(),
            counters.get(1).toString());
  }

  @Test
  void aLostCommandIsSentAgain() {
    UUID counter = dueCounters(1).getFirst();
    String topic = stand.name + ".absent";
    DueCommands<UUID> due = to(topic);

    due.run();
    stand.createTopics(topic);

    await()
        .atMost(Stand.PATIENCE)
        .untilAsserted(
            () -> {
              due.run();
              assertThat(stand.records(topic))
                  .isNotEmpty()
                  .allSatisfy(
                      command ->
                          assertThat(header(command, CommandHeaders.COMMAND_ID))
                              .asString()
                              .isEqualTo(NameBasedUuid.of(counter, "wake").toString()));
            });
  }

  @Test
  void aCommandSentTwiceHasOneEffect() {
    UUID counter = dueCounters(1).getFirst();

    to(stand.commandTopic()).run();
    to(stand.commandTopic()).run();
    await().atMost(Stand.PATIENCE).until(() -> ends(stand.commandTopic()) == 2);
    stand.start("a");
    stand.awaitQuiet();

    assertThat(value(counter)).isEqualTo(11);
  }

  @Test
  void eachTimerOfASubjectHasAnIdOfItsOwn() {
    UUID payment = UUID.randomUUID();

    DueCommands.Command first = expire(payment, "expire");
    DueCommands.Command second = expire(payment, "expire", "2");

    assertThat(first.id().value()).isEqualTo(NameBasedUuid.of(payment, "expire"));
    assertThat(first.topic()).isEqualTo(Domain.LEDGER.commandTopic());
    assertThat(first.key()).isEqualTo(payment);
    assertThat(second.id()).isNotEqualTo(first.id()).isEqualTo(expire(payment, "expire", "2").id());
  }

  private static DueCommands.Command expire(UUID payment, String... timer) {
    Caller caller = new Caller(CallerKind.internal, "ledger-processor");
    return DueCommands.Command.of(
        Domain.LEDGER, caller, payment, new ExpirePayment(payment), timer);
  }

  private DueCommands<UUID> to(String topic) {
    return new DueCommands<>(
        new DueCommands.Schedule("wake", Duration.ofMinutes(1), PAGE_MAX_ROWS),
        this::after,
        counter -> wake(topic, counter),
        sender);
  }

  private List<UUID> after(@Nullable UUID last, int maxRows) {
    List<UUID> page =
        jdbc.sql(AFTER)
            .params(last == null ? new UUID(0, 0) : last, maxRows)
            .query(UUID.class)
            .list();
    pages.add(page);
    return page;
  }

  private static DueCommands.Command wake(String topic, UUID counter) {
    CommandId id = new CommandId(NameBasedUuid.of(counter, "wake"));
    return new DueCommands.Command(id, topic, counter, Counters.add(counter, 10));
  }

  private List<UUID> dueCounters(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> counter(number, 1)).toList();
  }

  private UUID counter(int number, long value) {
    UUID id = new UUID(0, number);
    jdbc.sql("insert into counter (id, value, version) values (?, ?, 1)")
        .params(id, value)
        .update();
    return id;
  }

  private long value(UUID counter) {
    return jdbc.sql("select value from counter where id = ?")
        .param(counter)
        .query(Long.class)
        .single();
  }

  private long ends(String topic) throws Exception {
    return stand.ends(topic).values().stream().mapToLong(Long::longValue).sum();
  }

  private List<ConsumerRecord<byte[], byte[]>> awaitCommands(String topic, int count) {
    return await()
        .atMost(Stand.PATIENCE)
        .until(() -> stand.records(topic), records -> records.size() >= count);
  }

  private static byte[] header(ConsumerRecord<byte[], byte[]> record, String name) {
    return record.headers().lastHeader(name).value();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
