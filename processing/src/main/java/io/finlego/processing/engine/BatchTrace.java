package io.finlego.processing.engine;

import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures the stages of a batch, for metrics and traces.
 *
 * <p>If the trace of at least one command is sampled, the batch has its own span. This span is a
 * child of the first sampled command's span, so that the trace of this command shows the SQL of the
 * batch. The span also has links to all sampled commands.
 */
final class BatchTrace {

  private final Tracer tracer;
  private final ProcessingMetrics metrics;
  private final Span span;
  private final String applicationName;

  private BatchTrace(Tracer tracer, ProcessingMetrics metrics, Span span, String domainName) {
    this.tracer = tracer;
    this.metrics = metrics;
    this.span = span;
    String name = "finlego-" + domainName;
    applicationName = span.isRecording() ? name + " " + span.getSpanContext().getTraceId() : name;
  }

  static <C> BatchTrace start(
      Tracer tracer, ProcessingMetrics metrics, String domainName, List<Delivery<C>> batch) {
    List<CommandTrace> sampledTraces =
        batch.stream().map(Delivery::trace).filter(CommandTrace::isRecording).toList();
    Span span = Span.getInvalid();
    if (!sampledTraces.isEmpty()) {
      SpanBuilder builder =
          tracer
              .spanBuilder(domainName + " batch")
              .setParent(Context.root().with(Span.wrap(sampledTraces.getFirst().context())))
              .setAttribute("finlego.batch.size", batch.size());
      sampledTraces.forEach(sampledTrace -> builder.addLink(sampledTrace.context()));
      span = builder.startSpan();
    }
    return new BatchTrace(tracer, metrics, span, domainName);
  }

  /**
   * Returns the {@code application_name} that Postgres gets for the batch. It has at most 63
   * characters. If the server's {@code log_line_prefix} contains {@code %a}, the server's log shows
   * which trace a slow statement belongs to.
   */
  String applicationName() {
    return applicationName;
  }

  /** Begins a stage on this thread. {@link RunningStage#close} ends the stage. */
  @SuppressWarnings("MustBeClosedChecker") // RunningStage.close() closes the scope
  RunningStage begin(Stage stage) {
    if (!span.isRecording() && !span.getSpanContext().isSampled()) {
      return new RunningStage(metrics.stageTimer(stage), Span.getInvalid(), Scope.noop());
    }
    Span stageSpan =
        tracer.spanBuilder("batch " + stage.tag()).setParent(Context.root().with(span)).startSpan();
    return new RunningStage(metrics.stageTimer(stage), stageSpan, stageSpan.makeCurrent());
  }

  void endAsFailed(Throwable failure) {
    span.setStatus(StatusCode.ERROR, FailureReason.of(failure));
    span.end();
  }

  void endAsCommitted() {
    span.end();
  }

  /** A stage that has begun and not yet ended. */
  static final class RunningStage implements AutoCloseable {
    private final Timer timer;
    private final Span stageSpan;
    private final Scope scope;
    private final long startNanos = System.nanoTime();

    private RunningStage(Timer timer, Span stageSpan, Scope scope) {
      this.timer = timer;
      this.stageSpan = stageSpan;
      this.scope = scope;
    }

    @Override
    public void close() {
      scope.close();
      stageSpan.end();
      timer.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }
  }
}
