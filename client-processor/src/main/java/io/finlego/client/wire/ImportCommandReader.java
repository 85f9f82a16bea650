package io.finlego.client.wire;

import io.finlego.client.importing.ImportCommand;
import io.finlego.client.importing.ImportedAccount;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.schemas.Bytes;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.client.ImportClient;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads the payloads on imports. */
final class ImportCommandReader {

  private ImportCommandReader() {}

  static ImportCommand read(ImportClient command) {
    return new ImportCommand.ImportClient(
        command.getExternalClientId(),
        HexFormat.of().formatHex(Bytes.of(command.getContentDigest())),
        ProfileCommandReader.profile(command.getClient()),
        command.getAccounts().stream()
            .map(account -> new ImportedAccount(account.getCurrency(), account.getName()))
            .toList());
  }

  /**
   * Reads the end of an import from an earlier release of the ledger, which sent this command
   * itself.
   */
  static ImportCommand read(ConcludeImport conclude) {
    return new ImportCommand.ConcludeImport(
        new ClientId(conclude.getClientId()),
        conclude.getAccountIds().stream().map(AccountId::new).toList(),
        refusal(conclude));
  }

  private static @Nullable Rejection refusal(ConcludeImport conclude) {
    String refusalCode = conclude.getRefusalCode();
    if (refusalCode == null) {
      return null;
    }
    return new Rejection(
        StepConcludedReader.code(refusalCode), String.valueOf(conclude.getRefusal()), "accounts");
  }
}
