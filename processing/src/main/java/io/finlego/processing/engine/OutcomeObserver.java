package io.finlego.processing.engine;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Reports the outcomes of a committed batch to the metrics, the traces and the log. */
final class OutcomeObserver {

  private static final Logger LOG = LoggerFactory.getLogger("io.finlego.processing.outcome");

  private final ProcessingMetrics metrics;

  OutcomeObserver(ProcessingMetrics metrics) {
    this.metrics = metrics;
  }

  void observe(List<Answer> answers) {
    boolean isDebugEnabled = LOG.isDebugEnabled();
    for (Answer answer : answers) {
      metrics.countAnswer(answer);
      logDeadLetter(answer);
      CommandTrace trace = answer.delivery().trace();
      if (answer.delivery() instanceof Delivery.WithId<?> withId && answer.outcome() != null) {
        String code = answer.outcome().code();
        trace.endWithOutcome(withId.id(), code);
        if (isDebugEnabled) {
          logOutcome(withId, code, answer.kind());
        }
      } else {
        trace.endWithError("not answerable");
      }
    }
  }

  /** Logs a dead letter. The line has nothing of the record but its place and the command's id. */
  private static void logDeadLetter(Answer answer) {
    if (answer.deadLetterReason() != null) {
      ConsumerRecord<byte[], byte[]> record = answer.delivery().record();
      LOG.error(
          "The record at {}-{} offset {} goes to the dead letters ({}), command {}",
          record.topic(),
          record.partition(),
          record.offset(),
          answer.deadLetterReason(),
          answer.delivery() instanceof Delivery.WithId<?> withId ? withId.id() : "without an id");
    }
  }

  private static void logOutcome(Delivery.WithId<?> delivery, String code, Answer.Kind kind) {
    try (var _ = MDC.putCloseable("commandId", delivery.id().toString());
        var _ = MDC.putCloseable("traceId", delivery.trace().context().getTraceId())) {
      LOG.debug(
          "{} {} {} at {}-{} offset {}",
          kind,
          code,
          delivery.id(),
          delivery.record().topic(),
          delivery.partition(),
          delivery.offset());
    }
  }
}
