package io.finlego.ledger.model;

import io.finlego.schemas.ledger.AccountType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ledger in their simplest form: the code of each command, and the accounts after
 * it. A refused command changes nothing.
 */
public final class Oracle {

  private static final String OK = "ok";

  /** An account. */
  static final class Book {
    final AccountType type;
    final String currency;
    long limit;
    String status = "active";
    long balance;
    long held;
    long version;
    int order;

    Book(AccountType type, String currency, long limit, int order) {
      this.type = type;
      this.currency = currency;
      this.limit = limit;
      this.order = order;
    }

    boolean guarded() {
      return type == AccountType.client || type == AccountType.suspense;
    }

    boolean asset() {
      return type == AccountType.settlement || type == AccountType.safeguarding;
    }

    boolean lacks(long amount) {
      return guarded() && balance - held + limit < amount;
    }
  }

  /** A line of a payment. */
  record Line(UUID debit, UUID credit, long amount, String currency) {}

  /** A payment. */
  static final class Deal {
    final List<Line> lines;
    final boolean expires;
    boolean expired;
    String status;

    Deal(List<Line> lines, boolean expires, String status) {
      this.lines = lines;
      this.expires = expires;
      this.status = status;
    }
  }

  final Map<UUID, Book> books = new HashMap<>();
  final Map<UUID, Deal> deals = new HashMap<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Map<String, Line> madeLines = new HashMap<>();
  private final Map<String, UUID> madePayments = new HashMap<>();
  private String restriction = "none";
  private long clientVersion;

  String make(Line line, @Nullable String externalId, @Nullable UUID paymentId) {
    String standing = standing(externalId, List.of(line), true);
    if (!standing.equals(OK)) {
      return standing;
    }
    if (books.get(line.debit()).lacks(line.amount())) {
      return "insufficientFunds";
    }
    book(line, line.amount());
    deals.put(paymentId, new Deal(List.of(line), false, "posted"));
    externalIds.add(externalId);
    if (externalId != null) {
      made(externalId, line, paymentId);
    }
    return OK;
  }

  private void made(String externalId, Line line, @Nullable UUID payment) {
    madeLines.put(externalId, line);
    madePayments.put(externalId, payment);
  }

  /** The payment that was made under the external id, if it is the same; else like any other. */
  String makeOnce(Line line, String externalId, @Nullable UUID answered) {
    if (!line.equals(madeLines.get(externalId))) {
      return make(line, externalId, answered);
    }
    return madePayments.get(externalId).equals(answered) ? OK : "the first payment was expected";
  }

  /** Makes all payments or none: payments made before the first refusal are undone. */
  String makeTogether(List<Line> lines, List<UUID> paymentIds) {
    for (int i = 0; i < lines.size(); i++) {
      String code = make(lines.get(i), null, null);
      if (!code.equals(OK)) {
        lines.subList(0, i).forEach(this::unbook);
        return code;
      }
    }
    for (int i = 0; i < paymentIds.size(); i++) {
      deals.put(paymentIds.get(i), new Deal(List.of(lines.get(i)), false, "posted"));
    }
    return OK;
  }

  String draft(
      List<Line> lines, @Nullable String externalId, boolean expires, @Nullable UUID paymentId) {
    String standing = standing(externalId, lines, false);
    if (standing.equals(OK)) {
      deals.put(paymentId, new Deal(lines, expires, "draft"));
      externalIds.add(externalId);
    }
    return standing;
  }

  String pend(UUID payment) {
    Deal deal = deals.get(payment);
    if (deal == null || deal.expired || !deal.status.equals("draft")) {
      return deal == null ? "paymentNotFound" : deal.expired ? "paymentExpired" : "paymentNotDraft";
    }
    String standing = standing(null, deal.lines, true);
    if (!standing.equals(OK)) {
      return standing;
    }
    for (int i = 0; i < deal.lines.size(); i++) {
      if (books.get(deal.lines.get(i).debit()).lacks(deal.lines.get(i).amount())) {
        deal.lines.subList(0, i).forEach(line -> hold(line, -1));
        return "insufficientFunds";
      }
      hold(deal.lines.get(i), 1);
    }
    deal.status = "pending";
    return OK;
  }

  String post(UUID payment, @Nullable String amount) {
    Deal deal = deals.get(payment);
    if (deal == null) {
      return "paymentNotFound";
    }
    if (deal.expired) {
      return "paymentExpired";
    }
    switch (deal.status) {
      case "draft" -> {
        return "paymentNotPending";
      }
      case "posted" -> {
        return "paymentAlreadyPosted";
      }
      case "cancelled" -> {
        return "paymentAlreadyCancelled";
      }
      default -> {}
    }
    String standing = standing(null, deal.lines, true);
    if (!standing.equals(OK)) {
      return standing;
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
      if (minor.longValueExact() > deal.lines.getFirst().amount()) {
        return "amountExceedsHold";
      }
      part = minor.longValueExact();
    }
    for (Line line : deal.lines) {
      hold(line, -1);
      book(line, part == null ? line.amount() : part);
    }
    deal.status = "posted";
    return OK;
  }

