package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.kernel.CommandHeaders;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TracingTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";

  @Test
  void aTraceLeadsFromTheCommandThroughSqlToItsEventsAndReply() {
    var spans = new CopyOnWriteArrayList<SpanData>();
    var sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder().addSpanProcessor(new Collecting(spans)).build())
            .build();
    try (sdk;
        var stand = new Stand()) {
      Instance instance = stand.instance("0").tracedBy(sdk);
      var sqlLabel = new AtomicReference<String>();
      instance.counters.beforeApply(
          _ ->
              sqlLabel.set(
                  instance
                      .counters
                      .jdbc()
                      .queryForObject(
                          "select application_name from pg_stat_activity where pid ="
                              + " pg_backend_pid()",
                          String.class)));
      UUID id = UUID.randomUUID();
      UUID counter = UUID.randomUUID();
      stand.sendRaw(
          counter,
          Counters.add(counter, 5),
          Map.of(
              CommandHeaders.COMMAND_ID, Counters.text(id.toString()),
              CommandHeaders.TRACE_PARENT, Counters.text("00-" + TRACE + "-" + PARENT + "-01")));

      instance.start();
      stand.awaitQuiet();
      stand.awaitReplies(id, 1);
      await().atMost(Stand.PATIENCE).until(() -> named(spans, "batch publish").size() == 1);

      assertThat(spans).extracting(SpanData::getTraceId).containsOnly(TRACE);
      SpanData command = named(spans, "transfer command").getFirst();
      SpanData batch = named(spans, "transfer batch").getFirst();
      assertThat(command.getParentSpanId()).isEqualTo(PARENT);
      assertThat(batch.getParentSpanId()).isEqualTo(command.getSpanId());
      assertThat(batch.getLinks())
          .extracting(link -> link.getSpanContext().getSpanId())
          .containsExactly(command.getSpanId());
      for (Stage stage : Stage.values()) {
        assertThat(named(spans, "batch " + stage.tag()))
            .singleElement()
            .satisfies(span -> assertThat(span.getParentSpanId()).isEqualTo(batch.getSpanId()));
      }
      assertThat(sqlLabel.get()).isEqualTo("finlego-transfer " + TRACE);
      String goesOn = "00-" + TRACE + "-" + command.getSpanId() + "-01";
      assertThat(stand.records(stand.eventTopic()))
          .extracting(r -> Stand.header(r, CommandHeaders.TRACE_PARENT))
          .containsExactly(goesOn);
      assertThat(stand.records(stand.repliesTopic()))
          .extracting(r -> Stand.header(r, CommandHeaders.TRACE_PARENT))
          .containsExactly(goesOn);
    }
  }

  private static List<SpanData> named(List<SpanData> spans, String name) {
    return spans.stream().filter(span -> span.getName().equals(name)).toList();
  }

  private record Collecting(List<SpanData> spans) implements SpanProcessor {
    @Override
    public void onStart(Context context, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      spans.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
