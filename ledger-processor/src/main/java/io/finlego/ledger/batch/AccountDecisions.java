package io.finlego.ledger.batch;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.ChangingAccount;
import io.finlego.ledger.account.ClosingAccount;
import io.finlego.ledger.account.DaysRestatement;
import io.finlego.ledger.account.RecalculatingBalances;
import io.finlego.ledger.account.RecalculatingBalances.Recalculation;
import io.finlego.ledger.account.ReorderingAccounts;
import io.finlego.ledger.account.RestatingDays;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.otp.Otp;
import io.finlego.ledger.otp.OtpOperation;
import io.finlego.ledger.otp.UsingOtpToken;
import io.finlego.ledger.wire.AccountOutcomes;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import java.util.HashSet;
import java.util.List;

/** Decides those commands of one batch that concern accounts. */
final class AccountDecisions {

  private final LedgerBatch batch;
  private final AccountOpenings accountOpenings;

  AccountDecisions(LedgerBatch batch, AccountOpenings accountOpenings) {
    this.batch = batch;
    this.accountOpenings = accountOpenings;
  }

  Outcome decide(CommandId id, LedgerRequest.OfAccount request, DecisionContext context) {
    AccountOutcomes outcomes = new AccountOutcomes(id, request.caller(), context);
    return switch (request.command()) {
      case AccountCommand.OpenAccount openAccount ->
          recordChange(accountOpenings.decide(openAccount, context), outcomes);
      case AccountCommand.ChangeAccount changeAccount ->
          recordChange(ChangingAccount.decide(changeAccount, batch.accounts()), outcomes);
      case AccountCommand.CloseAccount closeAccount -> close(closeAccount, outcomes, context);
      case AccountCommand.ReorderAccounts reorderAccounts -> reorder(reorderAccounts, outcomes);
      case AccountCommand.RecalculateBalances recalculateBalances ->
          recalculate(recalculateBalances, outcomes);
      case AccountCommand.RestateDays restateDays -> restate(restateDays, outcomes);
    };
  }

  /**
   * Closes an account. A client needs a token for this, and the token is used up only if the
   * account is closed.
   */
  private Outcome close(
      AccountCommand.CloseAccount closeAccount, AccountOutcomes outcomes, DecisionContext context) {
    Decision<AccountChange.Closed> decision =
        ClosingAccount.decide(closeAccount, batch.accounts(), context.now());
    ClientId client = closeAccount.requestingClient();
    if (client == null || decision instanceof Decision.Refused<AccountChange.Closed>) {
      return recordChange(decision, outcomes);
    }
    return switch (useToken(closeAccount, client, context)) {
      case Decision.Refused<Otp>(List<Rejection> reasons) -> Outcome.refused(reasons);
      case Decision.Accepted<Otp>(Otp otp) -> {
        batch.otps().add(List.of(otp));
        yield recordChange(decision, outcomes);
      }
    };
  }

  private Decision<Otp> useToken(
      AccountCommand.CloseAccount closeAccount, ClientId client, DecisionContext context) {
    return closeAccount.otpTokenDigest() == null
        ? Decision.refuse(CommonRejectionCode.INVALID_OTP_TOKEN, "An Otp-Token is required.")
        : UsingOtpToken.decide(
            client,
            OtpOperation.CLOSE_ACCOUNT,
            closeAccount.accountId(),
            closeAccount.otpTokenDigest(),
            batch.otps(),
            context.now());
  }

  private Outcome reorder(
      AccountCommand.ReorderAccounts reorderAccounts, AccountOutcomes outcomes) {
    return switch (ReorderingAccounts.decide(reorderAccounts, batch.accounts())) {
      case Decision.Refused<List<AccountChange.Changed>>(List<Rejection> reasons) ->
          Outcome.refused(reasons);
      case Decision.Accepted<List<AccountChange.Changed>>(List<AccountChange.Changed> changes) -> {
        changes.forEach(batch.accounts()::recordChange);
        yield outcomes.reordered(changes, reorderAccounts.accountIds());
      }
    };
  }

  private Outcome recalculate(
      AccountCommand.RecalculateBalances recalculateBalances, AccountOutcomes outcomes) {
    return switch (RecalculatingBalances.decide(recalculateBalances, batch.accounts())) {
      case Decision.Refused<Recalculation>(List<Rejection> reasons) -> Outcome.refused(reasons);
      case Decision.Accepted<Recalculation>(Recalculation recalculation) -> {
        recalculation
            .corrections()
            .forEach(correction -> batch.accounts().recordChange(correction.change()));
        int accountCount = new HashSet<>(recalculateBalances.accountIds()).size();
        yield outcomes.recalculated(accountCount, recalculation);
      }
    };
  }

  private Outcome restate(AccountCommand.RestateDays restateDays, AccountOutcomes outcomes) {
    return switch (RestatingDays.decide(restateDays, batch.accounts())) {
      case Decision.Refused<List<DaysRestatement>>(List<Rejection> reasons) ->
          Outcome.refused(reasons);
      case Decision.Accepted<List<DaysRestatement>>(List<DaysRestatement> restatements) -> {
        restatements.forEach(
            restatement -> batch.accounts().recordMovement(restatement.movement()));
        yield outcomes.restated(restatements);
      }
    };
  }

  private Outcome recordChange(
      Decision<? extends AccountChange> decision, AccountOutcomes outcomes) {
    return switch (decision) {
      case Decision.Refused<? extends AccountChange> refused -> Outcome.refused(refused.reasons());
      case Decision.Accepted<? extends AccountChange> accepted -> {
        batch.accounts().recordChange(accepted.value());
        yield outcomes.changed(accepted.value());
      }
    };
  }
}