  String cancel(UUID payment) {
    Deal deal = deals.get(payment);
    if (deal == null) {
      return "paymentNotFound";
    }
    return deal.expired ? "paymentExpired" : end(deal);
  }

  private String end(Deal deal) {
    if (deal.status.equals("posted") || deal.status.equals("cancelled")) {
      return deal.status.equals("posted") ? "paymentAlreadyPosted" : "paymentAlreadyCancelled";
    }
    if (deal.status.equals("pending")) {
      deal.lines.forEach(line -> hold(line, -1));
    }
    deal.status = "cancelled";
    return OK;
  }

  String expire(UUID payment) {
    Deal deal = deals.get(payment);
    if (deal == null) {
      return "paymentNotFound";
    }
    if (!deal.expires) {
      return "paymentNotExpired";
    }
    String code = end(deal);
    if (code.equals(OK)) {
      deal.expired = true;
    }
    return code;
  }

  String change(UUID account, @Nullable String status, @Nullable Long limit) {
    Book book = books.get(account);
    if (book == null || book.status.equals("closed")) {
      return book == null ? "accountNotFound" : "accountClosed";
    }
    if (limit != null && limit > 0 && !book.guarded()) {
      return "invalidField";
    }
    if (limit != null && book.guarded() && book.balance - book.held < -limit) {
      return "overdraftInUse";
    }
    book.limit = limit == null ? book.limit : limit;
    book.status = status == null ? book.status : status;
    return OK;
  }

  String close(UUID account) {
    Book book = books.get(account);
    if (book == null || book.status.equals("closed")) {
      return book == null ? "accountNotFound" : "accountClosed";
    }
    if (book.balance != 0 || book.held != 0) {
      return "accountNotEmpty";
    }
    book.status = "closed";
    return OK;
  }

  /** Reorders the open accounts of an owner. The order must name each of them once. */
  String reorder(List<UUID> order, List<UUID> owned) {
    List<UUID> open =
        owned.stream().filter(account -> !books.get(account).status.equals("closed")).toList();
    Set<UUID> named = new HashSet<>();
    for (UUID account : order) {
      if (!open.contains(account)) {
        return "accountNotFound";
      }
      if (!named.add(account)) {
        return "invalidField";
      }
    }
    if (named.size() < open.size()) {
      return "invalidField";
    }
    for (int place = 0; place < order.size(); place++) {
      books.get(order.get(place)).order = place;
    }
    return OK;
  }

  String recalculate(List<UUID> accounts) {
    return books.keySet().containsAll(accounts) ? OK : "accountNotFound";
  }

  /**
   * Restricts the only client of the program. An older version than the known one changes nothing.
   */
  String restrict(long version, String now) {
    if (version > clientVersion) {
      clientVersion = version;
      restriction = now;
    }
    return OK;
  }

  /**
   * Checks the rules that do not depend on balances. If the payment moves money, the debited
   * accounts must not be blocked.
   */
  private String standing(@Nullable String externalId, List<Line> lines, boolean moves) {
    if (externalId != null && externalIds.contains(externalId)) {
      return "duplicateExternalId";
    }
    for (Line line : lines) {
      if (line.debit().equals(line.credit())) {
        return "sameAccount";
      }
      for (UUID id : List.of(line.debit(), line.credit())) {
        Book book = books.get(id);
        if (book == null) {
          return "accountNotFound";
        }
        if (!book.currency.equals(line.currency())) {
          return "currencyMismatch";
        }
        if (book.status.equals("closed")) {
          return "accountClosed";
        }
      }
      if (moves && books.get(line.debit()).status.equals("blocked")) {
        return "accountBlocked";
      }
      if (moves && books.get(line.debit()).type == AccountType.client) {
        switch (restriction) {
          case "blocked" -> {
            return "clientBlocked";
          }
          case "prohibited" -> {
            return "clientProhibited";
          }
          default -> {}
        }
      }
    }
    return OK;
  }

  private void hold(Line line, int sign) {
    Book debit = books.get(line.debit());
    debit.held += debit.guarded() ? sign * line.amount() : 0;
  }

  private void book(Line line, long amount) {
    move(line, amount, 1);
  }

  private void unbook(Line line) {
    move(line, -line.amount(), -1);
  }

  private void move(Line line, long amount, int entries) {
    Book debit = books.get(line.debit());
    Book credit = books.get(line.credit());
    debit.balance += debit.asset() ? amount : -amount;
    credit.balance += credit.asset() ? -amount : amount;
    debit.version += entries;
    credit.version += entries;
  }
}
