package io.finlego.processing.engine;

import io.finlego.processing.CommandDomain;
import io.finlego.processing.RepeatedTask;
import io.finlego.processing.postgres.ServerClock;
import io.finlego.processing.postgres.Statements;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Creates a processor from its parts. No other class knows all parts. */
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
    CommandLog commandLog = new CommandLog(new JdbcTemplate(dataSource), domain.eventSeal());
    Producer<byte[], byte[]> replyProducer = kafkaClients.replyProducer();
    Admin admin = kafkaClients.admin();
    var replySender = new ReplySender(replyProducer, settings.repliesTopic(), metrics);
    InstanceClaim claim = new InstanceClaim(dataSource, settings);
    List<CommandLoop<C>> loops = new ArrayList<>();
    for (int loopNumber = 0; loopNumber < settings.consumers(); loopNumber++) {
      loops.add(
          new LoopFactory<>(domain, loopNumber, metrics, commandLog, claim, admin, replySender)
              .create());
    }
    metrics.registerLag(loops, loop -> loop.status().lag());
    var trimmer = new CommandLogTrimmer(commandLog, metrics, settings);
    return new CommandProcessor(
        claim,
        loops,
        trimmer,
        new RepeatedTask(meters, domain.name(), trimmer),
        List.of(() -> replyProducer.close(CLOSE_TIMEOUT), () -> admin.close(CLOSE_TIMEOUT)),
        new ProcessingHealth(loops, settings.readyMaxLag()));
  }

  private final class LoopFactory<C> {
    private final CommandDomain<C> domain;
    private final int loopNumber;
    private final String name;
    private final ProcessingMetrics metrics;
    private final CommandLog commandLog;
    private final InstanceClaim claim;
    private final CommandProgress progress = new CommandProgress(new JdbcTemplate(dataSource));
    private final TopicIdentity topicIdentity;
    private final Admin admin;
    private final TransactionalIds transactionalIds;
    private final HangingTransactions hangingTransactions;
    private final ReplySender replySender;
    private final LoopStatus status = new LoopStatus(clock);
    private final BackOff backOff = new BackOff(settings.backOff());

    LoopFactory(
        CommandDomain<C> domain,
        int loopNumber,
        ProcessingMetrics metrics,
        CommandLog commandLog,
        InstanceClaim claim,
        Admin admin,
        ReplySender replySender) {
      this.domain = domain;
      this.loopNumber = loopNumber;
      this.metrics = metrics;
      this.commandLog = commandLog;
      this.claim = claim;
      this.admin = admin;
      Duration transactionDurationMax = settings.publishTimeout().multipliedBy(2);
      this.transactionalIds = new TransactionalIds(admin, transactionDurationMax, clock);
      this.hangingTransactions =
          new HangingTransactions(
              new OpenTransactions(admin), new LogOffsets(admin), transactionDurationMax, clock);
      this.replySender = replySender;
      name = "finlego-" + domain.name() + "-" + loopNumber;
      topicIdentity = new TopicIdentity(admin, settings.commandTopic());
    }

    CommandLoop<C> create() {
      LoopParts<C> parts = parts();
      return new CommandLoop<>(name, claim, () -> session(parts), backOff, status, onFailed);
    }

    private LoopParts<C> parts() {
      var transaction =
          new BatchTransaction<>(
              domain,
              transactionManager,
              commandLog,
              progress,
              topicIdentity::isCurrentId,
              new ServerClock(new Statements(new JdbcTemplate(dataSource))),
              settings.batchTimeout());
      return new LoopParts<>(
          new DeliveryReader<>(domain, tracer),
          new BatchRunner<>(transaction, metrics, backOff::isPatienceOver),
          batch -> BatchTrace.start(tracer, metrics, domain.name(), batch),
          replySender,
          new OutcomeObserver(metrics),
          metrics,
          backOff,
          status);
    }

    private CommandSession<C> session(LoopParts<C> parts) {
      status.markStarting();
      Consumer<byte[], byte[]> consumer = kafkaClients.consumer(loopNumber);
      var outgoingRecords = new OutgoingRecords(settings.eventTopic());
      var publishedTail = new PublishedTail();
      var publisher =
          new OutcomePublisher(
              name + "-publish",
              spoiledIdCount ->
                  kafkaClients.eventProducer(
                      loopNumber,
                      transactionalIds.firstUsable(
                          kafkaClients.transactionalId(loopNumber), spoiledIdCount)),
              new PublishingTransaction(
                  outgoingRecords,
                  new DeadLetters(settings.deadLetterTopic()),
                  publishedTail,
                  metrics),
              settings.answerAfterPublish() ? replySender::send : _ -> {});
      var stages =
          new BatchStages<>(name + "-apply", parts, publisher, settings.answerAfterPublish());
      var recovery =
          new LogRecovery(
              () ->
                  new LogReader(
                      kafkaClients.readerConsumer(loopNumber),
                      settings.publishTimeout().multipliedBy(2)),
              admin,
              hangingTransactions,
              commandLog,
              progress,
              outgoingRecords,
              publishedTail,
              new LossReport(metrics, status, clock),
              settings,
              clock);
      return new CommandSession<>(
          settings,
          parts,
          consumer,
          stages,
          new Assignment(
              consumer, stages, progress, topicIdentity, recovery, new LeaderWatch(admin)));
    }
  }
}
