package io.finlego.ledger;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.RequestedAmount;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.AccountCommand.OpenAccount;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentDetails;
import io.finlego.ledger.transaction.LineDetails;
import io.finlego.ledger.transaction.TransactionType;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.AccountChanged;
import io.finlego.schemas.ledger.AccountClosed;
import io.finlego.schemas.ledger.AccountMovement;
import io.finlego.schemas.ledger.AccountOpened;
import io.finlego.schemas.ledger.AccountReordered;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.ledger.DaysRestated;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentPended;
import io.finlego.schemas.ledger.PaymentPosted;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.reply.Rejected;
import io.finlego.schemas.reply.Reply;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Commands as tests write them, and outcomes as tests read them. */
final class Commands {

  static final Currency EUR = Currency.of("EUR");

  static final Caller CALLER = new Caller(CallerKind.system, "test");
  private static final PaymentDetails NO_TERMS = new PaymentDetails(null, null, null, null, null);

  private Commands() {}

  static LedgerRequest open(AccountType type, String currency, long overdraftLimit) {
    ClientId owner = type == AccountType.CLIENT ? new ClientId(UUID.randomUUID()) : null;
    return new LedgerRequest.OfAccount(
        CALLER,
        new OpenAccount(
            owner, type, currency, null, new RequestedAmount.MinorUnits(overdraftLimit), null));
  }

  static LedgerRequest openFor(ClientId owner, String currency) {
    return new LedgerRequest.OfAccount(
        CALLER,
        new OpenAccount(
            owner,
            AccountType.CLIENT,
            currency,
            null,
            new RequestedAmount.MinorUnits(0),
            "{\"a\": 1}"));
  }

  static LineDetails line(AccountId debit, AccountId credit, long cents) {
    return new LineDetails(
        debit, credit, new Money(cents, EUR), TransactionType.TRANSFER, null, null);
  }

  static LedgerRequest make(AccountId debit, AccountId credit, long cents) {
    return of(new PaymentCommand.MakePayment(line(debit, credit, cents), NO_TERMS));
  }

  static LedgerRequest make(AccountId debit, AccountId credit, long cents, String externalId) {
    return of(
        new PaymentCommand.MakePayment(
            line(debit, credit, cents), new PaymentDetails(externalId, null, null, null, null)));
  }

  static LedgerRequest makeOnce(AccountId debit, AccountId credit, long cents, String externalId) {
    return of(
        new PaymentCommand.MakePaymentOnce(
            new PaymentCommand.MakePayment(
                line(debit, credit, cents),
                new PaymentDetails(externalId, null, null, null, null))));
  }

  static LedgerRequest draft(LineDetails... lines) {
    return of(new PaymentCommand.DraftPayment(List.of(lines), NO_TERMS));
  }

  static LedgerRequest pend(PaymentId payment) {
    return of(new PaymentCommand.PendPayment(payment));
  }

  static LedgerRequest post(PaymentId payment) {
    return of(new PaymentCommand.PostPayment(payment, null));
  }

  static LedgerRequest post(PaymentId payment, String amount) {
    return of(new PaymentCommand.PostPayment(payment, new RequestedAmount.Decimal(amount)));
  }

  static LedgerRequest cancel(PaymentId payment) {
    return of(new PaymentCommand.CancelPayment(payment, "no longer wanted"));
  }

  static LedgerRequest expire(PaymentId payment) {
    return of(new PaymentCommand.ExpirePayment(payment));
  }

  static LedgerRequest of(AccountCommand command) {
    return new LedgerRequest.OfAccount(CALLER, command);
  }

  static LedgerRequest of(ClientCommand command) {
    return new LedgerRequest.OfClient(CALLER, command);
  }

  static LedgerRequest of(OtpCommand command) {
    return new LedgerRequest.OfOtp(CALLER, command);
  }

  static LedgerRequest of(PaymentCommand command) {
    return new LedgerRequest.OfPayment(CALLER, command, false);
  }

  static List<ReceivedCommand<LedgerRequest>> batch(LedgerRequest... requests) {
    return batch(Arrays.asList(requests));
  }

  static List<ReceivedCommand<LedgerRequest>> batch(List<LedgerRequest> requests) {
    return requests.stream()
        .map(
            request ->
                new ReceivedCommand<>(new CommandId(UUID.randomUUID()), request, Instant.now()))
        .toList();
  }

  static AccountId accountId(Outcome outcome) {
    return new AccountId(((AccountSnapshot) reply(outcome).getResult()).getId());
  }

  static PaymentId paymentId(Outcome outcome) {
    return new PaymentId(payment(outcome).getId());
  }

  static PaymentSnapshot payment(Outcome outcome) {
    return (PaymentSnapshot) reply(outcome).getResult();
  }

  static AccountSnapshot account(Outcome outcome) {
    return (AccountSnapshot) reply(outcome).getResult();
  }

  static Rejected rejected(Outcome outcome) {
    return (Rejected) reply(outcome).getResult();
  }

  static LedgerEvent event(Outcome outcome) {
    return AvroCodec.catalogue().decode(outcome.events().getFirst().value(), LedgerEvent.class);
  }

  static Object result(Outcome outcome) {
    return reply(outcome).getResult();
  }

  /** All movements in the events of an outcome, in their order. */
  static List<AccountMovement> movements(Outcome outcome) {
    return outcome.events().stream()
        .map(event -> AvroCodec.catalogue().decode(event.value(), LedgerEvent.class))
        .flatMap(event -> movements(event).stream())
        .toList();
  }

  private static List<AccountMovement> movements(LedgerEvent event) {
    return switch (event.getPayload()) {
      case AccountOpened opened -> List.of(opened.getMovement());
      case AccountChanged changed -> List.of(changed.getMovement());
      case AccountReordered reordered -> List.of(reordered.getMovement());
      case AccountClosed closed -> List.of(closed.getMovement());
      case DaysRestated restated -> List.of(restated.getMovement());
      case PaymentPended pended -> pended.getMovements();
      case PaymentPosted posted -> posted.getMovements();
      case PaymentCancelled cancelled -> cancelled.getMovements();
      default -> List.of();
    };
  }

  private static Reply reply(Outcome outcome) {
    return AvroCodec.catalogue().decode(outcome.reply(), Reply.class);
  }
}
