package io.finlego.processing.engine;

import io.finlego.kafka.HangingTransactions;
import io.finlego.kafka.OpenTransactions;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.postgres.ServerClock;
import io.finlego.processing.postgres.Statements;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;

/** Creates a consumer loop from its parts. */
final class LoopFactory<C> {

  private final CommandProcessorFactory shared;
  private final ProcessingSettings settings;
  private final KafkaClients kafkaClients;
  private final CommandDomain<C> domain;
  private final int loopNumber;
  private final String name;
  private final ProcessingMetrics metrics;
  private final ProcessorTables tables;
  private final InstanceClaim claim;
  private final Admin admin;
  private final ReplySender replySender;
  private final LogOffsets offsets;
  private final LogReaders readers;
  private final TopicIdentity topicIdentity;
  private final TransactionalIds transactionalIds;
  private final HangingTransactions hangingTransactions;
  private final LoopStatus status;
  private final KnownDatabase database = new KnownDatabase();
  private final BackOff backOff;

  LoopFactory(
      CommandProcessorFactory shared,
      CommandDomain<C> domain,
      int loopNumber,
      ProcessingMetrics metrics,
      ProcessorTables tables,
      InstanceClaim claim,
      Admin admin,
      ReplySender replySender) {
    this.shared = shared;
    this.settings = shared.settings();
    this.kafkaClients = shared.kafkaClients();
    this.domain = domain;
    this.loopNumber = loopNumber;
    this.metrics = metrics;
    this.tables = tables;
    this.claim = claim;
    this.admin = admin;
    this.replySender = replySender;
    name = "finlego-" + domain.name() + "-" + loopNumber;
    offsets = new LogOffsets(admin);
    topicIdentity = new TopicIdentity(admin, settings.commandTopic());
    Duration transactionDurationMax = settings.publishTimeout().multipliedBy(2);
    readers = new LogReaders(kafkaClients, loopNumber, transactionDurationMax);
    transactionalIds = new TransactionalIds(admin, transactionDurationMax, shared.clock());
    hangingTransactions =
        new HangingTransactions(
            new OpenTransactions(admin), transactionDurationMax, shared.clock());
    status = new LoopStatus(shared.clock());
    backOff = new BackOff(settings.backOff());
  }

  CommandLoop<C> create() {
    LoopParts<C> parts = parts();
    var check = new JournalCheck(readers, offsets, tables, settings);
    return new CommandLoop<>(
        name, claim, () -> session(parts, check), backOff, status, database, shared.onFailed());
  }

  private LoopParts<C> parts() {
    var transaction =
        new BatchTransaction<>(
            domain,
            shared.transactionManager(),
            tables,
            topicIdentity::isCurrentId,
            settings.batchTimeout());
    return new LoopParts<>(
        new DeliveryReader<>(domain, shared.tracer()),
        new BatchRunner<>(transaction, metrics, backOff::isPatienceOver),
        batch -> BatchTrace.start(shared.tracer(), metrics, domain.name(), batch),
        replySender,
        new OutcomeObserver(metrics),
        metrics,
        backOff,
        status,
        database,
        new ServerClock(new Statements(tables.jdbc())));
  }

  private CommandSession<C> session(LoopParts<C> parts, JournalCheck check) {
    status.markStarting();
    Consumer<byte[], byte[]> consumer = kafkaClients.consumer(loopNumber);
    var outgoingRecords = new OutgoingRecords(settings.eventTopic());
    var publishedTail = new PublishedTail();
    var unpublishedBatches = new UnpublishedBatches();
    var publisher =
        new OutcomePublisher(
            name + "-publish",
            new PublishingProducer(
                spoiledIdCount ->
                    kafkaClients.eventProducer(
                        loopNumber,
                        transactionalIds.firstUsable(
                            kafkaClients.transactionalId(loopNumber), spoiledIdCount))),
            new PublishingTransaction(
                outgoingRecords,
                new DeadLetters(settings.deadLetterTopic()),
                tables.journalRecords(),
                publishedTail,
                unpublishedBatches,
                metrics),
            settings.answerAfterPublish() ? replySender::send : _ -> {});
    var stages =
        new BatchStages<>(
            name + "-apply",
            new BatchApplier<>(parts, publisher, settings.answerAfterPublish()),
            publisher);
    var recovery =
        new LogRecovery(
            readers,
            offsets,
            hangingTransactions,
            tables,
            outgoingRecords,
            publishedTail,
            unpublishedBatches,
            new LostEndRepair(
                offsets,
                new TopicRetention(admin, shared.clock()),
                tables,
                outgoingRecords,
                new LossReport(metrics, status, shared.clock()),
                settings),
            settings);
    var leaderWatch = new LeaderWatch(admin);
    var notes = new PublishedNotes(tables.progress());
    var membership = new Membership(consumer, stages, notes);
    return new CommandSession<>(
        settings,
        parts,
        consumer,
        stages,
        new Assignment(
            consumer,
            stages,
            membership,
            notes,
            topicIdentity,
            new StartPositions(
                consumer,
                stages,
                membership,
                tables,
                parts,
                topicIdentity,
                replay(parts, check, recovery),
                recovery,
                leaderWatch),
            leaderWatch));
  }

  private Replay<C> replay(LoopParts<C> parts, JournalCheck check, LogRecovery recovery) {
    var reader = new DeliveryReader<>(domain, OpenTelemetry.noop().getTracer("replay"));
    var report = new ReplayReport(settings.journalTopic(), metrics, status);
    return new Replay<>(
        check,
        new ReplayLock(shared.dataSource(), settings.batchTimeout()),
        tables.progress(),
        (topicId, rows, missing) -> {
          Map<Integer, Progress> intactRows = recovery.intactRows(rows);
          Instant publishedUntil = recovery.publishedUntil();
          return new ReplayRun<>(
              new ReplayParts<>(
                  reader, parts.runner(), parts.traces(), tables.progress(), publishedUntil),
              readers,
              offsets,
              tables,
              settings,
              report,
              topicId,
              intactRows,
              missing);
        },
        new ClockWait(tables.appliedBatches(), report),
        report);
  }
}
