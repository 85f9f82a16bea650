package io.finlego.ledger;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentCommand.CancelPayment;
import io.finlego.ledger.payment.PaymentCommand.DraftPayment;
import io.finlego.ledger.payment.PaymentCommand.ExpirePayment;
import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import io.finlego.ledger.payment.PaymentCommand.PendPayment;
import io.finlego.ledger.payment.PaymentCommand.PostPayment;
import io.finlego.ledger.transaction.LineTerms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules once more, as simply as they can be said: what a command's code must be, and what the
 * accounts hold then.
 */
final class LedgerOracle {

  static final class Book {
    final AccountType type;
    final String currency;
    final long limit;
    long balance;
    long held;
    long version;

    Book(AccountType type, String currency, long limit) {
      this.type = type;
      this.currency = currency;
      this.limit = limit;
    }

    boolean guarded() {
      return type == AccountType.CLIENT || type == AccountType.SUSPENSE;
    }

    boolean asset() {
      return type == AccountType.SETTLEMENT || type == AccountType.SAFEGUARDING;
    }

    boolean lacks(long amount) {
      return guarded() && balance - held + limit < amount;
    }
  }

  static final class Deal {
    final List<LineTerms> lines;
    final boolean expires;
    String status;

    Deal(List<LineTerms> lines, boolean expires, String status) {
      this.lines = lines;
      this.expires = expires;
      this.status = status;
    }
  }

  final Map<AccountId, Book> books = new HashMap<>();
  final Map<PaymentId, Deal> deals = new HashMap<>();
  private final Set<String> externalIds = new HashSet<>();

  /** Applies a command; {@code id} is the payment that the ledger says it made, if it made one. */
  String apply(PaymentCommand command, PaymentId id) {
    return switch (command) {
      case MakePayment make -> make(make, id);
      case DraftPayment draft -> draft(draft, id);
      case PendPayment pend -> pend(deals.get(pend.paymentId()));
      case PostPayment post -> post(deals.get(post.paymentId()), post.amount());
      case CancelPayment cancel -> cancel(deals.get(cancel.paymentId()));
      case ExpirePayment expire -> expire(deals.get(expire.paymentId()));
    };
  }

  private String make(MakePayment make, PaymentId id) {
    LineTerms line = make.line();
    String standing = standing(make.terms().externalId(), List.of(line));
    if (!standing.equals("ok")) {
      return standing;
    }
    if (books.get(line.debitAccountId()).lacks(line.amount().minorUnits())) {
      return "insufficientFunds";
    }
    book(line, line.amount().minorUnits());
    deals.put(id, new Deal(List.of(line), false, "posted"));
    externalIds.add(make.terms().externalId());
    return "ok";
  }

  private String draft(DraftPayment draft, PaymentId id) {
    String standing = standing(draft.terms().externalId(), draft.lines());
    if (standing.equals("ok")) {
      deals.put(id, new Deal(draft.lines(), draft.terms().expiresAt() != null, "draft"));
      externalIds.add(draft.terms().externalId());
    }
    return standing;
  }

  private String pend(Deal deal) {
    if (deal == null || !deal.status.equals("draft")) {
      return deal == null ? "paymentNotFound" : "paymentNotDraft";
    }
    for (int i = 0; i < deal.lines.size(); i++) {
      Book debit = books.get(deal.lines.get(i).debitAccountId());
      long amount = deal.lines.get(i).amount().minorUnits();
      if (debit.lacks(amount)) {
        deal.lines.subList(0, i).forEach(line -> hold(line, -1));
        return "insufficientFunds";
      }
      hold(deal.lines.get(i), 1);
    }
    deal.status = "pending";
    return "ok";
  }

  private String post(Deal deal, String amount) {
    if (deal == null || !deal.status.equals("pending")) {
      return deal == null ? "paymentNotFound" : "paymentNotPending";
    }
    Long part = null;
    if (amount != null) {
      BigDecimal minor = new BigDecimal(amount).movePointRight(2).stripTrailingZeros();
      if (deal.lines.size() > 1) {
        return "partialPostNotPossible";
      }
      if (minor.scale() > 0 || minor.signum() <= 0) {
        return "invalidAmount";
      }
      if (minor.longValueExact() > deal.lines.getFirst().amount().minorUnits()) {
        return "amountExceedsHold";
      }
      part = minor.longValueExact();
    }
    for (LineTerms line : deal.lines) {
      hold(line, -1);
      book(line, part == null ? line.amount().minorUnits() : part);
    }
    deal.status = "posted";
    return "ok";
  }

  private String cancel(Deal deal) {
    if (deal == null) {
      return "paymentNotFound";
    }
    if (deal.status.equals("posted") || deal.status.equals("cancelled")) {
      return deal.status.equals("posted") ? "paymentAlreadyPosted" : "paymentAlreadyCancelled";
    }
    if (deal.status.equals("pending")) {
      deal.lines.forEach(line -> hold(line, -1));
    }
    deal.status = "cancelled";
    return "ok";
  }

  private String expire(Deal deal) {
    return deal != null && !deal.expires ? "paymentNotExpired" : cancel(deal);
  }

  private String standing(String externalId, List<LineTerms> lines) {
    if (externalId != null && externalIds.contains(externalId)) {
      return "duplicateExternalId";
    }
    for (LineTerms line : lines) {
      Book debit = books.get(line.debitAccountId());
      Book credit = books.get(line.creditAccountId());
      String currency = line.amount().currency().getCurrencyCode();
      if (line.debitAccountId().equals(line.creditAccountId())) {
        return "sameAccount";
      }
      if (debit == null || (debit.currency.equals(currency) && credit == null)) {
        return "accountNotFound";
      }
      if (!debit.currency.equals(currency) || !credit.currency.equals(currency)) {
        return "currencyMismatch";
      }
    }
    return "ok";
  }

  private void hold(LineTerms line, int sign) {
    Book debit = books.get(line.debitAccountId());
    debit.held += debit.guarded() ? sign * line.amount().minorUnits() : 0;
  }

  private void book(LineTerms line, long amount) {
    Book debit = books.get(line.debitAccountId());
    Book credit = books.get(line.creditAccountId());
    debit.balance += debit.asset() ? amount : -amount;
    credit.balance += credit.asset() ? -amount : amount;
    debit.version++;
    credit.version++;
  }
}
