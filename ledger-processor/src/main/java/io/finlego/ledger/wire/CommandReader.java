package io.finlego.ledger.wire;

import static io.finlego.ledger.wire.StorableText.requireStorable;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentDetails;
import io.finlego.ledger.transaction.LineDetails;
import io.finlego.ledger.transaction.TransactionType;
import io.finlego.processing.UnreadableCommandException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.UnreadableRecordException;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.RecordRefusal;
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
 * Reads the values of the ledger's command topic. A value is unreadable if the ledger could never
 * apply its command, for instance because of an unknown type, an amount of zero, or a NUL
 * character, which Postgres cannot store. The ingress never sends such commands.
 */
public final class CommandReader {

  private final AvroCodec codec;

  public CommandReader(AvroCodec codec) {
    this.codec = codec;
  }

  /**
   * Reads the command in a value.
   *
   * @throws UnreadableCommandException if the value holds no command that the ledger could apply
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
    AccountCommand accountCommand = AccountCommandReader.read(payload);
    if (accountCommand != null) {
      return new LedgerRequest.OfAccount(caller, accountCommand);
    }
    ClientCommand clientCommand = ClientCommandReader.read(payload);
    if (clientCommand != null) {
      return new LedgerRequest.OfClient(caller, clientCommand);
    }
    OtpCommand otpCommand = OtpCommandReader.read(payload);
    if (otpCommand != null) {
      return new LedgerRequest.OfOtp(caller, otpCommand);
    }
    if (payload instanceof RecordAnswer answer) {
      return new LedgerRequest.OfAnswer(caller, answer.getAnswer());
    }
    if (payload instanceof RecordRefusal refusal) {
      return new LedgerRequest.OfRefusal(caller, refusal);
    }
    return payload instanceof MakePayments makePayments
        ? new LedgerRequest.OfPayments(
            caller, makePayments.getPayments().stream().map(CommandReader::makePayment).toList())
        : new LedgerRequest.OfPayment(caller, paymentCommand(payload), command.getDryRun());
  }

  private static PaymentCommand.MakePayment makePayment(MakePayment makePayment) {
    return new PaymentCommand.MakePayment(
        line(makePayment.getLine()),
        details(
            makePayment.getExternalId(),
            makePayment.getDescription(),
            makePayment.getMetadata(),
            null,
            makePayment.getValueDate()));
  }

  private static PaymentCommand paymentCommand(Object payload) {
    return switch (payload) {
      case MakePayment makePayment -> makePayment(makePayment);
      case MakePaymentOnce makePaymentOnce ->
          new PaymentCommand.MakePaymentOnce(makePayment(makePaymentOnce.getPayment()));
      case DraftPayment draftPayment ->
          new PaymentCommand.DraftPayment(
              draftPayment.getLines().stream().map(CommandReader::line).toList(),
              details(
                  draftPayment.getExternalId(),
                  draftPayment.getDescription(),
                  draftPayment.getMetadata(),
                  draftPayment.getExpiresAt(),
                  draftPayment.getValueDate()));
      case PendPayment pendPayment ->
          new PaymentCommand.PendPayment(new PaymentId(pendPayment.getPaymentId()));
      case PostPayment postPayment ->
          new PaymentCommand.PostPayment(
              new PaymentId(postPayment.getPaymentId()),
              AccountCommandReader.decimal(postPayment.getAmount()));
      case CancelPayment cancelPayment ->
          new PaymentCommand.CancelPayment(
              new PaymentId(cancelPayment.getPaymentId()),
              requireStorable(cancelPayment.getReason()));
      case ExpirePayment expirePayment ->
          new PaymentCommand.ExpirePayment(new PaymentId(expirePayment.getPaymentId()));
      default ->
          throw new IllegalArgumentException(
              "Not a command of the ledger: %s".formatted(payload.getClass()));
    };
  }

  private static LineDetails line(PaymentLine line) {
    Currency currency = Currency.find(line.getCurrency());
    if (currency == null) {
      throw new IllegalArgumentException("The currency of a line is not in ISO 4217.");
    }
    return new LineDetails(
        new AccountId(line.getDebitAccountId()),
        new AccountId(line.getCreditAccountId()),
        new Money(line.getAmount(), currency),
        TransactionType.of(line.getType().name()),
        requireStorable(line.getDescription()),
        requireStorable(line.getMetadata()));
  }

  private static PaymentDetails details(
      @Nullable String externalId,
      @Nullable String description,
      @Nullable String metadata,
      @Nullable Instant expiresAt,
      @Nullable LocalDate valueDate) {
    return new PaymentDetails(
        requireStorable(externalId),
        requireStorable(description),
        requireStorable(metadata),
        expiresAt,
        valueDate);
  }
}
