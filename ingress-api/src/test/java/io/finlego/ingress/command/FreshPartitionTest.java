package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedViews;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A broker accepts any first batch of a producer that it does not know yet. If two batches were in
 * flight and the broker refused the first for a passing reason, it would take the second for the
 * first. It would then refuse the real first batch as out of order until the producer gives it up.
 */
class FreshPartitionTest {

  @Test
  void commandsGetOnTheLogThoughTheirPartitionsLeaderIsLate() throws Exception {
    String databaseUrl = TestServers.postgres().freshDatabase("fresh_partition");
    try (var connection = TestServers.postgres().connect("fresh_partition")) {
      PublishedViews.create(connection);
    }
    UUID payment = UUID.randomUUID();
    try (LateLeader kafka = new LateLeader();
        IngressUnderTest ingress =
            IngressUnderTest.start(databaseUrl, kafka.bootstrapServers(), Map.of()).awaitReady()) {
      Api system = ingress.api().system();

      CompletableFuture<Answer> first =
          CompletableFuture.supplyAsync(() -> command(system, payment));
      kafka.awaitFirstBatch();
      CompletableFuture<Answer> second =
          CompletableFuture.supplyAsync(() -> command(system, payment));

      assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(202);
      assertThat(second.get(10, TimeUnit.SECONDS).status()).isEqualTo(202);
      assertThat(kafka.sawBothInFlight()).isFalse();
    }
  }

  private static Answer command(Api system, UUID payment) {
    return system.send("POST", "/internal/Payments/" + payment + "/pend", null, "Prefer", "wait=0");
  }
}
