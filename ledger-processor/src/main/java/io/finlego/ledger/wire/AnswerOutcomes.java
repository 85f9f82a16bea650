package io.finlego.ledger.wire;

import io.finlego.processing.Outcome;
import io.finlego.schemas.Replies;
import io.finlego.schemas.reply.AnswerRecorded;
import java.util.List;

/** Encodes the outcomes of requests whose answers the ingress composed. */
public final class AnswerOutcomes {

  private AnswerOutcomes() {}

  /** The kept answer, unchanged; the ledger itself does nothing. */
  public static Outcome recorded(LedgerRequest.OfAnswer request) {
    return Outcome.succeeded(Replies.of(new AnswerRecorded(request.answer())), List.of());
  }
}
