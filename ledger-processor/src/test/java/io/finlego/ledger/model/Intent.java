package io.finlego.ledger.model;

import io.finlego.ledger.model.Ledger.Command;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.reply.PaymentSnapshots;
import io.finlego.schemas.reply.Rejected;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A step resolved against a world: the command to send, and the oracle's answer, which needs the
 * ids in the real answer.
 */
public record Intent(Step step, Command command, Function<Answer, String> expected) {

  /**
   * The answer of the ledger.
   *
   * @param result a member of the union of replies
   */
  public record Answer(Object result) {

    String code() {
      return result instanceof Rejected rejected
          ? rejected.getProblems().getFirst().getCode()
          : "ok";
    }

    /** The ids of the payments that were made or changed. */
    List<UUID> payments() {
      return switch (result) {
        case PaymentSnapshot payment -> List.of(payment.getId());
        case PaymentSnapshots payments ->
            payments.getPayments().stream().map(PaymentSnapshot::getId).toList();
        default -> List.of();
      };
    }

    UUID payment() {
      return payments().isEmpty() ? new UUID(0, 0) : payments().getFirst();
    }

    AccountSnapshot account() {
      return (AccountSnapshot) result;
    }
  }
}
