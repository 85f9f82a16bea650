package io.finlego.ledger.wire;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.OpenAccount;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentTerms;
import io.finlego.ledger.transaction.LineTerms;
import io.finlego.ledger.transaction.TransactionType;
import io.finlego.processing.UnreadableCommandException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.UnreadableRecordException;
import io.finlego.schemas.ledger.CancelPayment;
import io.finlego.schemas.ledger.DraftPayment;
import io.finlego.schemas.ledger.ExpirePayment;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.PendPayment;
import io.finlego.schemas.ledger.PostPayment;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of the command topic. What has no sense in any state of the ledger (no such type, an
 * amount of nothing, a NUL that Postgres cannot store) is no command at all: the ingress lets none
 * of it through.
 */
public final class CommandReader {

  private final AvroCodec codec;

  public CommandReader(AvroCodec codec) {
    this.codec = codec;
  }

  /**
   * The command in a value.
   *
   * @throws UnreadableCommandException if it holds none
   */
  public LedgerRequest read(byte[] value) {
    try {
      return request(codec.decode(value, LedgerCommand.class));
    } catch (UnreadableRecordException | IllegalArgumentException e) {
      throw new UnreadableCommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private static LedgerRequest request(LedgerCommand command) {
    return command.getPayload() instanceof io.finlego.schemas.ledger.OpenAccount open
        ? new LedgerRequest.OfAccount(command.getCaller(), opening(open))
        : new LedgerRequest.OfPayment(command.getCaller(), payment(command.getPayload()));
  }

  private static OpenAccount opening(io.finlego.schemas.ledger.OpenAccount open) {
    UUID owner = open.getClientId();
    return new OpenAccount(
        owner == null ? null : new ClientId(owner),
        AccountType.of(open.getType().name()),
        open.getCurrency(),
        text(open.getName()),
        open.getOverdraftLimit(),
        text(open.getMetadata()));
  }

  private static PaymentCommand payment(Object payload) {
    return switch (payload) {
      case MakePayment make ->
          new PaymentCommand.MakePayment(
              line(make.getLine()),
              terms(make.getExternalId(), make.getDescription(), make.getMetadata(), null));
      case DraftPayment draft ->
          new PaymentCommand.DraftPayment(
              draft.getLines().stream().map(CommandReader::line).toList(),
              terms(
                  draft.getExternalId(),
                  draft.getDescription(),
                  draft.getMetadata(),
                  draft.getExpiresAt()));
      case PendPayment pend -> new PaymentCommand.PendPayment(new PaymentId(pend.getPaymentId()));
      case PostPayment post ->
          new PaymentCommand.PostPayment(new PaymentId(post.getPaymentId()), post.getAmount());
      case CancelPayment cancel ->
          new PaymentCommand.CancelPayment(
              new PaymentId(cancel.getPaymentId()), text(cancel.getReason()));
      case ExpirePayment expire ->
          new PaymentCommand.ExpirePayment(new PaymentId(expire.getPaymentId()));
      default ->
          throw new IllegalArgumentException(
              "No command of the ledger: %s".formatted(payload.getClass()));
    };
  }

  private static LineTerms line(PaymentLine line) {
    Currency currency = Money.currency(line.getCurrency());
    if (currency == null) {
      throw new IllegalArgumentException("The currency of a line is none of ISO 4217.");
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
      @Nullable Instant expiresAt) {
    return new PaymentTerms(text(externalId), text(description), text(metadata), expiresAt);
  }

  private static @Nullable String text(@Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("A text holds NUL.");
    }
    return value;
  }
}
