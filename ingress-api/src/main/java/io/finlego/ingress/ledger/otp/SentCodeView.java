package io.finlego.ingress.ledger.otp;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.OtpSent;
import org.springframework.stereotype.Component;

/** Makes the API's answer from the ledger's reply to the request for a one-time code. */
@Component
final class SentCodeView implements ReplyView<OtpSent, SentCode> {

  @Override
  public Class<OtpSent> replyType() {
    return OtpSent.class;
  }

  @Override
  public SentCode view(OtpSent reply) {
    return new SentCode(reply.getOtpId(), reply.getMaskedDestination(), reply.getExpiresAt());
  }
}
