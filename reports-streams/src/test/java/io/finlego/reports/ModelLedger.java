package io.finlego.reports;

import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.ledger.AccountOpened;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.AccountStatus;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.DayFigures;
import io.finlego.schemas.ledger.DaysRestated;
import io.finlego.schemas.ledger.EntrySide;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.MovementKind;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentPended;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.ledger.PaymentStatus;
import io.finlego.schemas.ledger.TransactionSnapshot;
import io.finlego.schemas.ledger.TransactionType;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A ledger in memory that makes an event for each operation and computes the figures by plain
 * arithmetic. The model enforces no limits.
 */
public final class ModelLedger {

  /** An account with its days and with the sums that the reports must show. */
  public static final class Account {
    public final UUID id;
    public final UUID clientId;
    public final AccountType type;
    public final String currency;
    public final long overdraftLimit;
    public final Map<LocalDate, Day> days = new TreeMap<>();
    public long balance;
    public long held;
    public long inTransit;
    public BigInteger debit = BigInteger.ZERO;
    public BigInteger credit = BigInteger.ZERO;
    public long revision;
    public long version;

    Account(UUID id, UUID clientId, AccountType type, String currency, long overdraftLimit) {
      this.id = id;
      this.clientId = clientId;
      this.type = type;
      this.currency = currency;
      this.overdraftLimit = overdraftLimit;
    }

    public long available() {
      return balance - held + overdraftLimit;
    }

    /** The balance at the end of a day. */
    public long closing(LocalDate date) {
      return days.entrySet().stream()
          .filter(day -> !day.getKey().isAfter(date))
          .mapToLong(day -> day.getValue().change)
          .sum();
    }

    boolean raisedByDebit() {
      return type == AccountType.settlement || type == AccountType.safeguarding;
    }
  }

  /** The entries of one account on one day, summed. */
  public static final class Day {
    public BigInteger debit = BigInteger.ZERO;
    public BigInteger credit = BigInteger.ZERO;
    public long change;
    public long count;
  }

  /** A pending payment of one line. */
  public record Pending(UUID paymentId, Account debit, Account credit, long amount) {}

  private final Random random;
  private final ZoneId zone;
  private final Map<UUID, Account> accounts = new LinkedHashMap<>();
  private final List<LedgerEvent> events = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T09:00:00Z");

  public ModelLedger(long seed) {
    this(seed, ZoneOffset.UTC);
  }

  public ModelLedger(long seed, ZoneId zone) {
    random = new Random(seed);
    this.zone = zone;
  }

  public void at(Instant instant) {
    now = instant;
  }

  public void at(String instant) {
    now = Instant.parse(instant);
  }

  public Instant now() {
    return now;
  }

  public List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  /** The undrained events, in the ledger's order. */
  public List<LedgerEvent> events() {
    return events;
  }

  /** Removes and returns the events made since the last call. */
  public List<LedgerEvent> drain() {
    List<LedgerEvent> drained = List.copyOf(events);
    events.clear();
    return drained;
  }

  public Account open(AccountType type, String currency) {
    return open(type, currency, null, 0);
  }

  public Account open(AccountType type, String currency, UUID clientId, long overdraftLimit) {
    tick();
    Account account = new Account(id(), clientId, type, currency, overdraftLimit);
    accounts.put(account.id, account);
    emit(
        new AccountOpened(
            snapshot(account), movement(account, MovementKind.opened, null, 0, null, 0)));
    return account;
  }

  public LedgerEvent pay(Account debit, Account credit, long amount) {
    tick();
    return emit(posted(id(), debit, credit, amount, 0));
  }

  public Pending pend(Account debit, Account credit, long amount) {
    tick();
    Pending pending = new Pending(id(), debit, credit, amount);
    debit.held += amount;
    AccountMovement hold =
        movement(debit, MovementKind.held, null, amount, id(), inTransit(pending, amount));
    emit(new PaymentPended(payment(pending.paymentId, PaymentStatus.pending), List.of(hold)));
    return pending;
  }

  public void post(Pending pending, long amount) {
    tick();
    emit(posted(pending.paymentId, pending.debit, pending.credit, amount, pending.amount));
  }

  public void cancel(Pending pending) {
    tick();
    pending.debit.held -= pending.amount;
    AccountMovement release =
        movement(
            pending.debit,
            MovementKind.released,
            null,
            pending.amount,
            id(),
            inTransit(pending, -pending.amount));
    emit(
        new PaymentCancelled(
            payment(pending.paymentId, PaymentStatus.cancelled), false, List.of(release)));
  }

