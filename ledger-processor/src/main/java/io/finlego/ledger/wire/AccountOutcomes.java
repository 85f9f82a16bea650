package io.finlego.ledger.wire;

import io.finlego.kernel.CommandId;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.DaysRestated;
import io.finlego.ledger.account.RecalculatingBalances.Correction;
import io.finlego.ledger.account.WholeAccount;
import io.finlego.ledger.moment.Moment;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.AccountChanged;
import io.finlego.schemas.ledger.AccountClosed;
import io.finlego.schemas.ledger.AccountOpened;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.reply.AccountSnapshots;
import io.finlego.schemas.reply.BalancesRecalculated;
import io.finlego.schemas.reply.DaysRestatedReply;
import java.util.List;

/** Encodes the outcomes of commands on accounts: the reply and the events. Used by one thread. */
public final class AccountOutcomes {

  private static final int ACCOUNT = OutcomeBytes.replyOf(AccountSnapshot.getClassSchema());
  private static final int ACCOUNTS = OutcomeBytes.replyOf(AccountSnapshots.getClassSchema());
  private static final int RECALCULATED =
      OutcomeBytes.replyOf(BalancesRecalculated.getClassSchema());

  private static final int RESTATED = OutcomeBytes.replyOf(DaysRestatedReply.getClassSchema());

  private static final int DAYS_RESTATED =
      OutcomeBytes.eventOf(io.finlego.schemas.ledger.DaysRestated.getClassSchema());
  private static final int OPENED = OutcomeBytes.eventOf(AccountOpened.getClassSchema());
  private static final int CHANGED = OutcomeBytes.eventOf(AccountChanged.getClassSchema());
  private static final int CLOSED = OutcomeBytes.eventOf(AccountClosed.getClassSchema());

  private final OutcomeBytes bytes = new OutcomeBytes();
  private final CommandId command;
  private final Caller caller;
  private final Moment moment;

  /** Encodes the outcome of one command of this caller, decided at this moment. */
  public AccountOutcomes(CommandId command, Caller caller, Moment moment) {
    this.command = command;
    this.caller = caller;
    this.moment = moment;
  }

  public Outcome changed(AccountChange change) {
    StateWriter.account(bytes.newState(), change.account(), change.details());
    byte[] reply = bytes.reply(ACCOUNT);
    return Outcome.succeeded(reply, List.of(event(change)));
  }

  /**
   * @param changes the accounts whose place changed
   * @param accounts all accounts in their new order
   */
  public Outcome reordered(List<AccountChange.Changed> changes, List<WholeAccount> accounts) {
    List<Outgoing> events = events(changes);
    AvroBytes out = bytes.newState();
    if (!accounts.isEmpty()) {
      out.number(accounts.size());
      accounts.forEach(whole -> StateWriter.account(out, whole.account(), whole.details()));
    }
    out.number(0);
    return Outcome.succeeded(bytes.reply(ACCOUNTS), events);
  }

  public Outcome recalculated(int accountCount, List<Correction> corrections) {
    List<Outgoing> events = events(corrections.stream().map(Correction::change).toList());
    AvroBytes out = bytes.newState().number(accountCount);
    if (!corrections.isEmpty()) {
      out.number(corrections.size());
      for (Correction correction : corrections) {
        out.uuid(correction.change().account().id().value())
            .text(correction.before().currency().code())
            .number(correction.before().minorUnits())
            .number(correction.change().account().balance().minorUnits());
      }
    }
    out.number(0);
    return Outcome.succeeded(bytes.reply(RECALCULATED), events);
  }

  public Outcome restated(List<DaysRestated> restatements) {
    List<Outgoing> events = restatements.stream().map(this::event).toList();
    bytes.newState().number(restatements.stream().mapToLong(days -> days.days().size()).sum());
    return Outcome.succeeded(bytes.reply(RESTATED), events);
  }

  private List<Outgoing> events(List<AccountChange.Changed> changes) {
    return changes.stream()
        .map(
            change -> {
              StateWriter.account(bytes.newState(), change.account(), change.details());
              return event(change);
            })
        .toList();
  }

  /** The event for the account whose state was written last. */
  private Outgoing event(AccountChange change) {
    int branch =
        switch (change) {
          case AccountChange.Opened _ -> OPENED;
          case AccountChange.Changed _ -> CHANGED;
          case AccountChange.Closed _ -> CLOSED;
        };
    StateWriter.movement(
        bytes.event(command, caller, moment.now(), moment, branch), change.movement());
    return bytes.sent(change.account().id().value());
  }

  private Outgoing event(DaysRestated restatement) {
    bytes.newState();
    AvroBytes out = bytes.event(command, caller, moment.now(), moment, DAYS_RESTATED);
    StateWriter.movement(out, restatement.movement());
    StateWriter.days(
        out.date(restatement.period().from()).date(restatement.period().to()), restatement.days());
    return bytes.sent(restatement.movement().after().id().value());
  }
}
