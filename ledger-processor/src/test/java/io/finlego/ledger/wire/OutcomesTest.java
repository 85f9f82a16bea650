package io.finlego.ledger.wire;

import static io.finlego.ledger.payment.Scene.draft;
import static io.finlego.ledger.payment.Scene.line;
import static io.finlego.ledger.payment.Scene.make;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.RequestedAmount;
import io.finlego.kernel.TimeOrderedIds;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountChange;
import io.finlego.ledger.account.AccountCommand.OpenAccount;
import io.finlego.ledger.account.AccountNumber;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.OpeningAccount;
import io.finlego.ledger.account.OpeningPolicy;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentDetails;
import io.finlego.ledger.payment.Scene;
import io.finlego.processing.Outcome;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.AccountReordered;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentDrafted;
import io.finlego.schemas.ledger.PaymentPended;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.reply.AccountsReordered;
import io.finlego.schemas.reply.Problem;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Compares each byte with Avro's own encoding of the generated classes, so that a reader of those
 * can read these.
 */
class OutcomesTest {

  private static final AvroCodec CODEC = AvroCodec.catalogue();
  private static final Caller CALLER = new Caller(CallerKind.frontoffice, "Zoë");
  private static final CommandId COMMAND = new CommandId(UUID.randomUUID());

  private final Scene scene = new Scene();
  private final Account alice = scene.account(AccountType.CLIENT, 1_000_000);
  private final Account bob = scene.account(AccountType.SUSPENSE, 0);
  private final Account settlement = scene.account(AccountType.SETTLEMENT, 5);

  @Test
  void aMadePaymentIsEncodedAsAvroDoes() {
    check(scene.done(make(line(alice, bob, 123_456))));
  }

  @Test
  void aPaymentThatIsSentAgainIsAnsweredWithTheSameBytesAndWithoutAnEvent() {
    PaymentDetails details = new PaymentDetails("order-1", "Rent", "{\"a\":1}", null, null);
    PaymentCommand.MakePayment payment =
        new PaymentCommand.MakePayment(line(alice, bob, 123_456), details);
    PaymentChange made = scene.done(payment);

    PaymentChange again = scene.done(new PaymentCommand.MakePaymentOnce(payment));

    PaymentOutcomes outcomes = new PaymentOutcomes();
    Outcome outcome = outcomes.changed(COMMAND, CALLER, again, context());
    assertThat(outcome.reply())
        .isEqualTo(outcomes.changed(COMMAND, CALLER, made, context()).reply());
    assertThat(outcome.events()).isEmpty();
  }

  @Test
  void aPaymentWithAllTextsIsEncodedAsAvroDoes() {
    PaymentDetails details =
        new PaymentDetails(
            "order-1", "Šiandien – 100 €", "{\"emoji\": \"😀\"}", Scene.START.plusSeconds(9), null);
    check(
        scene.done(
            new PaymentCommand.DraftPayment(
                List.of(line(alice, bob, 1), line(bob, alice, 2)), details)));
  }

  @Test
  void eachStepOfAPaymentIsEncodedAsAvroDoes() {
    PaymentChange drafted =
        scene.done(draft(line(alice, settlement, 70), line(settlement, bob, 9)));
    PaymentId payment = drafted.payment().id();
    check(drafted);
    check(scene.done(new PaymentCommand.PendPayment(payment)));
    check(scene.done(new PaymentCommand.PostPayment(payment, null)));
  }

  @Test
  void aPartialPostingAndACancellationAreEncodedAsAvroDoes() {
    check(
        scene.done(
            new PaymentCommand.PostPayment(
                scene.pended(line(alice, settlement, 70)), new RequestedAmount.Decimal("0.5"))));
    check(
        scene.done(
            new PaymentCommand.CancelPayment(scene.pended(line(alice, settlement, 70)), "wrong")));
    check(
        scene.done(
            new PaymentCommand.CancelPayment(scene.drafted(line(alice, settlement, 70)), null)));
  }

  @Test
  void anOpenedAccountIsEncodedAsAvroDoes() {
    DecisionContext context = context();
    AccountChange.Opened opened = opened(context);

    Outcome outcome = new AccountOutcomes(COMMAND, CALLER, context).changed(opened);

    var account = Snapshots.of(opened);
    assertThat(outcome.reply()).isEqualTo(CODEC.encode(Topics.REPLIES, new Reply(account)));
    checkEvent(
        outcome,
        new io.finlego.schemas.ledger.AccountOpened(account, Snapshots.of(opened.movement())),
        account.getId());
  }

