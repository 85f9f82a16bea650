package io.finlego.ledger.wire;

import io.finlego.kernel.Rejection;
import io.finlego.processing.Outcome;
import io.finlego.schemas.reply.Rejected;
import java.util.List;

/** Refusals, encoded. Used by one thread. */
public final class RefusalOutcomes {

  private static final int REJECTED = OutcomeBytes.replyOf(Rejected.getClassSchema());

  private final OutcomeBytes bytes = new OutcomeBytes();

  public Outcome refused(List<Rejection> reasons) {
    return Outcome.failed(reasons.getFirst().code().code(), reply(reasons));
  }

  /** The reply of a refusal; it has at least one reason. */
  public byte[] reply(List<Rejection> reasons) {
    AvroBytes out = bytes.newState().number(reasons.size());
    for (Rejection reason : reasons) {
      out.text(reason.code().code()).text(reason.message()).maybeText(reason.field());
    }
    out.number(0);
    return bytes.reply(REJECTED);
  }
}
