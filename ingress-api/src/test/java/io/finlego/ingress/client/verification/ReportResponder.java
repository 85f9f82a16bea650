package io.finlego.ingress.client.verification;

import io.finlego.ingress.StandInClients;
import io.finlego.kernel.CommandHeaders;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.reply.Reply;
import io.finlego.schemas.reply.VerificationReported;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Stands in for the clients' processor: answers every report except those about a silent applicant.
 */
final class ReportResponder implements AutoCloseable {

  static final String SILENT = "silent-";

  /** A report as it was on the log. */
  record Seen(String commandId, String key, Caller caller, ReportVerification report) {}

  private final AvroCodec codec = AvroCodec.catalogue();
  private final List<Seen> reports = new CopyOnWriteArrayList<>();
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Thread thread;
  private volatile boolean closing;

  ReportResponder(String bootstrapServers) {
    producer = StandInClients.producer(bootstrapServers);
    consumer = StandInClients.consumer(bootstrapServers, Topics.CLIENT_COMMANDS);
    thread = Thread.ofPlatform().start(this::run);
  }

  List<Seen> seen(String applicant) {
    return reports.stream()
        .filter(report -> report.report().getApplicantId().equals(applicant))
        .toList();
  }

  private void run() {
    while (!closing) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        ClientCommand command = codec.decode(record.value(), ClientCommand.class);
        if (command.getPayload() instanceof ReportVerification report) {
          String id = header(record, CommandHeaders.COMMAND_ID);
          reports.add(
              new Seen(
                  id,
                  new String(record.key(), StandardCharsets.UTF_8),
                  command.getCaller(),
                  report));
          if (!report.getApplicantId().startsWith(SILENT)) {
            reply(record, id);
          }
        }
      }
    }
    consumer.close();
    producer.close();
  }

  private void reply(ConsumerRecord<byte[], byte[]> command, String id) {
    int partition = Integer.parseInt(header(command, CommandHeaders.REPLY_PARTITION));
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.REPLIES,
            partition,
            null,
            codec.encode(Topics.REPLIES, new Reply(new VerificationReported(true))));
    record.headers().add(CommandHeaders.COMMAND_ID, id.getBytes(StandardCharsets.UTF_8));
    var _ = producer.send(record);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    thread.join();
  }
}
