package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.DaysRestatedReply;
import org.springframework.stereotype.Component;

/**
 * Shows the ledger's reply to a restatement of days: the number of days that it published again.
 */
@Component
final class DaysRestatedView implements ReplyView<DaysRestatedReply, Long> {

  @Override
  public Class<DaysRestatedReply> replyType() {
    return DaysRestatedReply.class;
  }

  @Override
  public Long view(DaysRestatedReply reply) {
    return reply.getDays();
  }
}
