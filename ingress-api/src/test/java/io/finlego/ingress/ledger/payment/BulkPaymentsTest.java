package io.finlego.ingress.ledger.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkPaymentsTest {

  private final Api api = PublishedRows.shared().system();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDryRunOfManyPaymentsIsRefusedAsAWhole(boolean atomic) {
    String payment =
        """
        {"transaction": {"debitAccountId": "%s", "creditAccountId": "%s", "amount": 1, "currency": "EUR"}}\
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID());
    String body = "{\"atomic\": %s, \"payments\": [%s, %s]}".formatted(atomic, payment, payment);

    Api.Answer answer = api.post("/internal/Payments/bulk", body, "X-Dry-Run", "true");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.codes()).containsExactly("invalidField");
    assertThat(answer.fields()).containsExactly("X-Dry-Run");
    assertThat(answer.value().isMissingNode() || answer.value().isNull()).isTrue();
  }
}
