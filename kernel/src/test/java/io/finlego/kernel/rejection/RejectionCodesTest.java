package io.finlego.kernel.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectionCodesTest {

  static Collection<RejectionCode> everyReason() {
    return RejectionCodes.all();
  }

  @ParameterizedTest
  @MethodSource("everyReason")
  void everyReasonIsFoundByItsCode(RejectionCode code) {
    assertThat(RejectionCodes.ofCode(code.code())).isSameAs(code);
    assertThat(code.code()).matches("[a-z][a-zA-Z]*");
  }

  @Test
  void everyDomainsReasonsAreThere() {
    assertThat(RejectionCodes.all())
        .contains(CommonRejectionCode.values())
        .contains(ClientRejectionCode.values())
        .contains(LedgerRejectionCode.values());
    assertThat(RejectionCode.class.getPermittedSubclasses())
        .as("the domains' enumerations, each of them in the check above")
        .containsExactlyInAnyOrder(
            CommonRejectionCode.class, ClientRejectionCode.class, LedgerRejectionCode.class);
  }
}
