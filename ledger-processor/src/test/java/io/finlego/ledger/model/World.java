package io.finlego.ledger.model;

import io.finlego.ledger.model.Intent.Answer;
import io.finlego.ledger.model.Ledger.Command;
import io.finlego.ledger.model.Oracle.Book;
import io.finlego.ledger.model.Oracle.Line;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.AccountStatus;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.CancelPayment;
import io.finlego.schemas.ledger.ChangeAccount;
import io.finlego.schemas.ledger.ClientRestriction;
import io.finlego.schemas.ledger.CloseAccount;
import io.finlego.schemas.ledger.DraftPayment;
import io.finlego.schemas.ledger.ExpirePayment;
import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.MakePaymentOnce;
import io.finlego.schemas.ledger.MakePayments;
import io.finlego.schemas.ledger.OpenAccount;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.PendPayment;
import io.finlego.schemas.ledger.PostPayment;
import io.finlego.schemas.ledger.RecalculateBalances;
import io.finlego.schemas.ledger.ReorderAccounts;
import io.finlego.schemas.ledger.RestrictClient;
import io.finlego.schemas.ledger.TransactionType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The accounts and payments of a program so far, and the oracle that knows their state. */
public final class World {

  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
  private static final int NEWEST_PAYMENTS = 12;

  final Oracle oracle = new Oracle();
  final List<UUID> accounts = new ArrayList<>();
  private final UUID owner = UUID.randomUUID();
  private long clientVersion = 1;
  private final List<UUID> owned = new ArrayList<>();
  private final List<UUID> payments = new ArrayList<>();
  private final List<Once> onces = new ArrayList<>();
  private final String name = UUID.randomUUID().toString();

  /**
   * Opens the accounts that a program begins with: two of each type, of the owner and of the
   * institution.
   */
  void begin(Ledger ledger) {
    List<OpenAccount> openings = new ArrayList<>();
    for (AccountType type : AccountType.values()) {
      if (type != AccountType.unknown) {
        openings.add(opening(type, "EUR", type == AccountType.suspense ? 500 : 0));
      }
    }
    for (int i = 0; i < 5; i++) {
      openings.add(opening(AccountType.client, i == 0 ? "USD" : "EUR", 100L * i));
    }
    List<Answer> answers =
        ledger.run(openings.stream().map(opening -> new Command(opening, false)).toList());
    answers.forEach(this::opened);
  }

  Intent resolve(Step step) {
    return switch (step.kind()) {
      case MAKE -> {
        Line line = line(step, 0);
        String externalId = externalId(step);
        yield intent(
            step,
            new MakePayment(payload(line), externalId, "a text", "{}", null),
            answer -> madeAccount(answer, oracle.make(line, externalId, answer.payment())));
      }
      case ONCE -> once(step);
      case TOGETHER -> together(step);
      case DRAFT -> draft(step);
      case PEND -> {
        UUID payment = payment(step, "draft");
        yield intent(step, new PendPayment(payment), _ -> oracle.pend(payment));
      }
      case POST -> {
        UUID payment = payment(step, "pending");
        yield intent(step, new PostPayment(payment, null), _ -> oracle.post(payment, null));
      }
      case POST_PART -> {
        UUID payment = payment(step, "pending");
        String part = step.number(2) % 6 == 0 ? "0.001" : step.number(2) % 4 + ".5";
        yield intent(step, new PostPayment(payment, part), _ -> oracle.post(payment, part));
      }
      case CANCEL -> {
        UUID payment = payment(step, "pending");
        yield intent(step, new CancelPayment(payment, null), _ -> oracle.cancel(payment));
      }
      case EXPIRE -> {
        UUID payment = payment(step, "pending");
        yield intent(step, new ExpirePayment(payment), _ -> oracle.expire(payment));
      }
      case DRY_RUN -> dryRun(step);
      case RESTRICT -> restrict(step);
      case OPEN, CHANGE_STATUS, CHANGE_LIMIT, CLOSE, REORDER, RECALCULATE -> ofAccounts(step);
    };
  }

  private Intent ofAccounts(Step step) {
    UUID account = account(step.number(0));
    return switch (step.kind()) {
      case OPEN ->
          intent(
              step,
              opening(AccountType.client, "EUR", step.number(1) % 300),
              answer -> {
                opened(answer);
                return "ok";
              });
      case CHANGE_STATUS -> {
        String status = step.number(1) % 3 == 0 ? "blocked" : "active";
        yield intent(
            step,
            new ChangeAccount(account, "named", null, AccountStatus.valueOf(status), null),
            _ -> oracle.change(account, status, null));
      }
      case CHANGE_LIMIT -> {
        long limit = step.number(1) % 700;
        yield intent(
            step,
            new ChangeAccount(
                account, null, "{\"l\": 1}", null, limit / 100 + "." + twoDigits(limit)),
            _ -> oracle.change(account, null, limit));
      }
      case CLOSE -> intent(step, new CloseAccount(account, null, null), _ -> oracle.close(account));
      case REORDER -> {
        List<UUID> order = order(step);
        yield intent(step, new ReorderAccounts(owner, order), _ -> oracle.reorder(order, owned));
      }
      case RECALCULATE -> {
        List<UUID> accountIds = List.of(account, account(step.number(1)), account(step.number(2)));
        yield intent(
            step, new RecalculateBalances(accountIds), _ -> oracle.recalculate(accountIds));
      }
      default -> throw new IllegalStateException();
    };
  }

