package io.finlego.ingress.ledger.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.TestKeys;
import io.finlego.ingress.command.UnreadableReplyException;
import io.finlego.schemas.reply.OtpTokenSealed;
import io.finlego.schemas.reply.OtpVerified;
import io.finlego.vault.OtpTokenSeal;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealedTokenViewTest {

  private static final Instant EXPIRES_AT = Instant.parse("2026-03-02T09:21:00Z");

  private final SealedTokenView view =
      new SealedTokenView(TestKeys.secretSeal(), new VerifiedCodeView());

  @Test
  void theCallerGetsTheTokenThatTheLedgerSealed() {
    OtpTokenSealed reply = sealedReply();

    assertThat(view.show(reply)).isEqualTo(new VerifiedCode("the-token", EXPIRES_AT));
    assertThat(view.showToOthers(reply)).isEqualTo(new VerifiedCodeSummary(EXPIRES_AT));
  }

  @Test
  void theTokenOfALedgerThatDidNotSealItIsShown() {
    OtpVerified reply = new OtpVerified("the-token", EXPIRES_AT);

    assertThat(view.show(reply)).isEqualTo(new VerifiedCode("the-token", EXPIRES_AT));
    assertThat(new VerifiedCodeView().showToOthers(reply))
        .isEqualTo(new VerifiedCodeSummary(EXPIRES_AT));
  }

  @Test
  void aReplyWhoseTokenCannotBeOpenedIsUnreadable() {
    OtpTokenSealed reply = new OtpTokenSealed(ByteBuffer.wrap(new byte[60]), EXPIRES_AT);

    assertThatThrownBy(() -> view.show(reply)).isInstanceOf(UnreadableReplyException.class);
    assertThat(view.showToOthers(reply)).isEqualTo(new VerifiedCodeSummary(EXPIRES_AT));
  }

  private static OtpTokenSealed sealedReply() {
    byte[] sealedToken = new OtpTokenSeal(TestKeys.secretSeal()).seal("the-token", EXPIRES_AT);
    return new OtpTokenSealed(ByteBuffer.wrap(sealedToken), EXPIRES_AT);
  }
}
