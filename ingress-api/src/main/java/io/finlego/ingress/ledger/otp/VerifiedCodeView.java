package io.finlego.ingress.ledger.otp;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.OtpVerified;
import org.springframework.stereotype.Component;

/**
 * Makes the API's answer from the reply to a correct one-time code of an earlier release of the
 * ledger, which did not seal the token.
 */
@Component
final class VerifiedCodeView implements ReplyView<OtpVerified, VerifiedCode> {

  @Override
  public Class<OtpVerified> replyType() {
    return OtpVerified.class;
  }

  @Override
  public VerifiedCode view(OtpVerified reply) {
    return new VerifiedCode(reply.getOtpToken(), reply.getExpiresAt());
  }

  @Override
  public VerifiedCodeSummary viewForOthers(OtpVerified reply) {
    return new VerifiedCodeSummary(reply.getExpiresAt());
  }
}
