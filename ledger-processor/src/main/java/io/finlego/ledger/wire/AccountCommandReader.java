package io.finlego.ledger.wire;

import static io.finlego.ledger.wire.StorableText.text;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.RequestedAmount;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.DayPeriod;
import io.finlego.schemas.Bytes;
import io.finlego.schemas.ledger.ChangeAccount;
import io.finlego.schemas.ledger.CloseAccount;
import io.finlego.schemas.ledger.OpenAccount;
import io.finlego.schemas.ledger.RecalculateBalances;
import io.finlego.schemas.ledger.ReorderAccounts;
import io.finlego.schemas.ledger.RestateDays;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Translates the Avro payloads of commands on accounts. */
final class AccountCommandReader {

  private AccountCommandReader() {}

  /** The command, or null if the payload is not a command on accounts. */
  static @Nullable AccountCommand read(Object payload) {
    return switch (payload) {
      case OpenAccount openAccount -> open(openAccount);
      case ChangeAccount changeAccount ->
          new AccountCommand.ChangeAccount(
              new AccountId(changeAccount.getAccountId()),
              text(changeAccount.getName()),
              text(changeAccount.getMetadata()),
              changeAccount.getStatus() == null
                  ? null
                  : AccountStatus.of(changeAccount.getStatus().name()),
              decimal(changeAccount.getOverdraftLimit()));
      case CloseAccount closeAccount ->
          new AccountCommand.CloseAccount(
              new AccountId(closeAccount.getAccountId()),
              client(closeAccount.getClientId()),
              closeAccount.getOtpTokenDigest() == null
                  ? null
                  : hex(closeAccount.getOtpTokenDigest()));
      case ReorderAccounts reorderAccounts ->
          new AccountCommand.ReorderAccounts(
              new ClientId(reorderAccounts.getClientId()),
              accounts(reorderAccounts.getAccountIds()));
      case RecalculateBalances recalculateBalances ->
          new AccountCommand.RecalculateBalances(accounts(recalculateBalances.getAccountIds()));
      case RestateDays restateDays ->
          new AccountCommand.RestateDays(
              accounts(restateDays.getAccountIds()),
              new DayPeriod(restateDays.getFrom(), restateDays.getTo()));
      default -> null;
    };
  }

  /** The amount in the field, or null if the field is null. */
  static RequestedAmount.@Nullable Decimal decimal(@Nullable String amount) {
    return amount == null ? null : new RequestedAmount.Decimal(amount);
  }

  /** Encodes the bytes of a digest as hexadecimal digits. */
  static String hex(ByteBuffer bytes) {
    return HexFormat.of().formatHex(Bytes.of(bytes));
  }

  static AccountCommand.OpenAccount open(OpenAccount command) {
    return new AccountCommand.OpenAccount(
        client(command.getClientId()),
        AccountType.of(command.getType().name()),
        command.getCurrency(),
        text(command.getName()),
        new RequestedAmount.MinorUnits(command.getOverdraftLimit()),
        text(command.getMetadata()));
  }

  private static @Nullable ClientId client(@Nullable UUID id) {
    return id == null ? null : new ClientId(id);
  }

  private static List<AccountId> accounts(List<UUID> ids) {
    return ids.stream().map(AccountId::new).toList();
  }
}
