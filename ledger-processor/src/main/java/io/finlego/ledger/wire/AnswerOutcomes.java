package io.finlego.ledger.wire;

import io.finlego.processing.Outcome;
import io.finlego.schemas.Replies;
import io.finlego.schemas.reply.AnswerRecorded;
import java.util.List;

/** Encodes the outcomes of commands that store an answer of the ingress. */
public final class AnswerOutcomes {

  private AnswerOutcomes() {}

  /** The outcome with the stored answer, unchanged. */
  public static Outcome recorded(LedgerRequest.OfAnswer request) {
    return Outcome.succeeded(Replies.encode(new AnswerRecorded(request.answer())), List.of());
  }
}
