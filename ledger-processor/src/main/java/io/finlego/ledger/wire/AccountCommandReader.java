package io.finlego.ledger.wire;

import static io.finlego.ledger.wire.StorableText.text;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.AskedAmount;
import io.finlego.kernel.ClientId;
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

/** Reads the payloads that are commands on accounts. */
final class AccountCommandReader {

  private AccountCommandReader() {}

  /** The command, or null if the payload is not a command on accounts. */
  static @Nullable AccountCommand read(Object payload) {
    return switch (payload) {
      case OpenAccount open -> open(open);
      case ChangeAccount change ->
          new AccountCommand.ChangeAccount(
              new AccountId(change.getAccountId()),
              text(change.getName()),
              text(change.getMetadata()),
              change.getStatus() == null ? null : AccountStatus.of(change.getStatus().name()),
              decimal(change.getOverdraftLimit()));
      case CloseAccount close ->
          new AccountCommand.CloseAccount(
              new AccountId(close.getAccountId()),
              client(close.getClientId()),
              close.getOtpTokenDigest() == null ? null : hex(close.getOtpTokenDigest()));
      case ReorderAccounts reorder ->
          new AccountCommand.ReorderAccounts(
              new ClientId(reorder.getClientId()), accounts(reorder.getAccountIds()));
      case RecalculateBalances recalculate ->
          new AccountCommand.RecalculateBalances(accounts(recalculate.getAccountIds()));
      case RestateDays restate ->
          new AccountCommand.RestateDays(
              accounts(restate.getAccountIds()), new DayPeriod(restate.getFrom(), restate.getTo()));
      default -> null;
    };
  }

  /** The decimal amount; null if the field is absent. */
  static AskedAmount.@Nullable Decimal decimal(@Nullable String amount) {
    return amount == null ? null : new AskedAmount.Decimal(amount);
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
        new AskedAmount.MinorUnits(command.getOverdraftLimit()),
        text(command.getMetadata()));
  }

  private static @Nullable ClientId client(@Nullable UUID id) {
    return id == null ? null : new ClientId(id);
  }

  private static List<AccountId> accounts(List<UUID> ids) {
    return ids.stream().map(AccountId::new).toList();
  }
}
