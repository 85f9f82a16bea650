package io.finlego.processing.engine;

import io.finlego.processing.CommandDomain;
import io.finlego.processing.postgres.ServerClock;
import io.finlego.processing.postgres.Statements;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;

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
  private final TopicIdentity topicIdentity;
  private final TransactionalIds transactionalIds;
  private final HangingTransactions hangingTransactions;
  private final Duration transactionDurationMax;
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
    transactionDurationMax = settings.publishTimeout().multipliedBy(2);
    transactionalIds = new TransactionalIds(admin, transactionDurationMax, shared.clock());
    hangingTransactions =
        new HangingTransactions(
            new OpenTransactions(admin), offsets, transactionDurationMax, shared.clock());
    status = new LoopStatus(shared.clock());
    backOff = new BackOff(settings.backOff());
  }

  CommandLoop<C> create() {
    LoopParts<C> parts = parts();
    var check =
        new JournalCheck(
            () -> logReader(IsolationLevel.READ_UNCOMMITTED), offsets, tables, settings);
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
        new BatchStages<>(name + "-apply", parts, publisher, settings.answerAfterPublish());
    var recovery =
        new LogRecovery(
            () -> logReader(IsolationLevel.READ_COMMITTED),
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
    return new CommandSession<>(
        settings,
        parts,
        consumer,
        stages,
        new Assignment(
            consumer,
            stages,
            new PublishedNotes(tables.progress()),
            topicIdentity,
            new StartPositions(
                consumer,
                stages,
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
        () -> logReader(IsolationLevel.READ_COMMITTED),
        (newReader, topicId, rows, missing) ->
            newReader.giveTo(
                logReader ->
                    new ReplayRun<>(
                        ReplayParts.of(reader, parts, tables.progress(), recovery.publishedUntil()),
                        logReader,
                        offsets,
                        this::commandFeed,
                        tables,
                        settings,
                        report,
                        topicId,
                        recovery.intactRows(logReader, rows),
                        missing)),
        new ClockWait(tables.appliedBatches(), report),
        report);
  }

  private CommandFeed commandFeed(Map<Integer, Long> starts) {
    var consumer = kafkaClients.readerConsumer(loopNumber);
    return new CommandFeed(consumer, settings.commandTopic(), starts, transactionDurationMax);
  }

  private LogReader logReader(IsolationLevel isolationLevel) {
    return new LogReader(
        kafkaClients.readerConsumer(loopNumber, isolationLevel), transactionDurationMax);
  }
}
