package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionCodeTest {

  @ParameterizedTest
  @EnumSource(RejectionCode.class)
  void everyReasonIsFoundByItsCode(RejectionCode code) {
    assertThat(RejectionCode.ofCode(code.code())).isSameAs(code);
    assertThat(code.code()).matches("[a-z][a-zA-Z]*");
  }
}
