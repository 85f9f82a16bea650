package io.finlego.processing.engine;

import io.finlego.processing.CommandDomain;
import io.finlego.processing.RepeatedTask;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Creates a processor from its parts. Only this class and {@link LoopFactory} know all parts. */
record CommandProcessorFactory(
    ProcessingSettings settings,
    KafkaClients kafkaClients,
    DataSource dataSource,
    PlatformTransactionManager transactionManager,
    MeterRegistry meters,
    Tracer tracer,
    Clock clock,
    Runnable onFailed) {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  <C> CommandProcessor create(CommandDomain<C> domain) {
    ProcessingMetrics metrics = new ProcessingMetrics(meters, domain.name());
    var tables =
        ProcessorTables.of(
            new JdbcTemplate(dataSource), domain.eventSeal(), settings.journalTopic());
    Producer<byte[], byte[]> replyProducer = kafkaClients.replyProducer();
    Admin admin = kafkaClients.admin();
    var replySender = new ReplySender(replyProducer, settings.repliesTopic(), metrics);
    InstanceClaim claim = new InstanceClaim(dataSource, settings);
    List<CommandLoop<C>> loops = new ArrayList<>();
    for (int loopNumber = 0; loopNumber < settings.consumers(); loopNumber++) {
      loops.add(
          new LoopFactory<>(this, domain, loopNumber, metrics, tables, claim, admin, replySender)
              .create());
    }
    metrics.registerLag(loops, loop -> loop.status().lag());
    var gate = new JournalGate(loops, tables.jdbc());
    var trimmer =
        new CommandLogTrimmer(
            tables.commandLog(), tables.appliedBatches(), metrics, settings, gate);
    return new CommandProcessor(
        claim,
        loops,
        gate,
        trimmer,
        new RepeatedTask(meters, domain.name(), trimmer, gate),
        List.of(() -> replyProducer.close(CLOSE_TIMEOUT), () -> admin.close(CLOSE_TIMEOUT)),
        new ProcessingHealth(loops, settings.readyMaxLag()));
  }
}