  /** States days of an account anew. */
  public void restate(Account account, LocalDate from, LocalDate to, List<DayFigures> days) {
    tick();
    emit(
        new DaysRestated(
            movement(account, MovementKind.changed, null, 0, null, 0), from, to, days));
  }

  private PaymentPosted posted(
      UUID paymentId, Account debit, Account credit, long amount, long released) {
    Pending pending = new Pending(paymentId, debit, credit, released);
    debit.held -= released;
    AccountMovement out =
        entry(debit, EntrySide.debit, amount, released == 0 ? 0 : inTransit(pending, -released));
    AccountMovement in = entry(credit, EntrySide.credit, amount, 0);
    return new PaymentPosted(payment(paymentId, PaymentStatus.posted), List.of(out, in));
  }

  private static long inTransit(Pending pending, long amount) {
    return pending.credit.type == AccountType.settlement ? amount : 0;
  }

  private AccountMovement entry(Account account, EntrySide side, long amount, long inTransitDelta) {
    boolean debit = side == EntrySide.debit;
    long change = debit == account.raisedByDebit() ? amount : -amount;
    account.balance += change;
    account.version++;
    Day day = account.days.computeIfAbsent(today(), date -> new Day());
    day.change += change;
    day.count++;
    BigInteger exact = BigInteger.valueOf(amount);
    if (debit) {
      account.debit = account.debit.add(exact);
      day.debit = day.debit.add(exact);
    } else {
      account.credit = account.credit.add(exact);
      day.credit = day.credit.add(exact);
    }
    return movement(account, MovementKind.entry, side, amount, id(), inTransitDelta);
  }

  private AccountMovement movement(
      Account account,
      MovementKind kind,
      EntrySide side,
      long amount,
      UUID transactionId,
      long inTransitDelta) {
    account.revision++;
    account.inTransit += inTransitDelta;
    return AccountMovement.newBuilder()
        .setAccountId(account.id)
        .setClientId(account.clientId)
        .setAccountType(account.type)
        .setCurrency(account.currency)
        .setRevision(account.revision)
        .setKind(kind)
        .setSide(side)
        .setAmount(amount)
        .setTransactionId(transactionId)
        .setBalanceAfter(account.balance)
        .setHeldAfter(account.held)
        .setOverdraftLimit(account.overdraftLimit)
        .setVersion(account.version)
        .setStatusAfter(AccountStatus.active)
        .setInTransitDelta(inTransitDelta)
        .build();
  }

  private LedgerEvent emit(Object payload) {
    LedgerEvent event =
        LedgerEvent.newBuilder()
            .setEventId(id())
            .setCommandId(id())
            .setOccurredAt(now)
            .setBookingDate(today())
            .setCaller(new Caller(CallerKind.system, "test"))
            .setPayload(payload)
            .build();
    events.add(event);
    return event;
  }

  public LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  private void tick() {
    now = now.plusNanos(1_000);
  }

  private UUID id() {
    return new UUID(
        random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x7000L,
        random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
  }

  private AccountSnapshot snapshot(Account account) {
    return AccountSnapshot.newBuilder()
        .setId(account.id)
        .setClientId(account.clientId)
        .setAccountNumber("1")
        .setIban(null)
        .setCurrency(account.currency)
        .setType(account.type)
        .setName("name")
        .setStatus(AccountStatus.active)
        .setOrder(0)
        .setBalance(0)
        .setHeld(0)
        .setOverdraftLimit(account.overdraftLimit)
        .setMetadata(null)
        .setOpenedAt(now)
        .setClosedAt(null)
        .setVersion(0)
        .build();
  }

  private PaymentSnapshot payment(UUID id, PaymentStatus status) {
    TransactionSnapshot transaction =
        TransactionSnapshot.newBuilder()
            .setId(id())
            .setPaymentId(id)
            .setSequence(1)
            .setDebitAccountId(id)
            .setCreditAccountId(id)
            .setAmount(1)
            .setCurrency("EUR")
            .setStatus(status)
            .setType(TransactionType.transfer)
            .setDescription("a description")
            .setValueDate(null)
            .setBookingDate(null)
            .setCreatedAt(now)
            .setPostedAt(null)
            .setMetadata(null)
            .build();
    return PaymentSnapshot.newBuilder()
        .setId(id)
        .setStatus(status)
        .setExternalId(null)
        .setDescription("a description")
        .setTransactions(List.of(transaction))
        .setMetadata(null)
        .setCreatedAt(now)
        .setPendedAt(null)
        .setPostedAt(null)
        .setCancelledAt(null)
        .setExpiresAt(null)
        .setCancelReason(null)
        .build();
  }
}