  /** Restricts the client, at times with a version that is already known. */
  private Intent restrict(Step step) {
    clientVersion += step.number(0) % 4 == 0 ? 0 : 1;
    long version = clientVersion;
    ClientRestriction restriction =
        switch (step.number(1) % 4) {
          case 0 -> ClientRestriction.blocked;
          case 1 -> ClientRestriction.prohibited;
          default -> ClientRestriction.none;
        };
    return intent(
        step,
        new RestrictClient(owner, version, restriction),
        _ -> oracle.restrict(version, restriction.name()));
  }

  private record Once(Line line, String externalId) {}

  /** Every second one repeats an earlier one, or takes its external id for another payment. */
  private Intent once(Step step) {
    Line line = line(step, 0);
    Once once = new Once(line, name + "-once-" + onces.size());
    if (!onces.isEmpty() && step.number(12) % 2 == 0) {
      Once earlier = onces.get(step.number(13) % onces.size());
      once = step.number(12) % 8 == 0 ? new Once(line, earlier.externalId()) : earlier;
    } else {
      onces.add(once);
    }
    Once wanted = once;
    MakePayment payment =
        new MakePayment(payload(wanted.line()), wanted.externalId(), "a text", "{}", null);
    return intent(
        step,
        new MakePaymentOnce(payment),
        answer ->
            madeAccount(
                answer, oracle.makeOnce(wanted.line(), wanted.externalId(), answer.payment())));
  }

  private Intent together(Step step) {
    List<Line> lines =
        IntStream.rangeClosed(0, step.number(0) % 3).mapToObj(i -> line(step, 1 + 4 * i)).toList();
    List<MakePayment> payments =
        lines.stream().map(line -> new MakePayment(payload(line), null, null, null, null)).toList();
    return intent(
        step,
        new MakePayments(payments),
        answer -> madeAccount(answer, oracle.makeTogether(lines, answer.payments())));
  }

  private Intent draft(Step step) {
    List<Line> lines =
        IntStream.rangeClosed(0, step.number(0) % 3).mapToObj(i -> line(step, 2 + 4 * i)).toList();
    String externalId = externalId(step);
    boolean expires = step.number(1) % 2 == 0;
    List<PaymentLine> payloads = lines.stream().map(World::payload).toList();
    return intent(
        step,
        new DraftPayment(payloads, externalId, null, null, expires ? FAR : null, null),
        answer -> madeAccount(answer, oracle.draft(lines, externalId, expires, answer.payment())));
  }

  /** A dry run of a draft between existing accounts. Its outcome depends only on these accounts. */
  private Intent dryRun(Step step) {
    Line line = line(step, 0);
    Oracle unchanged = new Oracle();
    Command command =
        new Command(new DraftPayment(List.of(payload(line)), null, null, null, null, null), true);
    return new Intent(
        step,
        command,
        _ -> {
          unchanged.books.putAll(oracle.books);
          return unchanged.draft(List.of(line), null, false, new UUID(0, 0));
        });
  }

  private Intent intent(
      Step step, SpecificRecord payload, java.util.function.Function<Answer, String> expected) {
    return new Intent(step, new Command(payload, false), expected);
  }

  private String madeAccount(Answer answer, String code) {
    if (code.equals("ok")) {
      payments.addAll(answer.payments());
    }
    return code;
  }

  private void opened(Answer answer) {
    AccountSnapshot account = answer.account();
    oracle.books.put(
        account.getId(),
        new Book(
            account.getType(),
            account.getCurrency(),
            account.getOverdraftLimit(),
            account.getOrder()));
    accounts.add(account.getId());
    if (account.getClientId() != null) {
      owned.add(account.getId());
    }
  }

  private OpenAccount opening(AccountType type, String currency, long limit) {
    return new OpenAccount(
        type == AccountType.client ? owner : null, type, currency, null, limit, null);
  }

  private Line line(Step step, int from) {
    String currency = step.number(from + 3) % 12 == 0 ? "USD" : "EUR";
    long amount = 1 + step.number(from + 2) % 400;
    return new Line(account(step.number(from)), account(step.number(from + 1)), amount, currency);
  }

  private static PaymentLine payload(Line line) {
    return new PaymentLine(
        line.debit(),
        line.credit(),
        line.amount(),
        line.currency(),
        TransactionType.fee,
        null,
        "{\"n\": 1}");
  }

  private @Nullable String externalId(Step step) {
    return step.number(12) % 3 == 0 ? name + "-" + step.number(13) % 500 : null;
  }

  private UUID account(int number) {
    int index = number % (accounts.size() * 8 + 1);
    return index == 0 ? new UUID(0, number) : accounts.get(index % accounts.size());
  }

  /**
   * Mostly a payment that had this status before the batch; otherwise any of the newest payments,
   * or an unknown one.
   */
  private UUID payment(Step step, String status) {
    List<UUID> candidates =
        payments.stream().filter(id -> oracle.deals.get(id).status.equals(status)).toList();
    if (!candidates.isEmpty() && step.number(0) % 5 > 0) {
      return candidates.get(step.number(1) % candidates.size());
    }
    int index = payments.size() - 1 - step.number(1) % NEWEST_PAYMENTS;
    return index < 0 || step.number(2) % 10 == 0 ? new UUID(0, index) : payments.get(index);
  }

  /** Mostly the owner's open accounts in some order, at times with one too many or too few. */
  private List<UUID> order(Step step) {
    List<UUID> order = new ArrayList<>(owned);
    order.removeIf(account -> oracle.books.get(account).status.equals("closed"));
    Collections.shuffle(order, new Random(step.number(1)));
    if (step.number(2) % 5 == 0) {
      order.add(account(step.number(3)));
    } else if (step.number(2) % 5 == 1 && !order.isEmpty()) {
      order.removeFirst();
    }
    return order;
  }

  private static String twoDigits(long minor) {
    return String.format(Locale.ROOT, "%02d", minor % 100);
  }
}
