package io.finlego.ingress.ledger.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.TestKeys;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.reply.OtpTokenSealed;
import io.finlego.schemas.reply.OtpVerified;
import io.finlego.vault.Purpose;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealedTokenViewTest {

  private static final Instant EXPIRES_AT = Instant.parse("2026-03-02T09:21:00Z");

  private final SealedTokenView view =
      new SealedTokenView(TestKeys.secretSeal(), new VerifiedCodeView());

  @Test
  void theCallerGetsTheTokenThatTheLedgerSealed() {
    byte[] sealedToken =
        TestKeys.secretSeal().seal(Purpose.OTP_TOKEN, "the-token".getBytes(StandardCharsets.UTF_8));

    assertThat(view.show(new OtpTokenSealed(ByteBuffer.wrap(sealedToken), EXPIRES_AT)))
        .isEqualTo(new VerifiedCode("the-token", EXPIRES_AT));
  }

  @Test
  void theTokenOfALedgerThatDidNotSealItIsShown() {
    assertThat(view.show(new OtpVerified("the-token", EXPIRES_AT)))
        .isEqualTo(new VerifiedCode("the-token", EXPIRES_AT));
  }

  @Test
  void aTokenThatCannotBeOpenedIsUnavailable() {
    OtpTokenSealed reply = new OtpTokenSealed(ByteBuffer.wrap(new byte[60]), EXPIRES_AT);

    assertThatThrownBy(() -> view.show(reply))
        .isInstanceOfSatisfying(
            ApiException.class, refused -> assertThat(refused.status().value()).isEqualTo(503));
  }
}