  @Test
  void aNewOrderOfAccountsIsEncodedAsAvroDoes() {
    DecisionContext context = context();
    AccountChange.Opened opened = opened(context);
    AccountId first = opened.account().id();
    AccountId second = new AccountId(UUID.randomUUID());
    var change = new AccountChange.Changed(opened.movement(), opened.details());

    Outcome outcome =
        new AccountOutcomes(COMMAND, CALLER, context)
            .reordered(List.of(change), List.of(first, second));

    assertThat(outcome.reply())
        .isEqualTo(
            CODEC.encode(
                Topics.REPLIES,
                new Reply(new AccountsReordered(List.of(first.value(), second.value())))));
    checkEvent(
        outcome,
        new AccountReordered(opened.details().sortOrder(), Snapshots.of(opened.movement())),
        first.value());
  }

  @Test
  void aRefusalIsEncodedAsAvroDoes() {
    List<Rejection> reasons =
        List.of(
            Rejection.of(LedgerRejectionCode.PAYMENT_NOT_FOUND, "None."),
            new Rejection(
                LedgerRejectionCode.INSUFFICIENT_FUNDS, "Too little.", "transaction.amount"));

    Outcome outcome = Outcome.refused(reasons);

    assertThat(outcome.code()).isEqualTo("paymentNotFound");
    List<Problem> problems =
        List.of(
            new Problem("paymentNotFound", "None.", null),
            new Problem("insufficientFunds", "Too little.", "transaction.amount"));
    assertThat(outcome.reply())
        .isEqualTo(CODEC.encode(Topics.REPLIES, new Reply(new Rejected(problems, null))));
  }

  private static void check(PaymentChange change) {
    Outcome outcome = new PaymentOutcomes().changed(COMMAND, CALLER, change, context());

    PaymentSnapshot payment = Snapshots.of(change);
    assertThat(outcome.reply()).isEqualTo(CODEC.encode(Topics.REPLIES, new Reply(payment)));
    Object event =
        switch (change) {
          case PaymentChange.Drafted _ -> new PaymentDrafted(payment);
          case PaymentChange.Pended pended ->
              new PaymentPended(payment, Snapshots.of(pended.movements()));
          case PaymentChange.Unchanged _ -> throw new AssertionError("Nothing happened.");
          case PaymentChange.Posted posted ->
              new PaymentPosted(payment, Snapshots.of(posted.movements()));
          case PaymentChange.Cancelled cancelled ->
              new PaymentCancelled(
                  payment, cancelled.expired(), Snapshots.of(cancelled.movements()));
        };
    checkEvent(outcome, event, payment.getId());
  }

  private static void checkEvent(Outcome outcome, Object payload, UUID key) {
    byte[] value = outcome.events().getFirst().value();
    LedgerEvent event = CODEC.decode(value, LedgerEvent.class);
    LedgerEvent expected =
        new LedgerEvent(
            event.getEventId(),
            COMMAND.value(),
            event.getOccurredAt(),
            event.getBookingDate(),
            CALLER,
            payload);
    assertThat(value).isEqualTo(CODEC.encode(Topics.LEDGER_EVENTS, expected));
    assertThat(event.getEventId().version()).isEqualTo(7);
    assertThat(outcome.events().getFirst().key())
        .isEqualTo(key.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static AccountChange.Opened opened(DecisionContext context) {
    OpenAccount command =
        new OpenAccount(
            new ClientId(UUID.randomUUID()),
            AccountType.CLIENT,
            "JPY",
            null,
            new RequestedAmount.MinorUnits(500),
            "{}");
    OpeningAccount.AssignedProperties properties =
        new OpeningAccount.AssignedProperties(
            new AccountId(UUID.randomUUID()),
            new AccountNumber(77),
            2,
            Restriction.NONE,
            context.now());
    return switch (OpeningAccount.decide(
        command, new OpeningPolicy("99999", Set.of("JPY")), properties)) {
      case Decision.Accepted<AccountChange.Opened>(AccountChange.Opened opened) -> opened;
      case Decision.Refused<AccountChange.Opened> refused ->
          throw new AssertionError(refused.reasons());
    };
  }

  private static DecisionContext context() {
    return new DecisionContext(
        Scene.START,
        new LedgerCalendar(ZoneOffset.UTC, 31),
        new TimeOrderedIds(new CommandId(new UUID(0, 3))));
  }
}
