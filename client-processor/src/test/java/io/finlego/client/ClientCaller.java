package io.finlego.client;

import io.finlego.processing.kit.CommandCaller;
import io.finlego.processing.kit.CommittedRecords;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Sends commands on clients, waits for their replies, and subscribes to events. */
final class ClientCaller implements AutoCloseable {

  static final int REPLY_PARTITION = 3;
  private static final AvroCodec CODEC = AvroCodec.catalogue();

  private final String brokers;
  private final CommandCaller caller;

  ClientCaller(String brokers) {
    this.brokers = brokers;
    caller = new CommandCaller(brokers, REPLY_PARTITION);
  }

  void send(UUID command, Object payload) {
    send(command, payload, null);
  }

  void send(UUID command, ReportVerification report) {
    ClientCommand value = new ClientCommand(new Caller(CallerKind.internal, "sumsub"), report);
    send(command, report.getApplicantId(), value, null);
  }

  void send(UUID command, Object payload, @Nullable Integer partition) {
    send(
        command,
        command.toString(),
        new ClientCommand(ClientScene.BACK_OFFICE, payload),
        partition);
  }

  private void send(UUID command, String key, ClientCommand value, @Nullable Integer partition) {
    caller.send(
        command,
        Topics.CLIENT_COMMANDS,
        partition,
        key,
        CODEC.encode(Topics.CLIENT_COMMANDS, value));
  }

  /** The next reply to the command. */
  Object reply(UUID command) {
    return caller.reply(command);
  }

  /** The events of the client that a subscriber of committed records can read now. */
  List<ClientEvent> events(UUID client) {
    return read(
            Topics.CLIENT_EVENTS,
            record -> new String(record.key(), StandardCharsets.UTF_8).equals(client.toString()))
        .stream()
        .map(record -> CODEC.decode(record.value(), ClientEvent.class))
        .toList();
  }

  /** The commands to the ledger with this id that are on the topic now. */
  List<ConsumerRecord<byte[], byte[]>> toLedger(UUID command) {
    return read(Topics.LEDGER_COMMANDS, record -> CommandCaller.commandOf(record).equals(command));
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** The names and values of all headers of the command's dead letter. */
  String deadLetterHeaders(UUID command) {
    return read(
            Topics.deadLettersOf(Topics.CLIENT_COMMANDS),
            record -> CommandCaller.commandOf(record).equals(command))
        .stream()
        .flatMap(record -> StreamSupport.stream(record.headers().spliterator(), false))
        .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    caller.close();
  }

  private List<ConsumerRecord<byte[], byte[]>> read(
      String topic, Predicate<ConsumerRecord<byte[], byte[]>> filter) {
    return CommittedRecords.read(
            brokers, CommittedRecords.partitions(topic, Topics.named(topic).partitions()))
        .stream()
        .filter(filter)
        .toList();
  }
}
