package io.finlego.ledger.wire;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.CommandId;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.DaysRestatement;
import io.finlego.ledger.account.RecalculatingBalances.Correction;
import io.finlego.ledger.account.RecalculatingBalances.Recalculation;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.processing.Outcome;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.AccountChanged;
import io.finlego.schemas.ledger.AccountClosed;
import io.finlego.schemas.ledger.AccountOpened;
import io.finlego.schemas.ledger.AccountReordered;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.reply.AccountsReordered;
import io.finlego.schemas.reply.BalancesRecalculated;
import io.finlego.schemas.reply.DaysRestatedReply;
import java.util.List;
import java.util.function.Consumer;

/**
 * Encodes the outcomes (reply and events) of commands on accounts. Not safe for use by several
 * threads.
 */
public final class AccountOutcomes {

  private static final int ACCOUNT_REPLY_BRANCH =
      OutcomeBytes.replyBranch(AccountSnapshot.getClassSchema());
  private static final int REORDERED_REPLY_BRANCH =
      OutcomeBytes.replyBranch(AccountsReordered.getClassSchema());
  private static final int RECALCULATED_REPLY_BRANCH =
      OutcomeBytes.replyBranch(BalancesRecalculated.getClassSchema());

  private static final int RESTATED_REPLY_BRANCH =
      OutcomeBytes.replyBranch(DaysRestatedReply.getClassSchema());

  private static final int DAYS_RESTATED_EVENT_BRANCH =
      OutcomeBytes.eventBranch(io.finlego.schemas.ledger.DaysRestated.getClassSchema());
  private static final int OPENED_EVENT_BRANCH =
      OutcomeBytes.eventBranch(AccountOpened.getClassSchema());
  private static final int CHANGED_EVENT_BRANCH =
      OutcomeBytes.eventBranch(AccountChanged.getClassSchema());
  private static final int REORDERED_EVENT_BRANCH =
      OutcomeBytes.eventBranch(AccountReordered.getClassSchema());
  private static final int CLOSED_EVENT_BRANCH =
      OutcomeBytes.eventBranch(AccountClosed.getClassSchema());

  private final OutcomeBytes bytes = new OutcomeBytes();
  private final CommandId commandId;
  private final Caller caller;
  private final DecisionContext context;

  /**
   * Prepares to encode the outcome of one command.
   *
   * @param caller the caller of the command
   * @param context the instant and the ids of the decision
   */
  public AccountOutcomes(CommandId commandId, Caller caller, DecisionContext context) {
    this.commandId = commandId;
    this.caller = caller;
    this.context = context;
  }

  /** The outcome of a command that opened, changed or closed one account. */
  public Outcome changed(AccountChange change) {
    StateWriter.account(bytes.newState(), change.account(), change.details());
    byte[] reply = bytes.reply(ACCOUNT_REPLY_BRANCH);
    return Outcome.succeeded(reply, List.of(event(change)));
  }

  /**
   * The outcome of a command that reordered accounts.
   *
   * <p>The reply and the events have no metadata, because all metadata of a client's accounts
   * together may be very large.
   *
   * @param changes one change for each account that moved to another place
   * @param accounts all accounts in their new order
   */
  public Outcome reordered(List<AccountChange.Changed> changes, List<AccountId> accounts) {
    List<Outgoing> events = changes.stream().map(this::reorderedEvent).toList();
    AvroBytes state = bytes.newState();
    writeList(state, accounts, account -> state.uuid(account.value()));
    return Outcome.succeeded(bytes.reply(REORDERED_REPLY_BRANCH), events);
  }

  private Outgoing reorderedEvent(AccountChange.Changed change) {
    bytes.newState().number(change.details().sortOrder());
    return event(change, REORDERED_EVENT_BRANCH);
  }

  /**
   * The outcome of a command that recalculated balances.
   *
   * @param accountCount the number of accounts whose balances were recalculated
   */
  public Outcome recalculated(int accountCount, Recalculation recalculation) {
    List<Correction> corrections = recalculation.corrections();
    List<Outgoing> events = events(corrections.stream().map(Correction::change).toList());
    AvroBytes state = bytes.newState().number(accountCount);
    writeList(
        state,
        corrections,
        correction ->
            state
                .uuid(correction.change().account().id().value())
                .text(correction.wrongBalance().currency().code())
                .number(correction.wrongBalance().minorUnits())
                .number(correction.change().account().balance().minorUnits()));
    writeList(
        state,
        recalculation.impossibleCorrections(),
        correction ->
            state
                .uuid(correction.account().value())
                .text(correction.wrongBalance().currency().code())
                .number(correction.wrongBalance().minorUnits())
                .number(correction.sum().minorUnits()));
    return Outcome.succeeded(bytes.reply(RECALCULATED_REPLY_BRANCH), events);
  }

  private static <T> void writeList(AvroBytes state, List<T> items, Consumer<T> itemWriter) {
    if (!items.isEmpty()) {
      state.number(items.size());
      items.forEach(itemWriter);
    }
    state.number(0);
  }

  /** The outcome of a command that published daily figures. */
  public Outcome restated(List<DaysRestatement> restatements) {
    List<Outgoing> events = restatements.stream().map(this::event).toList();
    bytes
        .newState()
        .number(restatements.stream().mapToLong(restatement -> restatement.days().size()).sum());
    return Outcome.succeeded(bytes.reply(RESTATED_REPLY_BRANCH), events);
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

  /** Makes the event for a change. The state of the account must be in {@link #bytes} already. */
  private Outgoing event(AccountChange change) {
    int branch =
        switch (change) {
          case AccountChange.Opened _ -> OPENED_EVENT_BRANCH;
          case AccountChange.Changed _ -> CHANGED_EVENT_BRANCH;
          case AccountChange.Closed _ -> CLOSED_EVENT_BRANCH;
        };
    return event(change, branch);
  }

  private Outgoing event(AccountChange change, int branch) {
    StateWriter.movement(
        bytes.beginEvent(commandId, caller, context.now(), context, branch), change.movement());
    return bytes.finishEvent(change.account().id().value());
  }

  private Outgoing event(DaysRestatement restatement) {
    bytes.newState();
    AvroBytes event =
        bytes.beginEvent(commandId, caller, context.now(), context, DAYS_RESTATED_EVENT_BRANCH);
    StateWriter.movement(event, restatement.movement());
    StateWriter.days(
        event.date(restatement.period().from()).date(restatement.period().to()),
        restatement.days());
    return bytes.finishEvent(restatement.movement().accountAfter().id().value());
  }
}
