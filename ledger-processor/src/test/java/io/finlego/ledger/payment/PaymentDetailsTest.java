package io.finlego.ledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PaymentDetailsTest {

  /** One letter, which takes two UTF-16 units. */
  private static final String LETTER = "\ud835\udd38";

  @Test
  void anExternalIdHas256LettersOfAnyScript() {
    assertThat(withExternalId(LETTER.repeat(256)).externalId()).hasSize(512);
    assertThatIllegalArgumentException().isThrownBy(() -> withExternalId(LETTER.repeat(257)));
    assertThatIllegalArgumentException().isThrownBy(() -> withExternalId(""));
  }

  private static PaymentDetails withExternalId(String externalId) {
    return new PaymentDetails(externalId, null, null, null, null);
  }
}
