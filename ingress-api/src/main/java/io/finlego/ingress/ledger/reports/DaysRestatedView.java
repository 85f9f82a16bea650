package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.DaysRestatedReply;
import org.springframework.stereotype.Component;

/**
 * Reads, in the ledger's reply to {@code RestateDays}, how many daily balances the ledger published
 * again.
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
