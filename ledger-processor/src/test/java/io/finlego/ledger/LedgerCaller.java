package io.finlego.ledger;

import io.finlego.processing.kit.CommandCaller;
import io.finlego.processing.kit.CommittedRecords;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.OpenAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jspecify.annotations.Nullable;

/** Sends commands to the ledger, waits for their replies, and subscribes to its events. */
final class LedgerCaller implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final int REPLY_PARTITION = 5;
  private static final AvroCodec CODEC = AvroCodec.catalogue();

  private final CommandCaller caller;
  private final KafkaConsumer<byte[], byte[]> events;
  private final List<LedgerEvent> readEvents = new ArrayList<>();

  LedgerCaller(String brokers) {
    caller = new CommandCaller(brokers, REPLY_PARTITION);
    events =
        CommittedRecords.consumer(
            brokers,
            CommittedRecords.partitions(
                Topics.LEDGER_EVENTS, Topics.named(Topics.LEDGER_EVENTS).partitions()));
  }

  /** Sends the command and returns the result of its reply. */
  Object ask(UUID command, UUID key, Object payload) {
    caller.send(command, Topics.LEDGER_COMMANDS, null, key.toString(), encode(payload));
    return caller.reply(command);
  }

  /** The value of the command's record. */
  static byte[] encode(Object payload) {
    return CODEC.encode(
        Topics.LEDGER_COMMANDS,
        new LedgerCommand(new Caller(CallerKind.system, "back-office"), payload, false));
  }

  /** Opens an account in euros. Returns its id. */
  UUID open(AccountType type, @Nullable UUID client) {
    OpenAccount open = new OpenAccount(client, type, "EUR", null, 0L, null);
    return ((AccountSnapshot) ask(UUID.randomUUID(), UUID.randomUUID(), open)).getId();
  }

  /** All events so far that hold this text, a payment's or account's id for instance. */
  List<LedgerEvent> eventsAbout(UUID id) {
    events
        .poll(POLL)
        .forEach(record -> readEvents.add(CODEC.decode(record.value(), LedgerEvent.class)));
    return readEvents.stream().filter(event -> event.toString().contains(id.toString())).toList();
  }

  @Override
  public void close() {
    caller.close();
    events.close();
  }
}
