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
 * Times the stages of a batch, for metrics and traces.
 *
 * <p>A batch with sampled commands has its own span. The span is a child of the first sampled
 * command's span, so that the trace of a single command leads to its SQL, and has links to all
 * sampled commands.
 */
final class BatchTrace {

  private final Tracer tracer;
  private final ProcessingMetrics metrics;
  private final Span span;
  private final String label;

  private BatchTrace(Tracer tracer, ProcessingMetrics metrics, Span span, String domain) {
    this.tracer = tracer;
    this.metrics = metrics;
    this.span = span;
    String name = "finlego-" + domain;
    label = span.isRecording() ? name + " " + span.getSpanContext().getTraceId() : name;
  }

  static <C> BatchTrace start(
      Tracer tracer, ProcessingMetrics metrics, String domain, List<Delivery<C>> batch) {
    List<CommandTrace> sampledTraces =
        batch.stream().map(Delivery::trace).filter(CommandTrace::isRecording).toList();
    Span span = Span.getInvalid();
    if (!sampledTraces.isEmpty()) {
      SpanBuilder builder =
          tracer
              .spanBuilder(domain + " batch")
              .setParent(Context.root().with(Span.wrap(sampledTraces.getFirst().context())))
              .setAttribute("finlego.batch.size", batch.size());
      sampledTraces.forEach(command -> builder.addLink(command.context()));
      span = builder.startSpan();
    }
    return new BatchTrace(tracer, metrics, span, domain);
  }

  /**
   * The batch's {@code application_name} for Postgres, at most 63 characters. With {@code %a} in
   * the server's {@code log_line_prefix}, the log shows the trace of a slow statement.
   */
  String label() {
    return label;
  }

  /** Begins a stage on this thread; the stage ends with {@link Running#close}. */
  @SuppressWarnings("MustBeClosedChecker") // the stage closes the scope
  Running begin(Stage stage) {
    if (!span.isRecording() && !span.getSpanContext().isSampled()) {
      return new Running(metrics.stage(stage), Span.getInvalid(), Scope.noop());
    }
    Span part =
        tracer.spanBuilder("batch " + stage.tag()).setParent(Context.root().with(span)).startSpan();
    return new Running(metrics.stage(stage), part, part.makeCurrent());
  }

  void failed(Throwable failure) {
    span.setStatus(StatusCode.ERROR, FailureReason.of(failure));
    span.end();
  }

  void committed() {
    span.end();
  }

  /** A stage under way. */
  static final class Running implements AutoCloseable {
    private final Timer timer;
    private final Span part;
    private final Scope scope;
    private final long startNanos = System.nanoTime();

    private Running(Timer timer, Span part, Scope scope) {
      this.timer = timer;
      this.part = part;
      this.scope = scope;
    }

    @Override
    public void close() {
      scope.close();
      part.end();
      timer.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }
  }
}
