package io.finlego.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.ClientId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportEffectsTest {

  /** The order decides the order of events, so that it must not depend on the run of the JVM. */
  @Test
  void theClientsOfAReportKeepTheirOrder() {
    List<ClientId> clients =
        new ArrayList<>(
            IntStream.range(0, 50).mapToObj(i -> new ClientId(new UUID(0, i))).toList());
    Collections.shuffle(clients, new Random(1));
    var effect = new ReportEffects.Effect(true, new LinkedHashSet<>(clients));

    assertThat(effect.clients()).containsExactlyElementsOf(clients);
    assertThat(new ReportEffects(List.of(effect)).clients()).containsExactlyElementsOf(clients);
  }
}
