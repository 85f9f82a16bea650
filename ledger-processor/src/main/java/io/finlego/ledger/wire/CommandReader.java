package io.finlego.ledger.wire;

import static io.finlego.ledger.wire.StorableText.text;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentTerms;
import io.finlego.ledger.transaction.LineTerms;
import io.finlego.ledger.transaction.TransactionType;
import io.finlego.processing.UnreadableCommandException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.UnreadableRecordException;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.CancelPayment;
import io.finlego.schemas.ledger.DraftPayment;
import io.finlego.schemas.ledger.ExpirePayment;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.MakePaymentOnce;
import io.finlego.schemas.ledger.MakePayments;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.PendPayment;
import io.finlego.schemas.ledger.PostPayment;
import io.finlego.schemas.ledger.RecordAnswer;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of the command topic. A value is unreadable if the ledger could not apply it in
 * any state: an unknown type, an amount of zero, a NUL that Postgres cannot store. The ingress
 * refuses all of these.
 */
public final class CommandReader {

  private final AvroCodec codec;

  public CommandReader(AvroCodec codec) {
    this.codec = codec;
  }

  /**
   * The command in a value.
   *
   * @throws UnreadableCommandException if the value is not a command
   */
  public LedgerRequest read(byte[] value) {
    try {
      return request(codec.decode(value, LedgerCommand.class));
    } catch (UnreadableRecordException | IllegalArgumentException e) {
      throw new UnreadableCommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private static LedgerRequest request(LedgerCommand command) {
    Caller caller = command.getCaller();
    Object payload = command.getPayload();
    AccountCommand ofAccount = AccountCommandReader.read(payload);
    if (ofAccount != null) {
      return new LedgerRequest.OfAccount(caller, ofAccount);
    }
    ClientCommand ofClient = ClientCommandReader.read(payload);
    if (ofClient != null) {
      return new LedgerRequest.OfClient(caller, ofClient);
    }
    OtpCommand ofOtp = OtpCommandReader.read(payload);
    if (ofOtp != null) {
      return new LedgerRequest.OfOtp(caller, ofOtp);
    }
    if (payload instanceof RecordAnswer answer) {
      return new LedgerRequest.OfAnswer(caller, answer.getAnswer());
    }
    return payload instanceof MakePayments makePayments
        ? new LedgerRequest.OfPayments(
            caller, makePayments.getPayments().stream().map(CommandReader::make).toList())
        : new LedgerRequest.OfPayment(caller, payment(payload), command.getDryRun());
  }

  private static PaymentCommand.MakePayment make(MakePayment make) {
    return new PaymentCommand.MakePayment(
        line(make.getLine()),
        terms(
            make.getExternalId(),
            make.getDescription(),
            make.getMetadata(),
            null,
            make.getValueDate()));
  }

  private static PaymentCommand payment(Object payload) {
    return switch (payload) {
      case MakePayment make -> make(make);
      case MakePaymentOnce once -> new PaymentCommand.MakePaymentOnce(make(once.getPayment()));
      case DraftPayment draft ->
          new PaymentCommand.DraftPayment(
              draft.getLines().stream().map(CommandReader::line).toList(),
              terms(
                  draft.getExternalId(),
                  draft.getDescription(),
                  draft.getMetadata(),
                  draft.getExpiresAt(),
                  draft.getValueDate()));
      case PendPayment pend -> new PaymentCommand.PendPayment(new PaymentId(pend.getPaymentId()));
      case PostPayment post ->
          new PaymentCommand.PostPayment(
              new PaymentId(post.getPaymentId()), AccountCommandReader.decimal(post.getAmount()));
      case CancelPayment cancel ->
          new PaymentCommand.CancelPayment(
              new PaymentId(cancel.getPaymentId()), text(cancel.getReason()));
      case ExpirePayment expire ->
          new PaymentCommand.ExpirePayment(new PaymentId(expire.getPaymentId()));
      default ->
          throw new IllegalArgumentException(
              "Not a command of the ledger: %s".formatted(payload.getClass()));
    };
  }

  private static LineTerms line(PaymentLine line) {
    Currency currency = Currency.find(line.getCurrency());
    if (currency == null) {
      throw new IllegalArgumentException("The currency of a line is not in ISO 4217.");
    }
    return new LineTerms(
        new AccountId(line.getDebitAccountId()),
        new AccountId(line.getCreditAccountId()),
        new Money(line.getAmount(), currency),
        TransactionType.of(line.getType().name()),
        text(line.getDescription()),
        text(line.getMetadata()));
  }

  private static PaymentTerms terms(
      @Nullable String externalId,
      @Nullable String description,
      @Nullable String metadata,
      @Nullable Instant expiresAt,
      @Nullable LocalDate valueDate) {
    return new PaymentTerms(
        text(externalId), text(description), text(metadata), expiresAt, valueDate);
  }
}
