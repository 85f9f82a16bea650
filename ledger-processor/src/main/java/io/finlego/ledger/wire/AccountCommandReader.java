package io.finlego.ledger.wire;

import static io.finlego.ledger.wire.StorableText.requireStorable;

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
      case OpenAccount openAccount -> openAccount(openAccount);
      case ChangeAccount changeAccount ->
          new AccountCommand.ChangeAccount(
              new AccountId(changeAccount.getAccountId()),
              requireStorable(changeAccount.getName()),
              requireStorable(changeAccount.getMetadata()),
              changeAccount.getStatus() == null
                  ? null
                  : AccountStatus.of(changeAccount.getStatus().name()),
              decimal(changeAccount.getOverdraftLimit()));
      case CloseAccount closeAccount ->
          new AccountCommand.CloseAccount(
              new AccountId(closeAccount.getAccountId()),
              clientId(closeAccount.getClientId()),
              closeAccount.getOtpTokenDigest() == null
                  ? null
                  : hex(closeAccount.getOtpTokenDigest()));
      case ReorderAccounts reorderAccounts ->
          new AccountCommand.ReorderAccounts(
              new ClientId(reorderAccounts.getClientId()),
              accountIds(reorderAccounts.getAccountIds()));
      case RecalculateBalances recalculateBalances ->
          new AccountCommand.RecalculateBalances(accountIds(recalculateBalances.getAccountIds()));
      case RestateDays restateDays ->
          new AccountCommand.RestateDays(
              accountIds(restateDays.getAccountIds()),
              new DayPeriod(restateDays.getFrom(), restateDays.getTo()));
      default -> null;
    };
  }

  /** The amount in this Avro field, or null if the field is null. */
  static RequestedAmount.@Nullable Decimal decimal(@Nullable String amount) {
    return amount == null ? null : new RequestedAmount.Decimal(amount);
  }

  /** Encodes the bytes of a digest as hexadecimal digits. */
  static String hex(ByteBuffer bytes) {
    return HexFormat.of().formatHex(Bytes.of(bytes));
  }

  static AccountCommand.OpenAccount openAccount(OpenAccount command) {
    return new AccountCommand.OpenAccount(
        clientId(command.getClientId()),
        AccountType.of(command.getType().name()),
        command.getCurrency(),
        requireStorable(command.getName()),
        new RequestedAmount.MinorUnits(command.getOverdraftLimit()),
        requireStorable(command.getMetadata()));
  }

  private static @Nullable ClientId clientId(@Nullable UUID id) {
    return id == null ? null : new ClientId(id);
  }

  private static List<AccountId> accountIds(List<UUID> ids) {
    return ids.stream().map(AccountId::new).toList();
  }
}
