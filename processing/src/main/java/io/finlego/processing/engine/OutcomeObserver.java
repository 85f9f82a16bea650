package io.finlego.processing.engine;

import java.util.List;
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
