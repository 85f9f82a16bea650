package io.finlego.ledger.expiry;

import io.finlego.processing.DueCommands;
import io.finlego.processing.RepeatedTask;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.ExpirePayment;
import java.time.Duration;
import java.util.UUID;

/** Sends an {@link ExpirePayment} for every payment whose {@code expiresAt} has passed. */
public final class Expiry {

  private static final Caller CALLER = new Caller(CallerKind.internal, "ledger-processor");

  private Expiry() {}

  /**
   * The work of the repeated task that searches for payments whose {@code expiresAt} has passed.
   *
   * @param interval the pause between two searches
   * @param pageMaxPayments the greatest number of payments that one query returns
   */
  public static RepeatedTask.Work search(
      DuePayments duePayments, Duration interval, int pageMaxPayments, DueCommands.Sender sender) {
    return new DueCommands<>(
        new DueCommands.Schedule("expiry", interval, pageMaxPayments),
        duePayments,
        Expiry::command,
        sender);
  }

  private static DueCommands.Command command(DuePayments.DuePayment payment) {
    UUID id = payment.id().value();
    return DueCommands.Command.of(Domain.LEDGER, CALLER, id, new ExpirePayment(id), "expire");
  }
}
