package io.finlego.ingress.client.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.TestKeys;
import io.finlego.vault.Purpose;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A client is blocked while its key is lost, and then the key is back. */
class BlockReasonsTest {

  private final PublishedRows rows = PublishedRows.shared();
  private final Api api = rows.system();
  // The key of a client in these rows has the client's id.
  private final UUID client = rows.client();

  @Test
  void aReasonThatNobodyCanReadHidesNeitherTheClientNorItsHistory() {
    rows.clients().block(client, TestKeys.client(client).seal(Purpose.REASON, "canary"));
    double before = unreadableKeys();

    JsonNode shown = value("");
    JsonNode standing = value("/status");
    JsonNode change = value("/history").path(0);

    assertThat(shown.path("status").asString()).isEqualTo("blocked");
    assertThat(shown.path("type").asString()).isEqualTo("company");
    assertThat(shown.path("blockReason").isNull()).isTrue();
    assertThat(standing.path("status").asString()).isEqualTo("blocked");
    assertThat(standing.path("blockReason").isNull()).isTrue();
    assertThat(change.path("change").asString()).isEqualTo("blocked");
    assertThat(change.path("reason").isNull()).isTrue();
    assertThat(unreadableKeys()).isEqualTo(before + 3);
  }

  /** The operator can put the master key back, so the answer does not say that it has no reason. */
  @Test
  void withoutItsMasterKeyAReasonIsRefused() {
    rows.clients().block(client, TestKeys.client(client).seal(Purpose.REASON, "canary"));
    rows.clients().loseMasterKey(client);

    assertThat(api.get(path("/status")).code()).isEqualTo("profileUnreadable");
  }

  /** Another master key may have the name of the right one, which the operator can give back. */
  @Test
  void ifItsKeyCannotBeUnwrappedAReasonIsRefused() {
    rows.clients().block(client, TestKeys.client(client).seal(Purpose.REASON, "canary"));
    rows.clients().breakKey(client);

    assertThat(api.get(path("/status")).code()).isEqualTo("profileUnreadable");
    assertThat(api.get(path("")).code()).isEqualTo("profileUnreadable");
  }

  private JsonNode value(String part) {
    Api.Answer answer = api.get(path(part));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.value();
  }

  private String path(String part) {
    return "/internal/Clients/" + client + part;
  }

  private static double unreadableKeys() {
    return IngressUnderTest.shared()
        .bean(MeterRegistry.class)
        .counter("finlego.ingress.keys.unreadable")
        .count();
  }
}
