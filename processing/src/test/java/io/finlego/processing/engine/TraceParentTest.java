package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

  private static final String SAMPLED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void aHeaderIsWrittenAsItWasRead() {
    var context = TraceParent.parse(SAMPLED.getBytes(StandardCharsets.US_ASCII));

    assertThat(context.isValid()).isTrue();
    assertThat(context.isSampled()).isTrue();
    assertThat(TraceParent.format(context)).isEqualTo(SAMPLED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473z-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
      })
  void aMalformedHeaderGivesNoTrace(String header) {
    assertThat(TraceParent.parse(header.getBytes(StandardCharsets.US_ASCII)).isValid()).isFalse();
  }
}
