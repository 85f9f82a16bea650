package io.finlego.ingress.client.verification;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.VerificationReported;
import org.springframework.stereotype.Component;

/** Shows the reply to a webhook's command. */
@Component
final class ReportedVerificationView
    implements ReplyView<VerificationReported, ReportedVerification> {

  @Override
  public Class<VerificationReported> replyType() {
    return VerificationReported.class;
  }

  @Override
  public ReportedVerification view(VerificationReported reply) {
    return new ReportedVerification(reply.getApplied());
  }
}
