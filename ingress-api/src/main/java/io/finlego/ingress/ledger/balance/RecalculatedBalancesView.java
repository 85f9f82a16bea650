package io.finlego.ingress.ledger.balance;

import io.finlego.ingress.command.ReplyView;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.schemas.reply.BalanceCorrection;
import io.finlego.schemas.reply.BalancesRecalculated;
import io.finlego.schemas.reply.ImpossibleCorrection;
import org.springframework.stereotype.Component;

/** Makes the API's answer from the ledger's reply to a recalculation of balances. */
@Component
final class RecalculatedBalancesView
    implements ReplyView<BalancesRecalculated, RecalculatedBalances> {

  @Override
  public Class<BalancesRecalculated> replyType() {
    return BalancesRecalculated.class;
  }

  @Override
  public RecalculatedBalances view(BalancesRecalculated reply) {
    return new RecalculatedBalances(
        reply.getChecked(),
        reply.getCorrected().stream().map(RecalculatedBalancesView::correction).toList(),
        reply.getNotPossible().stream()
            .map(RecalculatedBalancesView::impossibleCorrection)
            .toList());
  }

  private static RecalculatedBalances.Correction correction(BalanceCorrection correction) {
    Currency currency = Currency.of(correction.getCurrency());
    return new RecalculatedBalances.Correction(
        correction.getAccountId(),
        correction.getCurrency(),
        new Money(correction.getBefore(), currency).toMajor(),
        new Money(correction.getAfter(), currency).toMajor());
  }

  private static RecalculatedBalances.ImpossibleCorrection impossibleCorrection(
      ImpossibleCorrection correction) {
    Currency currency = Currency.of(correction.getCurrency());
    return new RecalculatedBalances.ImpossibleCorrection(
        correction.getAccountId(),
        correction.getCurrency(),
        new Money(correction.getBalance(), currency).toMajor(),
        new Money(correction.getSum(), currency).toMajor());
  }
}
